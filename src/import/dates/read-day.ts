/** Reads one calendar day, or a month, where a scanner stands. */
import { isCalendarDay } from "../../values/day.ts";
import type { DayParts, FoundDay } from "./found-time.ts";
import { COMMON_WORDS, MONTH_NUMBERS } from "./month-names.ts";
import type { Scanner } from "./scanner.ts";

const YEAR_FIRST = /(\d{4})(\s?[-/.]\s?)(\d{1,2})\2(\d{1,2})(?!\d)/y;
/** `2024. 1. 2. 14:05`, as Korean has it. */
const DOT_BEFORE_CLOCK =
  /\.(?=\s{0,2}[(（]|\s{1,2}(?:오[전후]|새벽|아침|저녁|밤|\d{1,2}\s?[:시]))/y;
const COMPACT = /(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\dA-SU-Za-z])/y;
const YEAR_LAST = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\dA-SU-Za-z%])(?!\2\d)/y;
/** Only where a clock follows, since `3/4` is a count as well. */
const NO_YEAR = /(\d{1,2})([-/])(\d{1,2})(?=[,\s]\s?~?\d{1,2}:\d{2})/y;
/** `02.06. 23:59`, `3.12 14:05`: with dots the day comes first. */
const DOTTED_BEFORE_CLOCK =
  /(\d{1,2})\.(\d{1,2})\.?(?=[\s,|*_]{1,4}(?:(?:um|ab|gegen|kl\.?)\s)?~?\d{1,2}[:.]\d{2}(?!\d|\.\d))/iy;
