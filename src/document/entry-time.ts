/** The time that begins a timeline entry: `10:00`, `~10:00`, `2019-04-03 09:10`, `[18:27]`, `**18:01 UTC**`, `2019-04-03`. */
import { type ClockTime, parseClock } from "../values/clock.ts";
import { isDay } from "../values/day.ts";
import type { Span } from "../values/text.ts";
import type { Precision } from "../values/time.ts";

export interface EntryTime extends Omit<ClockTime, "precision"> {
  /** A day where no more is known. */
  readonly precision: Precision;
  /** `YYYY-MM-DD` where the entry carries its date. */
  readonly day: string | undefined;
  /** Seconds east of UTC, where the entry says so. */
  readonly offset: number | undefined;
  /** Where the clock (with its `~`) begins: the place for a date that it does not carry. */
  readonly clockStart: number;
  /** From the first character to behind the last mark that belongs to it. */
  readonly span: Span;
}

/** With the backslashes that some programs put before marks. */
const OPENING = /^(?:[\s>*_`[(|]|\\(?=[[(*_`]))*/;
const DAY = /^(\d{4}-\d{2}-\d{2})(?:(T)|[\s,:*_`\])|([@–—-]+)/;
const CLOCK =
  /^(\\?~|≈|約|ca\.?\s|kl\.?\s)?\s*(\d{1,2}:\d{2}(?:[:.]\d{2})?)(?:[.,]\d{1,9})?(?!\d|:\d)/;
// From here on letters and digits of other scripts stand as `x`.
const HALF = /^\s?([AaPp])\.?[Mm](?![A-Za-z\d])\.?/;
/** Behind a clock: what it is, and words that say roughly. */
const O_CLOCK = /^\s?(?:Uhr|h)(?![A-Za-z\d])/;
const OR_SO = /^\s?(?:頃|ごろ|前後|左右)/;
const NAMED_ZONE = /^\s?(?:Z|UTC|GMT)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?(?![A-Za-z\d])/;
const OFFSET = /^([+-])(\d{2}):?(\d{2})(?![A-Za-z\d:])/;
/** `-11:00` behind a clock is where a range ends, unless the whole is written as ISO 8601 has it. */
const EASTERN_OFFSET = /^(\+)(\d{2}):?(\d{2})(?![A-Za-z\d:])/;
const RANGE_END =
  /^\s{0,2}[→–—-]\s{0,2}~?[\d?]{1,2}:[\d?]{2}(?:\s?[AaPp]\.?[Mm])?(?![A-Za-z\d]|:\d)/;
const CLOSING = /^(?:[*_`\])]|\\(?=[*_`\])]))*[\s|]*/;
/** What may stand behind a day that has no clock; a clock that cannot be read is no text. */
const BEHIND_DAY = /^(?![A-Za-z\d]|[-–—/.][A-Za-z\d]|[\s|:*_`]{0,6}~?\d{1,2}:\d)/;
const UNKNOWN_CLOCK = /^[\s|]{0,3}(?:HH:mm|[?x]{1,2}:[?x]{2})(?![A-Za-z\d])/i;
const LAST_DAY =
  /^\s{0,2}(?:[→〜～~–—-]|to(?=\s))\s{0,2}(?:\d{4}-\d{2}-\d{2}(?![A-Za-z\d])|(?:\d{2}-)?\d{1,2}(?=[*_`|:)\]]))/;
/** What most lines begin with that have no time, told at a small part of the price. */
const BEGINS_WITH_WORD = /^[\s>*_`[(|]*[A-Zabd-jl-z]/;
const BEGINS_WITH_YEAR = /^[\s>*_`[(|]*~?\d{4}-/;
/** Longer than any time with its marks. */
const WINDOW = 80;

/**
 * Reads the time at the beginning of a text; of a range (`10:00–10:30`), that at which it begins.
 * Marks and bars may stand around the day and the clock, as in a table.
 */
export function readEntryTime(
  text: string,
  { start, end }: Span,
): (EntryTime & ClockTime) | undefined {
  const words = text.slice(start, Math.min(end, start + WINDOW));
  if (BEGINS_WITH_WORD.test(words)) return undefined;
  const taker = new Taker(inAscii(words));
  taker.take(OPENING);
  const clockStart = start + taker.at;
  const isRough = taker.take(/^\\?~/) !== null;
  const dated = taker.take(DAY);
  if (dated !== null && !isDay(dated[1] as string)) return undefined;
  const clock = taker.take(CLOCK);
  const half = taker.take(HALF)?.[1];
  if (half === undefined) taker.take(O_CLOCK);
  const isRoughBehind = taker.take(OR_SO) !== null;
  const time = parseClock(twentyFourHours(clock?.[2] ?? "", half));
  if (clock === null || time === undefined) return undefined;
  const isIso = dated?.[2] !== undefined;
  let zone = taker.take(NAMED_ZONE) ?? taker.take(isIso ? OFFSET : EASTERN_OFFSET);
  if (taker.take(RANGE_END) !== null) zone ??= taker.take(NAMED_ZONE);
  taker.take(CLOSING);
  const { precision, hour, minute, second } = time;
  return {
    precision,
    hour,
    minute,
    second,
    approximate: isRough || isRoughBehind || /[~≈約c]/.test(clock[1] ?? ""),
    day: dated?.[1],
    offset: zone === null ? undefined : offsetOf(zone),
    clockStart,
    span: { start, end: start + taker.at },
  };
}

/** Reads a day at the beginning of a text behind which no clock stands; of a range, that on which it begins. */
export function readEntryDay(text: string, { start, end }: Span): EntryTime | undefined {
  const words = text.slice(start, Math.min(end, start + WINDOW));
  if (!BEGINS_WITH_YEAR.test(words)) return undefined;
  const taker = new Taker(inAscii(words));
  taker.take(OPENING);
  const clockStart = start + taker.at;
  const isRough = taker.take(/^~/) !== null;
  const day = taker.take(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? "";
  if (!isDay(day)) return undefined;
  if (
    taker.take(UNKNOWN_CLOCK) === null &&
    taker.take(LAST_DAY) === null &&
    taker.take(BEHIND_DAY) === null
  )
    return undefined;
  taker.take(CLOSING);
  const none = { hour: 0, minute: 0, second: 0, offset: undefined };
  const span = { start, end: start + taker.at };
  return { ...none, precision: "day", approximate: isRough, day, clockStart, span };
}

/** Takes what stands at the beginning, one pattern behind the other. */
class Taker {
  /** Where what is left begins. */
  at = 0;

  constructor(private readonly source: string) {}

  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.source.slice(this.at));
    this.at += found?.[0].length ?? 0;
    return found;
  }
}

/**
 * Letters and digits of other scripts as `x`, but for the words that stand around a time. A class of all of them
 * takes half a millisecond at each start: it is built here, where one is there, and not in every pattern above.
 */
function inAscii(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text.replace(
    /(?![A-Za-z\d約頃]|ごろ|(?<=ご)ろ|前後|(?<=前)後|左右|(?<=左)右)[\p{L}\p{N}]/gu,
    (letter) => "x".repeat(letter.length),
  );
}

function twentyFourHours(clock: string, half: string | undefined): string {
  if (half === undefined) return clock.replace(".", ":");
  const [hour, ...rest] = clock.split(/[:.]/);
  const afternoon = half.toLowerCase() === "p" ? 12 : 0;
  return [(Number(hour) % 12) + afternoon, ...rest].join(":");
}

function offsetOf([, sign, hours, minutes]: RegExpExecArray): number {
  const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === "-" && size > 0 ? -size : size;
}
