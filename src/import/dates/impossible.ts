/** What has the form of a day or a time of day, and is none: `29.02.2021`, `2024-13-40`, `25:70`. */
import { isCalendarDay } from "../../values/day.ts";
import { MONTH_NUMBERS } from "./month-names.ts";
import { halfWidth } from "./scanner.ts";

export interface Impossible {
  /** As it is written. */
  readonly words: string;
  readonly at: number;
  readonly is: "no day of the calendar" | "no time of day";
}

const FORMS =
  /(?<![\w./:-])(?:(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})|(?<a>\d{1,2})(?<t>[-/.])(?<b>\d{1,2})\k<t>(?<z>\d{4})|(?<h>\d{1,2}):(?<min>\d{2}))(?![\w/:-]|\.\d)|(?<!\d)(?<ey>\d{4})\s?年\s?(?<em>\d{1,2})\s?月\s?(?<ed>\d{1,2})\s?日|(?<![\w.])(?<nd>\d{1,2})(?:\.|st|nd|rd|th)?\s(?:of\s|de\s)?(?<nm>[A-Za-zÀ-ɏ]{3,12})\.?,?\s(?:de\s)?(?<ny>\d{4})(?!\d)|(?<![A-Za-zÀ-ɏ])(?<om>[A-Za-zÀ-ɏ]{3,12})\.?\s(?<od>\d{1,2})(?:st|nd|rd|th)?,?\s(?<oy>\d{4})(?!\d)/g;

/** The first such thing in a text of a line. */
export function impossibleIn(text: string): Impossible | undefined {
  for (const { 0: words, index, groups = {} } of halfWidth(text).matchAll(FORMS)) {
    const is = whyNone(groups);
    if (is !== undefined) return { words: text.slice(index, index + words.length), at: index, is };
  }
  return undefined;
}

function whyNone(groups: Record<string, string | undefined>): Impossible["is"] | undefined {
  const { y, m, d, a, b, z, h, min, ey, em, ed, nd, nm, ny, om, od, oy } = groups;
  if (h !== undefined) {
    const isEndOfDay = h === "24" && min === "00";
    return isEndOfDay || (Number(h) < 24 && Number(min) < 60) ? undefined : "no time of day";
  }
  const named = (nm ?? om)?.toLowerCase();
  const month = named === undefined ? undefined : MONTH_NUMBERS.get(named);
  // `Build 40, 2024` tells no day.
  if (named !== undefined && month === undefined) return undefined;
  const isDay = (...[year, mon, day]: (string | number | undefined)[]) =>
    isCalendarDay({ year: Number(year), month: Number(mon), day: Number(day) });
  const isOne =
    a === undefined
      ? isDay(y ?? ey ?? ny ?? oy, m ?? em ?? month, d ?? ed ?? nd ?? od)
      : isDay(z, b, a) || isDay(z, a, b);
  return isOne ? undefined : "no day of the calendar";
}