/** `11.03. deploy` at the beginning of an entry, where `1.2.` may be a number in a list. */
const DOTTED = /(\d{2})\.(\d{2})\.(?=[\s|,:;*_)–—-]|$)/y;
const CLOCK_BEHIND = /(?=,?\s(?:um\s)?\d{1,2}:\d{2})/iy;
const YEAR_MONTH = /(\d{4})[-/](\d{2})(?![-/.]?\d)/y;
const EAST_ASIAN = /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号])?/y;
const WORD = /([A-Za-zÀ-ɏ]{3,12})(?![A-Za-zÀ-ɏ])/y;
const NUMBER = /(\d{1,2})(?!\d|[.:]\d)/y;
/** Behind the name of a month: `Apr1r` is a word. */
const DAY_OF_MONTH = /(\d{1,2})(?!\d|[.:]\d|(?!(?:st|nd|rd|th|er)(?![a-z]))[a-z])/iy;
const ORDINAL = /(?:st|nd|rd|th|er)(?![a-z])|[.º°ª]/iy;
/** Not the beginning of `Dec`. */
const OF = /[\s/-]{0,2}(?:(?:(?:of|de)(?![A-Za-zÀ-ɏ])|d['’])\s{0,2})?/iy;
const YEAR = /(?:\s?[,.]?\s{1,2}|[-/,]\s?)(?:(?:of|de|del)\s)?(\d{4})(?!\d|:\d{2}(?!:)|[-/.]\d)/iy;
const TWO_DIGIT_YEAR = /(?:\s?,?\s?['’]|,?\s(?=\d{2},?\s\d{1,2}:\d{2}))(\d{2})(?![\d:])/y;
/** `12-Jan-24`. */
const JOINED_YEAR = /[-/](\d{2})(?![\d:])/y;
const CENTURY = 2000;

/** A day whose order cannot be told comes with both readings; `undefined` where no calendar has it. */
export function takeDay(scanner: Scanner): FoundDay | undefined {
  const ways = [takeYearFirst, takeYearLast, takeEastAsian, takeDayThenMonth, takeMonthThenDay];
  for (const way of ways) {
    const found = scanner.attempt(() => way(scanner));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * `9–23 October 2025`: both ends, where the month is named once behind them.
 * @param withAnd whether `9 and 23 October` counts, too, of which the days are apart
 */
export function takeDaysOfMonth(
  scanner: Scanner,
  withAnd: boolean,
): { first: FoundDay; last: FoundDay; areApart: boolean } | undefined {
  return scanner.attempt(() => {
    const from = scanner.take(NUMBER);
    scanner.take(ORDINAL);
    if (from === null) return undefined;
    const areApart = scanner.take(TO_DAY) === null;
    if (areApart && (!withAnd || scanner.take(AND_DAY) === null)) return undefined;
    const last = takeDayThenMonth(scanner);
    const first = last && certain({ ...last, day: Number(from[1]) });
    return last && first && { first, last, areApart };
  });
}

const TO_DAY =
  /\s?[-–—]\s?|\s(?:to|until|through|bis|til|till|tot|au|al?|até)\s(?:(?:the|zum|den|el|le)\s)?/iy;
const AND_DAY = /\s(?:and|und|et|y|e|og|och|en)\s(?:(?:the|dem|den|el|le)\s)?/iy;

/** `-23, 2025` behind `October 9`: the day on which a range in the same month ends. */
export function takeLastDay(scanner: Scanner, first: FoundDay): FoundDay | undefined {
  return scanner.attempt(() => {
    const day = scanner.take(/(\d{1,2})(?!\d|\s?[:.]\d|\s?[ap]\.?m(?![a-z]))/iy);
    if (day === null) return undefined;
    scanner.take(ORDINAL);
    const year = scanner.take(YEAR);
    const { month } = first;
    return certain({ year: year ? Number(year[1]) : first.year, month, day: Number(day[1]) });
  });
}

/** The year at the end, as `git log` has it, `Nov 8 16:15:09 2021`; behind a comma only where nothing goes on that it could count. */
export function takeYear(scanner: Scanner): number | undefined {
  return scanner.attempt(() => {
    const year = scanner.take(/\s(\d{4})(?![\d:.-])/y) ?? scanner.take(YEAR_APART);
    return year === null ? undefined : plausibleYear(Number(year[1] ?? year[2]));
  });
}

const YEAR_APART = /,\s(\d{4})(?=\s{0,3}(?:[),.;|\n–—-]|$))|\s?\((\d{4})\)/y;

function takeYearFirst(scanner: Scanner): FoundDay | undefined {
  const dashed = scanner.take(YEAR_FIRST);
  if (dashed !== null) {
    const [, year, sign = "", month, day] = dashed;
    if (sign.includes(".")) scanner.take(DOT_BEFORE_CLOCK);
    return certain({ year: Number(year), month: Number(month), day: Number(day) });
  }
  const compact = scanner.take(COMPACT);
  if (compact !== null) {
    const [year, month, day] = compact.slice(1).map(Number);
    return certain({ year, month, day });
  }
  const short = scanner.take(YEAR_MONTH);
  return short === null
    ? undefined
    : certain({ year: Number(short[1]), month: Number(short[2]), day: undefined });
}

function takeYearLast(scanner: Scanner): FoundDay | undefined {
  const match = scanner.take(YEAR_LAST);
  if (match !== null) {
    const [, first = "", sign = "", second = "", written = ""] = match;
    const shortYear = written.length === 2;
    // `1.2.20` is a version, unless a clock stands behind it.
    const isVersion = shortYear && sign !== "/" && first.length + second.length < 4;
    if (isVersion && (sign !== "." || scanner.take(CLOCK_BEHIND) === null)) return undefined;
    const year = shortYear ? CENTURY + Number(written) : Number(written);
    return inEitherOrder(year, Number(first), Number(second), sign, shortYear);
  }
  const dotted = takeDotted(scanner, DOTTED_BEFORE_CLOCK);
  if (dotted !== undefined) return dotted;
  const short = scanner.take(NO_YEAR);
  if (short === null) return undefined;
  const [, first, sign, second] = short;
  // With a hyphen it is the rest of an ISO date.
  if (sign === "-") return certain({ year: undefined, month: Number(first), day: Number(second) });
  return inEitherOrder(undefined, Number(first), Number(second), "/", false);
}

/** Where an entry begins: a day that elsewhere might be the number of a version. */
export function takeDottedDay(scanner: Scanner): FoundDay | undefined {
  return takeDotted(scanner, DOTTED);
}

function takeDotted(scanner: Scanner, pattern: RegExp): FoundDay | undefined {
  return scanner.attempt(() => {
    const found = scanner.take(pattern);
    const [day, month] = found?.slice(1).map(Number) ?? [];
    return found === null ? undefined : certain({ year: undefined, month, day });
  });
}

/** With dots the day comes first, wherever such dates are written. */
function inEitherOrder(
  year: number | undefined,
  first: number,
  second: number,
  sign: string,
  shortYear: boolean,
): FoundDay | undefined {
  const dayFirst = certain({ year, month: second, day: first }, shortYear);
  const monthFirst =
    sign === "." ? undefined : certain({ year, month: first, day: second }, shortYear);
  if (dayFirst === undefined || monthFirst === undefined || first === second) {
    return dayFirst ?? monthFirst;
  }
  return {
    ...{ year, month: undefined, day: undefined, shortYear, approximate: false },
    ambiguous: { dayFirst: partsOf(dayFirst), monthFirst: partsOf(monthFirst) },
  };
}

function takeEastAsian(scanner: Scanner): FoundDay | undefined {
  const match = scanner.take(EAST_ASIAN);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (year === undefined && day === undefined) return undefined;
  return certain({
    year: year === undefined ? undefined : Number(year),
    month: Number(month),
    day: day === undefined ? undefined : Number(day),
  });
}

function takeDayThenMonth(scanner: Scanner): FoundDay | undefined {
  const day = scanner.take(NUMBER);
  if (day === null) return undefined;
  const isOrdinal = scanner.take(ORDINAL) !== null;
  const between = scanner.take(OF)?.[0] ?? "";
  const isOf = between.trim().length > 1;
  const month = takeMonth(scanner);
  if (month === undefined) return undefined;
  const { year, shortYear } = takeYearBehind(scanner, /^[-/]$/.test(between));
  if (month.isCommonWord && year === undefined && !isOrdinal && !isOf) return undefined;
  return certain({ year, month: month.number, day: Number(day[1]) }, shortYear);
}

function takeMonthThenDay(scanner: Scanner): FoundDay | undefined {
  const month = takeMonth(scanner);
  if (month === undefined) return undefined;
  const day = scanner.attempt(() => {
    scanner.take(/[\s-]{1,2}(?:the\s)?/iy);
    return scanner.take(DAY_OF_MONTH) ?? undefined;
  });
  if (day !== undefined) {
    if (month.isCommonWord) return undefined;
    scanner.take(ORDINAL);
    const { year, shortYear } = takeYearBehind(scanner);
    return certain({ year, month: month.number, day: Number(day[1]) }, shortYear);
  }
  const { year } = takeYearBehind(scanner);
  return year === undefined ? undefined : certain({ year, month: month.number, day: undefined });
}

interface NamedMonth {
  readonly number: number;
  /** A word of every day, in lower case. */
  readonly isCommonWord: boolean;
}

function takeMonth(scanner: Scanner): NamedMonth | undefined {
  const word = scanner.take(WORD)?.[1];
  const number = word && MONTH_NUMBERS.get(word.toLowerCase());
  if (word === undefined || !number) return undefined;
  if (word.length < 5) scanner.take(/\.(?=[\s,]|$)/y);
  return { number, isCommonWord: COMMON_WORDS.has(word) };
}

function takeYearBehind(
  scanner: Scanner,
  isJoined = false,
): { year: number | undefined; shortYear: boolean } {
  const year = scanner.attempt(() => {
    const found = scanner.take(YEAR);
    return found === null ? undefined : plausibleYear(Number(found[1]));
  });
  if (year !== undefined) return { year, shortYear: false };
  const short = scanner.take(isJoined ? JOINED_YEAR : TWO_DIGIT_YEAR);
  if (short === null) return { year: undefined, shortYear: false };
  return { year: CENTURY + Number(short[1]), shortYear: true };
}

/** Behind a month's name a number may be a count of something. */
function plausibleYear(year: number): number | undefined {
  return year >= 1970 && year < 2100 ? year : undefined;
}

/** Without a year, the 29th of February may be one; without a day, all months have one. */
function certain(parts: DayParts, shortYear = false): FoundDay | undefined {
  const { year = 2000, month = 0, day = 1 } = parts;
  if (!isCalendarDay({ year, month, day })) return undefined;
  return { ...partsOf(parts), ambiguous: undefined, shortYear, approximate: false };
}

function partsOf({ year, month, day }: DayParts): DayParts {
  return { year, month, day };
}
