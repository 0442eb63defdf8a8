/** One more timeline entry in an incident, and what a milestone says in the front matter. */
import { inTurn } from "../document/change.ts";
import type { Document, TemplateLookup } from "../document/document.ts";
import { setField } from "../document/edits/field.ts";
import { insertEntry, type NewEntry, setStart } from "../document/edits/timeline.ts";
import { milestoneField, statusOf, timeOf } from "../document/facts.ts";
import { fieldText } from "../document/front-matter.ts";
import { MILESTONES, type Milestone } from "../document/timeline.ts";
import { printable } from "../values/printable.ts";
import type { Edit } from "../values/text.ts";
import { printTime } from "../values/time.ts";

/** What was typed, as one line, with a milestone that it ends in taken off. */
export function readLogText(typed: string): { text: string; milestone: Milestone | undefined } {
  const line = printable(typed).replace(/\s+/g, " ").trim();
  const milestone = MILESTONES.find((name) => line === `#${name}` || line.endsWith(` #${name}`));
  const text = milestone === undefined ? line : line.slice(0, -milestone.length - 1).trimEnd();
  return { text, milestone };
}

/** The entry in its place; its milestone also in the front matter, and taken from any entry that had it. */
export function logEdits(document: Document, entry: NewEntry, lookup: TemplateLookup): Edit[] {
  const { milestone, time } = entry;
  if (milestone === undefined) return insertEntry(document, entry);
  return inTurn(document, lookup, [
    (now) => removeMark(now, milestone),
    (now) =>
      milestone === "started"
        ? setStart(now, time)
        : setField(now, milestoneField(milestone), printTime(time)),
    (now) => statusEdits(now, milestone),
    (now) => insertEntry(now, entry),
  ]);
}

/** When a milestone was reached, as it is written; a rough time is there to be made precise. */
export function reachedAt(document: Document, milestone: Milestone): string | undefined {
  const field = milestoneField(milestone);
  const isRough = timeOf(document, field)?.approximate === true;
  return isRough ? undefined : fieldText(document.front, field);
}

/** The status moves on, never back. */
function statusEdits(document: Document, milestone: Milestone): Edit[] {
  const status = statusOf(document);
  if (milestone === "resolved" && status !== "resolved")
    return setField(document, "status", "resolved");
  return milestone === "mitigated" && status === "ongoing"
    ? setField(document, "status", "mitigated")
    : [];
}

function removeMark(document: Document, milestone: Milestone): Edit[] {
  return document.timeline.entries.flatMap((entry) => {
    if (entry.milestone?.name !== milestone) return [];
    const { start, end } = entry.milestone.span;
    return [{ start: document.text[start - 1] === " " ? start - 1 : start, end, text: "" }];
  });
}
