/** Updates of a status page: paragraphs that end in a line of when they were written. */
import { linesOf } from "../../../document/lines.ts";
import type { Span } from "../../../values/text.ts";
import { readTimeAt, readWholeTime } from "../../dates/find-times.ts";
import type { FoundTime } from "../../dates/found-time.ts";

/** In characters; no time with its words is longer. */
const LONGEST = 60;
const WORDS = /^(?:posted|updated|published)(?: (?:on|at))?:? /i;

/** When a paragraph was written, with the span of its last line; undefined where it begins with a time itself. */
export function postedAt(text: string, paragraph: Span): FoundTime | undefined {
  const lines = linesOf(text, paragraph);
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || lines.length < 2) return undefined;
  if (last.end - last.start > LONGEST || readTimeAt(text, first)?.clock !== undefined)
    return undefined;
  const found = readWholeTime(text.slice(last.start, last.end).trim().replace(WORDS, ""));
  return found?.clock === undefined ? undefined : { ...found, span: last, at: last.start };
}
