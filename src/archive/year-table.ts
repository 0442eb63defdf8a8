/** The summary in an index page: a row for each of the last years that had incidents. */

import { actionState } from "../document/actions.ts";
import type { Document } from "../document/document.ts";
import type { Duration } from "../document/facts.ts";
import { printDuration } from "../values/duration.ts";
import { compare } from "../values/text.ts";
import { measured } from "./measured.ts";
import { dateOf } from "./order.ts";
import { spreadOf } from "./spread.ts";

/** What the summary asks of a post-mortem. Plain data, so that thousands can be kept. */
export interface YearFacts {
  /** `2019` */
  readonly year: string;
  readonly detect: Duration | undefined;
  readonly resolve: Duration | undefined;
  /** Actions that were agreed on, and those of them that are done. */
  readonly agreed: number;
  readonly done: number;
}

/** None of anything but a post-mortem with a day. */
export function yearFacts(document: Document): YearFacts[] {
  const day = dateOf(document);
  if (document.kind !== "postmortem" || day === undefined) return [];
  const states = document.actions.map(actionState);
  const done = states.filter((state) => state === "done").length;
  const open = states.filter((state) => state === "open").length;
  return [
    {
      year: day.slice(0, 4),
      detect: measured(document, "detect"),
      resolve: measured(document, "resolve"),
      agreed: done + open,
      done,
    },
  ];
}

const MOST_YEARS = 5;
const HEAD = [
  "| Year | Incidents | To detect (median) | To resolve (median) | Actions done |",
  "| --- | ---: | ---: | ---: | ---: |",
];

/**
 * The lines of the table, the latest year first; none where there is no incident. Nothing in it depends on today: a
 * page that is right must not become wrong overnight, so that years stand in for "the last twelve months", and what
 * is done for what is overdue.
 */
export function yearTable(facts: readonly YearFacts[]): string[] {
  const years = [...new Set(facts.map(({ year }) => year))].sort((a, b) => compare(b, a));
  const rows = years.slice(0, MOST_YEARS).map((year) => {
    const some = facts.filter((one) => one.year === year);
    const agreed = sum(some.map((one) => one.agreed));
    const done = sum(some.map((one) => one.done));
    return `| ${[
      year,
      some.length,
      medianOf(some.map(({ detect }) => detect)),
      medianOf(some.map(({ resolve }) => resolve)),
      agreed === 0 ? "" : `${done} of ${agreed}`,
    ].join(" | ")} |`;
  });
  return rows.length === 0 ? [] : [...HEAD, ...rows];
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** `4 h (3 of 5)`: of how many it is known, since the others may well have taken longest. */
function medianOf(durations: readonly (Duration | undefined)[]): string {
  const { median, known, of } = spreadOf(
    durations.filter((duration) => duration !== undefined),
    durations.length,
  );
  if (median === null) return "";
  return `${printDuration(median.seconds, median.approximate)} (${known} of ${of})`;
}
