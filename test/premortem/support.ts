/** What the tests of pre-mortems share: a small document, and its votes. */
import { lookupIn } from "../../src/archive/lookup.ts";
import { Document } from "../../src/document/document.ts";
import { type Ballot, readBallot } from "../../src/premortem/ballot.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { applyEdits, type Edit } from "../../src/values/text.ts";

export const lookup = lookupIn(builtinTemplates());

export const PATH = "docs/premortems/2018-11-05-audience-explorer.md";

export const EXPLORER = `---
kind: premortem
template: premortem
title: Audience explorer
review: in-review
timezone: America/Chicago
scope: docs/design/audience-explorer.md
services: [audience-explorer]
owner: product-lead
facilitator: data-science-lead
participants: [ana (engineering), sol (product), kim (client success)]
held_at: 2018-11-05
check_in_every: 2 weeks
voting: open
---

# Audience explorer

Our project has failed. What happened?

## Ideas

- Not grouped yet (client success)

## Risks

### R2 Feature gaps

**How it failed**

- The charts do not answer what clients ask (client success)

**Early sign** Two clients ask for the same export

**Avoid or mitigate**

- [ ] **A1** Interview two clients before each sprint — @product-lead, due 2018-11-19, prevent

### R1 The app is slow

**How it failed**

- Queries over a year of data time out (engineering)

## Check-ins

### 2018-11-19

- R2 rising: two clients asked for exports

## What we learned
`;

export function premortem(text = EXPLORER): Document {
  return new Document(PATH, text, lookup);
}

/** The document after edits of it. */
export function edited(document: Document, edits: readonly Edit[]): Document {
  return new Document(document.path, applyEdits(document.text, edits), lookup);
}

/** A vote file: `ballot("ana", { R1: [2, 3] })`. */
export function ballot(
  voter: string,
  votes: Readonly<Record<string, readonly [likelihood: number, impact: number]>>,
): Ballot {
  const lines = Object.entries(votes).map(
    ([id, [likelihood, impact]]) => `  ${id}: {likelihood: ${likelihood}, impact: ${impact}}`,
  );
  const text = `voter: ${voter}\nvotes:\n${lines.join("\n")}\n`;
  return readBallot(text, `docs/premortems/2018-11-05-audience-explorer.votes/${voter}.yaml`);
}
