/**
 * A calendar: each event at the time when it begins. Of one that comes round again, the first.
 * The form: https://www.rfc-editor.org/rfc/rfc5545
 */
import { isZone } from "../../../values/zone.ts";
import { zoneOfWindows } from "../../dates/windows-zones.ts";
import { type Property, propertiesIn } from "../calendar-lines.ts";
import { type CalendarZone, zonesIn } from "../calendar-zones.ts";
import { Collected } from "../collected.ts";
import { joined, type Reading, type Setting, type Source } from "../model.ts";
import { readWhen, type When } from "../when.ts";

export const ics: Source = {
  id: "ics",
  summary: "a calendar of maintenance, deployments or on-call",
  endings: [".ics"],
  read: (files, setting) => joined(files.map(({ text }) => readCalendar(text, setting))),
};

function readCalendar(text: string, setting: Setting): Reading {
  const collected = new Collected();
  const names: string[] = [];
  /** Of the event that is being read, and what stands inside of it, such as an alarm. */
  let event: Map<string, Property> | undefined;
  let inside: string | undefined;
  let begun = 0;
  const cancelled: number[] = [];
  const properties = [...propertiesIn(text)];
  const zones = zonesIn(properties);
  for (const property of properties) {
    const { name, value, line } = property;
    const component = value.trim().toUpperCase();
    if (name === "BEGIN" && component === "VEVENT") {
      if (event !== undefined) breaksOff(collected, begun);
      [event, inside, begun] = [new Map(), undefined, line];
    } else if (name === "END" && component === "VEVENT") {
      if (event !== undefined && isCancelled(event)) cancelled.push(begun);
      else if (event !== undefined) take(event, begun, collected, setting, zones);
      event = undefined;
    } else if (name === "BEGIN") inside ??= component;
    else if (name === "END") inside = inside === component ? undefined : inside;
    else if (event !== undefined && inside === undefined) {
      // Whoever is named with an address, as those who come.
      const person = property.parameters.get("CN");
      if (person !== undefined) names.push(person);
      if (!event.has(name)) event.set(name, property);
    }
  }
  if (event !== undefined) breaksOff(collected, begun);
  const [first] = cancelled;
  if (first !== undefined) {
    const are = cancelled.length === 1 ? "event was" : "events were";
    const message = `${cancelled.length} cancelled ${are} left out`;
    collected.doubt(first, message, "Log what happened all the same: mortem log --at.");
  }
  if (!/^BEGIN:VCALENDAR/im.test(text.slice(0, 1000))) {
    collected.fault(1, "this is no calendar", "Name a file in the form iCalendar (.ics).");
  }
  return collected.reading([], names);
}

function isCancelled(event: ReadonlyMap<string, Property>): boolean {
  return /^cancelled$/i.test(event.get("STATUS")?.value.trim() ?? "");
}

function breaksOff(collected: Collected, line: number): void {
  const hint = "What stands before was read. Export it again for the rest.";
  collected.fault(line, "the event that begins here has no end", hint);
}

function take(
  event: ReadonlyMap<string, Property>,
  line: number,
  collected: Collected,
  setting: Setting,
  zones: ReadonlyMap<string, CalendarZone>,
): void {
  const start = event.get("DTSTART");
  const who = event.get("ORGANIZER")?.parameters.get("CN");
  const when: When =
    start === undefined
      ? { ok: false, message: "the event has no DTSTART", hint: "Export it again." }
      : whenOf(start, setting, zones);
  const text = unescaped(event.get("SUMMARY")?.value ?? "");
  if (text.trim() === "") {
    collected.fault(line, "the event has no title", "Give it one (SUMMARY), or log it.");
    return;
  }
  collected.add(when, start?.line ?? line, {
    text,
    kind: "change",
    who,
    link: event.get("URL")?.value.trim(),
  });
  if (event.has("RRULE") && when.ok) {
    const hint = "Export the one that is meant, or log it: mortem log --at.";
    collected.fault(line, "the event comes round again: only its first time was read", hint);
  }
}

function whenOf(
  { value, parameters }: Property,
  setting: Setting,
  zones: ReadonlyMap<string, CalendarZone>,
): When {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/i.exec(value.trim());
  if (match === null) return readWhen(value, setting);
  const [, year, month, day, hour, minute, second = "00", utc = ""] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return readWhen(date, setting);
  const local = `${date}T${hour}:${minute}:${second}`;
  const named = utc === "" ? parameters.get("TZID") : undefined;
  if (named === undefined) return readWhen(`${local}${utc}`, setting);
  const zone = ianaZone(named);
  if (zone !== undefined) return readWhen(local, { ...setting, zone });
  const own = zones.get(named);
  if (own !== undefined) return own.whenOf(readWhen(`${local}Z`, setting), local);
  const windows = zoneOfWindows(named);
  if (windows !== undefined) return readWhen(local, { ...setting, zone: windows });
  const hint = "Export it with IANA zones, such as Europe/Berlin, or in UTC.";
  return { ok: false, message: `the time zone "${named.slice(0, 60)}" is not known`, hint };
}

/** `/mozilla.org/20050126_1/Europe/Berlin` names one at its end. */
function ianaZone(named: string): string | undefined {
  const parts = named.slice(0, LONGEST_ZONE).split("/");
  const ends = [parts.join("/"), ...[3, 2].map((count) => parts.slice(-count).join("/"))];
  return ends.find(isZone);
}

const LONGEST_ZONE = 200;

function unescaped(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, mark: string) => (/n/i.test(mark) ? " " : mark));
}
