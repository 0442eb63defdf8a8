/** `mortem pre group`: by its options, and idea by idea in a terminal. */
import { describe, expect, it } from "vitest";
import { EXPLORER, PATH } from "../../premortem/support.ts";
import { type TemporaryRepository, temporaryRepository } from "../../support/repo.ts";
import { mortem } from "../../support/run.ts";
import { play, unwrapped } from "../interview/player.ts";

const ID = "2018-11-05-audience-explorer";
const VOTES = PATH.replace(/md$/, "votes");
const ANA =
  "voter: ana # me\nvotes:\n  # quick\n  R2: {likelihood: 3, impact: 3}\n  R1: {likelihood: 2, impact: 1} # slow\n";
const SOL = "voter: sol\nvotes: {R1: {likelihood: 1, impact: 1}, R2: {likelihood: 2, impact: 3}}\n";

function votedRepository(document = EXPLORER): TemporaryRepository {
  return temporaryRepository({
    [PATH]: document,
    [`${VOTES}/ana.yaml`]: ANA,
    [`${VOTES}/sol.yaml`]: SOL,
  });
}

const group = ({ root }: TemporaryRepository, ...args: string[]) =>
  mortem(["pre", "group", ...args], { cwd: root });

describe("without a terminal", () => {
  it("does what its options say in one change, and tells what comes next", async () => {
    const repository = temporaryRepository({ [PATH]: EXPLORER.replaceAll("\n", "\r\n") });
    const run = await group(
      repository,
      ...["--add", "Nobody uses it", "--move", "not grouped=Nobody uses it"],
      ...["--rename", "R1=Queries are slow = bad", "--move", "charts=ideas"],
    );
    expect(run).toEqual({
      code: 0,
      stdout: `${PATH}\n`,
      stderr: `new: R3 Nobody uses it
renamed: R1 Queries are slow = bad
in R3: Not grouped yet
in no risk: The charts do not answer what clients ask
state: 3 risks, 1 idea in none
next: mortem pre vote ${ID}
      mortem pre group ${ID}, for the ideas in none
`,
    });
    const text = repository.read(PATH);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text.replaceAll("\r", "")).toBe(
      EXPLORER.replace("Not grouped yet", "The charts do not answer what clients ask")
        .replace("- The charts do not answer what clients ask (client success)\n\n**E", "**E")
        .replace("R1 The app is slow", "R1 Queries are slow = bad")
        .replace(
          "\n\n## Check-ins",
          "\n\n### R3 Nobody uses it\n\n**How it failed**\n\n- Not grouped yet (client success)\n\n## Check-ins",
        ),
    );
  });

  it("voids votes only where it is told to, and takes them out of their files", async () => {
    const repository = votedRepository();
    const refused = await group(repository, "--merge", "R1=R2");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain(
      "The votes on R1 of ana, sol become void. Those on R2 stand, and can be changed.",
    );
    expect(refused.stderr).toContain("--yes");
    expect(refused.stderr).not.toMatch(/likelihood|impact/);
    expect(repository.read(PATH)).toBe(EXPLORER);
    const { code, stderr } = await group(repository, "--merge", "R1=R2", "--yes");
    expect(code).toBe(0);
    expect(stderr).toContain("merged: R1 The app is slow into R2 Feature gaps\n");
    expect(repository.read(PATH)).toContain(
      "ask (client success)\n- The app is slow\n- Queries over a year",
    );
    expect(repository.read(`${VOTES}/ana.yaml`)).toBe(
      "voter: ana # me\nvotes:\n  # quick\n  R2: {likelihood: 3, impact: 3}\n",
    );
    expect(repository.read(`${VOTES}/sol.yaml`)).not.toContain("R1");
    expect(repository.read(`${VOTES}/sol.yaml`)).toContain("R2: {likelihood: 2, impact: 3}");
    const added = await group(repository, "--add", "Another");
    expect(added.stderr).toContain("new: R3 Another\n");
  });

  it("writes the ranking of a closed voting anew", async () => {
    const repository = votedRepository();
    await mortem(["pre", "close", "--yes"], { cwd: repository.root });
    expect(repository.read(PATH)).toContain("| 1 | R2 Feature gaps | 2.5 |");
    await group(repository, "--rename", "R2=Gaps in | features");
    expect(repository.read(PATH)).toContain("| 1 | R2 Gaps in \\| features | 2.5 |");
    const { stderr } = await group(repository, "--remove", "r1", "--yes");
    expect(stderr).toContain("The votes on R1 of ana, sol become void.");
    expect(stderr).toContain(`next: mortem pre rank ${ID}\n`);
    expect(repository.read(PATH)).not.toMatch(/\| 2 \| R1/);
    expect(repository.read(PATH)).toContain(
      "- Queries over a year of data time out (engineering)\n\n## Risks",
    );
  });

  it("says what cannot be done, and does nothing", async () => {
    const repository = votedRepository(EXPLORER.replace("### R1 The", "### The"));
    const nothing = await group(repository);
    expect(nothing).toMatchObject({ code: 2, stdout: "" });
    expect(nothing.stderr).toContain("--add, --move, --rename, --merge and --remove");
    for (const [args, why] of [
      [["--merge", "R2=R2"], "R2 cannot go into itself"],
      [["--merge", "R9=R2"], "there is no risk R9"],
      [["--rename", "R2"], '--rename "R2" lacks one of its sides'],
      [["--remove", "R2", "--yes"], "R2 has actions that would be lost: A1"],
      [["--add", "New", "--move", "nowhere=New"], 'there is no idea "nowhere"'],
    ] as const) {
      const run = await group(repository, ...args);
      expect(run).toMatchObject({ code: 2, stdout: "" });
      expect(run.stderr).toContain(why);
    }
    expect(repository.read(PATH)).toBe(EXPLORER.replace("### R1 The", "### The"));
    // R1 has votes already: one that was written by hand gets a number of its own.
    await group(repository, "--add", "Another");
    expect(repository.read(PATH)).toMatch(/### R3 The app is slow\n[\s\S]*### R4 Another\n/);
    const ended = temporaryRepository({
      [PATH]: EXPLORER.replace("voting:", "ended_at: 2019-01-01\nvoting:"),
    });
    const run = await group(ended, ID, "--add", "Another");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("ended_at");
  });
});

