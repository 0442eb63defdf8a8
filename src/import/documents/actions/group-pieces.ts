/** One piece of the brackets that end an action's words: `@ana`, `bis 12.03.2024`, `#12`, `Owner: Ana`. */
import { type MetaKind, printMeta, readMeta } from "../../../document/action-meta.ts";
import { personKey } from "../../../values/handle.ts";
import { readTimeAt } from "../../dates/find-times.ts";
import { lostWords } from "../loss.ts";
import type { Uncertain } from "./doubts.ts";
import { dayIn, fieldIn, isVagueDay, type Known, toldBy, unclear } from "./fields.ts";
import { NAME, piecesOf } from "./tail.ts";

/** `@kim 2024-03-01`, `Kim: 2024-03-01`, `Kim - next week` are two pieces. */
export function groupPieces(inner: string, known: Known): string[] {
  return piecesOf(inner).flatMap((piece) => parted(piece, known) ?? [piece]);
}

/** A name has no more words. */
const MOST_NAMES = 3;

function parted(piece: string, known: Known): [string, string] | undefined {
  const words = piece.split(/\s{1,3}/);
  for (let count = 1; count <= MOST_NAMES && count < words.length; count++) {
    const name = words
      .slice(0, count)
      .join(" ")
      .replace(/[:：]$/, "");
    const rest = words.slice(/^[–—-]{1,2}$/.test(words[count] as string) ? count + 1 : count);
    const day = rest.join(" ");
    const isDay = dayIn(day, known) !== undefined || isVagueDay(day);
    // Right before a day, `Since` and `Release` have a capital too.
    const isTheirs = known.people.has(personKey(name)) || rest[0] !== words[count];
    if (isDay && (/^@\S{1,60}$/.test(name) || (isTheirs && isName(name)))) return [name, day];
  }
  return undefined;
}

/** `March 5` and `Next week` are days. */
function isName(words: string): boolean {
  return NAME.test(words) && fieldIn(`${words}: x`).field === undefined && !isVagueDay(words);
}

/** A day in words, or a name that the config has a handle for, is not written away. */
export function saysMore(piece: string, { kind, value }: Piece): boolean {
  if (kind === "due") return !piece.includes(value);
  return kind === "owner" && lostWords(piece, value).length > 0;
}

const TRACKER = /\/(?:issues?|pull|pulls|merge_requests|browse|tickets?|bugs?)\//;

export interface Piece {
  readonly kind: MetaKind;
  readonly value: string;
  /** As it is written as meta: a link stays one. */
  readonly source: string;
}

export function readPiece(piece: string, known: Known): Piece | undefined {
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

export function fieldOf(piece: string) {
  const until = /^(.{4,20}?)(?:までに|まで)$/.exec(piece)?.[1];
  if (until !== undefined) return { field: "due" as const, value: until };
  const [, ticket] = /^(?:issue|ticket|bug)\s+(.{1,200})$/is.exec(piece) ?? [];
  return ticket === undefined ? fieldIn(piece) : { field: "ticket" as const, value: ticket };
}

/** `by 03/04/2020`, of which nobody can tell the day; `Owner: Ana and Bo`. */
export function unreadIn(piece: string, known: Known): Uncertain[] {
  const { field, value } = fieldOf(piece);
  const day = field === "due" ? value : piece;
  // `April` alone may be a person.
  if (
    isVagueDay(day) &&
    (field === "due" || /[\d\s\p{Script=Han}]|^(?:asap|eo[dwmqy])$/iu.test(piece))
  )
    return [{ kind: "due", words: day }];
  // `by 3 teams` is no day.
  const isDate =
    !/^by\s/i.test(piece) ||
    /\d[-/.]\d/.test(value) ||
    readTimeAt(value, { start: 0, end: value.length })?.day !== undefined;
  return field === undefined || !isDate ? [] : unclear(field, value, known);
}
