/** A weekday beside a date: in all its names a number, and what is said where the two do not agree. */
import { WEEKDAYS, weekdayOf } from "../../values/day.ts";
import type { FoundDay } from "./found-time.ts";
import { WEEKDAY_NUMBERS } from "./month-names.ts";
import type { Scanner } from "./scanner.ts";

/** `(火)`, `（周一）`, `(Tue)`; what else stands in such brackets is none. */
const IN_BRACKETS =
  /\s?[（(](?:([月火水木金土日월화수목금토일])(?:曜日?|요일)?|(?:星期|周|週)([一二三四五六日天])|([A-Za-zæøå]{3,9}))\.?[）)]/y;
const EAST_ASIAN =
  /\s?(?:([月火水木金土日](?=曜)|[월화수목금토일](?=요일))(?:曜日?|요일)|(?:星期|周|週)([一二三四五六日天]))/y;
const WORD = /([A-Za-zÀ-ɏ]{3,10}(?:-feira)?)(?![A-Za-zÀ-ɏ])/y;
const AFTER = /[\s,.|*_]{0,6}(?:(?:the|den|el|d)(?![A-Za-z])\.?\s)?/iy;
/** Only where a clock or an end follows, since `2024-01-02 Sun servers failed` is about servers. */
const BEHIND =
  /,?\s([A-Za-zÀ-ɏ]{3,10}(?:-feira)?)\.?(?=,?\s{1,2}\d{1,2}[:.h]\d|,?\s(?:at|kl)\b|[,\s]{0,2}(?:$|[)\]|*_:]))/y;

const JAPANESE = "月火水木金土日";
const KOREAN = "월화수목금토일";
const CHINESE = "一二三四五六日";

/** `Tuesday, `, `Mon | `, `(火)`, and what parts it from the day. @returns from 1, which is Monday; undefined for none */
export function takeWeekday(scanner: Scanner): number | undefined {
  const beside = takeBeside(scanner);
  if (beside !== undefined) return beside;
  const number = scanner.attempt(() => numberOf(scanner.take(WORD)?.[1]));
  if (number !== undefined) scanner.take(AFTER);
  return number;
}

/** The same behind the day. */
export function takeWeekdayBehind(scanner: Scanner): number | undefined {
  return takeWeekday(scanner) ?? scanner.attempt(() => numberOf(scanner.take(BEHIND)?.[1]));
}

function takeBeside(scanner: Scanner): number | undefined {
  const found = scanner.take(IN_BRACKETS) ?? scanner.take(EAST_ASIAN);
  if (found === null) return undefined;
  const [, named, chinese, word] = found;
  if (named !== undefined) return Math.max(JAPANESE.indexOf(named), KOREAN.indexOf(named)) + 1;
  return chinese === undefined ? numberOf(word) : CHINESE.indexOf(chinese.replace("天", "日")) + 1;
}

function numberOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : WEEKDAY_NUMBERS.get(word.toLowerCase());
}

/** What is doubtful where another weekday stands beside a day. @param day `YYYY-MM-DD` */
export function otherWeekday({ weekday }: FoundDay, day: string): string | undefined {
  const is = weekdayOf(day);
  if (weekday === undefined || weekday % 7 === is) return undefined;
  return `${named(weekday % 7)} stands beside ${day}, which is a ${named(is)}: the date is taken`;
}

/** @param number 0 is Sunday */
function named(number: number): string {
  const name = WEEKDAYS[number] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}
