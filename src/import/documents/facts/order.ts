/** Which of `03/04/2020` is the month in a document: what proves it, else what is likelier. */
import { daysBetween } from "../../../values/day.ts";
import { DAY_ORDERS, type DayOrder, dayOrderOf, partsIn, wholeDay } from "../../dates/day-order.ts";
import { findTimes } from "../../dates/find-times.ts";
import type { FoundDay } from "../../dates/found-time.ts";
import { otherWeekday } from "../../dates/weekday.ts";
import type { Outline, Reading } from "../model.ts";

export interface Order {
  readonly order: DayOrder;
  /** Other dates prove it; otherwise it is the best guess. */
  readonly isOrderProven: boolean;
}

/** Of a text, so much is looked at. */
const LOOKED_AT = 60_000;

/** @param fileDay in the file's name */
export function orderIn(outline: Outline, reading: Reading, fileDay: FoundDay | undefined): Order {
  const { text } = outline.source;
  const proven = dayOrderOf([text]) ?? reading.dayOrder ?? orderTold(outline, fileDay);
  if (proven !== undefined) return { order: proven, isOrderProven: true };
  const isAmerican =
    /\d\s?[ap]\.?m\b/i.test(text.slice(0, LOOKED_AT)) ||
    /\b(?:[PMCE][SD]T|[PE]T|US\/|Pacific|Eastern)\b/.test(text.slice(0, LOOKED_AT));
  return { order: isAmerican ? "month-first" : "day-first", isOrderProven: false };
}

/** The order in which the weekdays beside dates are right, or dates of the document lie near the file's day, or are what other words of it say, if only one does. */
function orderTold(outline: Outline, fileDay: FoundDay | undefined): DayOrder | undefined {
  const { text } = outline.source;
  const days = findTimes(text, { start: 0, end: Math.min(text.length, LOOKED_AT) }).flatMap(
    ({ day }) => day ?? [],
  );
  const open = days.filter(({ ambiguous }) => ambiguous !== undefined);
  const [first] = open;
  if (first === undefined) return undefined;
  const whole = days.filter(({ year, day }) => year !== undefined && day !== undefined);
  const told = [...(fileDay === undefined ? [] : [fileDay]), ...inHeadings(outline), ...whole];
  return (
    onlyOne((order) => open.some((one) => fitsWeekday(one, order))) ??
    onlyOne((order) => isNear(first, fileDay, order)) ??
    onlyOne((order) => open.some((one) => told.some((other) => isSame(one, other, order))))
  );
}

const onlyOne = (holds: (order: DayOrder) => boolean): DayOrder | undefined => {
  const [order, ...others] = DAY_ORDERS.filter(holds);
  return others.length === 0 ? order : undefined;
};

function fitsWeekday(day: FoundDay, order: DayOrder): boolean {
  const read = wholeDay(partsIn(day, order));
  return day.weekday !== undefined && read !== undefined && otherWeekday(day, read) === undefined;
}

const NEAR_DAYS = 14;

function isNear(day: FoundDay, fileDay: FoundDay | undefined, order: DayOrder): boolean {
  const file = fileDay && wholeDay(fileDay);
  const read = wholeDay(partsIn(day, order));
  return file !== undefined && read !== undefined && Math.abs(daysBetween(file, read)) <= NEAR_DAYS;
}

/** `March 2020` names the month of `03/04/2020` read in one order. */
function isSame(open: FoundDay, told: FoundDay, order: DayOrder): boolean {
  const read = partsIn(open, order);
  return (
    told.month === read.month &&
    (told.year ?? read.year) === read.year &&
    (told.day ?? read.day) === read.day
  );
}

const MOST_HEADINGS = 100;
const LONGEST_HEADING = 300;

function inHeadings({ title, parts }: Outline): FoundDay[] {
  const headings = parts.filter(({ form }) => form === "heading").map(({ name }) => name);
  return [title?.text ?? "", ...headings.slice(0, MOST_HEADINGS)].flatMap((words) =>
    findTimes(words.slice(0, LONGEST_HEADING)).flatMap(({ day }) => day ?? []),
  );
}
