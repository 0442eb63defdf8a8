/** `mortem stats`: how well pre-mortems foresaw what happened. */
import { expect, it } from "vitest";
import { statsSchema } from "../../src/archive/foresight-schema.ts";
import { EXPLORER, PATH } from "../premortem/support.ts";
import { temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const incident = (front: string) =>
  `---\nkind: postmortem\ntitle: x\nstarted_at: 2019-02-01\nservices: [audience-explorer]\n${front}---\n`;
const FILES = {
  [PATH]: EXPLORER.replace("voting: open", "voting: closed\nended_at: 2019-03-01"),
  [PATH.replace(".md", ".votes/ana.yaml")]:
    "voter: ana\nvotes:\n  R1: {likelihood: 1, impact: 2}\n  R2: {likelihood: 3, impact: 3}\n",
  "docs/postmortems/2019-02-01-a.md": incident(
    "anticipated:\n  - {risk: 2018-11-05-audience-explorer#R2, foreseen: partly, mitigation: done}\n",
  ),
  "docs/postmortems/2019-02-01-b.md": incident("premortems: [2018-11-05-audience-explorer]\n"),
  "docs/postmortems/2019-02-01-c.md": incident(""),
};

const TEXT = `\
3 post-mortems, 1 pre-mortem. 3 had a pre-mortem of the same service before them; 2 were held against it.

What was foreseen
Of those that were held against a pre-mortem.
foreseen, fully or partly  1 of 2   50 %    9–91 %
of these, mitigation done  1 of 1  100 %  21–100 %
Few cases: with 1 of 2, anything from 9\u00a0% to 91\u00a0% fits.

Who foresees
Of the incidents held against a pre-mortem in which they took part: foreseen by their own ideas.
client success  1 of 2  50 %  9–91 %
engineering     0 of 2   0 %  0–66 %
product         0 of 2   0 %  0–66 %
Few cases: with 1 of 2, anything from 9\u00a0% to 91\u00a0% fits.

How well votes predict: by score
How many came true of 2 risks of 1 project that is over.
1 to <2       –
2 to <4  0 of 1    0 %    0–79 %
4 to <6       –
6 to 9   1 of 1  100 %  21–100 %
Few cases: with 0 of 1, anything from 0\u00a0% to 79\u00a0% fits.

How well votes predict: by mean likelihood
The same risks.
1 to <1.5  0 of 1    0 %    0–79 %
1.5 to <2       –
2 to <2.5       –
2.5 to 3   1 of 1  100 %  21–100 %
Few cases: with 0 of 1, anything from 0\u00a0% to 79\u00a0% fits.
`;

it("shows what was foreseen, by whom, and what votes are worth", async () => {
  const { root } = temporaryRepository(FILES);
  const run = await mortem(["stats", "--foresight"], { cwd: root });
  expect(run).toEqual({
    code: 0,
    stdout: TEXT,
    stderr: "\nnext: mortem continue, which asks whether a risk foresaw it\n",
  });
  expect((await mortem(["stats"], { cwd: root })).stdout).toBe(TEXT);
});

it("draws bars that fit the terminal", async () => {
  const { root } = temporaryRepository(FILES);
  for (const columns of [80, 40]) {
    const options = { cwd: root, env: environment, columns, rows: 80 };
    const terminal = openTerminal(process.execPath, [program, "stats"], options);
    await terminal.waitFor("next: ");
    const bars = terminal.screen().match(/^.*●.*$/gm) ?? [];
    expect(bars).toHaveLength(9);
    expect(bars[0]).toMatch(
      columns === 80 ? /^foreseen, fully or partly {2}1 of 2/ : /^ {2}1 of 2/,
    );
    expect(terminal.screen()).toContain("9\u00a0% to 91\u00a0%");
  }
});

it("is data, a table for spreadsheets, and Markdown", async () => {
  const { root } = temporaryRepository(FILES);
  const [json, csv, markdown, none] = await Promise.all([
    mortem(["stats", "--format", "json"], { cwd: root }),
    mortem(["stats", "--format", "csv"], { cwd: root }),
    mortem(["stats", "--format", "markdown"], { cwd: root }),
    mortem(["stats", "--format", "json"], { cwd: temporaryRepository().root }),
  ]);
  const { foresight } = statsSchema.parse(JSON.parse(json.stdout));
  expect(foresight.incidents).toEqual({ all: 3, eligible: 3, held: 2 });
  expect(csv.stdout).toMatch(/^part,group,count,of,share,low,high\n/);
  expect(markdown.stdout).toMatch(/^# Foresight\n/);
  expect(statsSchema.parse(JSON.parse(none.stdout)).foresight.premortems).toEqual({
    all: 0,
    judged: 0,
  });
});
