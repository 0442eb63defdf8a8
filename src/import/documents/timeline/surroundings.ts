/** What a chronology as a whole says of its times: in which order day and month stand, in which zone, by which clock. */
import type { SectionView } from "../../../document/sections.ts";
import { daysBetween } from "../../../values/day.ts";
import { DAY_ORDERS, type DayOrder, dayOrderOf, wholeDay } from "../../dates/day-order.ts";
import type { FoundTime, FoundZone } from "../../dates/found-time.ts";
import { findZone, zoneOfTimes } from "../../dates/zones.ts";

export interface OrderKnown {
  readonly order: DayOrder;
  /** Something proves it: then nobody need be asked. */
  readonly isCertain: boolean;
}

/** Dates of one incident lie so many days from its first, at most; or, where both readings do, much nearer. */
const NEAR = [2, 45];

/** @param given by the other documents of the folder */
export function dayOrderIn(
  text: string,
  found: readonly FoundTime[],
  firstDay: string | undefined,
  given: DayOrder | undefined,
): OrderKnown {
  const proven = dayOrderOf([text]) ?? given;
  if (proven !== undefined) return { order: proven, isCertain: true };
  const near = nearOrder(found, firstDay);
  if (near !== undefined) return { order: near, isCertain: false };
  const isAmerican = /\d\s?[ap]\.?m\.?(?![a-z])|\b[PMCE][SD]?T\b/i.test(text.slice(0, 50_000));
  return { order: isAmerican ? "month-first" : "day-first", isCertain: false };
}

/** The one order in which all dates lie near the first day. */
function nearOrder(
  found: readonly FoundTime[],
  firstDay: string | undefined,
): DayOrder | undefined {
  if (firstDay === undefined) return undefined;
  const ambiguous = found.flatMap(({ day }) => day?.ambiguous ?? []);
  const isWithin = (order: DayOrder, most: number) =>
    ambiguous.every(({ dayFirst, monthFirst }) => {
      const parts = order === "day-first" ? dayFirst : monthFirst;
      const day = wholeDay(parts, Number(firstDay.slice(0, 4)));
      return day !== undefined && Math.abs(daysBetween(firstDay, day)) <= most;
    });
  return NEAR.flatMap((most) => {
    const orders = DAY_ORDERS.filter((one) => isWithin(one, most));
    return orders.length === 1 ? orders : [];
  })[0];
}

/** The heading of the original, where ours has taken its place: `**Timeline (UTC)**`. */
const NAME = /^\*\*[^*\n]{1,120}\*\*\s{0,4}$/;
const LONGEST = 200;

/** The zone that the heading or the lines above the entries name for all of them. */
export function zoneAbove(text: string, { heading, blocks }: SectionView): FoundZone | undefined {
  const ofHeading = findZone(heading.text);
  if (ofHeading !== undefined) return ofHeading;
  for (const { kind, span } of blocks.slice(0, 2)) {
    const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
    if (kind !== "paragraph") continue;
    const zone = NAME.test(words) ? findZone(words) : zoneOfTimes(words);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** `10.15` alone, which is a time where others are written so, and else may be a version. */
export function isDotted(text: string, { at, day }: FoundTime): boolean {
  return day === undefined && /^\d{1,2}\.\d{2}(?!\s?Uhr)/.test(text.slice(at, at + 10));
}

/** `6h 50m`, which tells how long. */
export function isDuration(text: string, { at, day }: FoundTime): boolean {
  return day === undefined && /^[~≈]?\s?\d{1,2}\s?h\s?\d{1,2}\s?m/i.test(text.slice(at, at + 14));
}
