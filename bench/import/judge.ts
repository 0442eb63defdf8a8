/** How much of a label import understands: field by field, right or wrong. */
import { createHash } from "node:crypto";
import { homesOf, NOTES } from "../../src/import/documents/homes.ts";
import type { Imported, Reading, Source } from "../../src/import/documents/model.ts";
import { outlineOf } from "../../src/import/documents/outline.ts";
import { takeIn } from "../../src/import/documents/take-in.ts";
import { headingKey } from "../../src/template/heading.ts";
import { placeAt } from "../../src/values/text.ts";
import type { Label } from "./labels.ts";

export const FIELDS = [
  "taken in",
  "incidents",
  "title",
  "start, day",
  "start",
  "severity",
  "sections",
  "timeline entries",
  "actions",
] as const;
export type FieldName = (typeof FIELDS)[number];

export interface Verdict {
  readonly label: Label;
  /** How many were right, of how many; a section counts for itself, whether it is labelled or only found. */
  readonly fields: ReadonlyMap<FieldName, { readonly right: number; readonly of: number }>;
  /** What was wrong, for the half that may be looked at. */
  readonly wrong: readonly string[];
}

export function judge(label: Label, text: string, reading: Reading): Verdict {
  const fields = new Map<FieldName, { right: number; of: number }>();
  const wrong: string[] = [];
  const count = (name: FieldName, isRight: boolean, what: string): void => {
    const { right, of } = fields.get(name) ?? { right: 0, of: 0 };
    fields.set(name, { right: right + Number(isRight), of: of + 1 });
    if (!isRight) wrong.push(`${name}: ${what}`);
  };
  const source = { path: label.file, text, firstLine: 1 };
  const results = takeIn(source, reading, "anew");
  const taken = results.filter((one): one is Imported => "text" in one);
  const [first] = taken;
  const isIncident = label.kind === "postmortem" && label.incidents > 0;
  if (isIncident) count("taken in", first !== undefined, "left out");
  if (!isIncident || first === undefined) return { label, fields, wrong };
  const { understood } = first;
  count("incidents", taken.length === label.incidents, `${taken.length}, not ${label.incidents}`);
  count("title", label.titles.includes(hashOf(understood.title)), understood.title);
  const started = understood.startedAt?.replace("~", "");
  const startFault = `${started}, not ${label.started}`;
  count("start, day", isSameTime(started, label.started, "2019-04-02".length), startFault);
  count("start", isSameTime(started, label.started, "2019-04-02T10:30".length), startFault);
  count(
    "severity",
    understood.severity === label.severity,
    `${understood.severity}, not ${label.severity}`,
  );
  for (const [id, isRight] of sectionsOf(label, first.source, reading))
    count("sections", isRight, id);
  count(
    "timeline entries",
    understood.timelineEntries === label.timeline,
    `${understood.timelineEntries}, not ${label.timeline}`,
  );
  count(
    "actions",
    understood.actions === label.actions,
    `${understood.actions}, not ${label.actions}`,
  );
  return { label, fields, wrong };
}

export function hashOf(title: string): string {
  return createHash("sha256").update(headingKey(title)).digest("hex").slice(0, 12);
}

/**
 * Up to so many characters. Our documents know no time that is less precise than a day: where only a year or a month
 * is told, none is right, and so is a day of it.
 */
function isSameTime(found: string | undefined, right: string | undefined, length: number): boolean {
  if (right !== undefined && right.length < "2019-04-02".length)
    return found === undefined || found.startsWith(right);
  if (found === undefined || right === undefined) return found === right;
  return found.replace(/Z$/, "").slice(0, length) === right.replace(/Z$/, "").slice(0, length);
}

/** Each section that is labelled or found: whether it has just the labelled lines, blank ones and rules aside. */
function sectionsOf(label: Label, piece: Source, reading: Reading): Map<string, boolean> {
  const outline = outlineOf(piece, reading.template);
  const lines = piece.text.split(/\r\n|\r|\n/);
  const isBlank = (line: number) =>
    /^\s*(?:-{3,}|\*{3,}|_{3,})?\s*$/.test(lines[line - piece.firstLine] ?? "");
  const found = new Map<string, Set<number>>();
  for (const { home, span, part } of homesOf(outline, reading.template)) {
    if (home === NOTES) continue;
    const blanks = /^\s*/.exec(piece.text.slice(span.start, span.end))?.[0].length ?? 0;
    const first = placeAt(outline.starts, span.start + blanks).line;
    const last = placeAt(outline.starts, Math.max(span.start, span.end - 1)).line;
    const own = linesBetween(first + piece.firstLine - 1, last + piece.firstLine - 1, isBlank);
    // A heading with nothing below it says nothing.
    if (part !== undefined && own.size < 2 && text(outline.source.text, part.own) === "") continue;
    found.set(home, new Set([...(found.get(home) ?? []), ...own]));
  }
  const verdicts = new Map<string, boolean>();
  for (const id of new Set([...label.sections.keys(), ...found.keys()])) {
    const right = new Set(
      (label.sections.get(id) ?? []).flatMap(([a, b]) => [...linesBetween(a, b, isBlank)]),
    );
    const own = found.get(id) ?? new Set();
    verdicts.set(id, own.size === right.size && [...own].every((line) => right.has(line)));
  }
  return verdicts;
}

const text = (all: string, { start, end }: { start: number; end: number }): string =>
  all.slice(start, end).trim();

function linesBetween(
  first: number,
  last: number,
  isBlank: (line: number) => boolean,
): Set<number> {
  const lines = new Set<number>();
  for (let line = first; line <= last; line++) if (!isBlank(line)) lines.add(line);
  return lines;
}
