/** When the lines of a plain text were: by a time of their own, on their own day or on that of a line above. */
import { type EntryTime, readEntryTime } from "../../document/entry-time.ts";
import { spoiltClock } from "../../document/typed-entry.ts";
import { type ClockTime, clockOn, printClock } from "../../values/clock.ts";
import { addDays, daysBetween } from "../../values/day.ts";
import { type DayOrder, partsIn, wholeDay } from "../dates/day-order.ts";
import { readTimeAt, readWholeTime } from "../dates/find-times.ts";
import type { FoundDay, FoundTime, FoundZone } from "../dates/found-time.ts";
import { inAfternoon, saysHalf } from "../dates/half-of-day.ts";
import { zoneBehind, zoneOfTimes } from "../dates/zones.ts";
import type { Collected } from "./collected.ts";
import type { Setting } from "./model.ts";
import type { RelativeDay } from "./relative-days.ts";
import { type When, whenFound, whenIn } from "./when.ts";

/** A clock that falls by more goes on on the next day. */
const HALF_A_DAY = 12 * 60;

/** What a line begins with, and the words behind it. */
export interface Timed {
  readonly when: When;
  readonly words: string;
}

/** Which day a line is on: its own, that of a line above, or the next one where the clock falls. */
export class Days {
  #day: string | undefined;
  /** Minutes of the line before. */
  #last: number | undefined;
  /** What the text calls today. */
  #today: string | undefined;
  readonly #relative = new Set<string>();
  /** Some clocks say AM or PM, as those of a chat, which has it only with the first message of each speaker. */
  #hasHalves = false;
  #hasDoubtedHalf = false;
  constructor(
    private setting: Setting,
    private readonly order: DayOrder | undefined,
    private readonly collected: Collected,
  ) {
    this.#day = setting.day;
  }

  /** A line that is a day. */
  begin(day: FoundDay, line: string, number: number): void {
    this.#day = this.#dayOf(day) ?? this.#nearest(day, line, number);
    this.#last = undefined;
    if (this.#day !== undefined) return;
    const when = whenFound(
      { ...NOTHING, day, clock: MIDNIGHT },
      line.trim(),
      this.setting,
      this.order,
    );
    if (!when.ok) this.collected.fault(number, when.message, when.hint);
  }

  /** A chat is copied from where it begins: the first of these days that it names is that of the incident. */
  count({ word, daysBack }: RelativeDay, number: number): void {
    const { day } = this.setting;
    this.#today ??= day && addDays(day, daysBack);
    this.#day = this.#today && addDays(this.#today, -daysBack);
    this.#last = undefined;
    if (this.#day === undefined || this.#relative.has(word)) return;
    this.#relative.add(word);
    const hint = "Where it is not, write the day in its place, as in 2019-04-02.";
    this.collected.doubt(number, `"${word}" was taken for ${this.#day}`, hint);
  }

  /** Undefined where it is not certain. */
  #dayOf(day: FoundDay): string | undefined {
    const isUncertain = day.shortYear || (day.ambiguous !== undefined && this.order === undefined);
    return isUncertain ? undefined : wholeDay(partsIn(day, this.order ?? "day-first"));
  }

  /** Without a year, it is the one next to the incident. */
  #nearest(day: FoundDay, line: string, number: number): string | undefined {
    const { day: incident } = this.setting;
    if (day.year !== undefined || day.ambiguous !== undefined || incident === undefined) return;
    const year = Number(incident.slice(0, 4));
    const far = (one: string) => Math.abs(daysBetween(incident, one));
    const [nearest] = [year - 1, year, year + 1]
      .flatMap((one) => wholeDay(day, one) ?? [])
      .sort((a, b) => far(a) - far(b));
    if (nearest === undefined) return undefined;
    const hint = "Where it is not, write the whole day, as in 2019-04-02.";
    this.collected.doubt(number, `"${line.trim()}" was taken for ${nearest}`, hint);
    return nearest;
  }

  /** A line above the times may say in which zone they are: `All times in JST`. */
  hear(line: string): void {
    this.setting = { ...this.setting, named: zoneOfTimes(line) ?? this.setting.named };
  }

  /** Undefined where the line begins with no time. */
  read(line: string, number: number): Timed | undefined {
    const entry = readEntryTime(line, { start: 0, end: line.length });
    if (entry !== undefined) return this.#entry(entry, line, number);
    const found = readTimeAt(line, { start: 0, end: line.length });
    if (found?.clock === undefined) return spoilt(line);
    if (found.day !== undefined) return this.#dated(found, line);
    return isSigned(line, found) && !found.isEndOfDay
      ? this.#signed(found, found.clock, line, number)
      : spoilt(line);
  }

  #entry(entry: EntryTime & ClockTime, line: string, number: number): Timed {
    const named = entry.offset === undefined ? zoneBehind(line, entry.span) : undefined;
    const end = named?.end ?? entry.span.end;
    const shown = line.slice(entry.clockStart, end).trim();
    const meant = entry.day === undefined ? this.#inHalf(entry, shown, number) : entry;
    this.#move({ ...meant, day: entry.day }, number);
    // The end of a span would be lost with its time.
    const words = RANGE.test(line.slice(entry.clockStart, end)) ? line : behind(line, end);
    return { when: this.#on(meant, entry.offset, named?.zone, shown), words };
  }

