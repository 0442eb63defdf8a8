/** Answers that can be read and yet cannot be right: said at the question, where they are mended at once. */
import type { Document } from "../document/document.ts";
import { instantsOf, milestoneField } from "../document/facts.ts";
import { fieldText } from "../document/front-matter.ts";
import { MILESTONES } from "../document/timeline.ts";
import type { Field } from "../template/model.ts";
import { instants, mayPrecede, parseTime } from "../values/time.ts";
import { readFieldAnswer } from "./field-answer.ts";
import { aheadOf, type Circumstances, type Reading, refused } from "./reading.ts";

/** Reads a field's value as `readFieldAnswer` does, and holds it against the clock and the start of the incident. */
export async function readAskedField(
  document: Document,
  field: Field,
  text: string,
  at: Circumstances,
): Promise<Reading<string | string[]>> {
  const reading = await readFieldAnswer(field, text, at);
  if (!reading.ok || typeof reading.value !== "string") return reading;
  const why = objectionTo(document, field.id, reading.value, at);
  return why === undefined ? reading : refused(why);
}

const HAPPENED = new Set(MILESTONES.map(milestoneField));

function objectionTo(
  document: Document,
  id: string,
  value: string,
  at: Circumstances,
): string | undefined {
  const time = HAPPENED.has(id) || id === "held_at" ? parseTime(value) : undefined;
  if (time === undefined || id === "started_at") return undefined;
  const start = instantsOf(document, "started_at");
  if (start !== undefined && !mayPrecede(start, instants(time, at.zone)))
    return `that is before it began, at ${fieldText(document.front, "started_at")}`;
  return HAPPENED.has(id) ? aheadOf(time, at) : undefined;
}
