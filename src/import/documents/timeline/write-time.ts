/** Writes the time at the beginning of an entry anew, and leaves every other byte of the line as it is. */
import { printClock } from "../../../values/clock.ts";
import { printDay } from "../../../values/day.ts";
import type { Edit, Span } from "../../../values/text.ts";
import { instants, localTime, printTime, type WrittenTime } from "../../../values/time.ts";
import type { FoundEnd, FoundTime } from "../../dates/found-time.ts";
import type { Moment } from "./chronology.ts";

/** A time on its day. */
export function writtenTime(
  day: string,
  { clock, zone }: Pick<FoundEnd, "clock" | "zone">,
): WrittenTime {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const none = { precision: "day", approximate: false, hour: 0, minute: 0, second: 0 } as const;
  const offset = zone?.zone === undefined ? zone?.offset : undefined;
  return { ...none, ...clock, year, month, day: date, offset: clock && offset };
}

/** In the document's zone. @param zone that the time is told in; undefined where it is the document's */
export function inZone(
  { time, zone }: { time: WrittenTime; zone: string | undefined },
  documentZone: string,
): WrittenTime {
  if (time.precision === "day" || (zone === undefined && time.offset === undefined)) return time;
  const { start } = instants(time, zone ?? documentZone);
  return localTime(start, documentZone, time.precision, time.approximate);
}

export function momentOf(time: WrittenTime): Moment {
  return { day: printDay(time), clock: time.precision === "day" ? undefined : time };
}

const BRACKETS = [
  ["(", ")"],
  ["[", "]"],
  ["（", "）"],
] as const;

/**
 * The words of a time without the marks around it: from its first letter to where its last ends, with the brackets
 * that a zone stands in.
 */
export function coreOf(text: string, { at, span }: FoundTime): Span {
  let end = span.end;
  while (end > at && /[\s*_`|\])}】」）\\]/.test(text[end - 1] as string)) end--;
  const words = text.slice(at, end);
  for (const [open, close] of BRACKETS) {
    const isOpen = words.lastIndexOf(open) > words.lastIndexOf(close);
    if (isOpen && text[end] === close) end++;
  }
  // The backslash before a `~` that goes.
  return { start: /^\\[~≈]/.test(text.slice(at - 1, at + 1)) ? at - 1 : at, end };
}

/** `2024-01-02 10:15`, without the day where an entry without one is on it. */
export function printMoment(time: WrittenTime, undated: string | undefined): string {
  const day = printDay(time);
  if (time.precision === "day") return `${time.approximate ? "~" : ""}${day}`;
  const zone = time.offset === undefined ? "" : ` ${printOffset(time)}`;
  const clock = `${printClock(time)}${zone}`;
  return day === undated ? clock : `${day} ${clock}`;
}

function printOffset(time: WrittenTime): string {
  const minute = printTime({ ...time, approximate: false, precision: "minute" });
  return `UTC${minute.slice("2019-04-02T10:30".length).replace("Z", "")}`;
}

/** The edit that makes of the words of a time another; where a cell ends within them, day and clock keep their cells. */
export function rewrite(text: string, core: Span, printed: string, time: WrittenTime): Edit[] {
  const words = text.slice(core.start, core.end);
  const bar = words.indexOf("|");
  if (bar === -1) return [{ ...core, text: printed + closingIn(words) }];
  const left = words.slice(0, bar).trimEnd();
  const rightStart = bar + 1 + (/^\s*[*_`]*/.exec(words.slice(bar + 1))?.[0].length ?? 0);
  const right = { start: core.start + rightStart, end: core.end };
  // The day may stand behind its clock: then the clock's cell takes both.
  if (/\d:\d/.test(left))
    return [{ start: core.start, end: core.start + left.length, text: printed }];
  return [
    { start: core.start, end: core.start + left.length, text: printDay(time) },
    { ...right, text: printed.replace(/^\d{4}-\d{2}-\d{2} /, "") },
  ];
}

/** The marks among the words that close what opens before them: the bold of `**April 3** 10:15`. */
function closingIn(words: string): string {
  const marks = words.match(/\*{1,3}|_{1,3}|`/g) ?? [];
  const mark = marks.length % 2 === 1 ? (marks.at(-1) ?? "") : "";
  const closed = BRACKETS.flatMap(([open, close]) => {
    const at = words.indexOf(close);
    return at !== -1 && !words.slice(0, at).includes(open) ? [close] : [];
  });
  return mark + closed.join("");
}

/** Without the name of a zone at its end, which stays where it is. */
export function withoutZone(text: string, core: Span, zone: string | undefined): Span {
  const words = text.slice(core.start, core.end);
  const at = zone === undefined ? -1 : words.lastIndexOf(zone);
  if (at < 1 || /\d/.test(words.slice(at + (zone?.length ?? 0)))) return core;
  const before = words.slice(0, at).replace(/[\s([（]{0,9}$/, "");
  return { start: core.start, end: core.start + before.length };
}
