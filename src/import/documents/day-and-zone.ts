/** The day and the zone that a taken-in document is under, and what is doubtful where it does not say. */
import type { Document } from "../../document/document.ts";
import { fieldText } from "../../document/front-matter.ts";
import { hasClock } from "./facts/times.ts";
import type { Doubt, Facts, FactsReading, Outline, Source } from "./model.ts";

/** The day on which it began or a pre-mortem was held; else the first that is known of it. */
export function dayStated(facts: Facts, kind: Document["kind"]): string | undefined {
  const days = (fields: readonly string[]) => fields.flatMap((field) => dayOf(facts, field) ?? []);
  if (kind === "premortem") return dayOf(facts, "held_at");
  return dayOf(facts, "started_at") ?? days(LATER).sort()[0];
}

const LATER = ["detected_at", "acknowledged_at", "mitigated_at", "resolved_at"];

function dayOf(facts: Facts, field: string): string | undefined {
  const value = facts.get(field)?.value;
  return typeof value === "string" ? /\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
}

/** The day that names the file: where none is known, one that stands in for it. */
export function dayOfName(
  { facts, spareDay }: Pick<FactsReading, "facts" | "spareDay">,
  kind: Document["kind"],
): string | undefined {
  return dayStated(facts, kind) ?? spareDay?.day;
}

/** Where the file is named after a day that is not the one on which it began. */
export function unstarted(
  { facts, spareDay }: Pick<FactsReading, "facts" | "spareDay">,
  kind: Document["kind"],
  { firstLine }: Source,
): Doubt[] {
  const day = dayStated(facts, kind);
  if (day === undefined && spareDay !== undefined) {
    const { line, message } = spareDay;
    return [{ line, field: kind === "premortem" ? "held_at" : "started_at", message }];
  }
  if (kind === "premortem" || day === undefined || facts.has("started_at")) return [];
  const message = `no start is told; ${day} is the first day that is known of it, and names the file`;
  return [{ line: firstLine, field: "started_at", message }];
}

/** Once, where the instants of all times hang on a zone that nobody has named. */
export function unzoned(
  { front, kind, timeline }: Document,
  facts: Facts,
  outline: Outline,
): Doubt[] {
  if (kind === "premortem" || fieldText(front, "timezone") !== undefined) return [];
  const first = [...facts.values()].find(hasClock);
  const isOfClocks = timeline.entries.some(
    ({ time }) => time.precision !== "day" && time.offset === undefined,
  );
  if (first === undefined && !isOfClocks) return [];
  const { source, parts } = outline;
  const part = parts.find(({ section }) => section?.id === "timeline");
  const line = first?.line ?? (part?.line ?? 1) + source.firstLine - 1;
  const message = "no time zone is stated: times are read as UTC (say --timezone)";
  return [{ line, field: "timezone", message }];
}
