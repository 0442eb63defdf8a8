/** `--at`: the day on which something was done, in the pre-mortem's time zone. */
import type { Document } from "../../document/document.ts";
import { timeOf, zoneOf } from "../../document/facts.ts";
import { lastCheckIn } from "../../premortem/check-ins.ts";
import type { Context } from "../../values/context.ts";
import { dayOf, printDay } from "../../values/day.ts";
import { MortemError } from "../../values/error.ts";
import { readPastDay } from "../typed-past.ts";

/**
 * @returns `YYYY-MM-DD`; today where nothing was typed
 * @throws MortemError when it cannot be read, lies ahead, or before the session
 */
export async function dayAt(
  context: Context,
  document: Document,
  typed: string | undefined,
): Promise<string> {
  const here = { now: context.now(), zone: zoneOf(document) };
  const day =
    typed === undefined ? dayOf(here.now, here.zone) : await readPastDay(typed, "--at", here);
  return notBefore(document, day);
}

/** Nothing of a pre-mortem is known before its session. */
function notBefore(document: Document, day: string): string {
  const held = timeOf(document, "held_at");
  if (held === undefined || printDay(held) <= day) return day;
  throw new MortemError(
    `${day} cannot be: the pre-mortem was held on ${printDay(held)}`,
    "Give another day with --at, or correct `held_at`.",
    { path: document.path },
  );
}

/** @throws MortemError for a last day before the last check-in */
export function refuseBeforeCheckIn(document: Document, day: string): void {
  const last = lastCheckIn(document);
  if (last === undefined || last <= day) return;
  throw new MortemError(
    `the project cannot have ended on ${day}: there was a check-in on ${last}`,
    "Give another day with --at, or correct the day of the check-in.",
    { path: document.path },
  );
}
