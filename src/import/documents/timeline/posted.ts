/** Updates of a status page: paragraphs that end in a line of when they were written. */
import { linesOf } from "../../../document/lines.ts";
import type { Span } from "../../../values/text.ts";
import { readTimeAt, readWholeTime } from "../../dates/find-times.ts";
import type { FoundTime } from "../../dates/found-time.ts";

/** In characters; no time with its words is longer. */
const LONGEST = 60;
const WORDS = /^(?:posted|updated|published)(?: (?:on|at))?:? /i;

/** When a paragraph was written, with the span of its last line; undefined where another line begins with a time. */
export function postedAt(text: string, paragraph: Span): FoundTime | undefined {
  const told = lastLineTold(text, paragraph);
  const others = told === undefined ? [] : linesOf(text, paragraph).slice(0, -1);
  return others.some((line) => readTimeAt(text, line) !== undefined) ? undefined : told;
}

/** The last of several lines, where it is nothing but a day and a time. */
export function lastLineTold(text: string, paragraph: Span): FoundTime | undefined {
  const lines = linesOf(text, paragraph);
  const last = lines.at(-1);
  if (last === undefined || lines.length < 2 || last.end - last.start > LONGEST) return undefined;
  const found = readWholeTime(text.slice(last.start, last.end).trim().replace(WORDS, ""));
  if (found?.clock === undefined || found.day === undefined) return undefined;
  return { ...found, span: last, at: last.start };
}
