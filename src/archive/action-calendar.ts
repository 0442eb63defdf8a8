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
 * changes: a program that reads the file again moves it.
 * @param now epoch seconds: when the entries were made
 */
export function actionsCalendar(listed: readonly ListedAction[], now: number): string {
  // An entry at a time is printed: the lines of thousands would fill the memory.
  const events = listed.flatMap((one) => {
    const { due } = one.action;
    return due === undefined ? [] : printCalendar(component("VEVENT", entryOf(one, due, now)));
  });
  return [printCalendar(HEAD), ...events, printCalendar([["END", "VCALENDAR"]])].join("");
}

const HEAD: readonly CalendarLine[] = [
  ["BEGIN", "VCALENDAR"],
  ["VERSION", "2.0"],
  ["PRODID", "-//mortem//actions//EN"],
  ["X-WR-CALNAME", "Actions of post-mortems and pre-mortems"],
];

/** All day long, and nobody is busy by it. */
function entryOf(listed: ListedAction, due: string, now: number): CalendarLine[] {
  const { action, document } = listed;
  const { id, text, owner, type, priority, ticket } = action;
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
    ["UID", `${encodeURIComponent(document.id)}.${id ?? fingerprint(text)}@mortem`],
    ["DTSTAMP", calendarInstant(now)],
    ["DTSTART;VALUE=DATE", calendarDate(due)],
    ...(isDay(next) ? [["DTEND;VALUE=DATE", calendarDate(next)] as const] : []),
    ["SUMMARY", calendarText([id, text].filter((part) => part).join(" "))],
    ["DESCRIPTION", calendarText(said.join("\n"))],
    ...(type === undefined ? [] : [["CATEGORIES", calendarText(type)] as const]),
    ["TRANSP", "TRANSPARENT"],
  ];
}
