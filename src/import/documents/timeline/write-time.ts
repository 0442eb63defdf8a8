/** Writes the time at the beginning of an entry anew, and leaves every other byte of the line as it is. */
import { printClock } from "../../../values/clock.ts";
import { printDay } from "../../../values/day.ts";
import type { Edit, Span } from "../../../values/text.ts";
import { instants, localTime, printTime, type WrittenTime } from "../../../values/time.ts";
import type { FoundEnd, FoundTime } from "../facts/found-time.ts";

/** What an entry's time is, with all that is known. */
export interface Moment {
  readonly time: WrittenTime;
  /** That it is told in; undefined where it is the document's. */
  readonly zone: string | undefined;
}

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

/** In the document's zone. */
export function inZone({ time, zone }: Moment, documentZone: string): WrittenTime {
  if (time.precision === "day" || (zone === undefined && time.offset === undefined)) return time;
  const { start } = instants(time, zone ?? documentZone);
  const local = localTime(start, documentZone, time.precision, time.approximate);
  return local;
}

/**
 * The words of a time without the marks around it: from its first letter to where its last ends, with the brackets
 * that a zone stands in.
 */
export function coreOf(text: string, { at, span }: FoundTime): Span {
  let end = span.end;
  while (end > at && /[\s*_`|\])}】」）]/.test(text[end - 1] as string)) end--;
  const words = text.slice(at, end);
  for (const [open, close] of ["()", "[]", "（）"].map((pair) => [...pair])) {
    const isOpen = words.lastIndexOf(open as string) > words.lastIndexOf(close as string);
    if (isOpen && text[end] === close) end++;
  }
  return { start: at, end };
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
  if (bar === -1) return [{ ...core, text: printed }];
  const left = words.slice(0, bar).trimEnd();
  const rightStart = bar + 1 + (/^\s*[*_`]*/.exec(words.slice(bar + 1))?.[0].length ?? 0);
  const right = { start: core.start + rightStart, end: core.end };
  const isDayLeft = !/\d:\d/.test(left);
  if (!isDayLeft) {
    return [{ start: core.start, end: core.start + left.length, text: printed }];
  }
  return [
    { start: core.start, end: core.start + left.length, text: printDay(time) },
    { ...right, text: printed.replace(/^\d{4}-\d{2}-\d{2} /, "") },
  ];
}
