/**
 * Finds dates and times in the text of a foreign document, in the forms and languages that people write them in. No
 * library: those for English alone do not bound the work on hostile text. Every pattern is tried at one place and is
 * short, so that the work grows with the text.
 */
import type { Span } from "../../values/text.ts";
import { inAgreement, type Moment } from "./agreement.ts";
import { type Taken, withDayBeside, wordsBeside } from "./beside-clock.ts";
import type { FoundDay, FoundEnd, FoundTime } from "./found-time.ts";
import { MONTH_NUMBERS, WEEKDAY_NAMES } from "./month-names.ts";
import { takeClock } from "./read-clock.ts";
import { takeDay, takeDaysOfMonth, takeDottedDay, takeLastDay, takeYear } from "./read-day.ts";
import { halfWidth, Scanner } from "./scanner.ts";
import {
  AND,
  BEFORE_CLOCK,
  BEFORE_DAY,
  BETWEEN,
  CLOSING,
  OPENING,
  OR_SO,
  ROUGHLY,
  TO,
} from "./time-words.ts";
import { takeWeekday, takeWeekdayBehind } from "./weekday.ts";
import { takeZone } from "./zones.ts";

/** Longer than any range of dates with its marks. */
const WINDOW = 240;

/**
 * The time at the beginning of a text, behind list marks, brackets and bold; `10.15 – text` is one here.
 * Its span reaches to behind the marks and bars that close it.
 */
export function readTimeAt(text: string, { start, end }: Span): FoundTime | undefined {
  const scanner = new Scanner(halfWidth(text.slice(start, Math.min(end, start + WINDOW))));
  scanner.take(OPENING);
  const at = start + scanner.at;
  const found = takeTime(scanner, { dots: true });
  if (found === undefined) return undefined;
  scanner.take(CLOSING);
  return { ...found, at, span: { start, end: start + scanner.at } };
}

/** A text that is one time and nothing else, but for a remark in brackets behind it: `Apr 2 2019 10:15 GMT+0200 (CEST)`. */
export function readWholeTime(text: string): FoundTime | undefined {
  if (text.length > WINDOW) return undefined;
  const scanner = new Scanner(halfWidth(text));
  scanner.take(OPENING);
  const { at } = scanner;
  const found = takeTime(scanner, { dots: true, isWhole: true });
  scanner.take(CLOSING);
  const isWhole = found !== undefined && /^(?:\([^()]*\))?\s*$/.test(text.slice(scanner.at));
  return isWhole ? { ...found, at, span: { start: 0, end: text.length } } : undefined;
}

/** All dates and times in a part of a text, in their order. */
export function findTimes(text: string, span: Span = { start: 0, end: text.length }): FoundTime[] {
  const source = halfWidth(text.slice(span.start, span.end));
  const found: FoundTime[] = [];
  let free = 0;
  for (const { index, 0: word } of source.matchAll(ANCHOR)) {
    if (index < free || !mayBegin(source, index, word)) continue;
    const scanner = new Scanner(source.slice(index, index + WINDOW));
    const isBetween = scanner.take(BETWEEN) !== null;
    const start = span.start + index + scanner.at;
    const time = takeTime(scanner, { dots: false, isBetween });
    if (time === undefined) continue;
    free = index + scanner.at;
    const beside = wordsBeside(source, { start: index, end: free });
    found.push({
      ...withDayBeside(time, beside),
      at: start,
      span: { start, end: span.start + free },
    });
  }
  return found;
}

