/** The grammar of what stands behind an action's dash: `@owner, due DATE, prevent, P1, #12, done DATE, …`. */
import { type ActionType, isActionType } from "../values/action-type.ts";
import { isDay } from "../values/day.ts";
import { isHandle } from "../values/handle.ts";
import { type Span, trimmedEnd } from "../values/text.ts";
import { isTicket } from "../values/ticket.ts";
import { readInline } from "./inline.ts";

export function isPriority(word: string): boolean {
  return /^P[0-4]$/.test(word);
}

export type MetaKind =
  | "owner"
  | "due"
  | "type"
  | "priority"
  | "ticket"
  | "done"
  | "evidence"
  | "proposed"
  | "declined";

export interface Meta {
  readonly kind: MetaKind;
  /** The handle without its `@`, the date, the ticket…; for `declined`, the reason. */
  readonly value: string;
  readonly span: Span;
}

/** What is to be said of an action; `undefined` takes it away, and the empty text stands for a word without a value. */
export type MetaChanges = Partial<Record<MetaKind, string | undefined>>;

export interface ActionParts {
  /** What is to be done, without its meta. */
  readonly textSpan: Span;
  /** From the dash to the end of the last piece, where there is any meta. */
  readonly metaSpan: Span | undefined;
  /** As written; where a kind stands twice, the first counts. */
  readonly meta: readonly Meta[];
  /** Pieces that look like meta and are none (`due next week`), or that contradict an earlier one (a second owner). */
  readonly doubtful: readonly Span[];
  /** The dash, with the blanks before it, behind which they stand. */
  readonly doubtfulDash: Span | undefined;
}

/** Splits an action's line at the first dash behind which every piece is known meta; comments may end the line. */
export function readActionParts(text: string, { start, end: lineEnd }: Span): ActionParts {
  const end = beforeComments(text, { start, end: lineEnd });
  const dashes = findDashes(text, { start, end });
  for (const dash of dashes) {
    const pieces = readPieces(text, { start: dash.end, end });
    if (pieces === undefined) continue;
    const doubtful = repeated(pieces);
    return {
      textSpan: { start, end: dash.start },
      metaSpan: { start: dash.start, end: pieces.at(-1)?.span.end ?? end },
      meta: pieces,
      doubtful,
      doubtfulDash: doubtful.length > 0 ? dash : undefined,
    };
  }
  const [found] = dashes
    .map((dash) => ({ dash, doubtful: lookalikes(text, { start: dash.end, end }) }))
    .filter(({ doubtful }) => doubtful.length > 0);
  return {
    textSpan: { start, end },
    metaSpan: undefined,
    meta: [],
    doubtful: found?.doubtful ?? [],
    doubtfulDash: found?.dash,
  };
}

/** Where the line ends for a reader: before the comments behind its last word. */
function beforeComments(text: string, span: Span): number {
  if (!text.slice(span.start, span.end).trimEnd().endsWith("-->")) return span.end;
  const last = readInline(text, span).findLast(
    (piece) => piece.kind !== "comment" && piece.text.trim() !== "",
  );
  return trimmedEnd(text, span.start, last?.span.end ?? span.start);
}

/** One piece of meta as it is written; `undefined` where the words are none. */
export function readMeta(piece: string): { kind: MetaKind; value: string } | undefined {
  const words = piece.trim();
  if (words === "proposed") return { kind: "proposed", value: "" };
  if (isActionType(words)) return { kind: "type", value: words };
  if (isPriority(words)) return { kind: "priority", value: words };
  if (words.startsWith("@"))
    return isHandle(words.slice(1)) ? { kind: "owner", value: words.slice(1) } : undefined;
  if (isTicket(bare(words))) return { kind: "ticket", value: bare(words) };
  const keyed = /^(due|done|evidence|declined)(?::\s*|\s+)(\S.*)$/s.exec(words);
  if (keyed === null) return undefined;
  const [, key, value = ""] = keyed;
  if (key === "due" || key === "done") return isDay(value) ? { kind: key, value } : undefined;
  if (key === "evidence")
    return /^\S+$/.test(bare(value)) ? { kind: key, value: bare(value) } : undefined;
  return words.startsWith("declined:")
    ? { kind: "declined", value: value.replace(/\s+/g, " ").trim() }
    : undefined;
}

