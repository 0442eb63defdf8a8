/** One more timeline entry in an incident, and what a milestone says in the front matter. */
import { inTurn } from "../document/change.ts";
import type { Document, TemplateLookup } from "../document/document.ts";
import { setField } from "../document/edits/field.ts";
import { insertMilestone } from "../document/edits/milestone.ts";
import { insertEntry, type NewEntry } from "../document/edits/timeline.ts";
import { entryTime, milestoneField, statusOf, timeOf, titleOf } from "../document/facts.ts";
import { fieldText } from "../document/front-matter.ts";
import type { Milestone } from "../document/timeline.ts";
import type { Edit } from "../values/text.ts";
import { printTime } from "../values/time.ts";
import { noticed } from "./new-incident.ts";

/** The entry in its place, and what its milestone says of the incident. */
export function logEdits(document: Document, entry: NewEntry, lookup: TemplateLookup): Edit[] {
  const { milestone } = entry;
  if (milestone === undefined) return insertEntry(document, entry);
  return inTurn(document, lookup, [
    (now) => statusEdits(now, milestone),
    (now) => insertMilestone(now, entry),
  ]);
}

/** When a milestone was reached, as it is written; a guess is there to be made precise. */
export function reachedAt(document: Document, milestone: Milestone): string | undefined {
  const field = milestoneField(milestone);
  const isRough = timeOf(document, field)?.approximate === true;
  return isRough || (milestone === "detected" && isStartsGuess(document))
    ? undefined
    : fieldText(document.front, field);
}

/** `start` takes the moment at which it ran for that of the detection; nobody has said so. */
function isStartsGuess(document: Document): boolean {
  const field = timeOf(document, milestoneField("detected"));
  const entry = document.timeline.entries.find(({ milestone }) => milestone?.name === "detected");
  const time = entry && entryTime(document, entry.time);
  return (
    field !== undefined &&
    time !== undefined &&
    printTime(time) === printTime(field) &&
    entry?.text === noticed(titleOf(document))
  );
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
