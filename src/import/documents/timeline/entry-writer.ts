/** Makes the edits that give an entry its time in our form, and keeps what follows from it for the next. */
import type { Document } from "../../../document/document.ts";
import { readEntryDay, readEntryTime } from "../../../document/entry-time.ts";
import { entryTime, timeOf } from "../../../document/facts.ts";
import { fieldText } from "../../../document/front-matter.ts";
import { printClock } from "../../../values/clock.ts";
import type { Edit, Span } from "../../../values/text.ts";
import { instants, localTime, type WrittenTime } from "../../../values/time.ts";
import { isZone } from "../../../values/zone.ts";
import { dayOfClock } from "../../dates/day-order.ts";
import { contradictsSeason, meantAt } from "../../dates/exact-zone.ts";
import type { FoundTime, FoundZone } from "../../dates/found-time.ts";
import { shownInstead } from "../../dates/skipped.ts";
import { seasonDoubt } from "../facts/settle.ts";
import type { Chronology } from "./chronology.ts";
import { convertedFrom } from "./converted.ts";
import type { Place } from "./places.ts";
import {
  coreOf,
  inZone,
  momentOf,
  printMoment,
  rewrite,
  withoutZone,
  writtenTime,
} from "./write-time.ts";

const UNKNOWN_MINUTES = /\d{1,2}:[?xX]{1,2}/;

export class EntryWriter {
  readonly edits: Edit[] = [];
  /** What the heading or a line above the entries says of all of them. */
  zoneOfView: FoundZone | undefined;
  readonly text: string;
  /** The document's; undefined where it names none, and then every time stays in its own. */
  readonly zone: string | undefined;

  constructor(
    readonly document: Document,
    readonly chronology: Chronology,
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

  put(edit: Edit): void {
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
  targetOf(
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

  /** The time in place of words that say it in another way, which stay behind it. */
  insert(span: Span, time: WrittenTime, words: string): void {
    this.put({ ...span, text: `${this.print(time)} (${words})` });
    const moment = momentOf(time);
    this.chronology.passed(moment, moment);
  }
}
