/** Times that count from the beginning of the incident: `T+5m`, `T-00:10`, `Day 2, 10:15`. */
import { WEEKDAY_NUMBERS } from "../../dates/month-names.ts";

const SINCE =
  /^[\s*_`[(]{0,6}(T(?:0|-?zero)?\s?([+-])\s?(?:(0)(?!:?\d|[A-Za-z])|(\d{1,3}):(\d{2})(?!\d)|(?:(\d{1,3})\s?h(?:ours?)?\s?)?(?:(\d{1,4})\s?m(?:in(?:ute)?s?)?)?(?![A-Za-z\d])))/i;
const DAY_COUNT = /^[\s*_`[(#]{0,6}(Day\s(\d{1,2})|(\d{1,2})日目|第(\d{1,2})天)(?!\d)/i;

const WEEKDAY = /^[\s*_`[(]{0,6}(([\p{L}-]{3,13})\.?,?)\s{1,2}(?=\D{0,8}\d)/u;

/** `Friday 18:30`: which day of the week, from 1, which is Monday, and what stands for it. */
export function weekdayIn(words: string): (Counted & { readonly number: number }) | undefined {
  const found = WEEKDAY.exec(words);
  const number = WEEKDAY_NUMBERS.get(found?.[2]?.toLowerCase() ?? "");
  if (found === null || number === undefined) return undefined;
  const [all, said = ""] = found;
  return { words: said, at: all.trimEnd().length - said.length, number };
}

const SAME_DAY =
  /^[\s*_`[(|]{0,6}(?:(?:later (?:that|the) )?same (?:day|morning|afternoon|evening|night)|later that (?:day|evening|night)|samme dag|同日|当日|当天)/i;

/** Does it say that it was on the day of the entry above? */
export function saysSameDay(words: string): boolean {
  return SAME_DAY.test(words);
}

const NEXT_DAY =
  /^[\s*_`[(|•・]{0,6}(翌(?:日|朝)?|다음 ?날|익일|(?:the )?(?:next|following) (?:day|morning)|am (?:nächsten|folgenden) (?:tag|morgen)|le lendemain|al día siguiente|no dia seguinte|neste dag)(?![A-Za-zÀ-ɏ])/i;

/** `翌0:10`, `the next morning, 08:00`: the words before the time. */
export function nextDayIn(words: string): Counted | undefined {
  const found = NEXT_DAY.exec(words);
  if (found === null) return undefined;
  const [all, said = ""] = found;
  return { words: said, at: all.length - said.length };
}

export interface Counted {
  /** As it is written, from its first letter. */
  readonly words: string;
  /** Where the words begin, behind marks. */
  readonly at: number;
}

/** How many seconds behind the beginning; `undefined` where nothing is counted. */
export function secondsSince(words: string): (Counted & { readonly seconds: number }) | undefined {
  const found = SINCE.exec(words);
  if (found === null) return undefined;
  const [all, said = "", sign, none, hours, minutes, longHours, longMinutes] = found;
  if ((none ?? hours ?? longHours ?? longMinutes) === undefined) return undefined;
  const size = Number(hours ?? longHours ?? 0) * 3600 + Number(minutes ?? longMinutes ?? 0) * 60;
  return { words: said, at: all.length - said.length, seconds: sign === "-" ? -size : size };
}

/** How many days behind the first, which is day 1. */
export function daysSince(words: string): (Counted & { readonly days: number }) | undefined {
  const found = DAY_COUNT.exec(words);
  if (found === null) return undefined;
  const [all, said = "", ...numbers] = found;
  const number = Number(numbers.find((one) => one !== undefined));
  return number < 1 ? undefined : { words: said, at: all.length - said.length, days: number - 1 };
}
