/** Makes the edits that give an entry its time in our form, and keeps what follows from it for the next. */
import type { Document } from "../../../document/document.ts";
import { readEntryDay, readEntryTime } from "../../../document/entry-time.ts";
import { entryTime, timeOf } from "../../../document/facts.ts";
import { fieldText } from "../../../document/front-matter.ts";
import { printClock } from "../../../values/clock.ts";
import { addDays, weekdayOf } from "../../../values/day.ts";
import type { Edit, Span } from "../../../values/text.ts";
import { instants, localTime, type WrittenTime } from "../../../values/time.ts";
import { isZone } from "../../../values/zone.ts";
import { dayOfClock } from "../../dates/day-order.ts";
import { contradictsSeason, meantAt } from "../../dates/exact-zone.ts";
import { readTimeAt } from "../../dates/find-times.ts";
import type { FoundTime, FoundZone } from "../../dates/found-time.ts";
import { shownInstead } from "../../dates/skipped.ts";
import { seasonDoubt } from "../facts/settle.ts";
import type { Chronology } from "./chronology.ts";
import { convertedFrom } from "./converted.ts";
import type { Place } from "./places.ts";
import { daysSince, saysSameDay, secondsSince, weekdayIn } from "./relative.ts";
import {
  coreOf,
  inZone,
  momentOf,
  printMoment,
  rewrite,
  withoutZone,
  writtenTime,
} from "./write-time.ts";

const WEEK = 7;
const UNKNOWN_MINUTES = /\d{1,2}:[?xX]{1,2}/;

export class EntryWriter {
  readonly edits: Edit[] = [];
  /** What the heading or a line above the entries says of all of them. */
  zoneOfView: FoundZone | undefined;
  private readonly text: string;
  /** The document's; undefined where it names none, and then every time stays in its own. */
  private readonly zone: string | undefined;

  constructor(
    private readonly document: Document,
    private readonly chronology: Chronology,
  ) {
    this.text = document.text;
    const zone = fieldText(document.front, "timezone");
    this.zone = zone !== undefined && isZone(zone) ? zone : undefined;
  }

  /** Where the first entries are told in another zone, in which it may have been another day. */
  beginTold({ zone }: Place, found: FoundTime): void {
    const told = (found.zone ?? zone ?? this.zoneOfView)?.zone;
    const began = timeOf(this.document, "started_at");
    if (told === undefined || this.zone === undefined || began === undefined) return;
    if (told === this.zone || began.precision === "day") return;
    const there = localTime(instants(began, this.zone).start, told, "minute");
    this.chronology.tellFrom(momentOf(there).day);
  }

  /** Writes a day that dates what stands below it. @returns whether it is one */
  beginDay({ words, line }: Place, found: FoundTime): boolean {
    const day = found.day && this.chronology.wholeDay(found.day, line);
    if (day === undefined) return false;
    this.chronology.beginDay(day);
    if (readEntryDay(this.text, words)?.day === day) return true;
    const last = found.end?.day && this.chronology.wholeDay(found.end.day, line);
    const printed = last === undefined ? day : `${day} – ${last}`;
    this.put({ ...coreOf(this.text, found), text: printed });
    return true;
  }

  /** `### Day 2` dates what stands below it, though our reader does not see it: each entry gets its date. */
  beginCountedDay({ words, line }: Place): boolean {
    const counted = daysSince(this.text.slice(words.start, Math.min(words.end, words.start + 60)));
    const day = counted && this.countedDay(counted, line);
    if (day === undefined) return false;
    this.chronology.moveTo(day);
    return true;
  }

  /**
   * @param meant the clock, where what is written is not it: then both stand there
   * @returns whether our reader finds an entry
   */
  write(place: Place, told: FoundTime, meant?: FoundTime["clock"]): boolean {
    const found = meant === undefined ? told : { ...told, clock: meant };
    const { chronology, text, zone } = this;
    if (zone !== undefined) {
      const known = convertedFrom(this.document, place.words, chronology, zone);
      if (known !== undefined) {
        chronology.passed(known.told, known.written);
        return true;
      }
    }
    const on = chronology.dayOf(found, place.line);
    if (on === undefined) return readEntryTime(text, place.words) !== undefined;
    const { target, isMoved } = this.targetOf(place, found, on.day);
    this.doubtMinutes(place, found, target);
    if (!this.isRead(place.words, target)) {
      if (on.isNext) chronology.doubtMidnight(place.line, on.day);
      const printed = this.printRange(found, target, place, on.day);
      const core = coreOf(text, found);
      const { written } = found.zone ?? found.end?.zone ?? {};
      const edits =
        isMoved || meant !== undefined
          ? rewrite(text, core, `${printed} (${this.originalOf(place, core, written)})`, target)
          : rewrite(text, withoutZone(text, core, written), printed, target);
      for (const edit of edits) this.put(edit);
    }
    chronology.passed({ day: on.day, clock: found.clock }, momentOf(target));
    return true;
  }

