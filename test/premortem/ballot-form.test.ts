import { expect, it } from "vitest";
import { ballotCsv, ballotText } from "../../src/premortem/ballot-form.ts";
import { votableRisks } from "../../src/premortem/electorate.ts";
import { votersOf } from "../../src/premortem/voters.ts";
import { votingOrder } from "../../src/premortem/voting-order.ts";
import { EXPLORER, premortem } from "./support.ts";

const form = (text = EXPLORER, handle?: string) => {
  const document = premortem(text);
  const voters = votersOf(document);
  const voter = voters.find((one) => one.handle === handle);
  return ballotText(document, votableRisks(document), voters, voter);
};

it("says what it is about, what the numbers mean, and has lines to fill in", () => {
  expect(form()).toBe(`Audience explorer: our project has failed. What happened?
What is on paper: docs/design/audience-explorer.md

Give each risk two numbers, by what you yourself know:
  Likelihood: 1 unlikely, 2 possible, 3 likely
  Impact: 1 a nuisance, 2 a setback, 3 the project fails
Leave both empty where you cannot tell. Nobody is shown your votes
before the voting is closed.

Your name (ana, sol, kim):

R1 The app is slow
  - Queries over a year of data time out (engineering)
  Likelihood (1-3):
  Impact (1-3):

R2 Feature gaps
  - The charts do not answer what clients ask (client success)
  Likelihood (1-3):
  Impact (1-3):
`);
});

it("is one person's, in the order in which that person is asked", () => {
  const more = EXPLORER.replace("## Check-ins", "### R3 Late\n\n### R4 Dear\n\n## Check-ins");
  for (const handle of ["ana", "sol", "kim"]) {
    const text = form(more, handle);
    expect(text).toContain(`\nYour name: ${handle}\n`);
    const document = premortem(more);
    const order = votingOrder(document.id, handle, votableRisks(document)).map(({ id }) => id);
    expect(text.match(/^R\d/gm)).toEqual(order);
  }
});

it("is harmless where it is shown or opened", () => {
  const text = EXPLORER.replace("The app is slow", "The app \u001b[2Jis slow").replace(
    "Feature gaps",
    '=1+1, "gaps"',
  );
  expect(form(text)).toContain("\nR1 The app is slow\n");
  const document = premortem(text);
  expect(
    ballotCsv(document, votableRisks(document), [{ handle: "ana" }])
      .split("\n")
      .toSorted(),
  ).toEqual([
    "",
    "ana,R1,The app is slow,,",
    'ana,R2,"\'=1+1, ""gaps""",,',
    "voter,risk,title,likelihood,impact",
  ]);
});
