/** A day and a clock that two fields tell of one time: `Start date: 2024-03-03` and `Start time: 14:05`. */
import { readWholeTime } from "../../dates/find-times.ts";
import type { FoundTime } from "../../dates/found-time.ts";
import type { FieldName } from "./field-names.ts";
import type { NamedStatement } from "./named-statements.ts";

const OF_TIMES: ReadonlySet<FieldName> = new Set([
  ...(["started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at"] as const),
]);
/** In statements: the two stand beside each other, or with both ends between. */
const NEAR = 3;

export function joinedTimes(statements: readonly NamedStatement[]): NamedStatement[] {
  const joined = new Set<NamedStatement>();
  const clockOf = (day: NamedStatement, at: number): NamedStatement | undefined =>
    statements
      .slice(Math.max(0, at - NEAR), at + NEAR + 1)
      .find(
        (one) => one.field === day.field && !joined.has(one) && isClock(readWholeTime(one.value)),
      );
  const told = statements.map((one, at) => {
    const isOne = OF_TIMES.has(one.field) && isDay(readWholeTime(one.value));
    const clock = isOne ? clockOf(one, at) : undefined;
    if (clock === undefined) return one;
    joined.add(clock);
    return { ...one, value: `${one.value} ${clock.value}` };
  });
  return told.filter((one) => !joined.has(one));
}

function isDay(time: FoundTime | undefined): boolean {
  return time?.day !== undefined && time.clock === undefined && time.end === undefined;
}

function isClock(time: FoundTime | undefined): boolean {
  return time?.clock !== undefined && time.day === undefined && time.end === undefined;
}
