/** Edits of the timeline: an entry in its place, and the care that moving the first day needs. */
import { printClock } from "../../values/clock.ts";
import { printDay } from "../../values/day.ts";
import { type Edit, lineEnding } from "../../values/text.ts";
import { instants, printTime, type WrittenTime } from "../../values/time.ts";
import type { Document } from "../document.ts";
import { readEntryTime } from "../entry-time.ts";
import { entryTime, firstDay, zoneOf } from "../facts.ts";
import type { Milestone, TimelineEntry } from "../timeline.ts";
import { entryRow, type PrintedEntry } from "./entry-row.ts";
import { setField } from "./field.ts";
import { insertion } from "./placing.ts";
import { appendItems, markerAt, printItem } from "./section.ts";

export interface NewEntry {
  /** In the document's zone. */
  readonly time: WrittenTime;
  readonly text: string;
  readonly milestone?: Milestone | undefined;
}

/** An entry as it is written: `10:30 text #detected`, with its date where it is not the first day. */
export function printEntry(document: Document, entry: NewEntry): string {
  return joined(printParts(entry, firstDay(document)));
}

/** Puts an entry behind the last one that is not later, in the form that its neighbours have. */
export function insertEntry(document: Document, entry: NewEntry): Edit[] {
  const { entries } = document.timeline;
  const at = instants(entry.time, zoneOf(document)).start;
  const behind = entries.findLast((one) => startOf(document, one) <= at);
  const neighbour = behind ?? entries[0];
  if (neighbour === undefined) {
    const section = document.template.sections.find((one) => one.kind === "timeline");
    return appendItems(document, section?.id ?? "timeline", [printEntry(document, entry)]);
  }
  const printed = printParts(entry, neighbour.dayAbove ?? firstDay(document));
  const text = inForm(document, neighbour, printed);
  return [behind === undefined ? before(document, neighbour, text) : below(document, behind, text)];
}

/**
 * Sets `started_at`. Undated entries are on its day, so when the day moves they are given theirs first.
 */
export function setStart(document: Document, start: WrittenTime): Edit[] {
  const dating = printDay(start) === firstDay(document) ? [] : dateEntries(document);
  return [...setField(document, "started_at", printTime(start)), ...dating];
}

function dateEntries(document: Document): Edit[] {
  const day = firstDay(document);
  if (day === undefined) return [];
  return document.timeline.entries
    .filter((entry) => entry.time.day === undefined)
    .map(({ time: { clockStart } }) => ({ start: clockStart, end: clockStart, text: `${day} ` }));
}

/** @param undated the day on which an entry without a date is */
function printParts(
  { time, text, milestone }: NewEntry,
  undated: string | undefined,
): PrintedEntry {
  const day = printDay(time);
  const clock = printClock(time) + printZone(time);
  const written = day === undated ? clock : `${day} ${clock}`;
  const words = text.replace(/\s+/g, " ").trim();
  const line = `${written} ${words}`;
  const read = readEntryTime(line, { start: 0, end: line.length });
  // `pm is on call` or `-10:30` behind a clock would be taken for a part of the time.
  const isApart = read === undefined || read.span.end === written.length + 1;
  const mark = milestone === undefined ? "" : ` #${milestone}`;
  return { day, clock, time: written, text: `${isApart ? "" : ": "}${words}${mark}` };
}

/** ` UTC-06:00`, since a bare `-06:00` would be read as the end of a range. */
function printZone(time: WrittenTime): string {
  if (time.offset === undefined) return "";
  const minute = printTime({ ...time, approximate: false, precision: "minute" });
  return ` UTC${minute.slice("2019-04-02T10:30".length).replace("Z", "")}`;
}

function joined({ time, text }: PrintedEntry): string {
  return text.startsWith(": ") ? time + text : `${time} ${text}`;
}

/** The second by which a new entry is compared; one without any known day stays where it is. */
function startOf(document: Document, entry: TimelineEntry): number {
  const time = entryTime(document, entry.time);
  return time === undefined ? Number.NEGATIVE_INFINITY : instants(time, zoneOf(document)).start;
}

function below(document: Document, { form, span }: TimelineEntry, text: string): Edit {
  const eol = lineEnding(document.text);
  if (form === "list" || form === "table") {
    return { start: span.end, end: span.end, text: eol + text };
  }
  return insertion(document, span.end, eol + eol + text);
}

function before(document: Document, { form, line }: TimelineEntry, text: string): Edit {
  const start = document.starts[line - 1] as number;
  const eol = lineEnding(document.text);
  return {
    start,
    end: start,
    text: text + (form === "list" || form === "table" ? eol : eol + eol),
  };
}

/** As a list item, a table row, a heading or a line, with the indent of its neighbour. */
function inForm(document: Document, entry: TimelineEntry, printed: PrintedEntry): string {
  const { text, starts } = document;
  const indent = text.slice(starts[entry.line - 1], entry.span.start);
  switch (entry.form) {
    case "list":
      return printItem(joined(printed), indent + markerAt(text, entry.span.start), "\n");
    case "table":
      return indent + entryRow(text, entry, printed);
    case "heading":
      return `${"#".repeat(levelOf(document, entry))} ${joined(printed)}`;
    case "line":
      return text[entry.span.start] === "["
        ? `${indent}[${printed.time}] ${printed.text}`
        : indent + joined(printed);
  }
}

function levelOf(document: Document, { span }: TimelineEntry): number {
  return document.body.headings.find((heading) => heading.span.start === span.start)?.level ?? 3;
}
