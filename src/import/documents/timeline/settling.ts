/** One walk over the entries of a chronology: the edits that give each its time in our form. */
import type { Document } from "../../../document/document.ts";
import { readEntryDay, readEntryTime } from "../../../document/entry-time.ts";
import { entryTime, firstDay, timeOf } from "../../../document/facts.ts";
import { fieldText } from "../../../document/front-matter.ts";
import type { SectionView } from "../../../document/sections.ts";
import type { ClockTime } from "../../../values/clock.ts";
import { addDays } from "../../../values/day.ts";
import type { Edit, Span } from "../../../values/text.ts";
import { instants, localTime, type WrittenTime } from "../../../values/time.ts";
import { isZone } from "../../../values/zone.ts";
import { readTimeAt } from "../facts/dates.ts";
import type { FoundTime, FoundZone } from "../facts/found-time.ts";
import type { DayOrder } from "../model.ts";
import { Chronology } from "./chronology.ts";
import { onlyTimeIn, timeBehindLabel } from "./inside.ts";
import { type Place, placesIn } from "./places.ts";
import { daysSince, saysSameDay, secondsSince } from "./relative.ts";
import { dayOrderIn, isTwelveHours, zoneAbove } from "./surroundings.ts";
import { coreOf, inZone, printMoment, rewrite, writtenTime } from "./write-time.ts";

interface Timed {
  readonly place: Place;
  readonly found: FoundTime | undefined;
}

export class Settling {
  readonly chronology: Chronology;
  private readonly text: string;
  private readonly zone: string | undefined;
  private readonly edits: Edit[] = [];
  private readonly hasDots: boolean;
  private zoneOfView: FoundZone | undefined;

  constructor(
    private readonly document: Document,
    private readonly views: readonly SectionView[],
    dayOrder: DayOrder | undefined,
  ) {
    this.text = document.text;
    const zone = fieldText(document.front, "timezone");
    this.zone = zone !== undefined && isZone(zone) ? zone : undefined;
    const found = views.flatMap(({ blocks }) =>
      placesIn(this.text, blocks).flatMap(({ words }) => readTimeAt(this.text, words) ?? []),
    );
    const dotted = found.filter((one) => isDotted(this.text, one)).length;
    this.hasDots = dotted > 1 && dotted * 2 >= found.length;
    const day = firstDay(document);
    const order = dayOrderIn(this.text, found, day, dayOrder);
    this.chronology = new Chronology(day, order, isTwelveHours(this.text, found));
  }

  /** The edits for all of its views. */
  run(): Edit[] {
    for (const view of this.views) {
      this.zoneOfView = zoneAbove(this.text, view);
      const places = placesIn(this.text, view.blocks);
      const timed = places.map((place) => this.timed(place));
      const before = this.edits.length;
      const isAnyRead = timed.map((one) => this.takePlace(one)).some((isRead) => isRead);
      if (!isAnyRead && this.edits.length === before) this.takeInside(places);
    }
    return this.edits;
  }

  private timed(place: Place): Timed {
    const found = readTimeAt(this.text, place.words);
    const isVersion = found !== undefined && !this.hasDots && isDotted(this.text, found);
    return { place, found: isVersion ? undefined : found };
  }

  /** @returns whether it holds an entry */
  private takePlace({ place, found }: Timed): boolean {
    const { text, chronology } = this;
    const isDay = found?.day !== undefined && found.clock === undefined;
    if (place.form === "heading") {
      if (isDay && this.beginDay(place, found)) return true;
      chronology.endDay();
      if (found === undefined && this.beginCountedDay(place)) return false;
    }
    const isAlone =
      found !== undefined && text.slice(found.span.end, place.words.end).trim().length < 2;
    if (place.form === "line" && place.isWhole === true && isDay && isAlone)
      return this.beginDay(place, found);
    const nested = place.nested ?? [];
    if (nested.length > 0 && (found === undefined || (isDay && isAlone))) {
      const inner = nested.map((one) => this.timed(one));
      if (inner.every((one) => one.found !== undefined)) {
        const above = chronology.dayAbove;
        if (found !== undefined) this.beginDay(place, found);
        for (const one of inner) this.takePlace(one);
        chronology.dayAbove = above;
        return true;
      }
    }
    if (found !== undefined) return this.takeEntry(place, found);
    return this.takeCounted(place) || this.takeLabelled(place);
  }

  /** Writes a day that dates what stands below it. */
  private beginDay({ words, line }: Place, found: FoundTime): boolean {
    const day = found.day && this.chronology.wholeDay(found.day, line);
    if (day === undefined) return false;
    this.chronology.beginDay(day);
    if (readEntryDay(this.text, words)?.day === day) return true;
    const core = coreOf(this.text, found);
    const last = found.end?.day && this.chronology.wholeDay(found.end.day, line);
    this.put({ ...core, text: last === undefined ? day : `${day} – ${last}` });
    return true;
  }

