/** What is known while a chronology is read from its first entry to its last: the day, the zone, and what is doubtful. */

import type { ClockTime } from "../../../values/clock.ts";
import { addDays, daysBetween } from "../../../values/day.ts";
import { partsIn, wholeDay } from "../../dates/day-order.ts";
import type { DayParts, FoundDay, FoundTime } from "../../dates/found-time.ts";
import { FALL, inAfternoon } from "../../dates/half-of-day.ts";
import { otherWeekday } from "../../dates/weekday.ts";
import type { Doubt } from "../model.ts";
import type { OrderKnown } from "./surroundings.ts";

/** An entry's day, and its clock where it has one. */
export interface Moment {
  readonly day: string;
  readonly clock: Pick<ClockTime, "hour" | "minute"> | undefined;
}

interface Above {
  readonly day: string | undefined;
  /** Of its day. */
  readonly minute: number | undefined;
}

export class Chronology {
  readonly doubts: Doubt[] = [];
  /** Of the heading, label or item above that is a day. */
  dayAbove: string | undefined;
  /** The entry above, as it was told and as it is written now: in another zone, perhaps. */
  private told: Above;
  private written: Above;
  /** Something stood above that tells the day: until then, the first day is only near that of the entry. */
  isBegun = false;
  private readonly said = new Set<string>();
  private midnights = 0;
  private firstMidnight: { at: number; line: number; day: string } | undefined;

  /** @param firstDay of entries without a date; @param order of days like 03/04/2020 */
  constructor(
    readonly firstDay: string | undefined,
    private readonly order: OrderKnown,
    /** Clocks never pass 12:59, so that a fall may be noon as well. */
    private readonly isTwelveHours: boolean,
  ) {
    this.told = { day: firstDay, minute: undefined };
    this.written = this.told;
  }

  /** The day on which it began, by the clocks that its entries are told in. */
  tellFrom(day: string): void {
    this.told = { day, minute: undefined };
  }

  /** A heading that says nothing of the day. */
  endDay(): void {
    this.dayAbove = undefined;
  }

  /** Below something that our reader takes for a day. */
  beginDay(day: string): void {
    this.dayAbove = day;
    this.isBegun = true;
    this.moveTo(day);
  }

  moveTo(day: string): void {
    this.told = { day, minute: undefined };
    this.written = this.told;
  }

  /** Of what says that it was on the same day as the entry above. */
  get sameDay(): string | undefined {
    return this.written.day;
  }

  /**
   * The day of an entry: as it says, as the heading above does, else as what stands above it makes likely.
   * Where a clock that falls has made it the next day, `isNext`.
   */
  dayOf(
    { day, clock, isEndOfDay }: Pick<FoundTime, "day" | "clock" | "isEndOfDay">,
    line: number,
  ): { day: string; isNext: boolean } | undefined {
    const said = day === undefined ? undefined : this.wholeDay(day, line);
    if (day !== undefined && said === undefined) return undefined;
    const above = this.told.day;
    const on = said ?? above;
    // Midnight by the clock of the day that it ends.
    if (clock !== undefined && isEndOfDay)
      return on === undefined ? undefined : { day: addDays(on, 1), isNext: false };
    const isNext = said === undefined && this.hasFallen(this.told, minuteOf(clock));
    const result = said ?? (isNext && above !== undefined ? addDays(above, 1) : above);
    return result === undefined ? undefined : { day: result, isNext };
  }

  /** The day that needs not be written before a time, since nobody would take it to be on another one. */
  undatedAt(time: Moment): string | undefined {
    const day = this.dayAbove ?? this.firstDay;
    const isSure = day === this.written.day && !this.hasFallen(this.written, minuteOf(time.clock));
    return isSure ? day : undefined;
  }

  /** An entry that stands above those that follow. */
  passed(told: Moment, written: Moment): void {
    this.isBegun = true;
    this.told = behind(this.told, told);
    this.written = behind(this.written, written);
  }

  private hasFallen(above: Above, minute: number | undefined): boolean {
    if (minute === undefined || above.minute === undefined || this.isTwelveHours) return false;
    return above.minute - minute >= FALL;
  }

  /** Does a clock show less than that of the entry above? */
  isBefore(clock: ClockTime): boolean {
    return (minuteOf(clock) ?? 0) < (this.told.minute ?? 0);
  }

  /** `inAfternoon` of the entry above. */
  inAfternoon(clock: ClockTime): ClockTime | undefined {
    const above = this.told.minute;
    return above === undefined ? undefined : inAfternoon(clock, above);
  }

  /** `YYYY-MM-DD`; a year that is not written is the one that is nearest to the first day. */
  wholeDay(found: FoundDay, line: number): string | undefined {
    const { order, isCertain } = this.order;
    if (found.ambiguous !== undefined && !isCertain) {
      const read = order === "day-first" ? "the day first" : "the month first";
      this.doubt(
        line,
        `day and month of this date cannot be told apart: read with ${read}`,
        "order",
      );
    }
    if (found.shortYear) this.doubt(line, "a year of two digits: taken to be after 2000", "year");
    const day = this.dayNear(partsIn(found, order));
    const against = day && otherWeekday(found, day);
    if (against !== undefined) this.doubt(line, against, `${line} ${against}`);
    return day;
  }

  private dayNear(parts: DayParts): string | undefined {
    if (parts.year !== undefined) return wholeDay(parts);
    const { firstDay } = this;
    const year = this.year();
    if (firstDay === undefined || year === undefined) return undefined;
    return [year - 1, year, year + 1]
      .flatMap((one) => wholeDay(parts, one) ?? [])
      .sort((a, b) => Math.abs(daysBetween(firstDay, a)) - Math.abs(daysBetween(firstDay, b)))[0];
  }

  private year(): number | undefined {
    return this.firstDay === undefined ? undefined : Number(this.firstDay.slice(0, 4));
  }

  /** A clock that fell made it the next day: told of the first such entry, with how many there are. */
  doubtMidnight(line: number, day: string): void {
    this.midnights++;
    this.firstMidnight ??= { at: this.doubts.length, line, day };
    const { at, line: firstLine, day: first } = this.firstMidnight;
    const message =
      this.midnights === 1
        ? `after midnight, as it seems: taken to be on ${first}`
        : `${this.midnights} times after midnight, as it seems: taken to be on ${first} here, the last on ${day}`;
    this.doubts[at] = { line: firstLine, message };
  }

  /** @param once what is said of all entries alike, and so of the first alone */
  doubt(line: number, message: string, once?: string): void {
    if (once !== undefined && this.said.has(once)) return;
    if (once !== undefined) this.said.add(once);
    this.doubts.push({ line, message });
  }
}

function minuteOf(clock: Moment["clock"]): number | undefined {
  return clock === undefined ? undefined : clock.hour * 60 + clock.minute;
}

function behind(above: Above, { day, clock }: Moment): Above {
  return { day, minute: minuteOf(clock) ?? (day === above.day ? above.minute : undefined) };
}
