/** What the words of an item say besides what is to be done: whether it is done, and the meta in them. */
import { type MetaKind, printMeta, readMeta } from "../../../document/action-meta.ts";
import { saysDone } from "../../../document/done.ts";
import { plainText } from "../../../document/inline.ts";
import { type Span, trimmedEnd } from "../../../values/text.ts";
import { handleOf } from "../../people.ts";
import { lostWords } from "../loss.ts";
import { declinedIn, struckMeaning } from "./declined.ts";
import type { Uncertain } from "./doubts.ts";
import { dayIn, fieldNamed, isKnown, type Known, type Told, toldBy, unclear } from "./fields.ts";
import { mentioned } from "./mentioned.ts";
import { BARE_OWNER, NAME, piecesOf, readTail, STATUS } from "./tail.ts";

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
  const group = groupAtEnd(text, span);
  const inGroup =
    group === undefined ? undefined : readGroup(text.slice(group.start, group.end), known);
  const inWords = readKeyed(text.slice(span.start, span.end), known);
  const { done, ...keyed } = inWords.told;
  const said = plainText(text, { start: span.start, end: group?.start ?? span.end });
  const tail = readTail(said, known, hasMeta);
  const { done: _, ...behind } = tail.told;
  return {
    told: { ...mentioned(said, known), ...behind, ...keyed, ...inGroup?.told },
    group:
      group !== undefined && inGroup?.meta !== undefined && standsAlone(text, span, group)
        ? { span: group, meta: inGroup.meta }
        : undefined,
    declined: declinedIn(text.slice(span.start, span.end)),
    struck: struckMeaning(text.slice(span.start, span.end)) === "unknown",
    isDone:
      done !== undefined || tail.isDone || inGroup?.isDone === true || isMarkedDone(text, span),
    uncertain: [...(inGroup?.uncertain ?? []), ...inWords.uncertain, ...tail.uncertain],
  };
}

/** Behind words and a blank, and with nothing behind it. */
function standsAlone(text: string, { start, end }: Span, group: Span): boolean {
  return (
    trimmedEnd(text, start, group.start) > start &&
    /\s/.test(text[group.start - 1] as string) &&
    text.slice(group.end, end).trim() === ""
  );
}

const OPEN: Readonly<Record<string, string>> = { ")": "(", "]": "[", "）": "（" };
/** Longer brackets are a remark in a sentence. */
const LONGEST_GROUP = 300;

/** The brackets that end the words, with marks of emphasis around them. */
function groupAtEnd(text: string, { start, end }: Span): Span | undefined {
  let last = trimmedEnd(text, start, end);
  while (last > start && "*_.。".includes(text[last - 1] as string)) last--;
  const open = OPEN[text[last - 1] ?? ""];
  if (open === undefined) return undefined;
  const close = text[last - 1];
  const first = Math.max(start, last - LONGEST_GROUP);
  let depth = 0;
  for (let at = last - 1; at >= first; at--) {
    if (text[at] === close) depth++;
    else if (text[at] === open && --depth === 0) {
      // `[text](target)` is a link, and no group of its own.
      return text[at - 1] === "]" && open === "(" ? undefined : { start: at, end: last };
    }
  }
  return undefined;
}

const UNSURE = /[?？]|\b(?:next|will|soon|partly|partially|todo|pending|not|almost)\b/i;

