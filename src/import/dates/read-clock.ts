/** Reads one time of day where a scanner stands. */
import type { ClockTime } from "../../values/clock.ts";
import type { Scanner } from "./scanner.ts";
import {
  BARE_HOUR_OF_HALF,
  HALF_BEFORE,
  HALF_BEHIND,
  HOUR_OF_DAY,
  HOUR_OF_HALF,
  O_CLOCK,
  OR_SO,
  ROUGHLY,
  ROUGHLY_AT,
  SURELY_O_CLOCK,
  UHR,
  UHR_MINUTES,
} from "./time-words.ts";

const COLONS = /(\d{1,2}):(\d{2})(?:[:.](\d{2})(?![\d:])(?:[.,]\d{1,9})?)?(?!\d|:\d)/y;
const UNKNOWN_MINUTES = /(\d{1,2}):(?:\?{1,2}|[xX]{2})/y;
/** `14.20`, but neither `14.20 %` nor `12.30 euros`, which count something. */
const DOTS =
  /(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?!\d|[.,]\d|\s?(?:[%‰€$£°]|(?:percent|prozent|eur(?:os?)?|usd|dollars?|[kmgt]i?b|ms|sec(?:onds?)?|min(?:utes?)?|hours?|days?|million|mio|req(?:uests?)?|times|users?)(?![a-z])))/iy;
const EAST_ASIAN =
  /(\d{1,2})\s?[時时点點시](?![間间])(?:\s?(\d{1,2})\s?[分분]|(半|\s?반(?![가-힣])))?(?:\s?(\d{1,2})\s?[秒초])?/y;
/** `10h15`, as French has it, and `14h30min`, as Portuguese has; `10h` and `2h 35m` are lengths of time. */
const H = /(\d{1,2})\s?[hH](?!\s\d{2}\s?[mM]|\d{2}\s[mM])\s?(\d{2})(?:m|min)?(?![\dA-Za-z])/y;
const COMPACT =
  /([01]\d|2[0-3])([0-5]\d)(?=(?:\s?(?:[-–—]|to|and)\s?[0-2]\d[0-5]\d)?(?:Z(?![A-Za-z\d])|\s?(?:hrs?|hours|h)(?![A-Za-z])|\s(?:UTC|GMT|[PMCE][SD]?T|CES?T|JST)(?![A-Za-z])))(?:\s?(?:hrs?|hours|h)(?![A-Za-z]))?/y;
