/** `mortem pre end`: the book of a project that is over. */
import { expect, it } from "vitest";
import { play } from "../interview/player.ts";
import { EXPLORER, explorer, ID, PATH, pre } from "./explorer.ts";

const env = { MORTEM_NOW: "2019-03-01T10:00:00-06:00" };
const ended = (day: string, text = EXPLORER) =>
  text.replace("voting: open\n", `voting: open\nended_at: ${day}\n`);
const learned = (words: string) =>
  EXPLORER.replace("## What we learned\n", `## What we learned\n\n${words}\n`);

it("writes the day and what was learned, and names what nobody has judged", async () => {
  const repository = explorer();
  const words = "The charts were the risk, and the interviews helped.";
  const run = await pre(repository, ["end", "--learned", words], { env });
  expect(run).toEqual({
    code: 0,
    stdout: `${PATH}\n`,
    stderr: `No check-in says whether these happened or were retired: R2, R1
Still open: A1
${ID} ended on 2019-03-01
next: mortem pre review ${ID}
`,
  });
  expect(repository.read(PATH).trimEnd()).toBe(ended("2019-03-01", learned(words)).trimEnd());

  const again = await pre(repository, ["end", ID, "--learned", words], { env });
  expect(again).toMatchObject({ code: 0, stdout: `${PATH}\n` });
  const more = ["--learned", "Start sooner.", "--at", "2019-02-15"];
  await pre(repository, ["end", ID, ...more], { env });
  expect(repository.read(PATH).trimEnd()).toBe(
    ended("2019-02-15", learned(`${words}\n\nStart sooner.`)).trimEnd(),
  );
});

it("takes the place of a reason for nothing", async () => {
  const repository = explorer({ [PATH]: learned("None: the project goes on") });
  await pre(repository, ["end", "--learned", "Start sooner."], { env });
  expect(repository.read(PATH)).toBe(ended("2019-03-01", learned("Start sooner.")));
});

it.each([
  [[], "nobody can be asked here what you learned\n  Say it: --learned"],
  [["--learned", " "], "--learned is empty"],
  [["--learned", "x", "--at", "tomorrow"], "--at: 2019-03-02 has not come yet"],
  [
    ["--learned", "x", "--at", "2018-11-01"],
    "2018-11-01 cannot be: the pre-mortem was held on 2018-11-05",
  ],
])("refuses %j, and writes nothing", async (args, message) => {
  const repository = explorer();
  const run = await pre(repository, ["end", ...args], { env });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(message);
  expect(repository.read(PATH)).toBe(EXPLORER);
});

it("does not name a risk that a post-mortem has judged", async () => {
  const incident = `---
kind: postmortem
title: Exports fail
review: reviewed
anticipated: [{risk: ${ID}#R2, foreseen: fully}]
---

# Exports fail
`;
  const repository = explorer({ "docs/postmortems/2018-12-01-exports.md": incident });
  const { stderr } = await pre(repository, ["end", "--learned", "x"], { env });
  expect(stderr).toContain("No check-in says whether these happened or were retired: R1\n");
});

it("does not end before a check-in", async () => {
  const met = EXPLORER.replace("## Check-ins\n", "## Check-ins\n\n### 2018-12-03\n\n- R1 same\n");
  const repository = explorer({ [PATH]: met });
  const run = await pre(repository, ["end", "--learned", "x", "--at", "2018-12-01"], { env });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain("ended on 2018-12-01: there was a check-in on 2018-12-03");
  expect(repository.read(PATH)).toBe(met);
});

it("asks in a terminal, and has ended nothing when it is left", async () => {
  const repository = explorer();
  const left = play(["pre", "end"], { cwd: repository.root, env });
  await left.asked("What did you learn from its risks?");
  await left.terminal.waitFor(`To say it first: Ctrl-C, and mortem pre check-in ${ID}`);
  left.terminal.press("ctrl-c");
  expect(await left.ended()).toBe(130);
  expect(left.printed()).toContain(`Go on with: mortem pre end ${ID} --at 2019-03-01\n`);
  expect(repository.read(PATH)).toBe(EXPLORER);

  const player = play(["pre", "end"], { cwd: repository.root, env });
  await player.asked("What did you learn from its risks?");
  await player.answer({ line: "Start sooner." });
  expect(await player.ended()).toBe(0);
  expect(player.printed()).toContain(`\nnext: mortem pre review ${ID}\n${PATH}\n`);
  expect(repository.read(PATH).trimEnd()).toBe(
    ended("2019-03-01", learned("Start sooner.")).trimEnd(),
  );
});
