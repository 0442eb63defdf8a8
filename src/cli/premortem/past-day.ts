/** `--at`: the day on which something was done, in the pre-mortem's time zone. */
import type { Document } from "../../document/document.ts";
import { zoneOf } from "../../document/facts.ts";
import type { Context } from "../../values/context.ts";
import { dayOf } from "../../values/day.ts";
import { MortemError } from "../../values/error.ts";
import { readPastDay } from "../typed-past.ts";

/**
 * @returns `YYYY-MM-DD`; today where nothing was typed
 * @throws MortemError when it cannot be read, or lies ahead
 */
export async function dayAt(
  context: Context,
  document: Document,
  typed: string | undefined,
): Promise<string> {
  const here = { now: context.now(), zone: zoneOf(document) };
  const today = dayOf(here.now, here.zone);
  if (typed === undefined) return today;
  const day = await readPastDay(typed, "--at", here);
  if (day <= today) return day;
  throw new MortemError(`--at: ${day} has not come yet`, "Give a day that has passed, or today.");
}