const HOUR = /(\d{1,2})(?![\d.:]?\d)/y;
const HALF = /\s?([AaPp])\.?\s?[Mm](?![A-Za-z\d\u3040-\u9fff])\.?/y;
const HOUR_ENDING = /\s?(?:Uhr|uur|hrs|hours|heures?|horas?|ore|o['’]clock|h)(?![A-Za-z])/y;

export interface ReadClock extends ClockTime {
  /** `am` or `pm`, where it is written. */
  readonly half: "am" | "pm" | undefined;
  /** `24:00`: the hour above is 0, of the next day. */
  readonly isEndOfDay: boolean;
}

/**
 * Reads `10:15`, `10:15:30`, `10am`, `~10:15 PM`, `10時15分`, `午後3時`, `kl. 10.15`, `1015 UTC` and the like.
 * @param dots whether `10.15` is a time too, as it is behind a day
 */
export function takeClock(scanner: Scanner, dots: boolean): ReadClock | undefined {
  return scanner.attempt(() => {
    const { isRough, isTime, isSurelyTime, isHour } = takeWordsBefore(scanner);
    const half = scanner.take(HALF_BEFORE);
    const fields =
      scanner.take(UHR_MINUTES)?.slice(1) ??
      takeFields(scanner, dots || isTime) ??
      scanner.take(UHR)?.slice(1) ??
      scanner.take(HOUR_OF_HALF)?.slice(1) ??
      (isTime ? scanner.take(BARE_HOUR_OF_HALF)?.slice(1) : undefined) ??
      (isHour ? scanner.take(HOUR_OF_DAY)?.slice(1) : undefined) ??
      (isSurelyTime ? scanner.take(HOUR)?.slice(1) : undefined) ??
      takeHourOfHalf(scanner);
    if (fields === undefined) return undefined;
    const behind = half === null ? scanner.take(HALF)?.[1]?.toLowerCase() : undefined;
    scanner.take(HOUR_ENDING);
    const isRoughBehind = scanner.take(OR_SO) !== null;
    const said = scanner.take(HALF_BEHIND);
    const isNight = (half ?? said)?.[3] !== undefined;
    const isLate = isNight && Number(fields[0]) >= 6 && Number(fields[0]) < 12;
    const afternoon = (half ?? said)?.[2] !== undefined || behind === "p" || isLate;
    const isEarly = isNight && !isLate;
    const morning = (half ?? said)?.[1] !== undefined || behind === "a" || isEarly;
    return toClock(fields, {
      half: afternoon ? "pm" : morning ? "am" : undefined,
      approximate: isRough || isRoughBehind,
    });
  });
}

/** The same clock in the other reading, where a half of the day is given for the end of a range only. */
export function inHalf(clock: ReadClock, half: "am" | "pm"): ReadClock | undefined {
  const { hour } = clock;
  if (hour < 1 || hour > 12) return undefined;
  return { ...clock, hour: (hour % 12) + (half === "pm" ? 12 : 0), half };
}

function takeWordsBefore(scanner: Scanner) {
  let isRough = false;
  const said: string[] = [];
  for (let count = 0; count < 3; count++) {
    if (scanner.take(ROUGHLY) !== null) isRough = true;
    const roughly = scanner.take(ROUGHLY_AT)?.[0];
    const word = roughly ?? scanner.take(O_CLOCK)?.[0];
    if (word === undefined) break;
    isRough ||= roughly !== undefined;
    said.push(word);
  }
  return {
    isRough,
    isTime: said.length > 0,
    isSurelyTime: said.some((word) => SURELY_O_CLOCK.test(word)),
    // `At 2h` counts from somewhere.
    isHour: said.some((word) => !/^at/i.test(word)),
  };
}

/** Hour, minute and second as written. */
function takeFields(scanner: Scanner, dots: boolean): (string | undefined)[] | undefined {
  const plain = scanner.take(COLONS) ?? scanner.take(UNKNOWN_MINUTES) ?? scanner.take(COMPACT);
  if (plain !== null) return plain.slice(1);
  const eastAsian = scanner.take(EAST_ASIAN);
  if (eastAsian !== null) {
    const [, hour, minute, half, second] = eastAsian;
    return [hour, half === undefined ? minute : "30", second];
  }
  const other = scanner.take(H) ?? (dots ? scanner.take(DOTS) : takeDotsWithSign(scanner));
  return other?.slice(1);
}

/** `10.15 PM` and `10.15 Uhr` are times wherever they stand. */
function takeDotsWithSign(scanner: Scanner): RegExpExecArray | null {
  return scanner.take(
    /(\d{1,2})\.(\d{2})(?=\s?[AaPp]\.?[Mm](?![A-Za-z\u3040-\u9fff])|\s?(?:Uhr|uur)|\s(?:UTC|GMT|CES?T)(?![A-Za-z]))/y,
  );
}

/** `10am`, and the 9 of `9–10am`. */
function takeHourOfHalf(scanner: Scanner): (string | undefined)[] | undefined {
  return scanner
    .take(
      /(\d{1,2})(?=(?:\s?(?:[-–—]|to|and)\s?\d{1,2}(?::\d{2})?)?\s?[AaPp]\.?\s?[Mm](?![A-Za-z\d\u3040-\u9fff]))/y,
    )
    ?.slice(1);
}

function toClock(
  [written, minute, second]: readonly (string | undefined)[],
  { half, approximate }: Pick<ReadClock, "half" | "approximate">,
): ReadClock | undefined {
  const given = Number(written);
  const isEndOfDay = given === 24 && half === undefined && !Number(minute) && !Number(second);
  // `14:05 PM` is written, too.
  const isTwelve = half !== undefined && given >= 1 && given <= 12;
  const hour = isTwelve ? (given % 12) + (half === "pm" ? 12 : 0) : isEndOfDay ? 0 : given;
  const fields = { hour, minute: Number(minute ?? 0), second: Number(second ?? 0) };
  if (hour > 23 || fields.minute > 59 || fields.second > 59) return undefined;
  const precision = second ? "second" : minute ? "minute" : "hour";
  return { precision, approximate, ...fields, half, isEndOfDay };
}
