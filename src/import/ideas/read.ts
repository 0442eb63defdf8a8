/** Ideas out of whatever people paste: a list, a table, a chat, a mail with one of them inside. */
import { printable } from "../../values/printable.ts";
import { readChat } from "./chat.ts";
import { collect } from "./collect.ts";
import type { PastedIdeas, SourceLine } from "./model.ts";
import { readTable } from "./table.ts";
import { readText } from "./text.ts";

export type { PastedIdea, PastedIdeas, Shape } from "./model.ts";

/** Far more than hold the ideas that are taken. */
const MOST_LINES = 20_000;

/** Nothing is refused: what is no idea stands among the groups or the skipped. */
export function readPastedIdeas(text: string): PastedIdeas {
  const all = linesOf(text);
  const lines = all.slice(0, MOST_LINES).map(toSource);
  const pasted = collect(readChat(lines) ?? readTable(lines) ?? readText(lines));
  if (all.length <= MOST_LINES) return pasted;
  const why = `more than ${MOST_LINES.toLocaleString("en")} lines: nothing was read from here on`;
  return { ...pasted, skipped: [...pasted.skipped, { line: MOST_LINES + 1, why }] };
}

/** Breaks inside of a paragraph, as presentations copy them, part nothing; blanks that hold words together are blanks. */
function linesOf(text: string): string[] {
  const blanks = text.replace(/[\v\u2028\u00a0\u202f]/g, " ");
  const lines = printable(blanks, { lines: true, tabs: true }).split("\n");
  // A tab at the end of the last line is an empty cell.
  while (lines.at(-1)?.trim() === "") lines.pop();
  return lines;
}

/** Without the marks that a mail puts before what it answers to. */
function toSource(line: string, index: number): SourceLine {
  const marks = /^\s{0,3}>(?:[ >]*>)? ?/.exec(line)?.[0] ?? "";
  const text = line.slice(marks.length);
  if (marks === "") return { number: index + 1, text };
  return { number: index + 1, text, quotes: marks.replace(/[^>]/g, "").length };
}