  /** `T+5m`, where the minute of the beginning is known; `Day 2, 10:15`; `同日中`. */
  writeCounted(place: Place): boolean {
    const { start, end } = place.words;
    const said = this.text.slice(start, Math.min(end, start + 80));
    return (
      this.writeSameDay(start, said) ||
      this.writeSince(start, said) ||
      this.writeWeekday(place, said) ||
      this.writeDayCount(place, said)
    );
  }

  /** The words say the time further on: it is put before them. */
  putBefore(place: Place, found: FoundTime): boolean {
    const on = this.chronology.dayOf(found, place.line);
    if (on === undefined) return false;
    if (on.isNext) this.chronology.doubtMidnight(place.line, on.day);
    const { target } = this.targetOf(place, found, on.day);
    const { start } = place.words;
    this.put({ start, end: start, text: `${this.print(target, found)} ` });
    // Whoever reads it again sees only the time that was put there.
    this.chronology.passed(momentOf(target), momentOf(target));
    return true;
  }

  private put(edit: Edit): void {
    if (this.text.slice(edit.start, edit.end) !== edit.text) this.edits.push(edit);
  }

  /** With its day, where it is told there: it must hold even if somebody corrects when the incident began. */
  private print(time: WrittenTime, found?: FoundTime): string {
    const undated =
      found?.day === undefined ? this.chronology.undatedAt(momentOf(time)) : undefined;
    return printMoment(time, undated);
  }

  /** `14:??` is written as the whole hour, which reads as if somebody had told it. */
  private doubtMinutes({ line }: Place, found: FoundTime, target: WrittenTime): void {
    if (found.clock?.precision !== "hour") return;
    const { start, end } = coreOf(this.text, found);
    const written = UNKNOWN_MINUTES.exec(this.text.slice(start, end))?.[0];
    if (written === undefined) return;
    const message = `"${written}" tells no minutes: read as ${printClock(target)}`;
    this.chronology.doubt(line, message, "minutes");
  }

  /** In the document's zone; `isMoved` where another one is meant. */
  private targetOf(
    place: Place,
    found: Pick<FoundTime, "clock" | "zone">,
    day: string,
  ): { target: WrittenTime; isMoved: boolean } {
    const time = writtenTime(day, found);
    const documentZone = this.zone;
    if (documentZone === undefined || found.clock === undefined)
      return { target: time, isMoved: false };
    const named = meantAt(found.zone ?? place.zone ?? this.zoneOfView, documentZone);
    const { zone } = named ?? {};
    if (named !== undefined && contradictsSeason(named, time)) {
      this.chronology.doubt(place.line, seasonDoubt(named, undefined).message, "season");
    }
    const target = inZone({ time, zone }, documentZone);
    const isMoved =
      target.hour !== time.hour || target.minute !== time.minute || target.day !== time.day;
    if (shownInstead(time, zone ?? documentZone) !== undefined) {
      const message = `no clock showed this time in ${zone ?? documentZone}, where it was being set forward`;
      this.chronology.doubt(place.line, message);
    }
    return { target, isMoved };
  }

