/** The two ends of a range: what is said once holds for both. */
import type { ClockTime } from "../../values/clock.ts";
import type { FoundDay, FoundZone } from "./found-time.ts";
import { inHalf, type ReadClock } from "./read-clock.ts";

/** A day, a clock or both, as they stand beside each other. */
export interface Moment {
  readonly day: FoundDay | undefined;
  readonly clock: ReadClock | undefined;
  readonly zone: FoundZone | undefined;
  /** `11:20 on 2 January`: of a range, both ends are on that day. */
  readonly isDayBehind?: boolean;
  /** `2 January between 10:15 …`: what `and` joins to it is its end. */
  readonly isBetween?: boolean;
  /** `10.15`, so that its end may be written so, too. */
  readonly isDotted?: boolean;
}

/** The half of the day, the year and the zone. */
export function inAgreement(first: Moment, last: Moment): [Moment, Moment] {
  const [from, until] = inHalves(first.clock, last);
  const begin = first.day ?? (last.isDayBehind ? last.day : undefined);
  const year = begin?.year ?? (last.day?.year && last.day.year - passed(begin, last.day));
  const endYear = last.day?.year ?? (begin?.year && begin.year + passed(begin, last.day));
  const day = begin && { ...begin, year };
  const end = last.day && { ...last.day, year: endYear };
  return [
    { day, clock: from, zone: first.zone ?? last.zone },
    { ...last, clock: until, day: end },
  ];
}

/** New years between both: one where the last day lies before the first in the calendar. */
function passed(first: FoundDay | undefined, last: FoundDay | undefined): number {
  if (!first?.month || !last?.month) return 0;
  const isLater = first.month - last.month || (first.day ?? 0) - (last.day ?? 0);
  return isLater > 0 ? 1 : 0;
}

type Clock = ReadClock | undefined;

/** `2:05–3:20 PM` and `2:05 PM – 3:20`: in the same half, unless the end would lie before the beginning. */
function inHalves(first: Clock, { clock: last, day }: Moment): [Clock, Clock] {
  if (first === undefined || last === undefined) return [first, last];
  if (last.half !== undefined && first.half === undefined) {
    const same = inHalf(first, last.half);
    const other = inHalf(first, otherHalf(last.half));
    return [(same && minutes(same) <= minutes(last) ? same : other) ?? first, last];
  }
  if (first.half !== undefined && last.half === undefined && day === undefined) {
    const same = inHalf(last, first.half);
    const other = inHalf(last, otherHalf(first.half));
    return [first, (same && minutes(same) >= minutes(first) ? same : other) ?? last];
  }
  return [first, last];
}

const otherHalf = (half: "am" | "pm") => (half === "pm" ? "am" : "pm");

const minutes = ({ hour, minute }: ClockTime): number => hour * 60 + minute;
