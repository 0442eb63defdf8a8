/** The summary in an index page of pre-mortems: a row for each of the last years in which some were held. */

import type { Document } from "../document/document.ts";
import { riskKey } from "../document/edits/anticipated.ts";
import { dateOf } from "./order.ts";
import { projectFacts } from "./project-facts.ts";
import { type ActionCounts, actionCounts, doneOf, sum, tableByYear } from "./year-table.ts";

/** What the summary asks of a pre-mortem. Plain data, so that thousands can be kept. */
export interface ProjectYearFacts extends ActionCounts {
  /** `2019`, in which it was held. */
  readonly year: string;
  readonly risks: readonly {
    /** By `riskKey`. */
    readonly key: string;
    /** A check-in says that it happened. */
    readonly happened: boolean;
  }[];
}

/** None of anything but a pre-mortem with a day. */
export function projectYearFacts(document: Document): ProjectYearFacts[] {
  const day = dateOf(document);
  if (document.kind !== "premortem" || day === undefined) return [];
  const { id, risks } = projectFacts(document, () => []);
  return [
    {
      year: day.slice(0, 4),
      risks: risks.map(({ id: risk, happened }) => ({
        key: riskKey({ premortem: id, risk }),
        happened,
      })),
      ...actionCounts(document),
    },
  ];
}

const HEAD = [
  "| Year | Pre-mortems | Risks | Came true | Actions done |",
  "| --- | ---: | ---: | ---: | ---: |",
];

/**
 * As `yearTable`; nothing in it depends on today, nor on votes, which nobody sees before the voting is closed.
 * @param named the risks, by `riskKey`, that post-mortems name
 */
export function projectYearTable(
  facts: readonly ProjectYearFacts[],
  named: ReadonlySet<string>,
): string[] {
  return tableByYear(HEAD, facts, (some) => {
    const cameTrue = some.map(
      ({ risks }) => risks.filter(({ key, happened }) => happened || named.has(key)).length,
    );
    return [some.length, sum(some.map(({ risks }) => risks.length)), sum(cameTrue), doneOf(some)];
  });
}
