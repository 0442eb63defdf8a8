/** Clocks of which the words beside them say that they are of the next day: `16:20 the next day`, `翌日 9:10`. */
import type { Span } from "../../values/text.ts";
import type { FoundTime } from "./found-time.ts";

export type Taken = Pick<FoundTime, "day" | "clock" | "zone" | "end" | "isNextDay">;

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
  `^\\s?[(（]?(?:(?:of |on )?(?:${NEXT_DAY}|翌日|次日|第二天)(?![A-Za-zÀ-ɏ])|\\(?\\+1(?: ?d(?:ay)?)?\\))`,
  "i",
);
const BEFORE = new RegExp(
  `(?:(?<![A-Za-zÀ-ɏ])(?:${NEXT_DAY})(?: at| um| à| a las?)?,?\\s|(?:翌(?:日|朝)?|次日|第二天)の?\\s?)$`,
  "i",
);

/** Of a range, the words behind it are about its end. */
export function onNextDay(time: Taken, { before, behind }: Beside): Taken {
  const { end } = time;
  const isBehind = BEHIND.test(behind);
  if (isBehind && end?.clock !== undefined && end.day === undefined)
    return { ...time, end: { ...end, isNextDay: true } };
  const isNext = (isBehind && end === undefined) || BEFORE.test(before);
  return isNext && time.clock !== undefined && time.day === undefined
    ? { ...time, isNextDay: true }
    : time;
}