  /** A line that begins with a day in another form than ISO 8601, and behind it a time. */
  #dated(found: FoundTime, line: string): Timed {
    const { at, span, end } = found;
    const shown = line.slice(at, span.end).replace(/[\s|\])]{1,16}$/, "");
    const when = whenFound({ ...found, end: undefined }, shown, this.setting, this.order);
    this.#day = found.day && this.#dayOf(found.day);
    this.#last = found.clock && found.clock.hour * 60 + found.clock.minute;
    // The end of a span would be lost with its time.
    return { when, words: end === undefined ? behind(line, span.end) : line };
  }

  /** `10.07 Uhr`, `10h12`, `kl. 10.07`: a time of day in another form. */
  #signed({ span, end, zone }: FoundTime, clock: ClockTime, line: string, number: number): Timed {
    const shown = line.slice(0, span.end).trim();
    const meant = this.#inHalf(clock, shown, number);
    this.#move({ ...meant, day: undefined }, number);
    const when = this.#on(meant, undefined, zone, shown);
    return { when, words: end === undefined ? behind(line, span.end) : line };
  }

  #on(
    clock: ClockTime,
    offset: number | undefined,
    zone: FoundZone | undefined,
    shown: string,
  ): When {
    if (this.#day === undefined) {
      const hint = "Write the day on a line of its own above: 2019-04-02";
      return { ok: false, message: "nobody knows on which day this was", hint };
    }
    return whenIn(zone, clockOn(this.#day, clock, offset), shown, this.setting);
  }

  #inHalf(clock: ClockTime, shown: string, number: number): ClockTime {
    if (saysHalf(shown)) this.#hasHalves = true;
    else if (this.#hasHalves && this.#last !== undefined) {
      const meant = inAfternoon(clock, this.#last);
      if (meant !== undefined) this.#doubtHalf(shown, meant, number);
      return meant ?? clock;
    }
    return clock;
  }

  /** Once: in a chat it is so of most of its lines. */
  #doubtHalf(shown: string, meant: ClockTime, number: number): void {
    if (this.#hasDoubtedHalf) return;
    this.#hasDoubtedHalf = true;
    const message = `"${shown}" says neither AM nor PM: it was taken for ${printClock(meant)}, as it stands below a later one`;
    this.collected.doubt(
      number,
      message,
      "So are others like it. Where one is not, write AM behind it.",
    );
  }

  #move({ day, hour, minute }: Pick<EntryTime, "day" | "hour" | "minute">, number: number): void {
    const minutes = hour * 60 + minute;
    if (day !== undefined) this.#day = day;
    else if (this.#day !== undefined && (this.#last ?? 0) - minutes > HALF_A_DAY) {
      this.#day = addDays(this.#day, 1);
      const hint = `Where it is not, write its day before it, as in 2019-04-02 ${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}.`;
      this.collected.doubt(
        number,
        `it is earlier than the line above: taken for the next day, ${this.#day}`,
        hint,
      );
    }
    this.#last = minutes;
  }
}

const RANGE = /\d\s{0,2}[-–—]\s{0,2}~?\d{1,2}[:.]\d{2}(?!\d)/;

const NOTHING = {
  clock: undefined,
  zone: undefined,
  end: undefined,
  at: 0,
  span: { start: 0, end: 0 },
};
const MIDNIGHT: ClockTime = {
  precision: "minute",
  approximate: false,
  hour: 0,
  minute: 0,
  second: 0,
};

/** A line that is a day and nothing else: `## 2019-04-02`, `Wednesday, 3 April 2019`. */
export function dayAlone(line: string): FoundDay | undefined {
  const words = line.replace(/^#{1,6}\s*/, "").replace(/[\s:]{1,9}$/, "");
  if (words.length > LONGEST_DAY || !/\d/.test(words)) return undefined;
  const found = readWholeTime(words);
  return found?.clock === undefined && found?.end === undefined ? found?.day : undefined;
}

const LONGEST_DAY = 60;

/** What tells a time of day from a version, a price, or how long something took. */
const SIGN =
  /[時时點点시]|\d\s?[hH]\s?\d\d$|Uhr|[AaPp]\.?\s?[Mm]\b|^[[(*_`\s]*(?:kl|klokk|a las|às|um)/;

function isSigned(line: string, { span }: FoundTime): boolean {
  return SIGN.test(line.slice(0, span.end).replace(/[\s:|\])]{1,16}$/, ""));
}

/** A line that begins with what is meant as a time. */
function spoilt(line: string): Timed | undefined {
  const clock = spoiltClock(line.slice(0, 80));
  if (clock === undefined) return undefined;
  const hint = "Write it like 08:50, or take it away where it is text.";
  return { when: { ok: false, message: `"${clock}" is no time of day`, hint }, words: line };
}

/** The mark that closes the one before the time, and the bars of a table's row, are no words. */
function behind(line: string, end: number): string {
  const mark = /^[\s|([]{0,9}([*_`]{1,3})/.exec(line)?.[1];
  const isOpen = mark !== undefined && !/[*_`]/.test(line.slice(Math.max(0, end - 3), end));
  const rest = isOpen ? closedBy(mark, line.slice(end)) : line.slice(end);
  const words = rest.replace(/^[\s:|–—,\])-]+/, "");
  return line.startsWith("|") ? words.replace(/\s?\|$/, "").trimEnd() : words;
}

/** `**10:05** alert`, `**10:05:** alert` and `**10:05 alert**` are one. */
function closedBy(mark: string, rest: string): string {
  const behindTime = /^[\s:\])|]{0,3}/.exec(rest)?.[0].length ?? 0;
  if (rest.startsWith(mark, behindTime)) return rest.slice(behindTime + mark.length);
  return rest.endsWith(mark) ? rest.slice(0, -mark.length) : rest;
}
