/** Today, as it is for a document: the day in its own time zone. */

import type { Document } from "../../document/document.ts";
import { zoneOf } from "../../document/facts.ts";
import type { Context } from "../../values/context.ts";
import { dayOf } from "../../values/day.ts";

/** @returns `YYYY-MM-DD` */
export function todayIn(context: Context): (document: Document) => string {
  const now = context.now();
  const days = new Map<string, string>();
  return (document) => {
    const zone = zoneOf(document);
    const day = days.get(zone) ?? dayOf(now, zone);
    days.set(zone, day);
    return day;
  };
}