describe("in a terminal", () => {
  it("goes idea by idea, also at 40 columns, and can change every risk on the way", async () => {
    const ideas = "- Nobody knew of it\n- It was slow (engineering)\n- Exports are missing";
    const repository = votedRepository(EXPLORER.replace(/- Not grouped.*/, ideas));
    const player = play(["pre", "group"], { cwd: repository.root, columns: 40 });
    await player.follow([
      { asks: "“Nobody knew of it” Which risk is it?", answer: { key: "n" } },
      { asks: "What is the risk called?", answer: { line: "Sales do not sell it" } },
      { asks: "“It was slow (engineering)” Which", answer: { key: "l" } },
      { asks: "“Exports are missing”", answer: { press: "escape" } },
      { asks: "“It was slow (engineering)”", answer: { key: "1" } },
      { asks: "“Exports are missing”", answer: { key: "c" } },
      { asks: "What is to be changed?", answer: { key: "x" } },
      { asks: "Which risk is removed?", answer: { key: "2" } },
    ]);
    await player.terminal.waitFor("not done:");
    await player.follow([
      { asks: "“Exports are missing”", answer: { key: "2" } },
      { asks: "Is anything to be changed?", answer: { key: "m" } },
      { asks: "Which risk goes into another?", answer: { key: "1" } },
      { asks: "Into which does R1 The app is slow go?", answer: { key: "3" } },
    ]);
    expect(await player.asked("Merge R1 into R3?")).toContain("The votes on R1 of ana, sol");
    expect(repository.read(`${VOTES}/ana.yaml`)).toBe(ANA);
    await player.answer({ key: "y" });
    await player.terminal.waitFor("R1 is gone: it is in R3 now.");
    await player.asked("Is anything to be changed?");
    await player.answer({ key: "d" });
    expect(await player.ended()).toBe(0);
    expect(unwrapped(player.printed())).toContain("state: 2 risks, 0 ideas in none");
    expect(repository.read(PATH)).toContain(
      "ask (client success)\n- Exports are missing\n\n**Early",
    );
    expect(repository.read(PATH)).toContain(
      "### R3 Sales do not sell it\n\n**How it failed**\n\n- Nobody knew of it\n- The app is slow\n- Queries over a year of data time out (engineering)\n- It was slow (engineering)\n",
    );
    expect(repository.read(`${VOTES}/ana.yaml`)).not.toContain("R1");
  });

  it("loses nothing by Ctrl-C, and says how to go on", async () => {
    const repository = temporaryRepository({ [PATH]: EXPLORER });
    const player = play(["pre", "group", ID], { cwd: repository.root });
    await player.follow([{ asks: "“Not grouped yet (client success)”", answer: { key: "1" } }]);
    await player.asked("Is anything to be changed?");
    player.terminal.press("ctrl-c");
    expect(await player.ended()).toBe(130);
    expect(unwrapped(player.printed())).toContain(`Go on with: mortem pre group ${ID}`);
    expect(repository.read(PATH)).toContain("(engineering)\n- Not grouped yet (client success)\n");
  });
});
