/** The time that begins a timeline entry: `10:00`, `~10:00`, `2019-04-03 09:10`, `[18:27]`, `**18:01 UTC**`. */
import { type ClockTime, parseClock } from "../values/clock.ts";
import { isDay } from "../values/day.ts";
import type { Span } from "../values/text.ts";

export interface EntryTime extends ClockTime {
  /** `YYYY-MM-DD` where the entry carries its date. */
  readonly day: string | undefined;
  /** Seconds east of UTC, where the entry says so. */
  readonly offset: number | undefined;
  /** Where the clock (with its `~`) begins: the place for a date that it does not carry. */
  readonly clockStart: number;
  /** From the first character to behind the last mark that belongs to it. */
  readonly span: Span;
}

const OPENING = /^[\s>*_`[(|]*/;
const DAY = /^(\d{4}-\d{2}-\d{2})(?:[T\s,]|\*\*|`|\s*\|)\s*/;
const CLOCK =
  /^(~|≈|約|ca\.?\s|kl\.?\s)?\s*(\d{1,2}:\d{2}(?:[:.]\d{2})?)(?:[.,]\d{1,9})?(?:\s?([AaPp])\.?[Mm]\.?)?(?![\d:])/;
const ZONE = /^\s?(Z|UTC|GMT)?\s?(?:([+-])(\d{2}):?(\d{2}))?(?![\p{L}\p{N}])/u;
const CLOSING = /^[\s*_`\])|]*/;
/** Longer than any time with its marks. */
const WINDOW = 80;

/** Reads the time at the beginning of a text. In a table, day and clock may stand in cells of their own. */
export function readEntryTime(
  text: string,
  { start, end }: Span,
  inTable = false,
): EntryTime | undefined {
  const source = text.slice(start, Math.min(end, start + WINDOW));
  let at = (OPENING.exec(source) as RegExpExecArray)[0].length;
  const clockStart = start + at;
  const rough = source[at] === "~";
  if (rough) at++;
  const dayMatch = DAY.exec(source.slice(at));
  const day = dayMatch?.[1] !== undefined && isDay(dayMatch[1]) ? dayMatch[1] : undefined;
  if (day !== undefined) at += (dayMatch as RegExpExecArray)[0].length;
  if (inTable && day !== undefined)
    at += (OPENING.exec(source.slice(at)) as RegExpExecArray)[0].length;
  const match = CLOCK.exec(source.slice(at));
  if (match === null) return undefined;
  const clock = parseClock(twentyFourHours(match[2] as string, match[3]));
  if (clock === undefined) return undefined;
  at += match[0].length;
  const zone = ZONE.exec(source.slice(at));
  if (zone !== null) at += zone[0].length;
  at += (CLOSING.exec(source.slice(at)) as RegExpExecArray)[0].length;
  const approximate =
    clock.approximate ||
    rough ||
    (match[1] !== undefined && match[1].trim() !== "kl" && match[1].trim() !== "kl.");
  return {
    ...clock,
    approximate,
    day,
    offset: offsetOf(zone),
    clockStart,
    span: { start, end: Math.min(start + at, end) },
  };
}

function twentyFourHours(clock: string, half: string | undefined): string {
  const parts = clock.split(/[:.]/);
  let hour = Number(parts[0]);
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return [String(hour).padStart(2, "0"), ...parts.slice(1)].join(":");
}

function offsetOf(zone: RegExpExecArray | null): number | undefined {
  if (zone?.[2] !== undefined) {
    return (zone[2] === "-" ? -1 : 1) * (Number(zone[3]) * 3600 + Number(zone[4]) * 60);
  }
  return zone?.[1] === undefined ? undefined : 0;
}