  /** `### Day 2` dates what stands below it, though our reader does not see it: each entry gets its date. */
  private beginCountedDay({ words, line }: Place): boolean {
    const { firstDay: first } = this.chronology;
    const counted = daysSince(this.text.slice(words.start, Math.min(words.end, words.start + 60)));
    if (counted === undefined || first === undefined) return false;
    const day = addDays(first, counted.days);
    this.chronology.moveTo(day);
    this.chronology.doubt(
      line,
      `"${counted.words}" taken to be ${day}, counted from the day it began`,
    );
    return true;
  }

  private takeEntry(place: Place, found: FoundTime): boolean {
    const { chronology, text } = this;
    const on = chronology.dayOf(found, place.line);
    if (on === undefined) return readEntryTime(text, place.words) !== undefined;
    if (this.isConverted(place.words, found)) {
      chronology.passed(on.day, found);
      return true;
    }
    const { target, isMoved } = this.targetOf(place, found, on.day);
    const isRead = this.isRead(place.words, target);
    if (!isRead) {
      if (on.isNext)
        chronology.doubt(place.line, `after midnight, as it seems: taken to be on ${on.day}`);
      const printed = this.printRange(found, target, place, on.day);
      const core = coreOf(text, found);
      const { written } = found.zone ?? found.end?.zone ?? {};
      const said = `${text.slice(core.start, core.end).replace(/\s*\|\s*/g, " ")}${written === undefined ? ` ${this.zoneNameOf(place)}` : ""}`;
      const edits = isMoved
        ? rewrite(text, core, `${printed} (${said})`, target)
        : rewrite(text, withoutZone(text, core, written), printed, target);
      for (const edit of edits) this.put(edit);
    }
    chronology.passed(dayOf(target), {
      clock: found.clock === undefined ? undefined : clockOf(target),
    });
    return true;
  }

  private put(edit: Edit): void {
    if (this.text.slice(edit.start, edit.end) !== edit.text) this.edits.push(edit);
  }

  /** Is the time in another zone already in brackets behind the one in ours? */
  private isConverted(words: Span, found: FoundTime): boolean {
    const existing = readEntryTime(this.text, words);
    const behind = this.text.slice(found.span.end, Math.min(words.end, found.span.end + 80));
    const bracket = /^\s?\(([^()]{3,60})\)/.exec(behind)?.[1];
    if (existing === undefined || bracket === undefined || this.zone === undefined) return false;
    const said = readTimeAt(bracket, { start: 0, end: bracket.length });
    if (said?.clock === undefined || said.zone === undefined) return false;
    const on = this.chronology.dayOf(said.day === undefined ? found : said, 0);
    const ours = entryTime(this.document, {
      ...existing,
      day: existing.day ?? this.chronology.dayAbove,
    });
    if (on === undefined || ours === undefined) return false;
    const theirs = inZone({ time: writtenTime(on.day, said), zone: said.zone.zone }, this.zone);
    const seconds = instants(theirs, this.zone).start - instants(ours, this.zone).start;
    // Without its day, the other may be on the one before or behind.
    return said.day === undefined ? seconds % 86_400 === 0 : seconds === 0;
  }

  private zoneNameOf(place: Place): string {
    return (place.zone ?? this.zoneOfView)?.written ?? "";
  }

