/** What is known while a chronology is read from its first entry to its last: the day, the zone, and what is doubtful. */
import { addDays, daysBetween } from "../../../values/day.ts";
import type { DayOrder, Doubt } from "../model.ts";
import { partsIn, wholeDay } from "../facts/day-order.ts";
import type { FoundDay, FoundTime } from "../facts/found-time.ts";

/** A clock that falls by as much has passed midnight; by less, somebody wrote a line late. */
const FALL = 6 * 60;

export class Chronology {
  readonly doubts: Doubt[] = [];
  /** Of the heading, label or item above that is a day. */
  dayAbove: string | undefined;
  /** Of the entry above, and how late in that day it was, in minutes. */
  private day: string | undefined;
  private minute: number | undefined;
  private readonly said = new Set<string>();

  /** @param firstDay of entries without a date; @param order of days like 03/04/2020, undefined where nothing proves one */
  constructor(
    readonly firstDay: string | undefined,
    private readonly order: DayOrder | undefined,
    private readonly likelyOrder: DayOrder,
    /** Clocks never pass 12:59, so that a fall may be noon as well. */
    private readonly isTwelveHours: boolean,
  ) {
    this.day = firstDay;
  }

  /** A heading that says nothing of the day. */
  endDay(): void {
    this.dayAbove = undefined;
  }

  beginDay(day: string): void {
    this.dayAbove = day;
    this.day = day;
    this.minute = undefined;
  }

  /** The day of an entry: as it says, as the heading above does, else as what stands above it makes likely. */
  dayOf({ day, clock }: Pick<FoundTime, "day" | "clock">, line: number): string | undefined {
    const told = day === undefined ? undefined : this.wholeDay(day, line);
    if (day !== undefined && told === undefined) return undefined;
    const minute = clock === undefined ? undefined : clock.hour * 60 + clock.minute;
    const result = told ?? this.undatedDay(minute, line);
    if (result !== this.day) this.minute = undefined;
    this.day = result;
    this.minute = minute ?? this.minute;
    return result;
  }

  private undatedDay(minute: number | undefined, line: number): string | undefined {
    const { day } = this;
    const isFall = minute !== undefined && this.minute !== undefined && this.minute - minute >= FALL;
    if (day === undefined || !isFall || this.isTwelveHours) return day;
    const next = addDays(day, 1);
    this.doubt(line, `after midnight, as it seems: taken to be on ${next}`);
    return next;
  }

  /** `YYYY-MM-DD`; a year that is not written is the one that is nearest to the first day. */
  wholeDay(found: FoundDay, line: number): string | undefined {
    if (found.ambiguous !== undefined && this.order === undefined) {
      const both = [found.ambiguous.dayFirst, found.ambiguous.monthFirst].map((parts) =>
        wholeDay(parts, this.year()),
      );
      this.doubt(
        line,
        `day and month of this date cannot be told apart: read as ${this.likelyOrder}`,
        "day order",
      );
      if (both.every((day) => day === undefined)) return undefined;
    }
    if (found.shortYear) this.doubt(line, "a year of two digits: taken to be after 2000", "year");
    const parts = partsIn(found, this.order ?? this.likelyOrder);
    if (parts.year !== undefined) return wholeDay(parts);
    const { firstDay } = this;
    const year = this.year();
    if (firstDay === undefined || year === undefined) return undefined;
    return [year - 1, year, year + 1]
      .flatMap((one) => wholeDay(parts, one) ?? [])
      .sort(
        (a, b) => Math.abs(daysBetween(firstDay, a)) - Math.abs(daysBetween(firstDay, b)),
      )[0];
  }

  private year(): number | undefined {
    return this.firstDay === undefined ? undefined : Number(this.firstDay.slice(0, 4));
  }

  /** @param once what is said of all entries alike, and so of the first alone */
  doubt(line: number, message: string, once?: string): void {
    if (once !== undefined && this.said.has(once)) return;
    if (once !== undefined) this.said.add(once);
    this.doubts.push({ line, message });
  }
}
