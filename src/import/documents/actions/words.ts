/** What the words of an item say besides what is to be done: whether it is done, and the meta in them. */
import { saysDone } from "../../../document/done.ts";
import { plainText } from "../../../document/inline.ts";
import { type Span, trimmedEnd } from "../../../values/text.ts";
import { lostWords } from "../loss.ts";
import { groupsAtEnd, readGroups } from "./brackets.ts";
import { declinedIn, struckMeaning } from "./declined.ts";
import type { Uncertain } from "./doubts.ts";
import { fieldNamed, type Known, LABELS, type Told, toldBy, unclear } from "./fields.ts";
import { isName } from "./group.ts";
import { mentioned, severalMentioned, vagueDueAtEnd } from "./mentioned.ts";
import { readCommas, readTail, STATUS } from "./tail.ts";

export interface Words {
  readonly told: Told;
  /** The brackets at the end that hold nothing but meta, and that meta as it is written without them. */
  readonly group: { readonly span: Span; readonly meta: string } | undefined;
  readonly isDone: boolean;
  /** Its words are struck out; whether it was done or dropped, nothing beside them says. */
  readonly struck: boolean;
  /** Why nobody will do it, in the words that say so. */
  readonly declined: string | undefined;
  /** What is said of it, and cannot be read for certain. */
  readonly uncertain: readonly Uncertain[];
}

/**
 * @param span what is to be done, in the source: the first paragraph of an item, without its box and id
 * @param hasMeta whether meta of ours stands behind it
 */
export function readWords(text: string, span: Span, known: Known, hasMeta = false): Words {
  const groups = groupsAtEnd(text, { ...span, end: endBeforeState(text, span) });
  const [group] = groups;
  const inGroup = readGroups(
    groups.map(({ start, end }) => text.slice(start, end)),
    known,
  );
  const inWords = readKeyed(text.slice(span.start, span.end), known);
  const { done, ...keyed } = inWords.told;
  const said = plainText(text, { start: span.start, end: group?.start ?? span.end });
  const above = plainText(text, { start: span.start, end: endBeforeFacts(text, span, group) });
  const tail = readTail(above, known, hasMeta);
  const commas = readCommas(said, known);
  const named = mentioned(said, known);
  const stated: Told = { ...commas.told, ...tail.told, ...keyed, ...inGroup?.told };
  return {
    told: { ...named.told, ...stated },
    group:
      group !== undefined &&
      inGroup?.meta !== undefined &&
      standsAlone(text, span, group) &&
      keepsWords(text, group, inGroup.meta)
        ? { span: group, meta: inGroup.meta }
        : undefined,
    declined: declinedIn(text.slice(span.start, span.end)),
    struck: struckMeaning(text.slice(span.start, span.end)) === "unknown",
    isDone:
      done !== undefined ||
      commas.told.done !== undefined ||
      tail.isDone ||
      inGroup?.isDone === true ||
      isMarkedDone(text, span),
    uncertain: [
      ...(inGroup?.uncertain ?? []),
      ...inWords.uncertain,
      ...tail.uncertain,
      ...commas.uncertain,
      ...(stated.owner === undefined ? named.uncertain : []),
      ...vagueDueAtEnd(said),
      ...severalMentioned(plainText(text, span)),
      ...oddBox(said),
    ],
  };
}

const FACT_BELOW = new RegExp(`\\n[ \\t]{0,20}(?:${LABELS.join("|")})\\s?[:：]`, "u");
/** In characters: further on, it is no action. */
const LONGEST = 4000;

/** Lines of facts right below the words are read by themselves. */
function endBeforeFacts(text: string, { start, end }: Span, group: Span | undefined): number {
  const last = group?.start ?? end;
  const found = FACT_BELOW.exec(text.slice(start, Math.min(last, start + LONGEST)));
  return found === null ? last : start + found.index;
}

/** `[-]`, `[~]`, `[>]`: to some it is dropped, to others under way. */
function oddBox(said: string): Uncertain[] {
  const box = /^\[[-~>/]\](?=\s)/.exec(said)?.[0];
  return box === undefined ? [] : [{ kind: "box", words: box }];
}

/** `(Ana, by 2024-03-12) - done`, `(Ana) – in progress`: what stands behind them only says how it stands. */
function endBeforeState(text: string, { start, end }: Span): number {
  const from = Math.max(start, end - LONGEST_STATE);
  const behind = /\s(?:-{1,3}|–|—)\s(\p{L}[\p{L} -]{1,20}[.!。]?)$/u.exec(
    text.slice(from, end).trimEnd(),
  );
  const state = behind?.[1]?.replace(/[.!。]$/, "");
  if (behind === null || state === undefined) return end;
  const isState = STATUS.test(state) || (saysDone(state) && !state.includes(" "));
  return isState ? from + behind.index : end;
}

