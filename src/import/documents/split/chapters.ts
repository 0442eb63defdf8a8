/** The headings of one level that might each be an incident of its own, with the parts that stand below each. */
import { MONTH_NUMBERS } from "../../dates/month-names.ts";
import type { Outline } from "../model.ts";

export interface Chapter {
  readonly name: string;
  readonly line: number;
  /** The places, among the parts of the outline, of what stands below it: from the first to before the last. */
  readonly from: number;
  readonly to: number;
}

/** Those below a section of ours are parts of that section, and so are no chapters. */
export function chaptersOf({ parts, title }: Outline, level: number): Chapter[] {
  const found: Omit<Chapter, "to">[] = [];
  const ends: number[] = [];
  if (title?.level === level) found.push({ name: title.text, line: title.line, from: 0 });
  let sectionLevel = Number.POSITIVE_INFINITY;
  for (const [at, { form, level: its, section, name, line }] of parts.entries()) {
    if (form !== "heading") continue;
    if (its <= level && found.length > ends.length) ends.push(at);
    if (its <= sectionLevel) sectionLevel = Number.POSITIVE_INFINITY;
    if (section !== undefined && its < sectionLevel && !saysIncident(name)) sectionLevel = its;
    if (its === level && sectionLevel > level) found.push({ name, line, from: at + 1 });
  }
  return found.map((chapter, at) => ({ ...chapter, to: ends[at] ?? parts.length }));
}

const NUMBERED =
  /^\W{0,6}(?:incident|outage|post-?mortem|pm|case|event|disruption|障害|事故|インシデント|故障|事件|hendelse|vorfall|ausfall|panne|incidente|инцидент|сбой)[ \t]{0,3}(?:no\.?|nr\.?|n[°º]|[#№-])?[ \t]{0,3}(?:\d{1,6}\b|[A-H]\b|one\b|two\b|three\b|[一二三四五])/i;
const DAY =
  /(?:^|\D)(?:(?:19|20)\d\d[-/.年][ ]?\d{1,2}[-/.月][ ]?\d{1,2}|\d{1,2}[-/.][ ]?\d{1,2}[-/.][ ]?(?:(?:19|20)\d\d|\d\d)(?!\d)|\d{1,2}月\d{1,2}日)/;
const MONTHS = [...MONTH_NUMBERS.keys()].join("|");
const WORDED_DAY = new RegExp(
  `(?<!\\p{L})(?:(?:${MONTHS})\\.? \\d{1,2}(?!\\d)|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of |de )?(?:${MONTHS})(?!\\p{L}))`,
  "iu",
);
const CLOCK = /(?:^|\D)\d{1,2}:\d\d|\d{1,2} ?[ap]m\b|\d{1,2}[時时]/i;

export const saysIncident = (name: string): boolean => NUMBERED.test(name.slice(0, 80));
export const saysDay = (name: string): boolean => {
  const near = name.slice(0, 200);
  return DAY.test(near) || WORDED_DAY.test(near);
};
export const saysClock = (name: string): boolean => CLOCK.test(name.slice(0, 200));

/** There are words beside the day: a day alone heads what happened on it. */
export const saysWords = (name: string): boolean =>
  (
    name
      .slice(0, 200)
      .replace(WORDED_DAY, " ")
      .replace(/\d/g, "")
      .match(/[\p{L}]{3,}|[\p{Script=Han}\p{Script=Katakana}]{2,}/gu) ?? []
  ).length >= LEAST_WORDS;

const LEAST_WORDS = 2;