/** The pieces of a group: our meta as it is, fields by their names, and words that say how it stands. */
function readGroup(
  group: string,
  known: Known,
): { told: Told; isDone: boolean; meta: string | undefined; uncertain: Uncertain[] } | undefined {
  const inner = withoutMarks(group.slice(1, -1));
  const told: Told = {};
  const printed: string[] = [];
  let isDone = false;
  let isOnlyMeta = true;
  const uncertain: Uncertain[] = [];
  let name: string | undefined;
  let day: string | undefined;
  for (const piece of piecesOf(inner)) {
    const found = readPiece(piece, known);
    if (found === undefined) {
      const unread = unreadIn(piece, known);
      if (unread.length > 0) uncertain.push(...unread);
      else if (day === undefined && dayIn(piece, known) !== undefined) day = dayIn(piece, known);
      else if (name === undefined && NAME.test(piece) && !STATUS.test(piece) && !saysDone(piece))
        name = piece;
      else if (saysDone(piece) && !UNSURE.test(piece)) isDone = true;
      else if (!STATUS.test(piece)) return undefined;
      isOnlyMeta = false;
      continue;
    }
    const isSaid = told[found.kind] !== undefined;
    if (found.value === "" || isSaid || saysMore(piece, found)) isOnlyMeta = false;
    if (found.value !== "" && told[found.kind] === undefined) told[found.kind] = found.value;
    if (found.kind === "done") isDone = true;
    printed.push(found.source);
  }
  const owner = name === undefined ? undefined : handleOf(name, known.people);
  if (name !== undefined) {
    // Beside nothing that is said of an action, it may be the name of anything; alone in `[Rick]`, it is a person's.
    const isAlone = group.startsWith("[") && withoutMarks(inner) === name;
    if (isAlone && owner !== undefined && !isKnown(owner, known))
      uncertain.push({ kind: "alone", words: group });
    const isOwner =
      isAlone || uncertain.length > 0 || isDone || told.due !== undefined || day !== undefined;
    if (!isOwner || owner === undefined) return undefined;
    told.owner ??= owner;
    if (day !== undefined && !isKnown(owner, known))
      uncertain.push({ kind: "name", words: `${name}, ${day}` });
  }
  // Beside no one, a day may be that of anything.
  if (day !== undefined && told.owner === undefined) return undefined;
  if (day !== undefined && !isDone) told.due ??= day;
  return {
    told,
    isDone,
    uncertain,
    meta: isOnlyMeta && printed.length > 0 ? printed.join(", ") : undefined,
  };
}

/** A day in words, or a name that the config has a handle for, is not written away. */
function saysMore(piece: string, { kind, value }: Piece): boolean {
  if (kind === "due") return !piece.includes(value);
  return kind === "owner" && lostWords(piece, value).length > 0;
}

const TRACKER = /\/(?:issues?|pull|pulls|merge_requests|browse|tickets?|bugs?)\//;

interface Piece {
  readonly kind: MetaKind;
  readonly value: string;
  /** As it is written as meta: a link stays one. */
  readonly source: string;
}

function readPiece(piece: string, known: Known): Piece | undefined {
  const meta = readMeta(piece);
  // A word alone (`(process)`) may mean anything, and so may an address that leads to no tracker.
  if (meta !== undefined && meta.kind !== "type" && meta.kind !== "proposed") {
    const isAddress = meta.kind === "ticket" && meta.value.startsWith("http");
    return isAddress && !TRACKER.test(meta.value) ? undefined : { ...meta, source: piece };
  }
  const { field, value } = fieldIn(piece);
  const told = field === undefined ? {} : toldBy(field, value, known);
  const [said] = Object.entries(told) as [MetaKind, string][];
  if (said === undefined) return undefined;
  const [kind, words] = said;
  const isLink = kind === "ticket" && value.startsWith("[");
  return { kind, value: words, source: isLink ? value : printMeta({ kind, value: words }) };
}

function fieldIn(piece: string) {
  const until = /^(.{4,20}?)(?:までに|まで)$/.exec(piece)?.[1];
  if (until !== undefined) return { field: "due" as const, value: until };
  const [, name = "", value = ""] =
    /^([^:：]{2,30})[:：]\s*(.{1,200})$/s.exec(piece) ??
    /^(due(?: by| on)?|by|assigned to|eta|issue|ticket|bug)\s+(.{1,200})$/is.exec(piece) ??
    BARE_OWNER.exec(piece) ??
    [];
  return { field: fieldNamed(name), value };
}

