/** `--since`: the day from which on a listing looks. */
import type { Project } from "../../archive/project.ts";
import type { Context } from "../../values/context.ts";
import { readPastDay } from "../typed-past.ts";

/**
 * A day, a length of time that is counted back from today, or a year or a month, which means its first day.
 * @returns `YYYY-MM-DD`
 * @throws MortemError when it cannot be read, or lies ahead
 */
export async function sinceDay(
  context: Context,
  { config }: Project,
  typed: string,
): Promise<string> {
  const [, year, month = "01"] = /^\s*(\d{4})(?:-(0[1-9]|1[0-2]))?\s*$/.exec(typed) ?? [];
  const day = year === undefined ? typed : `${year}-${month}-01`;
  const zone = config.timezone ?? context.systemZone;
  return readPastDay(day, "--since", { now: context.now(), zone });
}
