/** `mortem stats`: what the archive teaches, and with `--foresight` how well pre-mortems foresaw what happened. */
import { describe, expect, it } from "vitest";
import { foresightSchema } from "../../src/archive/foresight-schema.ts";
import { statsSchema } from "../../src/archive/stats-schema.ts";
import { EXPLORER, PATH } from "../premortem/support.ts";
import { ARCHIVE } from "../support/archive.ts";
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
});

it("draws bars that fit the terminal", async () => {
  const { root } = temporaryRepository(FILES);
  for (const columns of [80, 40]) {
    const options = { cwd: root, env: environment, columns, rows: 80 };
    const terminal = openTerminal(process.execPath, [program, "stats", "--foresight"], options);
    await terminal.waitFor("next: ");
    const bars = terminal.screen().match(/^.*●.*$/gm) ?? [];
    expect(bars).toHaveLength(9);
    expect(bars[0]).toMatch(
      columns === 80 ? /^foreseen, fully or partly {2}1 of 2/ : /^ {2}1 of 2/,
    );
    await terminal.waitFor("9\u00a0% to 91\u00a0%");
  }
});

it("is data, a table for spreadsheets, and Markdown", async () => {
  const { root } = temporaryRepository(FILES);
  const [json, csv, markdown, none] = await Promise.all([
    mortem(["stats", "--foresight", "--format", "json"], { cwd: root }),
    mortem(["stats", "--foresight", "--format", "csv"], { cwd: root }),
    mortem(["stats", "--foresight", "--format", "markdown"], { cwd: root }),
    mortem(["stats", "--foresight", "--format", "json"], { cwd: temporaryRepository().root }),
  ]);
  const { foresight } = foresightSchema.parse(JSON.parse(json.stdout));
  expect(foresight.incidents).toEqual({ all: 3, eligible: 3, held: 2 });
  expect(csv.stdout).toMatch(/^part,group,count,of,share,low,high\n/);
  expect(markdown.stdout).toMatch(/^# Foresight\n/);
  expect(foresightSchema.parse(JSON.parse(none.stdout)).foresight.premortems).toEqual({
    all: 0,
    judged: 0,
  });
});

/** Two of the same service with a cause in common, and one that is not over. */
const LOGINS = {
  ...ARCHIVE,
  "docs/postmortems/2019-02-11-login.md": `---
kind: postmortem
template: outage
title: Logins timed out
status: resolved
severity: sev1
started_at: 2019-02-11T08:00
detected_at: 2019-02-11T08:20
mitigated_at: 2019-02-11T09:00
resolved_at: 2019-02-11T10:00
detected_by: users
services: [login]
causes: [capacity]
---

## Where we got lucky

- It was a holiday. → A1
- Somebody was awake → none: there is a rota by now

## Action items

- [x] **A1** Limit the retries — @app-lead, due 2019-02-20, prevent, done 2019-02-19
`,
  "docs/postmortems/2019-03-28-login.md": `---
kind: postmortem
template: outage
title: Logins timed out again
status: resolved
severity: sev2
started_at: 2019-03-28T08:00
detected_at: 2019-03-28T08:05
resolved_at: 2019-03-28T12:00
detected_by: monitoring
services: [login, mail]
causes: [capacity, change]
---
`,
};

const REPORT = `\
5 incidents, 1 of them not resolved yet.

By month
1 before: mortem stats --by month.
2018-05  0
2018-06  0
2018-07  0
2018-08  0
2018-09  0
2018-10  0
2018-11  0
2018-12  0
2019-01  0
2019-02  1
2019-03  1
2019-04  2

By severity
sev1      2
sev2      2
not said  1

By service
An incident counts for each service that it names.
login              3
mail               1
modelling-library  1
not said           1

By template
outage      2
postmortem  2
release     1

By kind of cause
An incident counts for each cause that it names.
capacity  2
change    1
not said  3

How long it took
From when it began.
             Median  9 of 10 within   Known
to detect    20 min         ~30 min  3 of 5
to mitigate     1 h             1 h  1 of 5
to resolve      4 h            ~7 h  3 of 5

Who noticed first
monitoring  1
users       1
not said    3

What came back
In the same service, with a cause in common or similar words.
like one before                     1 of 5   20 %    4–62 %
of these, earlier actions all done  1 of 1  100 %  21–100 %
Few cases: with 1 of 5, anything from 4\u00a0% to 62\u00a0% fits.

2019-03-28  Logins timed out again
  as on 2019-02-11, Logins timed out
  login, capacity; its action was done by then

Where we got lucky
2 lucky escapes, and what followed from them.
its action is done         1
its action is still to do  0
no action, for a reason    1
nothing said               0

Actions
4 actions agreed on: 2 done, 1 open, 1 overdue. Those not done are 2 days old (median).

Actions done in time
On the day they were due or before; of those done, and those overdue.
all  2 of 3  67 %  21–94 %
Few cases: with 2 of 3, anything from 21\u00a0% to 94\u00a0% fits.

Actions done in time: by owner
The same actions.
app-lead          1 of 1  100 %  21–100 %
platform-manager  1 of 1  100 %  21–100 %
ana               0 of 1    0 %    0–79 %
Few cases: with 1 of 1, anything from 21\u00a0% to 100\u00a0% fits.

Actions done in time: by type
The same actions.
prevent  1 of 1  100 %  21–100 %
no type  1 of 2   50 %    9–91 %
Few cases: with 1 of 1, anything from 21\u00a0% to 100\u00a0% fits.

Actions not done: by owner
Their age is counted from the meeting.
              Not done  Median age
release-lead         1      3 days
ana                  1      0 days

Actions not done: by type
Their age is counted from the meeting.
         Not done  Median age
prevent         1      3 days
no type         1      0 days
`;

const BY_SERVICE = `\
3 incidents since 2019-03-06, 1 of them not resolved yet.

By service
An incident counts for each service that it names.
login              2
mail               1
modelling-library  1

Time to detect: by service
From when it began.
                    Median  9 of 10 within   Known
login                5 min           5 min  1 of 2
mail                 5 min           5 min  1 of 1
modelling-library  ~30 min         ~30 min  1 of 1

Time to resolve: by service
From when it began.
                   Median  9 of 10 within   Known
login                 4 h             4 h  1 of 2
mail                  4 h             4 h  1 of 1
modelling-library    ~7 h            ~7 h  1 of 1
`;

const BY_OWNER = `\
5 incidents, 1 of them not resolved yet.

Actions
4 actions agreed on: 2 done, 1 open, 1 overdue. Those not done are 2 days old (median).

Actions agreed on: by owner
app-lead          1
release-lead      1
platform-manager  1
ana               1

Actions done in time: by owner
On the day they were due or before; of those done, and those overdue.
app-lead          1 of 1  100 %  21–100 %
platform-manager  1 of 1  100 %  21–100 %
ana               0 of 1    0 %    0–79 %
Few cases: with 1 of 1, anything from 21\u00a0% to 100\u00a0% fits.

Actions not done: by owner
Their age is counted from the meeting.
              Not done  Median age
release-lead         1      3 days
ana                  1      0 days
`;

const WIDE = `\
By service
An incident counts for each service that it names.
login              3  ████████████████████
mail               1  ██████▋
modelling-library  1  ██████▋
not said           1  ██████▋
`;

const NARROW = `\
By service
An incident counts for each service that
it names.
login              3  ██████████████████
mail               1  ██████
modelling-library  1  ██████
not said           1  ██████
`;

const NARROW_TIMES = `\
How long it took
From when it began.
  Median  9 of 10 within   Known
to detect
  20 min         ~30 min  3 of 5
to mitigate
     1 h             1 h  1 of 5
to resolve
     4 h            ~7 h  3 of 5
`;

describe("what the archive teaches", () => {
  it("is plain tables in a pipe", async () => {
    const { root } = temporaryRepository(LOGINS);
    expect(await mortem(["stats"], { cwd: root })).toEqual({
      code: 0,
      stdout: REPORT,
      stderr: "\nnext: mortem actions, what is still to do\n",
    });
  });

  it("is of the last days, and of one grouping with how long it took, where that is asked for", async () => {
    const { root } = temporaryRepository(LOGINS);
    const run = await mortem(["stats", "--since", "30d", "--by", "service"], { cwd: root });
    expect(run).toMatchObject({ code: 0, stdout: BY_SERVICE });
  });

  it("is of actions, by owner and by type, where that is asked for", async () => {
    const { root } = temporaryRepository(LOGINS);
    const by = (...args: string[]) => mortem(["stats", "--by", ...args], { cwd: root });
    expect(await by("owner")).toEqual({
      code: 0,
      stdout: BY_OWNER,
      stderr: "\nnext: mortem actions --group-by owner, what is still to do\n",
    });
    expect((await by("type", "--since", "2019-04-01", "--format", "csv")).stdout).toBe(
      `part,group,count,of,share,low,high,median,p90
incidents,all,2,,,,,,
incidents,not resolved yet,1,2,,,,,
actions-by-type,prevent,1,,,,,,
actions-by-type,no type,2,,,,,,
in-time-by-type,no type,1,2,0.5,0.0945,0.9055,,
not-done-by-type,prevent,1,,,,,259200,
not-done-by-type,no type,1,,,,,0,
`,
    );
    expect((await by("type", "--format", "markdown")).stdout).toContain("| prevent | 2 |\n");
  });

  it("has all owners, whom the overview shortens", async () => {
    const items = Array.from({ length: 30 }, (_, at) => `- [ ] **A${at}** x — @lead-${at}\n`);
    const { root } = temporaryRepository({
      "docs/postmortems/2019-04-02-x.md": `---\nkind: postmortem\n---\n\n## Action items\n\n${items.join("")}`,
    });
    const overview = await mortem(["stats"], { cwd: root });
    expect(overview.stdout).toContain("20 more: mortem stats --by owner.");
    const whole = await mortem(["stats", "--by", "owner"], { cwd: root });
    expect(whole.stdout.match(/^lead-\d+ /gm)).toHaveLength(60);
  });

  /** In a shell that stays: what a program sends as it ends is lost now and then where its terminal ends with it. */
  const STAYING = ["-c", '"$@"; read -r _', "sh", process.execPath, program];

  it.each([
    [80, [WIDE]],
    [40, [NARROW, NARROW_TIMES]],
  ])("has charts in a terminal of %i columns", async (columns, blocks) => {
    const { root } = temporaryRepository(LOGINS);
    const terminal = openTerminal("sh", [...STAYING, "stats"], {
      cwd: root,
      env: environment,
      columns,
      rows: 200,
    });
    await terminal.waitFor("next: ");
    for (const block of blocks) await terminal.waitFor((shown) => `${shown}\n`.includes(block));
  });

  it("draws with ASCII where the locale knows no more", async () => {
    const { root } = temporaryRepository(LOGINS);
    const terminal = openTerminal("sh", [...STAYING, "stats", "--by", "service"], {
      cwd: root,
      env: { ...environment, LANG: "C" },
      columns: 80,
      rows: 60,
    });
    await terminal.waitFor("next: ");
    await terminal.waitFor("login              3  ####################\n");
    expect(terminal.screen()).not.toContain("█");
  });

  it("is data, a sheet and Markdown too", async () => {
    const { root } = temporaryRepository(LOGINS);
    const [json, byYear, csv, markdown] = await Promise.all([
      mortem(["stats", "--format", "json"], { cwd: root }),
      mortem(["stats", "--by", "year", "--format", "json"], { cwd: root }),
      mortem(["stats", "--format", "csv"], { cwd: root }),
      mortem(["stats", "--format", "markdown"], { cwd: root }),
    ]);
    expect(statsSchema.parse(JSON.parse(json.stdout))).toMatchObject({ incidents: 5, open: 1 });
    expect(statsSchema.parse(JSON.parse(byYear.stdout)).groups).toHaveLength(1);
    expect(csv.stdout).toMatch(/^part,group,count,of,share,low,high,median,p90\n/);
    expect(csv.stdout).toContain("\nnot-done-by-owner,release-lead,1,,,,,259200,\n");
    expect(markdown.stdout).toMatch(/^# What the archive teaches\n\n5 incidents/);
    for (const { stderr } of [json, byYear, csv, markdown]) expect(stderr).toBe("");
  });

  it("says so where there is nothing, and what cannot be asked together", async () => {
    const { root } = temporaryRepository();
    expect(await mortem(["stats"], { cwd: root })).toEqual({
      code: 0,
      stdout: "0 incidents.\n",
      stderr: "\nnext: mortem new, which writes the first post-mortem\n",
    });
    expect(await mortem(["stats", "--foresight", "--by", "month"], { cwd: root })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--foresight does not go together with --by"),
    });
    expect(await mortem(["stats", "--since", "soon"], { cwd: root })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--since: "soon" is no day that can be read'),
    });
  });

  it("is not whole without a document that cannot be read", async () => {
    const repository = temporaryRepository(LOGINS);
    repository.write("docs/postmortems/2019-04-03-x.md", new Uint8Array([45, 45, 10, 233]));
    const run = await mortem(["stats"], { cwd: repository.root });
    expect(run.code).toBe(2);
    expect(run.stdout).toBe(REPORT);
  });
});
