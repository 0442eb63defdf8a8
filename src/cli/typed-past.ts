/** Times that are typed for what has happened: an option's text, understood or refused with an example. */
import { addDays, dayOf } from "../values/day.ts";
import { parseDurationParts } from "../values/duration.ts";
import { MortemError } from "../values/error.ts";
import { instants, localTime, printTime, type WrittenTime } from "../values/time.ts";

export interface Here {
  /** Epoch seconds. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
}

/** A clock time that lies ahead is yesterday's where that is not longer ago: at 00:05, `23:58` means seven minutes. */
const YESTERDAY_WITHIN = 12 * 3600;

/** A length of time alone is counted back: nobody means `20m` of what is to come. */
export function countedBack(typed: string): string {
  return parseDurationParts(typed) === undefined ? typed : `${typed} ago`;
}

/**
 * Any time with its time of day, whenever it is: what can be checked before the document's zone is known.
 * @param option as it is called, for the error
 * @throws MortemError when it cannot be read or has no time of day
 */
export async function readTimeOfDay(
  typed: string,
  option: string,
  here: Here,
): Promise<WrittenTime> {
  const { readTypedTime } = await import("../values/typed-time.ts");
  const time = await readTypedTime(countedBack(typed), here);
  if (time !== undefined && time.precision !== "day") return time;
  const lack = time === undefined ? "is no time that can be read" : "has no time of day";
  throw new MortemError(
    `${option}: "${typed}" ${lack}`,
    "Write it like 14:05, '20m ago', 'yesterday 23:50', '2019-04-02 10:30' or '10:30 Europe/Berlin'.",
  );
}

/**
 * @param option as it is called, for the error
 * @returns the time in the zone
 * @throws MortemError when it cannot be read, has no time of day, or lies ahead
 */
export async function readPastTime(
  typed: string,
  option: string,
  { now, zone }: Here,
): Promise<WrittenTime> {
  const text = countedBack(typed);
  const isPast = (time: WrittenTime) => instants(time, zone).start <= now;
  const time = await readTimeOfDay(typed, option, { now, zone });
  if (isPast(time)) return inZone(time, zone);
  const { readTypedTime } = await import("../values/typed-time.ts");
  const day = addDays(dayOf(now, zone), -1);
  const before = await readTypedTime(text, { now, zone, day });
  if (before && isPast(before) && now - instants(before, zone).start <= YESTERDAY_WITHIN) {
    return inZone(before, zone);
  }
  throw new MortemError(
    `${option}: ${printTime(time).replace("T", " ")} has not come yet`,
    "Give a time that has passed, with its day if that is not today.",
  );
}

/**
 * A day, or a length of time that is counted back from now: `90d`.
 * @returns `YYYY-MM-DD`
 * @throws MortemError when it cannot be read, or lies ahead
 */
export async function readPastDay(text: string, option: string, here: Here): Promise<string> {
  const { readTypedTime } = await import("../values/typed-time.ts");
  const time = await readTypedTime(countedBack(text), here);
  if (time === undefined) {
    throw new MortemError(
      `${option}: "${text}" is no day that can be read`,
      "Write it like 2019-04-02, 90d or 'last monday'.",
    );
  }
  const day = printTime({ ...time, precision: "day", approximate: false });
  if (day <= dayOf(here.now, here.zone)) return day;
  throw new MortemError(
    `${option}: ${day} has not come yet`,
    "Give a day that has passed, or today.",
  );
}

function inZone(time: WrittenTime, zone: string): WrittenTime {
  if (time.offset === undefined) return time;
  return localTime(instants(time, zone).start, zone, time.precision, time.approximate);
}
