/** Arrows whose meaning is plain though their grammar is not ours: `-> A1`, `=> A1`, `→A1;a3`, `→ None – why`. */
import type { Arrow } from "../document/arrow.ts";
import type { Edit, Span } from "../values/text.ts";

/** What is written as an arrow, what stands between it and what follows, and what follows. */
const IDS =
  /^(\s*)(→|->)([ \t]*)(A\d{1,6}(?:(?:[ \t]*[,;/&+][ \t]*|[ \t]+and[ \t]+|[ \t]+)A\d{1,6}){0,50})\.?$/i;
const NONE = /^(\s*)(→|->)([ \t]*)(none)([ \t]?[:,–—]|[ \t]-(?=[ \t]))([ \t]*)(?=\S)/i;
/** Other arrows, at the end of an item that nothing follows from. */
const FOREIGN =
  /(^|[ \t])(?:=>|-->|==>|[–—]>|⇒|⟶|➜|➔|➡\uFE0F?)[ \t]*(A\d{1,6}(?:(?:[ \t]*,[ \t]*|[ \t]+and[ \t]+)A\d{1,6}){0,50})\.?$/i;
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
    const printed = `${isApart ? "" : " "}→ ${listed(list)}`;
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

/** `=> A1` at the end of an item, as our arrow, where every action that it names is there. */
export function foreignArrowEdits(
  text: string,
  { start, end }: Span,
  ids: ReadonlySet<string | undefined>,
): Edit[] {
  const from = Math.max(start, end - WINDOW);
  const source = text.slice(from, end).trimEnd();
  const found = FOREIGN.exec(source);
  if (found === null) return [];
  const [, before = "", list = ""] = found;
  const written = listed(list);
  if (!written.split(", ").every((id) => ids.has(id))) return [];
  const at = from + found.index + before.length;
  const dot = source.endsWith(".") ? 1 : 0;
  return [{ start: at, end: from + source.length - dot, text: `→ ${written}` }];
}

function listed(list: string): string {
  return (list.match(/A\d{1,6}/gi) ?? []).map((id) => id.toUpperCase()).join(", ");
}