/** Where a time can begin: at a number, a word, or a sign that stands before one. */
const ANCHOR =
  /\d{1,40}|[A-Za-zÀ-ɏ]{2,40}|[~≈約约午上下오凌清早明未朝새아中傍夕昼저夜深半晚밤심(（]/g;
const WORDS_BEFORE: ReadonlySet<string> = new Set([
  ...["ca", "cca", "approx", "approximately", "around", "about", "roughly", "circa", "etwa"],
  ...["omtrent", "rundt", "cirka", "kl", "klokka", "klokken", "klockan"],
  ...["gegen", "vers", "environ", "hacia", "sobre"],
  ...["between", "zwischen", "entre", "mellom", "mellan", "tussen", "tra"],
]);

function mayBegin(source: string, index: number, word: string): boolean {
  if (/^[A-Za-zÀ-ɏ]/.test(word)) {
    const lower = word.toLowerCase();
    return MONTH_NUMBERS.has(lower) || WEEKDAY_NAMES.has(lower) || WORDS_BEFORE.has(lower);
  }
  if (!/^\d/.test(word)) return word !== "(" && word !== "（";
  if (word.length > 8) return false;
  const before = source.slice(Math.max(0, index - 6), index);
  // Parts of names, addresses, versions and places in code.
  return !/[A-Za-z\d]$|\d[.:,]$|[=#$€£]$|(?<![)\]」】])\/$|\.[a-z]{1,4}:$/.test(before);
}

const NOTHING = { day: undefined, clock: undefined, zone: undefined };

interface Manner {
  /** `10.15` alone is a time. */
  readonly dots: boolean;
  /** The text is nothing but a time, so that `-04:00` behind a clock is an offset. */
  readonly isWhole?: boolean;
  /** In the middle of a text: whether a word before it says that a range begins, of which the ends are joined by `and`. */
  readonly isBetween?: boolean;
}

function takeTime(scanner: Scanner, manner: Manner): Taken | undefined {
  const days = takeDaysOfMonth(scanner, manner.isBetween !== undefined);
  if (days !== undefined) {
    if (days.areApart && !manner.isBetween)
      return toTaken({ ...NOTHING, day: days.first }, undefined);
    const end = { day: days.last, clock: undefined, zone: undefined };
    return { day: days.first, clock: undefined, zone: undefined, end };
  }
  const first = takeMoment(scanner, manner);
  if (first === undefined) return undefined;
  const last = takeEnd(scanner, first, manner.isBetween === true || first.isBetween === true);
  if (last !== undefined) return toTaken(...inAgreement(first, last));
  // `10:15 and 11:20 UTC` are two times, in one zone.
  const other = lookAhead(scanner, () =>
    scanner.take(AND) === null ? undefined : takeMoment(scanner, { dots: false }),
  );
  return toTaken(other === undefined ? first : inAgreement(first, other)[0], undefined);
}

function lookAhead<Found>(scanner: Scanner, look: () => Found): Found {
  const { at } = scanner;
  const found = look();
  scanner.at = at;
  return found;
}

function takeMoment(scanner: Scanner, manner: Manner): Moment | undefined {
  return (
    scanner.attempt(() => takeDayFirst(scanner, manner)) ?? takeClockFirst(scanner, manner.dots)
  );
}

function takeDayFirst(
  scanner: Scanner,
  { isWhole, dots }: Partial<Manner> = {},
): Moment | undefined {
  const isRough = scanner.take(ROUGHLY) !== null;
  const before = takeWeekday(scanner);
  const taken = takeDay(scanner) ?? (dots ? takeDottedDay(scanner) : undefined);
  if (taken === undefined) return undefined;
  const day = { ...taken, weekday: takeWeekdayBehind(scanner) ?? before };
  const isIso = scanner.source[scanner.at] === "T";
  let isBetween = false;
  const clock = scanner.attempt(() => {
    if (isIso) scanner.at += 1;
    else if (!takeGlue(scanner)) return undefined;
    else isBetween = scanner.take(BETWEEN) !== null;
    return takeClock(scanner, true);
  });
  if (clock === undefined) {
    const approximate = isRough || scanner.take(OR_SO) !== null;
    return { day: { ...day, approximate }, clock: undefined, zone: undefined };
  }
  // Programs write seconds, and no range that ends in whole minutes.
  const west = isWhole ? "spaced" : isIso || clock.precision === "second" ? "joined" : "nowhere";
  const zone = takeZone(scanner, west);
  const year = day.year ?? takeYear(scanner);
  const rough = { ...clock, approximate: clock.approximate || isRough };
  const either = zone ?? takeZone(scanner, west);
  return {
    day: { ...day, year: year ?? takeYear(scanner) },
    clock: rough,
    zone: either,
    isBetween,
  };
}

/** `1月2日10時15分` needs nothing between, where `2024-01-0210:15` is no time. */
function takeGlue(scanner: Scanner): boolean {
  const isBehindDigit = /\d/.test(scanner.source[scanner.at - 1] ?? "");
  return (scanner.take(BEFORE_CLOCK)?.[0] ?? "") !== "" || !isBehindDigit;
}

function takeClockFirst(scanner: Scanner, dots: boolean): Moment | undefined {
  const from = scanner.at;
  const clock = takeClock(scanner, dots);
  if (clock === undefined) return undefined;
  const isDotted = /\d\.\d\d/.test(scanner.source.slice(from, scanner.at));
  const zone = takeZone(scanner, "nowhere");
  scanner.take(OR_SO);
  const day = scanner.attempt(() => {
    if ((scanner.take(BEFORE_DAY)?.[0] ?? "") === "") return undefined;
    const weekday = takeWeekday(scanner);
    const found = takeDay(scanner);
    // A day with its own clock begins something else.
    const isOther = found === undefined || scanner.take(/[T\s]{1,2}\d{1,2}:\d{2}/y) !== null;
    return isOther ? undefined : { ...found, weekday };
  });
  const behind = zone ?? (day && takeZone(scanner, "nowhere"));
  return { day, clock, zone: behind, isDayBehind: day !== undefined, isDotted };
}

function takeEnd(scanner: Scanner, first: Moment, isBetween: boolean): Moment | undefined {
  return scanner.attempt(() => {
    const joined = scanner.take(TO) ?? (isBetween ? scanner.take(AND) : null);
    if (joined === null) return undefined;
    if (first.clock === undefined && first.day !== undefined) {
      return scanner.attempt(() => takeDayFirst(scanner)) ?? takeDayAlone(scanner, first.day);
    }
    const dots = first.day !== undefined || first.isDotted === true;
    const last = takeMoment(scanner, { dots });
    return last?.clock === undefined ? undefined : last;
  });
}

function takeDayAlone(scanner: Scanner, first: FoundDay): Moment | undefined {
  const day = first.day === undefined ? undefined : takeLastDay(scanner, first);
  if (day === undefined) return undefined;
  const approximate = scanner.take(OR_SO) !== null;
  return { day: { ...day, approximate }, clock: undefined, zone: undefined };
}

function toTaken(first: Moment, last: Moment | undefined): Taken {
  return { ...toEnd(first), end: last && toEnd(last) };
}

function toEnd({ day, clock, zone }: Moment): FoundEnd {
  if (clock === undefined) return { day, clock: undefined, zone };
  const { precision, approximate, hour, minute, second, isEndOfDay } = clock;
  const found = { day, clock: { precision, approximate, hour, minute, second }, zone };
  return isEndOfDay ? { ...found, isEndOfDay } : found;
}
