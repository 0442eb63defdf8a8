/** Edits of the timeline: an entry in its place, and the care that moving the first day needs. */

import { type Edit, lineEnding } from "../../values/text.ts";
import { instants, printTime, type WrittenTime } from "../../values/time.ts";
import type { Document } from "../document.ts";
import { entryTime, firstDay, zoneOf } from "../facts.ts";
import type { Milestone, TimelineEntry } from "../timeline.ts";
import { setField } from "./field.ts";
import { appendItems, printItem } from "./section.ts";

export interface NewEntry {
  /** In the document's zone. */
  readonly time: WrittenTime;
  readonly text: string;
  readonly milestone?: Milestone | undefined;
}

/** An entry as it is written: `10:30 text #detected`, with its date where it is not the first day. */
export function printEntry(document: Document, { time, text, milestone }: NewEntry): string {
  const [day, clock = "00:00"] = printTime({
    ...time,
    approximate: false,
    precision: clockPrecision(time),
  }).split("T") as [string, string];
  const date = day === firstDay(document) ? "" : `${day} `;
  const mark = milestone === undefined ? "" : ` #${milestone}`;
  return `${date}${time.approximate || time.precision === "hour" ? "~" : ""}${clock} ${text.trim()}${mark}`;
}

/** Puts an entry behind the last one that is not later, in the form that its neighbours have. */
export function insertEntry(document: Document, entry: NewEntry): Edit[] {
  const section =
    document.template.sections.find((one) => one.kind === "timeline")?.id ?? "timeline";
  const printed = printEntry(document, entry);
  const { entries } = document.timeline;
  const at = instants(entry.time, zoneOf(document)).start;
  const later = entries.findIndex((one) => startOf(document, one) > at);
  const before = entries[later === -1 ? entries.length - 1 : later - 1];
  if (before !== undefined) return [insertBehind(document, before, printed)];
  const first = entries[0];
  return first === undefined
    ? appendItems(document, section, [printed])
    : [insertBefore(document, first, printed)];
}

/**
 * Sets `started_at`. Undated entries are on its day, so when the day moves they are given theirs first.
 */
export function setStart(document: Document, start: WrittenTime): Edit[] {
  const written = printTime(start);
  const day = printTime({ ...start, approximate: false }).slice(0, 10);
  const dating = day === firstDay(document) ? [] : dateEntries(document);
  return [...setField(document, "started_at", written), ...dating];
}

function dateEntries(document: Document): Edit[] {
  const day = firstDay(document);
  if (day === undefined) return [];
  return document.timeline.entries
    .filter((entry) => entry.time.day === undefined)
    .map((entry) => ({
      start: entry.time.clockStart,
      end: entry.time.clockStart,
      text: `${day} `,
    }));
}

/** The second a new entry is compared by; one without any known day stays where it is. */
function startOf(document: Document, entry: TimelineEntry): number {
  const time = entryTime(document, entry.time);
  return time === undefined ? Number.NEGATIVE_INFINITY : instants(time, zoneOf(document)).start;
}

function insertBehind(document: Document, entry: TimelineEntry, printed: string): Edit {
  const eol = lineEnding(document.text);
  const end = entry.form === "heading" ? endOfHeaded(document, entry) : entry.span.end;
  const gap = entry.form === "list" || entry.form === "table" ? eol : eol + eol;
  return { start: end, end, text: gap + inForm(document, entry, printed) };
}

function insertBefore(document: Document, entry: TimelineEntry, printed: string): Edit {
  const eol = lineEnding(document.text);
  const gap = entry.form === "list" || entry.form === "table" ? eol : eol + eol;
  const indent = document.text.slice(document.starts[entry.line - 1], entry.span.start);
  return {
    start: entry.span.start,
    end: entry.span.start,
    text: inForm(document, entry, printed).slice(indent.length) + gap + indent,
  };
}

/** The printed entry as a list item, a table row, a heading or a line, with the indent of its neighbour. */
function inForm(document: Document, entry: TimelineEntry, printed: string): string {
  const source = document.text.slice(entry.span.start, entry.span.end);
  const indent = document.text.slice(document.starts[entry.line - 1], entry.span.start);
  const [, time = "", text = ""] = /^((?:\S+ )?~?\d\S*) (.*)$/s.exec(printed) ?? [];
  switch (entry.form) {
    case "list":
      return printItem(
        printed,
        indent + (/^(?:[-*+]|\d+[.)])[ \t]*/.exec(source)?.[0] ?? "- "),
        lineEnding(document.text),
      );
    case "table":
      return `${indent}| ${time} | ${text.replaceAll("|", "\\|")} |`;
    case "heading":
      return `${/^#+/.exec(source)?.[0] ?? "###"} ${printed}`;
    case "line":
      return source.startsWith("[") ? `${indent}[${time}] ${text}` : indent + printed;
  }
}

/** Where the text below a heading that is an entry ends: before the next heading of the section, or at its end. */
function endOfHeaded(document: Document, entry: TimelineEntry): number {
  const view = document.body.sections.find(
    (one) =>
      one.section.kind === "timeline" &&
      one.blocks.some((block) => block.span.start === entry.span.start),
  );
  const blocks = view?.blocks ?? [];
  const from = blocks.findIndex((block) => block.span.start === entry.span.start);
  const next = blocks.findIndex((block, index) => index > from && block.kind === "heading");
  return (blocks[next === -1 ? blocks.length - 1 : next - 1] ?? entry).span.end;
}

function clockPrecision(time: WrittenTime): "minute" | "second" {
  return time.precision === "second" ? "second" : "minute";
}