  /** The words of a time in another zone, with the name of that. */
  private originalOf(place: Place, core: Span, written: string | undefined): string {
    const words = this.text
      .slice(core.start, core.end)
      .replace(/[*_`]/g, "")
      .split("|")
      .map((cell) => cell.trim())
      .join(" ");
    const name = written === undefined ? (place.zone ?? this.zoneOfView)?.written : undefined;
    return name === undefined ? words : `${words} ${name}`;
  }

  /** Does our reader read that very time? */
  private isRead(words: Span, target: WrittenTime): boolean {
    const existing = readEntryTime(this.text, words) ?? readEntryDay(this.text, words);
    if (existing === undefined) return false;
    const day = existing.day ?? this.chronology.dayAbove;
    const read = entryTime(this.document, { ...existing, day });
    if (read === undefined) return false;
    const zone = this.zone ?? "UTC";
    const isDay = (time: WrittenTime) => time.precision === "day";
    return (
      isDay(read) === isDay(target) && instants(read, zone).start === instants(target, zone).start
    );
  }

  private printRange(found: FoundTime, target: WrittenTime, place: Place, toldDay: string): string {
    const begin = this.print(target, found);
    if (found.end === undefined) return begin;
    const { end } = found;
    const day = end.day && this.chronology.wholeDay(end.day, place.line);
    if (end.clock === undefined) return day === undefined ? begin : `${begin} – ${day}`;
    const { target: last } = this.targetOf(place, end, dayOfClock(end, day ?? toldDay));
    const printed = printMoment(last, momentOf(target).day);
    return printed.includes(" ") ? `${begin} – ${printed}` : `${begin}–${printed}`;
  }

  private writeSameDay(start: number, said: string): boolean {
    const day = this.chronology.sameDay;
    if (day === undefined || !saysSameDay(said)) return false;
    const at = start + (/^[\s*_`[(|]*/.exec(said)?.[0].length ?? 0);
    this.put({ start: at, end: at, text: `${day} ` });
    return true;
  }

  private writeSince(start: number, said: string): boolean {
    const since = secondsSince(said);
    const began = timeOf(this.document, "started_at");
    const isKnown = began?.precision === "minute" || began?.precision === "second";
    if (since === undefined || began === undefined || !isKnown) return false;
    const zone = this.zone ?? "UTC";
    const time = localTime(instants(began, zone).start + since.seconds, zone, "minute");
    const at = start + since.at;
    this.insert({ start: at, end: at + since.words.length }, time, since.words);
    return true;
  }

  /** On the first such day, from that of the entry above on. */
  private writeWeekday(place: Place, said: string): boolean {
    const { words, line } = place;
    const weekday = weekdayIn(said);
    const above = this.chronology.sameDay;
    if (weekday === undefined || above === undefined) return false;
    const start = words.start + weekday.at;
    const end = start + weekday.words.length;
    const found = readTimeAt(this.text, { start: end, end: words.end });
    if (found?.clock === undefined || found.day !== undefined) return false;
    const day = addDays(above, (weekday.number - weekdayOf(above) + WEEK) % 7);
    const name = weekday.words.replace(/[,.]{1,2}$/, "");
    this.chronology.doubt(line, `"${name}" taken to be ${day}, the first since the entry above`);
    this.chronology.moveTo(day);
    const { target } = this.targetOf(place, found, day);
    this.insert({ start, end: coreOf(this.text, found).end }, target, name);
    return true;
  }

  private writeDayCount({ words, line }: Place, said: string): boolean {
    const counted = daysSince(said);
    const day = counted && this.countedDay(counted, line);
    if (counted === undefined || day === undefined) return false;
    const start = words.start + counted.at;
    const end = start + counted.words.length;
    const gap = /^[\s,:–—-]{0,4}/.exec(this.text.slice(end, end + 4))?.[0].length ?? 0;
    const found = readTimeAt(this.text, { start: end + gap, end: words.end });
    const clock = found?.day === undefined ? found?.clock : undefined;
    this.chronology.moveTo(day);
    const time = writtenTime(day, { clock, zone: undefined });
    const isTimed = clock !== undefined && found !== undefined;
    this.insert({ start, end: isTimed ? coreOf(this.text, found).end : end }, time, counted.words);
    return true;
  }

  /** `Day 1` is the one on which it began. */
  private countedDay(
    { words, days }: { words: string; days: number },
    line: number,
  ): string | undefined {
    const { firstDay } = this.chronology;
    if (firstDay === undefined) return undefined;
    const day = addDays(firstDay, days);
    this.chronology.doubt(line, `"${words}" taken to be ${day}, counted from the day it began`);
    return day;
  }

  /** The time in place of words that say it in another way, which stay behind it. */
  private insert(span: Span, time: WrittenTime, words: string): void {
    this.put({ ...span, text: `${this.print(time)} (${words})` });
    const moment = momentOf(time);
    this.chronology.passed(moment, moment);
  }
}
