/** Clocks alone of which the words beside them say on which day they are: `16:20 the next day`, `翌日 9:10`, `Sunday 14:05`. */
import type { Span } from "../../values/text.ts";
import type { FoundTime } from "./found-time.ts";
import { WEEKDAY_NUMBERS } from "./month-names.ts";

export type Taken = Pick<
  FoundTime,
  "day" | "clock" | "zone" | "end" | "isNextDay" | "isYesterday" | "weekday"
>;

interface Beside {
  readonly before: string;
  readonly behind: string;
}

/** In characters: `the following morning at `. */
const LONGEST = 30;

export function wordsBeside(text: string, { start, end }: Span): Beside {
  return {
    before: text.slice(Math.max(0, start - LONGEST), start),
    behind: text.slice(end, end + LONGEST),
  };
}

const NEXT_DAY =
  "(?:the )?(?:next|following) (?:day|morning)|(?:am )?(?:nächsten|folgenden) (?:tag|morgen)|(?:le )?lendemain|(?:del |al )?día siguiente|(?:no |do )?dia seguinte|(?:il )?giorno dopo|neste dag|nästa dag";
const BEHIND = new RegExp(
  `^\\s?[(（]?(?:(?:of |on )?(?:${NEXT_DAY}|翌日|次日|第二天|다음 ?날|익일)(?![A-Za-zÀ-ɏ])|\\(?\\+1(?: ?d(?:ay)?)?\\))`,
  "i",
);
const BEFORE = new RegExp(
  `(?:(?<![A-Za-zÀ-ɏ])(?:${NEXT_DAY})(?: at| um| à| a las?)?,?\\s|(?:翌(?:日|朝)?|次日|第二天|다음 ?날|익일)の?\\s?)$`,
  "i",
);

/** Of a range, the words behind it are about its end. */
export function withDayBeside(time: Taken, { before, behind }: Beside): Taken {
  const { end } = time;
  const isBehind = BEHIND.test(behind);
  if (isBehind && end?.clock !== undefined && end.day === undefined)
    return { ...time, end: { ...end, isNextDay: true } };
  if (time.clock === undefined || time.day !== undefined) return time;
  if ((isBehind && end === undefined) || BEFORE.test(before)) return { ...time, isNextDay: true };
  if (YESTERDAY.test(before)) return { ...time, isYesterday: true };
  const weekday = weekdayIn(WEEKDAY_BEFORE.exec(before)) ?? weekdayIn(WEEKDAY_BEHIND.exec(behind));
  return weekday === undefined ? time : { ...time, weekday };
}

const YESTERDAY =
  /(?:(?<![A-Za-zÀ-ɏ])(?:yesterday|gestern|hier|ayer|ontem|ieri|i går|igår)(?:,? (?:at|um|à|kl\.?|a las?))?,?\s|(?:昨日|昨天|어제|전날)の?\s?)$/i;
const WEEKDAY_BEFORE = /(?<![A-Za-zÀ-ɏ])([A-Za-zÀ-ɏ-]{3,14})[.,]?\s(?:(?:at|um|kl\.?)\s)?$/;
const WEEKDAY_BEHIND = /^,?\s(?:(?:on|am)\s)?([A-Za-zÀ-ɏ-]{5,14})(?![A-Za-zÀ-ɏ-])/;
/** In letters: a shorter one is a word as well, unless it is written with a capital. */
const SHORT = 4;

function weekdayIn(found: RegExpExecArray | null): number | undefined {
  const word = found?.[1] ?? "";
  const isName = word.length > SHORT || /^[A-ZÀ-Þ]/.test(word);
  return isName ? WEEKDAY_NUMBERS.get(word.toLowerCase()) : undefined;
}