/** Nobody can tell which, once some time has passed. */
const WEEKDAY = /^(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** `by 03/04/2020`, of which nobody can tell the day; `Owner: Ana and Bo`. */
function unreadIn(piece: string, known: Known): Uncertain[] {
  const { field, value } = fieldIn(piece);
  if (field === "due" && WEEKDAY.test(value)) return [{ kind: "due", words: piece }];
  // `by 3 teams` is no day.
  const isDate = !/^by\s/i.test(piece) || /\d[-/.]\d/.test(value);
  return field === undefined || !isDate ? [] : unclear(field, value, known);
}

/** `**Owner:** Jane、**Due:** 2026-04-30` anywhere in the words. */
const KEYED =
  /\*\*([^*\n]{2,30}?)(?::\*\*|：\*\*|\*\*[:：])\s*([^*、，,;；。\n|(（]{1,80}(?:\n[^*、，,;；。\n|(（]{1,80})?)/g;

function readKeyed(words: string, known: Known): { told: Told; uncertain: Uncertain[] } {
  const told: Told = {};
  const uncertain: Uncertain[] = [];
  for (const [, name = "", value = ""] of words.matchAll(KEYED)) {
    const field = fieldNamed(name);
    if (field === undefined) continue;
    const said = Object.entries(toldBy(field, value, known)) as [keyof Told, string][];
    for (const [kind, one] of said) told[kind] ??= one;
    uncertain.push(...unclear(field, value, known));
  }
  return { told, uncertain };
}

const OPENS_DONE =
  /^(?:✅|☑|✔)|^[[(（【]?(?:完了|対応済み?|已完成|done|completed?|fixed|erledigt|hecho|fait|feito|сделано|ferdig|utført|fullført)(?:[\])）】]|[^\p{L}\p{N}\s]|\s[—–]\s|\s?[(（][^()（）]{0,60}[)）]\s?[:：—–-])/iu;
const ENDS_DONE =
  /(?:✅|☑|✔)️?$|(?:[,;，、；]|\s[—–-])\s?(?:done|completed|fixed|完了|已完成|erledigt|ferdig|utført)(?:\s(?:on\s)?\d{4}-\d\d-\d\d)?[.。]?$/i;
const MARKED = /[—–-]\s(?:完了|対応済み?|已完成|done|completed?|fixed)[:：]/i;

/** `#12 Fix it **DONE**`: in bold, or in capitals at its beginning or end. */
const BOLD_DONE =
  /\*\*\[?(?:done|completed?|fixed|完了|已完成|erledigt|ferdig|hecho|feito)\]?[.!]?\*\*/i;
const LOUD_DONE =
  /^(?:#\d{1,9}|[A-Z]{2,10}-\d{1,9})[:\s–—-]{1,3}\[?(?:DONE|COMPLETED?|FIXED)\]?(?![\p{L}\p{N}])|(?:^|[^\p{L}\p{N}])\[?(?:DONE|COMPLETED?|FIXED)\]?[.!]?$/u;

function isMarkedDone(text: string, { start, end }: Span): boolean {
  const source = text.slice(start, end).trim();
  if (struckMeaning(source) === "done" || BOLD_DONE.test(source)) return true;
  const said = plainText(source, { start: 0, end: Math.min(source.length, 4000) });
  const ending = said.slice(-60);
  if (LOUD_DONE.test(said.slice(0, 60)) || LOUD_DONE.test(ending)) return true;
  return OPENS_DONE.test(said) || ENDS_DONE.test(ending) || MARKED.test(said);
}

/** Without the marks and blanks at its ends; by index, since an expression that ends in `+$` takes the square of a run. */
function withoutMarks(text: string): string {
  const isMark = (at: number) => /[*_\s]/.test(text.charAt(at));
  let start = 0;
  let end = text.length;
  while (start < end && isMark(start)) start++;
  while (end > start && isMark(end - 1)) end--;
  return text.slice(start, end);
}
