/** Entries of which the time stands inside of their words: behind a label, or once in a whole paragraph; and those with none that is one. */
import type { Span } from "../../../values/text.ts";
import { findTimes, readTimeAt } from "../../dates/find-times.ts";
import type { FoundTime } from "../../dates/found-time.ts";
import { type Impossible, impossibleIn } from "../../dates/impossible.ts";
import { isDuration } from "./surroundings.ts";

const LABEL = /^[\s*_`>]{0,6}[^:：|\d\n]{2,40}[:：][\s*_`]{0,4}/;

/** `Detected: 22.02.2024 10.00`, `**Fixed**: October 9, 2025` */
export function timeBehindLabel(text: string, { start, end }: Span): FoundTime | undefined {
  const label = LABEL.exec(text.slice(start, Math.min(end, start + 60)))?.[0];
  if (label === undefined) return undefined;
  const found = readTimeAt(text, { start: start + label.length, end });
  const isTime = found?.clock !== undefined || found?.day?.year !== undefined;
  return found === undefined || !isTime || isDuration(text, found) ? undefined : found;
}

/** Marks and words that may stand between the beginning of an entry and its day, or between that and its clock. */
const MARKS = /^[\s>*_`({|「（•·+,;:[\]@–—-]{0,16}(?:at\s)?$/;
const LONGEST_TIME = 60;

/** What has the form of the entry's day or clock, and is none. @param found at its beginning */
export function impossibleAt(
  text: string,
  { start, end }: Span,
  found: FoundTime | undefined,
): Impossible | undefined {
  if (found?.clock !== undefined) return undefined;
  const from = found === undefined ? start : found.span.end;
  const words = text.slice(from, Math.min(end, from + LONGEST_TIME)).split(/[\r\n]/, 1)[0] ?? "";
  const none = impossibleIn(words);
  return none !== undefined && MARKS.test(words.slice(0, none.at)) ? none : undefined;
}

/** Longer paragraphs tell a story, in which a time is not that of all. */
const LONGEST = 1500;

/** The only day with its clock that a text names. */
export function onlyTimeIn(text: string, { start, end }: Span): FoundTime | undefined {
  if (end - start > LONGEST) return undefined;
  const times = findTimes(text, { start, end }).filter(({ day, clock }) => day && clock);
  return times.length === 1 ? times[0] : undefined;
}