  /** In the document's zone; `isMoved` where another one is meant. */
  private targetOf(
    place: Place,
    found: Pick<FoundTime, "clock" | "zone">,
    day: string,
  ): { target: WrittenTime; isMoved: boolean } {
    const time = writtenTime(day, found);
    if (this.zone === undefined || found.clock === undefined)
      return { target: time, isMoved: false };
    const { zone } = found.zone ?? place.zone ?? this.zoneOfView ?? {};
    const target = inZone({ time, zone }, this.zone);
    const isMoved =
      target.hour !== time.hour || target.minute !== time.minute || target.day !== time.day;
    if (!isMoved && isSkipped(target, this.zone))
      this.chronology.doubt(
        place.line,
        `no clock showed this time in ${this.zone}: it was being set forward`,
      );
    return { target, isMoved };
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

  /** Both ends of a range. */
  private printRange(
    { end }: FoundTime,
    target: WrittenTime,
    place: Place,
    firstDay: string,
  ): string {
    const begin = printMoment(target, this.chronology.undated);
    if (end === undefined) return begin;
    const day = end.day && this.chronology.wholeDay(end.day, place.line);
    if (end.clock === undefined) return day === undefined ? begin : `${begin} – ${day}`;
    const { target: last } = this.targetOf(place, end, day ?? firstDay);
    const printed = printMoment(last, dayOf(target));
    return printed.includes(" ") ? `${begin} – ${printed}` : `${begin}–${printed}`;
  }

  /** `T+5m`, where the minute of the beginning is known; `Day 2, 10:15`. */
  private takeCounted({ words, line }: Place): boolean {
    const said = this.text.slice(words.start, Math.min(words.end, words.start + 80));
    const start = timeOf(this.document, "started_at");
    const since = secondsSince(said);
    const { firstDay: first } = this.chronology;
    if (this.takeSameDay(words, said)) return true;
    if (
      since !== undefined &&
      start !== undefined &&
      (start.precision === "minute" || start.precision === "second")
    ) {
      const zone = this.zone ?? "UTC";
      const time = localTime(instants(start, zone).start + since.seconds, zone, "minute");
      const at = words.start + since.at;
      this.insert(at, at + since.words.length, time, since.words);
      return true;
    }
    const counted = daysSince(said);
    if (counted === undefined || first === undefined) return false;
    const at = words.start + counted.at;
    const behind = { start: at + counted.words.length, end: words.end };
    const gap =
      /^[\s,:–—-]{0,4}/.exec(this.text.slice(behind.start, behind.start + 4))?.[0].length ?? 0;
    const found = readTimeAt(this.text, { start: behind.start + gap, end: words.end });
    const clock = found?.day === undefined ? found?.clock : undefined;
    const day = addDays(first, counted.days);
    this.chronology.moveTo(day);
    this.chronology.doubt(
      line,
      `"${counted.words}" taken to be ${day}, counted from the day it began`,
      "counted days",
    );
    const time = writtenTime(day, { clock, zone: undefined });
    const end =
      clock === undefined || found === undefined ? behind.start : coreOf(this.text, found).end;
    this.insert(at, end, time, counted.words);
    return true;
  }

  private insert(start: number, end: number, time: WrittenTime, words: string): void {
    const printed = printMoment(time, this.chronology.undated);
    this.edits.push({ start, end, text: `${printed} (${words})` });
    this.chronology.passed(dayOf(time), {
      clock: time.precision === "day" ? undefined : clockOf(time),
    });
  }

  /** `同日中 …` gets the day before its words. */
  private takeSameDay({ start }: Span, said: string): boolean {
    const day = this.chronology.sameDay;
    if (day === undefined || !saysSameDay(said)) return false;
    const at = start + (/^[\s*_`[(|]*/.exec(said)?.[0].length ?? 0);
    this.edits.push({ start: at, end: at, text: `${day} ` });
    return true;
  }

  private takeLabelled(place: Place): boolean {
    const found = timeBehindLabel(this.text, place.words);
    return found !== undefined && this.putBefore(place, found);
  }

  /** Where no entry begins with a time, each paragraph that names just one is an entry. */
  private takeInside(places: readonly Place[]): void {
    const timed = places
      .filter(({ form }) => form === "list" || form === "line")
      .flatMap((place) => {
        const found = onlyTimeIn(this.text, place.whole ?? place.words);
        return found === undefined ? [] : [{ place, found }];
      });
    if (timed.length < 2) return;
    for (const { place, found } of timed) this.putBefore(place, found);
  }

  /** The words say the time further on: it is put before them. */
  private putBefore(place: Place, found: FoundTime): boolean {
    const on = this.chronology.dayOf(found, place.line);
    if (on === undefined) return false;
    const { target } = this.targetOf(place, found, on.day);
    const { start } = place.words;
    this.edits.push({
      start,
      end: start,
      text: `${printMoment(target, this.chronology.undated)} `,
    });
    this.chronology.passed(dayOf(target), { clock: clockOf(target) });
    return true;
  }
}

function clockOf({ precision, ...time }: WrittenTime): ClockTime {
  return { ...time, precision: precision === "day" ? "minute" : precision };
}

function dayOf({ year, month, day }: WrittenTime): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** `10.15` alone, which is a time where others are written so, and else may be a version. */
function isDotted(text: string, { at, day }: FoundTime): boolean {
  return day === undefined && /^\d{1,2}\.\d{2}/.test(text.slice(at, at + 5));
}

/** Does the clock on the wall never show it? */
function isSkipped(time: WrittenTime, zone: string): boolean {
  if (time.offset !== undefined || time.precision === "day") return false;
  const shown = localTime(instants(time, zone).start, zone, "minute");
  return shown.hour !== time.hour || shown.minute !== time.minute;
}

/** The words of a zone behind a time stay where they are. */
function withoutZone(text: string, core: Span, zone: string | undefined): Span {
  const words = text.slice(core.start, core.end);
  const at = zone === undefined ? -1 : words.lastIndexOf(zone);
  if (at < 1 || /\d/.test(words.slice(at + (zone?.length ?? 0)))) return core;
  const before = words.slice(0, at).replace(/[\s([（]+$/, "");
  return { start: core.start, end: core.start + before.length };
}
