/** `mortem pre review`: a pre-mortem held against what happened. */
import { expect, it } from "vitest";
import { reviewSchema } from "../../../src/archive/review-schema.ts";
import { EXPLORER, PATH } from "../../premortem/support.ts";
import { temporaryRepository } from "../../support/repo.ts";
import { environment, mortem, program } from "../../support/run.ts";
import { openTerminal } from "../../support/terminal.ts";

const VOTES = PATH.replace(".md", ".votes");
const vote = (voter: string, gaps: string) =>
  `voter: ${voter}\nvotes:\n  R1: {likelihood: 1, impact: 2}\n  R2: ${gaps}\n`;
const FILES = {
  [PATH]: EXPLORER.replace("voting: open", "voting: closed"),
  [`${VOTES}/ana.yaml`]: vote("ana", "{likelihood: 3, impact: 3}"),
  [`${VOTES}/kim.yaml`]: vote("kim", "{likelihood: 1, impact: 3}"),
  "docs/postmortems/2019-02-01-export.md": `---
kind: postmortem
title: Exports fail
started_at: 2019-02-01
services: [audience-explorer]
premortems: [2018-11-05-audience-explorer]
anticipated:
  - {risk: 2018-11-05-audience-explorer#R2, foreseen: partly, mitigation: not-done}
---
`,
  "docs/postmortems/2019-03-01-login.md": `---
kind: postmortem
title: Nobody can log in
started_at: 2019-03-01
services: [audience-explorer]
---
`,
};

it("says what became of each risk, and what to do next", async () => {
  const { root } = temporaryRepository(FILES);
  const run = await mortem(["pre", "review"], { cwd: root });
  expect(run.code).toBe(0);
  expect(run.stdout).toBe(`\
Audience explorer
held 2018-11-05
1 of 2 risks came true; 1 incident not held against it yet.

1  R2 Feature gaps · score 6.0 (2.0 × 3.0) · people disagree · came true
   early sign  Two clients ask for the same export
   A1  Interview two clients before each sprint (overdue, @product-lead, due 2018-11-19)
   2018-11-19  rising: two clients asked for exports
   2019-02-01  Exports fail (2019-02-01-export): partly foreseen, mitigation not done

2  R1 The app is slow · score 2.0 (1.0 × 2.0)

Not held against it yet
   2019-03-01  Nobody can log in (2019-03-01-login)
`);
  expect(run.stderr).toBe(
    "\nnext: mortem continue 2019-03-01-login asks whether a risk foresaw it\n",
  );
});

it("fits a narrow terminal", async () => {
  const { root } = temporaryRepository(FILES);
  const options = { cwd: root, env: environment, columns: 40, rows: 60 };
  const terminal = openTerminal(process.execPath, [program, "pre", "review"], options);
  await terminal.waitFor("next: ");
  await terminal.waitFor(`
1  R2 Feature gaps · score 6.0 (2.0 ×
   3.0) · people disagree · came true
   early sign  Two clients ask for the
               same export
`);
});

it("is data and Markdown too, and shows no votes while voting is open", async () => {
  const { root } = temporaryRepository({ ...FILES, [PATH]: EXPLORER });
  const json = await mortem(["pre", "review", "explorer", "--format", "json"], { cwd: root });
  const review = reviewSchema.parse(JSON.parse(json.stdout));
  expect(review.risks.map(({ id, score, votes }) => [id, score, votes])).toEqual([
    ["R2", null, null],
    ["R1", null, null],
  ]);
  const markdown = await mortem(["pre", "review", "--format", "markdown"], { cwd: root });
  expect(markdown).toMatchObject({ code: 0, stderr: "" });
  expect(markdown.stdout).toContain("# Review of the pre-mortem: Audience explorer\n");
  expect(markdown.stdout).not.toContain("score");
});

it("says what is missing", async () => {
  const { root } = temporaryRepository();
  const run = await mortem(["pre", "review"], { cwd: root });
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("there is no pre-mortem yet\n  `mortem pre new` begins one.\n");
});
