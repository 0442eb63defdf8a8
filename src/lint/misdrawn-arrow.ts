/** Arrows whose meaning is plain though their grammar is not ours: `--> A1`, `=> A1`, `→A1;a3`, `→ None – why`. */
import type { Arrow } from "../document/arrow.ts";
import type { Edit, Span } from "../values/text.ts";

/** What is written as an arrow, with dashes before it, what stands between it and what follows, and what follows. */
const IDS =
  /^(\s*)((?:[-=–—][-=–—\s]*)?(?:→|->))([ \t]*)(A\d{1,6}(?:(?:[ \t]*[,;/&+][ \t]*|[ \t]+and[ \t]+|[ \t]+)A\d{1,6}){0,50})\.?$/i;
const NONE =
  /^(\s*)((?:[-=–—][-=–—\s]*)?(?:→|->))([ \t]*)(none)([ \t]?[:,–—]|[ \t]-(?=[ \t]))([ \t]*)(?=\S)/i;
/** Other arrows, at the end of an item that nothing follows from. */
const FOREIGN =
  /(^|[ \t])(?:[-=–—]+[ \t]+){0,5}[-=–—]*(?:[=–—]>|⇒|⟶|➜|➔|➡\uFE0F?)[ \t]*(A\d{1,6}(?:(?:[ \t]*,[ \t]*|[ \t]+and[ \t]+)A\d{1,6}){0,50})\.?$/i;
/** Longer than any list of ids; nothing before it is looked at. */
const WINDOW = 500;

/**
 * The smallest edits that write an arrow as `→ A1, A3` or `→ none: why`; none where it is written so, or where its
 * meaning would have to be guessed.
 */
export function arrowEdits(text: string, { span }: Arrow): Edit[] {
  if (span.end - span.start > 5000) return [];
  const source = text.slice(span.start, span.end);
  const ids = IDS.exec(source);
  if (ids !== null) {
    const [, before = "", arrow = "", blank = "", list = ""] = ids;
    const start = span.start + before.length;
    const isApart = before !== "" || /^\s?$/.test(text[span.start - 1] ?? "");
    const printed = `${isApart ? "" : " "}${arrowTo(listed(list))}`;
    const end = start + arrow.length + blank.length + list.length;
    return text.slice(start, end) === printed ? [] : [{ start, end, text: printed }];
  }
  const none = NONE.exec(source);
  if (none === null) return [];
  const [all, before = ""] = none;
  const start = span.start + before.length;
  const end = span.start + all.length;
  const isApart = before !== "" || /^\s?$/.test(text[span.start - 1] ?? "");
  const printed = `${isApart ? "" : " "}→ none: `;
  return text.slice(start, end) === printed ? [] : [{ start, end, text: printed }];
}

/** An arrow that is not read as one. */
export interface ForeignArrow {
  readonly span: Span;
  /** The ids behind it, as they are written in one form. */
  readonly ids: readonly string[];
}

/** `=> A1` at the end of an item. */
export function foreignArrow(text: string, { start, end }: Span): ForeignArrow | undefined {
  const from = Math.max(start, end - WINDOW);
  const source = text.slice(from, end).trimEnd();
  const found = FOREIGN.exec(source);
  if (found === null) return undefined;
  const [, before = "", list = ""] = found;
  const dot = source.endsWith(".") ? 1 : 0;
  const span = { start: from + found.index + before.length, end: from + source.length - dot };
  return { span, ids: listed(list) };
}

/** Writes it as our arrow. */
export function foreignArrowEdit({ span, ids }: ForeignArrow): Edit {
  return { ...span, text: arrowTo(ids) };
}

/** `→ A1, A3` */
export function arrowTo(ids: readonly string[]): string {
  return `→ ${ids.join(", ")}`;
}

function listed(list: string): string[] {
  return (list.match(/A\d{1,6}/gi) ?? []).map((id) => id.toUpperCase());
}
