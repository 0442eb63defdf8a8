/** The edits that put the entries of a timeline into the order of their times. */
import { Document } from "../document/document.ts";
import { applyEdits, compare, type Edit } from "../values/text.ts";
import type { TimedEntry } from "./timeline.ts";

/**
 * Whole items move with what is nested in them; what stands between the items stays where it is.
 * @returns `undefined` unless there is one right order: one plain list, in which each entry carries its date and a
 * time that is certain to the minute
 */
export function sortTimeline(
  document: Document,
  timeline: readonly TimedEntry[],
): Edit[] | undefined {
  const { text, starts } = document;
  const { entries, unreadable } = document.timeline;
  if (unreadable.length > 0 || timeline.length !== entries.length) return undefined;
  if (!timeline.every(isCertain) || !isOneList(document)) return undefined;
  const indents = timeline.map(
    ({ entry }) => entry.span.start - (starts[entry.line - 1] as number),
  );
  if (indents.some((indent) => indent !== indents[0])) return undefined;
  const sorted = timeline.toSorted((a, b) => a.instants.start - b.instants.start);
  const edits = timeline.flatMap(({ entry }, index): Edit[] => {
    const other = sorted[index] as TimedEntry;
    const { start, end } = other.entry.span;
    return other.entry === entry ? [] : [{ ...entry.span, text: text.slice(start, end) }];
  });
  return edits.length > 0 && isReordering(document, edits) ? edits : undefined;
}

function isCertain({ entry, written, instants }: TimedEntry): boolean {
  const { form, time, dayAbove } = entry;
  if (form !== "list" || time.day === undefined || dayAbove !== undefined) return false;
  return !written.approximate && instants.latest - instants.earliest <= 60;
}

function isOneList({ body, timeline }: Document): boolean {
  const views = body.sections.filter(({ section }) => section.kind === "timeline");
  const lists = views.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "list"));
  const [list] = lists;
  return (
    lists.length === 1 &&
    list !== undefined &&
    !list.ordered &&
    list.children.length === timeline.entries.length
  );
}

/** An item that ends in the middle of code would take in what it is put above. */
function isReordering(document: Document, edits: readonly Edit[]): boolean {
  const after = new Document(
    document.path,
    applyEdits(document.text, edits),
    () => document.template,
  );
  const shown = (one: Document) => {
    const { entries } = one.timeline;
    return entries
      .map(({ span }) => one.text.slice(span.start, span.end))
      .sort(compare)
      .join("\0");
  };
  return (
    after.timeline.unreadable.length === 0 &&
    shown(after) === shown(document) &&
    after.body.sections.length === document.body.sections.length
  );
}
