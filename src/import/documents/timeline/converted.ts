/** Entries that were converted before: the time in our zone, and the one that was told in brackets behind it. */
import type { Document } from "../../../document/document.ts";
import { readEntryTime } from "../../../document/entry-time.ts";
import { entryTime } from "../../../document/facts.ts";
import type { Span } from "../../../values/text.ts";
import { instants, localTime } from "../../../values/time.ts";
import { dayOfClock } from "../../dates/day-order.ts";
import { readTimeAt } from "../../dates/find-times.ts";
import type { FoundTime } from "../../dates/found-time.ts";
import type { Chronology, Moment } from "./chronology.ts";
import { secondsSince } from "./relative.ts";
import { inZone, momentOf, writtenTime } from "./write-time.ts";

const BRACKET = /^\s?\(([^()]{3,60})\)/;

/** `10:15 (02:15 PST)`: both times, where they are the same moment. @param zone of the document */
export function convertedFrom(
  document: Document,
  words: Span,
  chronology: Chronology,
  zone: string,
): { told: Moment; written: Moment } | undefined {
  const { text } = document;
  const existing = readEntryTime(text, words);
  if (existing === undefined) return undefined;
  const { end } = existing.span;
  const bracket = BRACKET.exec(text.slice(end, Math.min(words.end, end + 80)))?.[1] ?? "";
  const said = readTimeAt(bracket, { start: 0, end: bracket.length });
  if (said?.clock === undefined || said.zone === undefined) return undefined;
  const day = existing.day ?? chronology.dayAbove ?? chronology.firstDay;
  const ours = day && entryTime(document, { ...existing, day });
  const saidDay = said.day === undefined ? day : chronology.wholeDay(said.day, 0);
  if (!ours || saidDay === undefined) return undefined;
  const theirs = inZone(
    { time: writtenTime(dayOfClock(said, saidDay), said), zone: said.zone.zone },
    zone,
  );
  const seconds = instants(theirs, zone).start - instants(ours, zone).start;
  // Without its day, the other may be on the one before or behind.
  const isSame = said.day === undefined ? seconds % 86_400 === 0 : seconds === 0;
  if (!isSame) return undefined;
  const { start } = instants(ours, zone);
  const there = said.zone.zone === undefined ? ours : localTime(start, said.zone.zone, "minute");
  const toldDay = said.day === undefined ? momentOf(there).day : saidDay;
  return { told: { day: toldDay, clock: said.clock }, written: momentOf(ours) };
}

/** The times as they were told before any was converted, so that what all of them have in common is judged by the same ones again. */
export function toldTimes(text: string, found: readonly FoundTime[]): readonly FoundTime[] {
  return found.flatMap((one) => {
    const bracket = BRACKET.exec(text.slice(one.span.end - 1, one.span.end + 80).trimStart());
    if (bracket === null) return [one];
    const words = bracket[1] ?? "";
    if (secondsSince(words) !== undefined) return [];
    const at = text.indexOf("(", one.span.end - 1) + 1;
    const said = readTimeAt(text, { start: at, end: at + words.length });
    return said?.clock === undefined || said.zone === undefined ? [one] : [said];
  });
}
