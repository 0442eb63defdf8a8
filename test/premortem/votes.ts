/** Votes as they may fall, for the properties of what is made of them. */
import fc from "fast-check";
import type { Ballot } from "../../src/premortem/ballot.ts";
import type { Vote } from "../../src/values/vote.ts";
import { ballot } from "./support.ts";

const level = fc.constantFrom(1, 2, 3) as fc.Arbitrary<Vote["likelihood"]>;

export const vote: fc.Arbitrary<Vote> = fc.record({ likelihood: level, impact: level });

/** Ten people, as a document lists them. */
export const PEOPLE = Array.from({ length: 10 }, (_, index) => `p${index}`);
export const RISKS = ["R1", "R2", "R3", "R9", "R10"];

/** What each of some people thinks of some risks: by person, then by risk. */
export type Votes = Readonly<Record<string, Readonly<Record<string, Vote>>>>;

export const votes: fc.Arbitrary<Votes> = fc.dictionary(
  fc.constantFrom(...PEOPLE),
  fc.dictionary(fc.constantFrom(...RISKS), vote, { noNullPrototype: true }),
  { noNullPrototype: true },
);

export function ballotsOf(all: Votes): Ballot[] {
  return Object.entries(all).map(([person, theirs]) =>
    ballot(
      person,
      Object.fromEntries(
        Object.entries(theirs).map(([id, { likelihood, impact }]) => [id, [likelihood, impact]]),
      ),
    ),
  );
}

/** A document in which they are listed and the risks stand, those with the higher numbers first. */
export const DOCUMENT = `---
kind: premortem
title: A project
participants: [${PEOPLE.join(", ")}]
voting: open
---

## Risks

${RISKS.toReversed()
  .map((id) => `### ${id} Risk ${id}\n`)
  .join("\n")}`;
