/** Times that are typed for what has happened: an option's text, understood or refused with an example. */
import type { Project } from "../archive/project.ts";
import type { Context } from "../values/context.ts";
import { addDays, dayOf } from "../values/day.ts";
import { MortemError } from "../values/error.ts";
import { instants, printTime, type WrittenTime } from "../values/time.ts";

/** A clock time that lies ahead is yesterday's if that was not longer ago: at 00:05, `23:58` is seven minutes ago. */
const YESTERDAY_WITHIN = 12 * 3600;

/**
 * @param option as it is called, for the error
 * @throws MortemError when it cannot be read, has no time of day, or lies ahead
 */
export async function readPastTime(
  text: string,
  option: string,
  { now, zone }: { now: number; zone: string },
): Promise<WrittenTime> {
  const { readTypedTime } = await import("../values/typed-time.ts");
  const time = await readTypedTime(text, { now, zone });
  if (time === undefined || time.precision === "day") {
    const message =
      time === undefined
        ? `${option}: "${text}" is no time that can be read`
        : `${option}: "${text}" has no time of day`;
    throw new MortemError(
      message,
      "Write it like 14:05, 20m ago, yesterday 23:50 or 2019-04-02 10:30.",
    );
  }
  if (instants(time, zone).start <= now) return time;
  const yesterday = await readTypedTime(text, { now, zone, day: addDays(dayOf(now, zone), -1) });
  const start = yesterday && instants(yesterday, zone).start;
  if (yesterday && start !== undefined && start <= now && now - start <= YESTERDAY_WITHIN)
    return yesterday;
  throw new MortemError(
    `${option}: ${printTime(time)} has not come yet`,
    "Give a time that has passed, with its day if that is not today.",
  );
}

/** @returns `YYYY-MM-DD`. @throws MortemError when it cannot be read */
export async function readPastDay(
  text: string,
  option: string,
  context: Context,
  { config }: Project,
): Promise<string> {
  const { readTypedTime } = await import("../values/typed-time.ts");
  const zone = config.timezone ?? context.systemZone;
  const time = await readTypedTime(text, { now: context.now(), zone });
  if (time !== undefined) return printTime({ ...time, precision: "day", approximate: false });
  throw new MortemError(
    `${option}: "${text}" is no day that can be read`,
    "Write it like 2019-04-02, 90 days ago or last monday.",
  );
}
