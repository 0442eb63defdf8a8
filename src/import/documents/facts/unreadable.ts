/** Statements of times that no calendar and no clock shows: told, and never read in part. */
import { shortened } from "../../../values/text.ts";
import { findTimes } from "../../dates/find-times.ts";
import { impossibleIn } from "../../dates/impossible.ts";
import type { Doubt } from "../model.ts";
import type { FieldName } from "./field-names.ts";
import type { NamedStatement } from "./named-statements.ts";

const OF_THE_START: ReadonlySet<FieldName> = new Set(["date", "time", "period"]);
const OF_TIMES: ReadonlySet<FieldName> = new Set([
  ...OF_THE_START,
  ...(["started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at"] as const),
  ...(["published_at", "held_at", "written"] as const),
]);

const OF_INCIDENT: ReadonlySet<string> = new Set([
  ...["started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at"],
]);
/** In characters; what is longer tells more than a time. */
const LONGEST = 60;

/** Times that are stated, and of which no fact came: `9.3.24 14:20`, `March 9` without a year anywhere. */
export function unreadTimes(
  statements: readonly NamedStatement[],
  facts: ReadonlyMap<string, unknown>,
): Doubt[] {
  return statements
    .filter(
      ({ field, value }) =>
        OF_INCIDENT.has(field) &&
        !facts.has(field) &&
        value.length <= LONGEST &&
        /\d[:./-]\d|\d{1,2}\s\p{L}{3}|\p{L}{3}\s\d{1,2}/u.test(value),
    )
    .map(({ field, value, line }) => ({
      ...{ line, field },
      message: `"${shortened(value)}" could not be read as a day with its year and a time: left out`,
    }));
}

/** @returns the statements that can be read, and a doubt for each that cannot, or not to its end */
export function readableTimes(statements: readonly NamedStatement[]): {
  readable: NamedStatement[];
  doubts: Doubt[];
} {
  const readable: NamedStatement[] = [];
  const doubts: Doubt[] = [];
  for (const statement of statements) {
    const { field, value, line } = statement;
    const none = OF_TIMES.has(field) ? impossibleIn(value) : undefined;
    const isLength = field === "period" && none?.is === "no time of day";
    if (none === undefined || isLength) {
      readable.push(statement);
      continue;
    }
    const first = findTimes(value)[0]?.at ?? value.length;
    const isBehind = first < none.at;
    if (isBehind) readable.push(statement);
    doubts.push({
      ...{ line, field: OF_THE_START.has(field) ? "started_at" : field },
      message: `"${none.words}" is ${none.is}: left out`,
    });
  }
  return { readable, doubts };
}
