import { expect, it } from "vitest";
import { rankingSchema } from "../../../src/archive/premortem-schema.ts";
import { environment, mortem, program } from "../../support/run.ts";
import { openTerminal } from "../../support/terminal.ts";
import { unwrapped } from "../interview/player.ts";
import { ALL_VOTES, EXPLORER, explorer, ID, PATH, pre, VOTES } from "./explorer.ts";

const CLOSED = { ...ALL_VOTES, [PATH]: EXPLORER.replace("voting: open", "voting: closed") };

it("shows the risks by importance, and where they are", async () => {
  expect(await pre(explorer(CLOSED), ["rank"])).toEqual({
    code: 0,
    stdout: `Audience explorer

Rank  Risk                Likelihood  Impact  Score  Spread  Votes
   1  R2! Feature gaps           2.3     2.7    6.2     0.9      3
   2  R1 The app is slow         1.7     1.7    2.8     0.5      3

! people disagree: talk about that first

impact
  ┌──────────┬──────────┬──────────┐
3 │          │ R2!      │          │
  ├──────────┼──────────┼──────────┤
2 │          │ R1       │          │
  ├──────────┼──────────┼──────────┤
1 │          │          │          │
  └──────────┴──────────┴──────────┘
   1          2          3 likelihood
Means as whole numbers; halves are rounded up.
`,
    stderr: "",
  });
});

it("fits 40 columns", async () => {
  const terminal = openTerminal(process.execPath, [program, "pre", "rank"], {
    cwd: explorer(CLOSED).root,
    columns: 40,
    rows: 40,
    env: environment,
  });
  expect((await terminal.exit()).code).toBe(0);
  await terminal.waitFor((screen) => unwrapped(screen).endsWith("halves are rounded up."));
  await terminal.waitFor("Risk                Score  Spread");
  await terminal.waitFor("R2! Feature gaps      6.2     0.9");
  await terminal.waitFor("  └──────────┴──────────┴──────────┘\n");
});

it("prints what others read", async () => {
  const repository = explorer(CLOSED);
  const json = await pre(repository, ["rank", "--format", "json"]);
  const result = JSON.parse(json.stdout);
  expect(rankingSchema.strict().parse(result)).toEqual(result);
  expect(result).toMatchObject({
    version: 1,
    document: ID,
    path: PATH,
    risks: [
      { rank: 1, id: "R2", title: "Feature gaps", votes: 3, score: 56 / 9, disputed: true },
      { rank: 2, id: "R1", title: "The app is slow", votes: 3, disputed: false },
    ],
  });
  expect(
    (await pre(repository, ["rank", "--format", "csv"])).stdout,
  ).toBe(`rank,risk,title,likelihood,impact,score,spread,votes,disputed
1,R2,Feature gaps,2.3333,2.6667,6.2222,0.9428,3,yes
2,R1,The app is slow,1.6667,1.6667,2.7778,0.4714,3,no
`);
  expect(
    (await pre(repository, ["rank", "--format", "markdown"])).stdout,
  ).toBe(`| Rank | Risk | Likelihood | Impact | Score | Spread | Votes |
| ---: | --- | ---: | ---: | ---: | ---: | ---: |
| 1 | R2 Feature gaps | 2.3 | 2.7 | 6.2 | 0.9 | 3 |
| 2 | R1 The app is slow | 1.7 | 1.7 | 2.8 | 0.5 | 3 |

People disagree on R2: talk about that first.
`);
});

it("shows no vote before the voting is closed", async () => {
  const repository = explorer(ALL_VOTES);
  expect(await pre(repository, ["rank", ID])).toEqual({
    code: 2,
    stdout: "",
    stderr: `error: ${PATH}: the voting is still open, and nobody is shown the votes before it is closed
  Close it first: mortem pre close ${ID}
`,
  });
  expect(await pre(repository, ["rank"])).toMatchObject({ code: 2, stdout: "" });
});

it("names a vote file that it cannot read whole, ranks the rest, and exits with 2", async () => {
  const repository = explorer({ ...CLOSED, [`${VOTES}/sol.yaml`]: "voter: sol\nvotes: x\n" });
  const run = await pre(repository, ["rank"]);
  expect(run.code).toBe(2);
  expect(run.stdout).toContain("R2! Feature gaps");
  expect(run.stderr).toMatch(/^error: .*sol\.yaml:2: /);
});

it("names it wherever votes are read, and listings exit with 2", async () => {
  const stray = `${ALL_VOTES[`${VOTES}/sol.yaml`]}<<<<<<< a\n`;
  const repository = explorer({ ...CLOSED, [`${VOTES}/sol.yaml`]: stray });
  const warning = expect.stringMatching(
    /^error: .*sol\.yaml:6: the vote file has a merge conflict/,
  );
  const said = async (code: number, ...args: string[]) =>
    expect(await mortem(args, { cwd: repository.root })).toMatchObject({ code, stderr: warning });
  await said(2, "show", ID);
  await said(2, "pre", "review");
  await said(0, "pre", "discuss", "--risk", "R1", "--avoid", "Load test each release");
  await said(0, "pre", "check-in", "--set", "R1=same");
  await said(2, "pre", "group", "--rename", "R1=The app is too slow");
  await said(0, "pre", "end", "--learned", "Ask earlier");
  await said(2, "stats", "--foresight");
});

it("refuses two risks of one id, as voting and discussing do", async () => {
  const open = EXPLORER.replace("### R1 The", "### R2 The");
  const text = open.replace("voting: open", "voting: closed");
  const repository = explorer({ ...ALL_VOTES, [PATH]: text });
  const refused = {
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("two risks are called R2"),
  };
  expect(await pre(repository, ["rank"])).toMatchObject(refused);
  expect(await pre(repository, ["discuss", "--risk", "R2", "--avoid", "Ask"])).toMatchObject(
    refused,
  );
  repository.write(PATH, open);
  expect(await pre(repository, ["vote", "--status"])).toMatchObject(refused);
});
