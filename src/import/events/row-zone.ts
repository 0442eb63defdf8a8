/** The time zone that a row names for its time, in a cell or under a key of its own. */
import type { FoundZone } from "../dates/found-time.ts";
import { readZone } from "../dates/zones.ts";
import { nameKey } from "./columns.ts";
import type { Setting } from "./model.ts";

/** They may be called so for something else: a zone of a cloud, a place in a queue. */
const VAGUE = new Set(["zone", "offset"]);

/** Is the zone of times meant? Under a vague name it is where any of its values is one. */
export function holdsZones(name: string, values: Iterable<string>): boolean {
  if (!VAGUE.has(nameKey(name))) return true;
  for (const value of values) if (zoneIn(value) !== undefined) return true;
  return false;
}

/** What the time of a row with such a zone is read against. A zone that cannot be read is none of the document's. */
export function zonedBy(setting: Setting, written: string): Setting {
  if (written.trim() === "") return setting;
  const zone = zoneIn(written);
  return zone === undefined ? { ...setting, unread: written } : { ...setting, named: zone };
}

function zoneIn(written: string): FoundZone | undefined {
  const value = written.trim().replace(/^[−–]/, "-");
  // Three digits may be minutes.
  return readZone(/^[+-](?:\d{1,2}|\d\d?:\d\d|\d{4})$/.test(value) ? `UTC${value}` : value);
}
