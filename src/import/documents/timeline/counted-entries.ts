/** Entries whose words say their time by another one: `T+5m`, `Day 2, 10:15`, `same day`, a weekday without a date. */
import { timeOf } from "../../../document/facts.ts";
import { addDays, nearestWeekday, weekdayOf } from "../../../values/day.ts";
import { instants, localTime } from "../../../values/time.ts";
import { readTimeAt } from "../../dates/find-times.ts";
import type { EntryWriter } from "./entry-writer.ts";
import type { Place } from "./places.ts";
import { daysSince, nextDayIn, saysSameDay, secondsSince, weekdayIn } from "./relative.ts";
import { coreOf, writtenTime } from "./write-time.ts";

const WEEK = 7;

/** @returns whether our reader finds an entry then: `T+5m` is one only where the minute of the beginning is known */
export function writeCounted(writer: EntryWriter, place: Place): boolean {
  const { start, end } = place.words;
  const said = writer.text.slice(start, Math.min(end, start + 80));
  return (
    writeSameDay(writer, start, said) ||
    writeSince(writer, start, said) ||
    writeWeekday(writer, place, said) ||
    writeNextDay(writer, place, said) ||
    writeDayCount(writer, place, said)
  );
}

function writeSameDay(writer: EntryWriter, start: number, said: string): boolean {
  const day = writer.chronology.sameDay;
  if (day === undefined || !saysSameDay(said)) return false;
  const at = start + (/^[\s*_`[(|]*/.exec(said)?.[0].length ?? 0);
  writer.put({ start: at, end: at, text: `${day} ` });
  return true;
}

function writeSince(writer: EntryWriter, start: number, said: string): boolean {
  const since = secondsSince(said);
  const began = timeOf(writer.document, "started_at");
  const isKnown = began?.precision === "minute" || began?.precision === "second";
  if (since === undefined || began === undefined || !isKnown) return false;
  const zone = writer.zone ?? "UTC";
  const time = localTime(instants(began, zone).start + since.seconds, zone, "minute");
  const at = start + since.at;
  writer.insert({ start: at, end: at + since.words.length }, time, since.words);
  return true;
}

/** On the first such day, from that of the entry above on; the first entry may be before the day that is stated, too. */
function writeWeekday(writer: EntryWriter, place: Place, said: string): boolean {
  const { words, line } = place;
  const weekday = weekdayIn(said);
  const above = writer.chronology.sameDay;
  if (weekday === undefined || above === undefined) return false;
  const start = words.start + weekday.at;
  const end = start + weekday.words.length;
  const found = readTimeAt(writer.text, { start: end, end: words.end });
  if (found?.clock === undefined || found.day !== undefined) return false;
  const { chronology } = writer;
  const day = chronology.isBegun
    ? addDays(above, (weekday.number - weekdayOf(above) + WEEK) % WEEK)
    : nearestWeekday(above, weekday.number);
  const name = weekday.words.replace(/[,.]{1,2}$/, "");
  const which = chronology.isBegun
    ? "the first since the entry above"
    : `the nearest to ${above}, the day that is stated`;
  chronology.doubt(line, `"${name}" taken to be ${day}, ${which}`);
  chronology.moveTo(day);
  const { target } = writer.targetOf(place, found, day);
  writer.insert({ start, end: coreOf(writer.text, found).end }, target, name);
  return true;
}

/** Of several below each other that say so, the later ones are on the same next day. */
function writeNextDay(writer: EntryWriter, place: Place, said: string): boolean {
  const { words, line } = place;
  const { chronology, text } = writer;
  const next = nextDayIn(said);
  const above = chronology.sameDay;
  if (next === undefined || above === undefined) return false;
  const start = words.start + next.at;
  const end = start + next.words.length;
  const gap = /^[\s,、:–—-]{0,4}/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const found = readTimeAt(text, { start: end + gap, end: words.end });
  if (found?.clock === undefined || found.day !== undefined) return false;
  const isThere = above !== chronology.firstDay && !chronology.isBefore(found.clock);
  const day = isThere ? above : addDays(above, 1);
  chronology.doubt(line, `"${next.words}" taken to be ${day}`);
  chronology.moveTo(day);
  const { target } = writer.targetOf(place, found, day);
  writer.insert({ start, end: coreOf(text, found).end }, target, next.words);
  return true;
}

function writeDayCount(writer: EntryWriter, { words, line }: Place, said: string): boolean {
  const counted = daysSince(said);
  const day = counted && countedDay(writer, counted, line);
  if (counted === undefined || day === undefined) return false;
  const start = words.start + counted.at;
  const end = start + counted.words.length;
  const gap = /^[\s,:–—-]{0,4}/.exec(writer.text.slice(end, end + 4))?.[0].length ?? 0;
  const found = readTimeAt(writer.text, { start: end + gap, end: words.end });
  const clock = found?.day === undefined ? found?.clock : undefined;
  writer.chronology.moveTo(day);
  const time = writtenTime(day, { clock, zone: undefined });
  const isTimed = clock !== undefined && found !== undefined;
  writer.insert(
    { start, end: isTimed ? coreOf(writer.text, found).end : end },
    time,
    counted.words,
  );
  return true;
}

/** `Day 1` is the one on which it began. */
function countedDay(
  writer: EntryWriter,
  { words, days }: { words: string; days: number },
  line: number,
): string | undefined {
  const { firstDay } = writer.chronology;
  if (firstDay === undefined) return undefined;
  const day = addDays(firstDay, days);
  writer.chronology.doubt(line, `"${words}" taken to be ${day}, counted from the day it began`);
  return day;
}

/** `### Day 2` dates what stands below it, though our reader does not see it: each entry gets its date. */
export function beginCountedDay(writer: EntryWriter, { words, line }: Place): boolean {
  const counted = daysSince(writer.text.slice(words.start, Math.min(words.end, words.start + 60)));
  const day = counted && countedDay(writer, counted, line);
  if (day === undefined) return false;
  writer.chronology.moveTo(day);
  return true;
}
