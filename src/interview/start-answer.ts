/** What the beginning of an incident is likely to be, where only a guess stands there. */
import type { Document } from "../document/document.ts";
import { entryTime, timeOf, zoneOf } from "../document/facts.ts";
import { instants, printTime, type WrittenTime } from "../values/time.ts";

/** The time of the first entry before a start that is only a guess, as front matter has it; undefined where there is none. */
export function likelierStart(document: Document): string | undefined {
  const guess = timeOf(document, "started_at");
  if (guess?.approximate !== true) return undefined;
  const second = (time: WrittenTime) => instants(time, zoneOf(document)).start;
  const earliest = document.timeline.entries
    .flatMap(({ time }) => (time.precision === "day" ? [] : (entryTime(document, time) ?? [])))
    .reduce((first, time) => (second(time) < second(first) ? time : first), guess);
  return earliest === guess ? undefined : printTime(earliest);
}
