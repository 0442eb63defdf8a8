/** Action items as a calendar: an entry on the day that each is due. */
import { addDays, isDay } from "../values/day.ts";
import { fingerprint } from "../values/fingerprint.ts";
import {
  type CalendarLine,
  calendarDate,
  calendarInstant,
  calendarText,
  component,
  printCalendar,
} from "../values/icalendar.ts";
import { type ListedAction, riskOf } from "./action-list.ts";

/**
 * A calendar file; what has no day is not in it. An action keeps its entry when its day or its owner
 * changes: a program that reads the file again moves it. Some take a new version only with a higher `SEQUENCE`, and
 * nobody counts the changes here: the minute in which the file is made stands for it.
 * @param now epoch seconds: when the entries were made
 */
export function actionsCalendar(listed: readonly ListedAction[], now: number): string {
  const names = new Map<string, number>();
  // An entry at a time is printed: the lines of thousands would fill the memory.
  const events = listed.flatMap((one) => {
    const { due } = one.action;
    if (due === undefined) return [];
    const name = nameOf(one);
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    const uid = `${name}${count > 1 ? `-${count}` : ""}@mortem`;
    return printCalendar(component("VEVENT", entryOf(one, due, uid, now)));
  });
  return [printCalendar(HEAD), ...events, printCalendar([["END", "VCALENDAR"]])].join("");
}

const HEAD: readonly CalendarLine[] = [
  ["BEGIN", "VCALENDAR"],
  ["VERSION", "2.0"],
  ["PRODID", "-//mortem//actions//EN"],
  ["X-WR-CALNAME", "Actions of post-mortems and pre-mortems"],
];

/** By the path too, since two files can have one id. Actions that are called the same are counted. */
function nameOf({ action: { id, text }, document }: ListedAction): string {
  const place = `${encodeURIComponent(document.id)}.${fingerprint(document.path)}`;
  return `${place}.${id ?? fingerprint(text)}`;
}

/** All day long, and nobody is busy by it. @param uid unlike any other in the file */
function entryOf(listed: ListedAction, due: string, uid: string, now: number): CalendarLine[] {
  const { action, document, state } = listed;
  const { id, text, owner, type, priority, ticket } = action;
  const over = state === "done" || state === "declined" ? `${state}:` : undefined;
  const said = [
    document.title,
    document.path,
    riskOf(listed) && `Risk: ${riskOf(listed)}`,
    owner && `Owner: ${owner}`,
    priority && `Priority: ${priority}`,
    ticket && `Ticket: ${ticket}`,
  ].filter((line) => line);
  // None follows the last day that there is; without an end an entry takes its one day, too.
  const next = addDays(due, 1);
  return [
    ["UID", uid],
    ["DTSTAMP", calendarInstant(now)],
    ["LAST-MODIFIED", calendarInstant(now)],
    ["SEQUENCE", String(Math.floor(now / 60))],
    ["DTSTART;VALUE=DATE", calendarDate(due)],
    ...(isDay(next) ? [["DTEND;VALUE=DATE", calendarDate(next)] as const] : []),
    ["SUMMARY", calendarText([over, id, text].filter((part) => part).join(" "))],
    ["DESCRIPTION", calendarText(said.join("\n"))],
    ...(type === undefined ? [] : [["CATEGORIES", calendarText(type)] as const]),
    // An entry is never completed, as a task would be; programs take away or strike out what is cancelled.
    ...(over === undefined ? [] : [["STATUS", "CANCELLED"] as const]),
    ["TRANSP", "TRANSPARENT"],
  ];
}
