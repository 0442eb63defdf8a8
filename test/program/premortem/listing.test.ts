/** What the commands on all documents say of pre-mortems. */
import { expect, it } from "vitest";
import { actionsSchema, listSchema, showSchema } from "../../../src/archive/listing-schema.ts";
import { environment, mortem, program } from "../../support/run.ts";
import { openTerminal } from "../../support/terminal.ts";
import { ALL_VOTES, EXPLORER, explorer, ID, PATH } from "./explorer.ts";

const CLOSED = EXPLORER.replace("voting: open", "voting: closed");
const ENDED = CLOSED.replace("voting: closed", "voting: closed\nended_at: 2018-11-30");
const on = (day: string) => ({ MORTEM_NOW: `${day}T10:00:00-06:00` });
const run = (text: string, day: string, ...args: string[]) =>
  mortem(args, { cwd: explorer({ ...ALL_VOTES, [PATH]: text }).root, env: on(day) });

it.each([
  ["2018-12-02", CLOSED, "2018-12-03"],
  ["2018-12-03", CLOSED, "today"],
  ["2018-12-04", CLOSED, "overdue"],
])("on %s, list says when it is to be checked in on", async (day, text, checkIn) => {
  const { stdout } = await run(text, day, "list");
  const cell = checkIn.padEnd("2018-12-03".length);
  expect(stdout).toContain(`Kind        State      Check-in`);
  expect(stdout).toMatch(new RegExp(`pre-mortem  in-review  ${cell.trim()} +1  ${ID}\n`));
});

it("list says that it has ended, and nothing of a check-in", async () => {
  expect((await run(ENDED, "2018-12-04", "list")).stdout).toBe(
    `Date        Title              Kind        State  To do  Id
2018-11-05  Audience explorer  pre-mortem  ended      1  ${ID}
`,
  );
});

it("list fits a narrow terminal", async () => {
  const { root } = explorer({ [PATH]: CLOSED });
  const screen = async (columns: number) => {
    const terminal = openTerminal(process.execPath, [program, "list"], {
      cwd: root,
      env: { ...environment, ...on("2018-12-04") },
      columns,
    });
    await terminal.exit();
    return terminal.screen();
  };
  expect(await screen(64)).toBe(`\
Date        Title              Kind        State      Check-in
2018-11-05  Audience explorer  pre-mortem  in-review  overdue
  ${ID}`);
  expect(await screen(50)).toContain("2018-11-05  Audience explorer  in-review  overdue\n");
  expect(await screen(40)).toContain("Audience explorer  overdue\n");
});

it("list and show have it in JSON", async () => {
  const list = JSON.parse((await run(CLOSED, "2018-12-04", "list", "--format", "json")).stdout);
  expect(listSchema.parse(list)).toEqual(list);
  expect(list.documents[0]).toMatchObject({
    voting: "closed",
    checkIn: { last: "2018-11-19", due: "2018-12-03", overdue: true },
    endedAt: null,
  });
  const shown = JSON.parse((await run(ENDED, "2018-12-04", "show", ID, "--format", "json")).stdout);
  expect(showSchema.parse(shown)).toEqual(shown);
  expect(shown.document).toMatchObject({
    checkIn: { last: "2018-11-19", due: null, overdue: false },
    endedAt: "2018-11-30",
  });
  expect(shown.document.risks).toMatchObject([
    { id: "R2", rank: 1, votes: 3, score: 56 / 9, state: "rising", stateSince: "2018-11-19" },
    { id: "R1", rank: 2, votes: 3, state: null, note: null },
  ]);
});

it("show has the risks by rank, how they stand, and when to look again", async () => {
  const { stdout } = await run(CLOSED, "2018-12-04", "show", ID);
  expect(stdout).toContain(`
Last check-in   2018-11-19
Next check-in   2018-12-03, overdue

Risks
R2  Feature gaps
    score 6.2 = likelihood 2.3 × impact 2.7 · 3 votes · spread 0.9 · people disagree · rising on 2018-11-19: two clients asked for exports
R1  The app is slow
    score 2.8 = likelihood 1.7 × impact 1.7 · 3 votes · spread 0.5

Action items
A1  Interview two clients before each sprint
    overdue · @product-lead · due 2018-11-19 · prevent · R2
`);
});

it("show has nothing of the votes before they are closed", async () => {
  const { stdout } = await run(EXPLORER, "2018-12-04", "show", ID);
  expect(stdout).toContain("\nR2  Feature gaps\n    rising on 2018-11-19: two clients asked");
  expect(stdout).not.toMatch(/score|spread|disagree/);
  const json = JSON.parse(
    (await run(EXPLORER, "2018-12-04", "show", ID, "--format", "json")).stdout,
  );
  for (const key of ["rank", "votes", "likelihood", "impact", "score", "spread"])
    expect(json.document.risks.map((risk: Record<string, unknown>) => risk[key])).toEqual([
      null,
      null,
    ]);
});

it("actions has the risk that each is about, and ticks it off", async () => {
  const repository = explorer();
  const options = { cwd: repository.root, env: on("2018-11-12") };
  expect((await mortem(["actions"], options)).stdout).toMatch(
    new RegExp(`  R2 Feature gaps  ${ID}\n$`),
  );
  const json = JSON.parse((await mortem(["actions", "--format", "json"], options)).stdout);
  expect(actionsSchema.parse(json)).toEqual(json);
  expect(json.actions[0].risk).toEqual({ id: "R2", title: "Feature gaps" });
  await mortem(["actions", "done", "A1"], options);
  expect(repository.read(PATH)).toBe(
    EXPLORER.replace("- [ ] **A1**", "- [x] **A1**").replace(
      "2018-11-19, prevent",
      "2018-11-19, prevent, done 2018-11-12",
    ),
  );
});

it("continue says which command goes on", async () => {
  const says = async (text: string) => (await run(text, "2018-12-04", "continue", ID)).stderr;
  expect(await says(EXPLORER)).toBe(
    `error: ${PATH}: this is a pre-mortem\n  It goes on with: mortem pre vote ${ID}\n`,
  );
  expect(await says(CLOSED)).toContain(`mortem pre check-in ${ID}\n`);
  expect(await says(ENDED)).toContain(`mortem pre review ${ID}\n`);
});

it("continue goes on with the only document, also where it is a pre-mortem", async () => {
  const { code, stderr } = await run(CLOSED, "2018-12-04", "continue");
  expect(code).toBe(2);
  expect(stderr).toContain(`It goes on with: mortem pre check-in ${ID}\n`);
  const over = await run(ENDED, "2018-12-04", "continue");
  expect(over).toMatchObject({ code: 0, stderr: expect.stringContaining("no post-mortem yet") });
});