/** The typed facts that meta says; of a list or of a table's cells. */
export function factsOf(meta: readonly { kind: MetaKind; value: string }[]) {
  const said = (kind: MetaKind): string | undefined => meta.find((one) => one.kind === kind)?.value;
  return {
    owner: said("owner"),
    due: said("due"),
    type: said("type") as ActionType | undefined,
    priority: said("priority"),
    ticket: said("ticket"),
    doneOn: said("done"),
    evidence: said("evidence"),
    isProposed: said("proposed") !== undefined,
    declined: said("declined"),
  };
}

/** A meta as it is written. */
export function printMeta({ kind, value }: { kind: MetaKind; value: string }): string {
  if (kind === "owner") return `@${value}`;
  if (kind === "proposed") return "proposed";
  if (kind === "due" || kind === "done" || kind === "evidence") return `${kind} ${value}`;
  return kind === "declined" ? `declined: ${value}` : value;
}

/** `<https://…>` and `[#12](https://…)` are read as what they show. */
function bare(words: string): string {
  const link = /^\[([^\][]{1,200})\]\([^()\s]{1,2000}\)$/.exec(words);
  return link?.[1] ?? words.replace(/^<(.*)>$/, "$1");
}

/** Beyond this many dashes, or pieces behind one, a line is no action but hostile. */
const MOST_DASHES = 50;
const MOST_PIECES = 50;

function findDashes(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let at = start; at < end && found.length < MOST_DASHES; at++) {
    if (text[at] !== "—" && text[at] !== "–" && text[at] !== "-") continue;
    const width = text[at] === "-" && text[at + 1] === "-" ? 2 : 1;
    const before = at === start || /\s/.test(text[at - 1] as string);
    const after = at + width < end && /\s/.test(text[at + width] as string);
    if (before && after) found.push({ start: trimmedEnd(text, start, at), end: at + width });
    at += width - 1;
  }
  return found;
}

/** The comma-separated pieces; `declined:` takes the rest of the line. `undefined` when one is not known. */
function readPieces(text: string, span: Span): Meta[] | undefined {
  const metas: Meta[] = [];
  for (const piece of split(text, span) ?? []) {
    const meta = readMeta(text.slice(piece.start, piece.end));
    if (meta === undefined) return undefined;
    metas.push({ ...meta, span: piece });
  }
  return metas.length === 0 ? undefined : metas;
}

/** `undefined` where they are too many to be meta. */
function split(text: string, { start, end }: Span): Span[] | undefined {
  const pieces: Span[] = [];
  let from = start;
  while (from < end) {
    if (pieces.length === MOST_PIECES) return undefined;
    while (from < end && /\s/.test(text[from] as string)) from++;
    const comma = text.startsWith("declined", from) ? -1 : text.indexOf(",", from);
    const stop = comma === -1 || comma > end ? end : comma;
    pieces.push({ start: from, end: Math.max(from, trimmedEnd(text, from, stop)) });
    from = stop + 1;
  }
  return pieces;
}

function repeated(metas: readonly Meta[]): Span[] {
  const seen = new Set<MetaKind>();
  return metas.filter(({ kind }) => seen.size === seen.add(kind).size).map(({ span }) => span);
}

/** What a person meant as meta where the pieces behind a dash do not all read as such. */
function lookalikes(text: string, span: Span): Span[] {
  const pieces = split(text, span) ?? [];
  const unknown = pieces.filter(
    (piece) => readMeta(text.slice(piece.start, piece.end)) === undefined,
  );
  const resembling = unknown.filter((piece) => resembles(text.slice(piece.start, piece.end)));
  if (resembling.length > 0) return resembling;
  return unknown.length < pieces.length ? unknown : [];
}

function resembles(words: string): boolean {
  return (
    /^(@|(due|done|declined|evidence)\b|P\d\b|owner\b)/i.test(words) ||
    isActionType(words.toLowerCase())
  );
}
