/** How long incidents took, as figures are made of it. */
import type { Document } from "../document/document.ts";
import { DURATIONS, type Duration, durationOf, timeOf } from "../document/facts.ts";

/** The durations that statistics tell of. */
export const MEASURED = ["detect", "mitigate", "resolve"] as const;
export type Measured = (typeof MEASURED)[number];

/**
 * How long it took, as far as a figure can be made of it: of what began and ended on one day, and says no more, only
 * that it was less than a day is known. Taken for nothing, such documents would draw every median to 0.
 */
export function measured(document: Document, name: Measured): Duration | undefined {
  const duration = durationOf(document, name);
  if (duration === undefined || duration.seconds > 0) return duration;
  const ends = ["started_at", DURATIONS[name]].map((field) => timeOf(document, field));
  return ends.some((end) => end?.precision === "day") ? undefined : duration;
}
