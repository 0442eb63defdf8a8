/** The line that a finding is about, with carets below what is wrong, within so many columns. */
import type { Style } from "../../values/context.ts";
import { columns, printable, truncate } from "../../values/printable.ts";
import { withoutWorkflowCommands } from "../../values/workflow-command.ts";
import type { Excerpt } from "../excerpt.ts";

const GUTTER = "| ";

/**
 * Two lines; none where only a place is known, or nothing of it can be seen.
 * @param width columns of each of the two
 */
export function caretLines(excerpt: Excerpt | undefined, width: number, style: Style): string[] {
  if (excerpt === undefined) return [];
  const { text, start, end } = excerpt;
  const marked = shown(text.slice(start, end)).trimEnd();
  const room = width - GUTTER.length;
  if (marked === "" || room < 1) return [];
  const line = fitted(
    shown(text.slice(0, start)).trimStart(),
    marked,
    shown(text.slice(end)).trimEnd(),
    room,
  );
  const carets = " ".repeat(columns(line.before)) + style.error("^".repeat(columns(line.marked)));
  const code = line.before + line.marked + line.after;
  return [style.dim(GUTTER) + code, style.dim(GUTTER) + carets];
}

function shown(text: string): string {
  return withoutWorkflowCommands(printable(text));
}

/** What is wrong is kept, and as much on its two sides as there is room for. */
function fitted(before: string, marked: string, after: string, room: number) {
  const left = room - columns(marked);
  if (left < 0) return { before: "", marked: truncate(marked, room), after: "" };
  const most = Math.max(Math.floor(left / 2), left - columns(after));
  const kept = endOf(before, most);
  return { before: kept, marked, after: truncate(after, left - columns(kept)) };
}

/** The text, or as much of its end as fits with a `…` in so many columns. */
function endOf(text: string, width: number): string {
  if (columns(text) <= width) return text;
  if (width < 1) return "";
  let kept = "";
  let left = width - 1;
  for (const { segment } of [...new Intl.Segmenter("en").segment(text)].reverse()) {
    left -= columns(segment);
    if (left < 0) break;
    kept = segment + kept;
  }
  return `…${kept.trimStart()}`;
}
