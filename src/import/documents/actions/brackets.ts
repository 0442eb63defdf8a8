/** Brackets that end the words of an action: meta, people and days in them (`(Ana, by 2024-03-12)`). */
import { type MetaKind, printMeta, readMeta } from "../../../document/action-meta.ts";
import { saysDone } from "../../../document/done.ts";
import { isNobody } from "../../../values/nobody.ts";
import { type Span, trimmedEnd } from "../../../values/text.ts";
import { readTimeAt } from "../../dates/find-times.ts";
import { handleOf } from "../../people.ts";
import { lostWords } from "../loss.ts";
import type { Uncertain } from "./doubts.ts";
import {
  dayIn,
  fieldIn,
  isKnown,
  isVagueDay,
  type Known,
  type Told,
  toldBy,
  unclear,
} from "./fields.ts";
import { NAME, piecesOf, STATUS } from "./tail.ts";

const OPEN: Readonly<Record<string, string>> = { ")": "(", "]": "[", "）": "（", "】": "【" };
/** Longer brackets are a remark in a sentence. */
const LONGEST_GROUP = 300;

/** The brackets that end the words, with marks of emphasis around them. */
export function groupAtEnd(text: string, { start, end }: Span): Span | undefined {
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

/** More are no longer said of an action. */
const MOST_GROUPS = 4;

/** Brackets side by side that end the words, from the last to the first: `[Ana] [2024-03-12]`. */
export function groupsAtEnd(text: string, { start, end }: Span): Span[] {
  const groups: Span[] = [];
  for (let last = end; groups.length < MOST_GROUPS; last = groups.at(-1)?.start as number) {
    const group = groupAtEnd(text, { start, end: last });
    if (group === undefined) break;
    groups.push(group);
  }
  return groups;
}

/** Together, as if they were one, where all of them say something; else each by itself. */
export function readGroups(groups: readonly string[], known: Known): Group | undefined {
  const [last, ...others] = groups;
  if (last === undefined) return undefined;
  if (others.length === 0) return readGroup(last, known);
  const inner = groups.toReversed().map((group) => group.slice(1, -1));
  const all = readGroup(`(${inner.join(", ")})`, known);
  if (all !== undefined) return { ...all, meta: undefined };
  const each = groups.flatMap((group) => readGroup(group, known) ?? []);
  if (each.length === 0) return undefined;
  return {
    told: Object.assign({}, ...each.map(({ told }) => told).reverse()),
    isDone: each.some(({ isDone }) => isDone),
    uncertain: each.flatMap(({ uncertain }) => uncertain),
    meta: readGroup(last, known)?.meta,
  };
}

interface Group {
  readonly told: Told;
  readonly isDone: boolean;
  /** Where the brackets hold nothing else. */
  readonly meta: string | undefined;
  readonly uncertain: readonly Uncertain[];
}

const UNSURE =
  /[?？]|\b(?:next|will|soon|partly|partially|in parts?|half|mostly|except|but|todo|pending|not|almost|teilweise|parcialmente|partiellement|delvis)\b|一部/i;

/** The pieces of a group: our meta as it is, fields by their names, and words that say how it stands. */
function readGroup(group: string, known: Known): Group | undefined {
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
      else if (!STATUS.test(piece) && !namesNobody(piece)) return labelledIn(inner, known);
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
    const isAlone = /^[[【]/.test(group) && withoutMarks(inner) === name;
    if (isAlone && owner !== undefined && !isKnown(owner, known))
      uncertain.push({ kind: "alone", words: group });
    const isOwner =
      isAlone ||
      uncertain.length > 0 ||
      isDone ||
      told.due !== undefined ||
      day !== undefined ||
      (owner !== undefined && isKnown(owner, known));
    if (!isOwner || owner === undefined) return undefined;
    told.owner ??= owner;
    if (day !== undefined && !isKnown(owner, known))
      uncertain.push({ kind: "name", words: `${name}, ${day}` });
  }
  // Beside no one, a day may be that of anything; beside `done`, that is said all the same.
  if (day !== undefined && told.owner === undefined && !isDone) return undefined;
  if (day !== undefined && !isDone) told.due ??= day;
  return {
    told,
    isDone,
    uncertain,
    meta: isOnlyMeta && printed.length > 0 ? printed.join(", ") : undefined,
  };
}

/** `Owner: TBD`, `due: n/a`: what stands beside it says what it says. */
function namesNobody(piece: string): boolean {
  const { field, value } = fieldIn(piece);
  return field !== undefined && isNobody(value);
}

/** Beside words that say something else, what is called so: `(Owner: Ana, who knows it best)`, `(Owner: Ana, priority: urgent)`. */
function labelledIn(inner: string, known: Known): Group | undefined {
  const told: Told = {};
  const uncertain: Uncertain[] = [];
  const pieces = piecesOf(inner);
  if (!pieces.some(isLabelled)) return undefined;
  for (const piece of pieces) {
    const found = readPiece(piece, known);
    const { field, value } = fieldIn(piece);
    if (found !== undefined) told[found.kind] ??= found.value;
    else if (field !== undefined && isLabelled(piece))
      uncertain.push(...unclear(field, value, known));
  }
  const isNothing = Object.keys(told).length === 0 && uncertain.length === 0;
  const isDone = told.done !== undefined;
  return isNothing ? undefined : { told, isDone, meta: undefined, uncertain };
}

function isLabelled(piece: string): boolean {
  const { field } = fieldIn(piece);
  return /[:：]/.test(piece) && (field === "owner" || field === "due");
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
  const { field, value } = fieldOf(piece);
  const told = field === undefined ? {} : toldBy(field, value, known);
  const [said] = Object.entries(told) as [MetaKind, string][];
  if (said === undefined) return undefined;
  const [kind, words] = said;
  const isLink = kind === "ticket" && value.startsWith("[");
  return { kind, value: words, source: isLink ? value : printMeta({ kind, value: words }) };
}

function fieldOf(piece: string) {
  const until = /^(.{4,20}?)(?:までに|まで)$/.exec(piece)?.[1];
  if (until !== undefined) return { field: "due" as const, value: until };
  const [, ticket] = /^(?:issue|ticket|bug)\s+(.{1,200})$/is.exec(piece) ?? [];
  return ticket === undefined ? fieldIn(piece) : { field: "ticket" as const, value: ticket };
}

/** `by 03/04/2020`, of which nobody can tell the day; `Owner: Ana and Bo`. */
function unreadIn(piece: string, known: Known): Uncertain[] {
  const { field, value } = fieldOf(piece);
  const day = field === "due" ? value : piece;
  if (isVagueDay(day) && (field === "due" || /[\d\s]/.test(piece)))
    return [{ kind: "due", words: day }];
  // `by 3 teams` is no day.
  const isDate =
    !/^by\s/i.test(piece) ||
    /\d[-/.]\d/.test(value) ||
    readTimeAt(value, { start: 0, end: value.length })?.day !== undefined;
  return field === undefined || !isDate ? [] : unclear(field, value, known);
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