const LONGEST_STATE = 40;

/** Else its label would be lost (`ETA`), and with it all that is read of the document's actions. */
function keepsWords(text: string, { start, end }: Span, meta: string): boolean {
  return lostWords(text.slice(start, end), meta).length === 0;
}

/** Behind words and a blank, and with nothing behind it. */
function standsAlone(text: string, { start, end }: Span, group: Span): boolean {
  return (
    trimmedEnd(text, start, group.start) > start &&
    /\s/.test(text[group.start - 1] as string) &&
    text.slice(group.end, end).trim() === ""
  );
}

/** `**Owner:** Jane、**Due:** 2026-04-30` anywhere in the words. */
const KEYED =
  /\*\*([^*\n]{2,30}?)(?::\*\*|：\*\*|\*\*[:：])\s*([^*、，,;；。\n|(（]{1,80}(?:\n[^*、，,;；。\n|(（]{1,80})?)/g;

/** `**Owner:** Ann, Bo` */
const ONE_MORE = /^[,、，]\s?([^*,、，;；:：。.\n|(（]{2,40})(?=$|[*,、，;；。.|(（\n])/;

function readKeyed(words: string, known: Known): { told: Told; uncertain: Uncertain[] } {
  const told: Told = {};
  const uncertain: Uncertain[] = [];
  for (const { 0: whole, 1: name = "", 2: value = "", index } of words.matchAll(KEYED)) {
    const field = fieldNamed(name);
    if (field === undefined) continue;
    const end = index + whole.length;
    const other = ONE_MORE.exec(words.slice(end, end + 60))?.[1]?.trim() ?? "";
    if (field === "owner" && isName(other)) {
      uncertain.push({ kind: "owners", words: `${value.trim()}, ${other}` });
      continue;
    }
    const said = Object.entries(toldBy(field, value, known)) as [keyof Told, string][];
    for (const [kind, one] of said) told[kind] ??= one;
    uncertain.push(...unclear(field, value, known));
  }
  return { told, uncertain };
}

const OPENS_DONE =
  /^(?:✅|☑|✔)|^[[(（【]?(?:完了|対応済み?|已完成|done|completed?|fixed|erledigt|hecho|fait|feito|сделано|terminé|réalisé|abgeschlossen|umgesetzt|completado|realizado|concluído|ferdig|utført|fullført)(?:[\])）】]|\s(?:by|on|in|am|von|par|por|av|le|el)\s[^\][]{1,40}\]|\s[:：]|[^\p{L}\p{N}\s?？/'’-]|\s?[—–-]\s|\s?[(（][^()（）]{0,60}[)）]\s?[:：—–-])/iu;
const ENDS_DONE =
  /(?:✅|☑|✔)️?$|(?:[,;，、；]|[:：](?=\s|\p{Lo})|\s[—–-]|\s(?:->|=>|→))\s?(?:done|completed|fixed|完了|已完成|erledigt|ferdig|utført|hecho|fait|feito|terminé|concluído|abgeschlossen)(?:\s(?:on\s)?\d{4}-\d\d-\d\d)?[.。]?$/iu;
const MARKED = /[—–-]\s(?:完了|対応済み?|已完成|done|completed?|fixed)[:：]/i;

/** `#12 Fix it **DONE**`: in bold, or in capitals at its beginning or end. */
const BOLD_DONE =
  /\*\*\[?(?:done|completed?|fixed|完了|已完成|erledigt|ferdig|hecho|feito)\]?[.!]?\*\*/i;
const LOUD_DONE =
  /^(?:#\d{1,9}|[A-Z]{2,10}-\d{1,9})[:\s–—-]{1,3}\[?(?:DONE|COMPLETED?|FIXED)\]?(?![\p{L}\p{N}])|(?:^|[^\p{L}\p{N}])(?<!(?:NOT|BE|BEEN|ALMOST|HALF|PARTLY|PARTIALLY|NEVER|UNTIL|ONCE|WHEN|IF)\s)\[?(?:DONE|COMPLETED?|FIXED)\]?(?:[.!]|\s(?:by|on|in)\s[^.]{1,40})?$/u;

function isMarkedDone(text: string, { start, end }: Span): boolean {
  const source = text.slice(start, end).trim();
  if (struckMeaning(source) === "done" || BOLD_DONE.test(source)) return true;
  const said = plainText(source, { start: 0, end: Math.min(source.length, 4000) });
  const ending = said.slice(-60);
  if (LOUD_DONE.test(said.slice(0, 60)) || LOUD_DONE.test(ending)) return true;
  return OPENS_DONE.test(said) || ENDS_DONE.test(ending) || MARKED.test(said);
}
