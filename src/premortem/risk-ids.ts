/** The ids of risks: their order, and which number is free. */
import type { Document } from "../document/document.ts";
import { goneIds } from "../document/gone-ids.ts";
import { MortemError } from "../values/error.ts";
import { compare } from "../values/text.ts";
import type { Ballot } from "./ballot.ts";
import { readCheckIns } from "./check-ins.ts";
import { readRisks } from "./risks.ts";

/** An order of ids by their numbers: R9 before R10. */
export function compareRiskIds(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1)) || compare(a, b);
}

/** An id with more digits would not be read back. */
export const HIGHEST_RISK = 999_999;

/**
 * The id for one more risk: never one that was given before, also when only a vote, a check-in or a comment still names it.
 * @throws MortemError where none is left
 */
export function nextRiskId(document: Document, ballots: readonly Ballot[]): string {
  const given = [
    ...readRisks(document).map(({ id }) => id),
    ...ballots.flatMap(({ votes }) => [...votes.keys()]),
    ...readCheckIns(document).flatMap(({ notes }) => notes.map(({ risk }) => risk)),
    ...goneIds(document).filter((id) => id.startsWith("R")),
  ];
  const highest = given.reduce((most, id) => Math.max(most, Number(id?.slice(1) ?? 0)), 0);
  if (highest < HIGHEST_RISK) return `R${highest + 1}`;
  throw new MortemError(
    `the ids of the risks have reached R${HIGHEST_RISK}: there is none behind it`,
    "Correct the highest ids, and all that points to them.",
    { path: document.path },
  );
}
