/** A milestone in the timeline and in the front matter, which say the same. */
import type { Edit } from "../../values/text.ts";
import { printTime, type WrittenTime } from "../../values/time.ts";
import { inTurn } from "../change.ts";
import type { Document } from "../document.ts";
import { milestoneField } from "../facts.ts";
import type { Milestone } from "../timeline.ts";
import { setField } from "./field.ts";
import { insertEntry, type NewEntry, setStart } from "./timeline.ts";

/** An entry in its place; its milestone also in the front matter, and taken from any entry that had it. */
export function insertMilestone(document: Document, entry: NewEntry): Edit[] {
  const { milestone, time } = entry;
  if (milestone === undefined) return insertEntry(document, entry);
  // In turn, since the start may move the day that entries without a date are on.
  return inTurn(document, () => document.template, [
    (now) => removeMark(now, milestone),
    (now) => setMilestone(now, milestone, time),
    (now) => insertEntry(now, entry),
  ]);
}

function setMilestone(document: Document, milestone: Milestone, time: WrittenTime): Edit[] {
  return milestone === "started"
    ? setStart(document, time)
    : setField(document, milestoneField(milestone), printTime(time));
}

function removeMark(document: Document, milestone: Milestone): Edit[] {
  return document.timeline.entries.flatMap((entry) => {
    if (entry.milestone?.name !== milestone) return [];
    const { start, end } = entry.milestone.span;
    return [{ start: document.text[start - 1] === " " ? start - 1 : start, end, text: "" }];
  });
}
