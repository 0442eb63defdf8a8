import { describe, expect, it } from "vitest";
import { play, unwrapped } from "../interview/player.ts";
import { ALL_VOTES, EXPLORER, explorer, ID, PATH, pre, VOTES, votes } from "./explorer.ts";

const TABLE = `<!-- mortem:ranking -->
| Rank | Risk | Likelihood | Impact | Score | Spread | Votes |
| ---: | --- | ---: | ---: | ---: | ---: | ---: |
| 1 | R2 Feature gaps | 2.3 | 2.7 | 6.2 | 0.9 | 3 |
| 2 | R1 The app is slow | 1.7 | 1.7 | 2.8 | 0.5 | 3 |
<!-- /mortem:ranking -->

`;
const closed = (text: string) =>
  text.replace("voting: open", "voting: closed").replace("### R2", `${TABLE}### R2`);
const SHOWN = `
Rank  Risk                Likelihood  Impact  Score  Spread  Votes
   1  R2! Feature gaps           2.3     2.7    6.2     0.9      3
   2  R1 The app is slow         1.7     1.7    2.8     0.5      3

! people disagree: talk about that first
`;
const NEXT = `next: mortem pre discuss ${ID}\n`;

describe("closing", () => {
  it("writes the ranking between its markers, shows it, and prints the path", async () => {
    const repository = explorer(ALL_VOTES);
    expect(await pre(repository, ["close"])).toEqual({
      code: 0,
      stdout: `${PATH}\n`,
      stderr: `${SHOWN}\nThe voting is closed.\n${NEXT}`,
    });
    expect(repository.read(PATH)).toBe(closed(EXPLORER));
  });

  it("keeps the line endings, and what stands around the markers", async () => {
    const text = EXPLORER.replace(
      "## Risks\n",
      "## Risks\n\nOurs.\n\n<!-- mortem:ranking -->\nold\n<!-- /mortem:ranking -->\n",
    ).replaceAll("\n", "\r\n");
    const repository = explorer({ ...ALL_VOTES, [PATH]: text });
    await pre(repository, ["close"]);
    const place = /<!-- mortem:ranking -->[\s\S]*<!-- \/mortem:ranking -->/;
    const table = TABLE.trimEnd().replaceAll("\n", "\r\n");
    expect(repository.read(PATH)).toBe(
      text.replace("voting: open", "voting: closed").replace(place, table),
    );
  });

  it("waits for who is missing, unless it is told not to", async () => {
    const repository = explorer({
      [`${VOTES}/kim.yaml`]: votes("kim", "R2: 3, 2"),
      [`${VOTES}/sol.yaml`]: votes("sol", "R1: 1, 1", "R2: 3, 2"),
    });
    expect(await pre(repository, ["close"])).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: ${PATH}: votes are missing: ana has not voted; kim has voted on 1 of 2
  Wait for them, or close without them: --yes. A mean leaves a missing vote out.
`,
    });
    expect(repository.read(PATH)).toBe(EXPLORER);
    expect(await pre(repository, ["close", "--yes"])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(
        "Votes are missing: ana has not voted; kim has voted on 1 of 2. ",
      ),
    });
    expect(repository.read(PATH)).toContain("| 2 | R1 The app is slow | 1.0 | 1.0 | 1.0 | – | 1 |");
  });

  it("asks in a terminal whether to wait", async () => {
    const repository = explorer({ [`${VOTES}/kim.yaml`]: votes("kim", "R1: 3, 2", "R2: 3, 2") });
    const player = play(["pre", "close"], { cwd: repository.root });
    expect(await player.asked("Votes are missing.")).toContain("ana has not voted; sol has not");
    await player.answer({ press: "enter" });
    expect(await player.ended()).toBe(0);
    expect(unwrapped(player.printed())).toContain(
      `Still open. Who is missing: mortem pre vote ${ID} --status`,
    );
    const left = play(["pre", "close"], { cwd: repository.root });
    await left.asked("Votes are missing.");
    await left.answer({ press: "ctrl-c" });
    expect(await left.ended()).toBe(130);
    expect(left.printed()).toContain("Still open.");
    expect(repository.read(PATH)).toBe(EXPLORER);
    const again = play(["pre", "close"], { cwd: repository.root });
    await again.asked("Votes are missing.");
    // A vote that comes while the question waits counts, since its voter was told so.
    repository.write(`${VOTES}/ana.yaml`, votes("ana", "R1: 1, 2"));
    await again.answer({ key: "y" });
    expect(await again.ended()).toBe(0);
    expect(repository.read(PATH)).toContain("voting: closed");
    expect(repository.read(PATH)).toContain("R1 The app is slow | 2.0 | 2.0 | 4.0 | 1.0 | 2 |");
  });

  it("brings the ranking of a closed one up to date", async () => {
    const repository = explorer({ ...ALL_VOTES, [PATH]: closed(EXPLORER) });
    const again = "The voting was closed already, and the ranking is what the votes say.";
    expect((await pre(repository, ["close", ID])).stderr).toContain(again);
    repository.write(PATH, closed(EXPLORER).replace("### R1 The app is", "### R1 All of it is"));
    // Also without its name, where it is the only one.
    expect(await pre(repository, ["close"])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("the ranking is written anew"),
    });
    expect(repository.read(PATH)).toContain("| 2 | R1 All of it is slow | 1.7 |");
  });

  it.each([
    ["without any vote", {}, /nobody has voted yet\n.*pre vote .*--ballot/s],
    [
      "with a vote file that has a fault",
      { [`${VOTES}/kim.yaml`]: "voter: kim\nvotes: 3\n" },
      /kim\.yaml:2: `votes` is not/,
    ],
    [
      "with two files of one person",
      { [`${VOTES}/ana.yml`]: votes("ana") },
      /ana has another vote file/,
    ],
    [
      "with two risks of one id",
      { [PATH]: EXPLORER.replace("### R1 The", "### R2 The") },
      /two risks are called R2/,
    ],
    [
      "without risks",
      { [PATH]: EXPLORER.replace(/### R[\s\S]*?(?=## Check)/, "") },
      /no risks yet/,
    ],
  ])("is refused %s", async (what, files, message) => {
    const given = what === "without any vote" ? {} : { ...ALL_VOTES, ...files };
    const repository = explorer(given);
    const before = repository.read(PATH);
    const run = await pre(repository, ["close", "--yes"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(message);
    expect(repository.read(PATH)).toBe(before);
  });
});

describe("reopening", () => {
  it("empties the table, and leaves a trace among the check-ins", async () => {
    const repository = explorer({ ...ALL_VOTES, [PATH]: closed(EXPLORER) });
    expect(await pre(repository, ["reopen", "--why", "the scope\nhas doubled"])).toEqual({
      code: 0,
      stdout: `${PATH}\n`,
      stderr: `The voting is open again, and the ranking is taken out. The votes stand as they were.
next: mortem pre vote ${ID}
`,
    });
    const entry = "\n### 2019-04-05\n\n- Voting reopened: the scope has doubled\n";
    expect(repository.read(PATH)).toBe(
      closed(EXPLORER)
        .replace("voting: closed", "voting: open")
        .replace(/\| Rank[\s\S]*? 3 \|\n(?=<)/, "")
        .replace("for exports\n", `for exports\n${entry}`),
    );
    expect((await pre(repository, ["close"])).code).toBe(0);
    expect(repository.read(PATH)).toContain(TABLE);
  });

  it("asks for the reason in a terminal", async () => {
    const repository = explorer({ ...ALL_VOTES, [PATH]: closed(EXPLORER) });
    const left = play(["pre", "reopen"], { cwd: repository.root });
    await left.asked("Why is the voting opened again?");
    await left.answer({ press: "ctrl-c" });
    expect(await left.ended()).toBe(130);
    expect(unwrapped(left.printed())).toContain(`Go on with: mortem pre reopen ${ID}`);
    const player = play(["pre", "reopen"], { cwd: repository.root });
    await player.follow([
      { asks: "Why is the voting opened again?", answer: { line: "a risk was missing" } },
    ]);
    expect(await player.ended()).toBe(0);
    expect(repository.read(PATH)).toContain("- Voting reopened: a risk was missing\n");
  });

  it.each([
    [
      "without a reason",
      [],
      closed(EXPLORER),
      /the reason is missing\n {2}Say what has changed: --why/,
    ],
    ["with an empty reason", ["--why", " "], closed(EXPLORER), /--why says nothing/],
    ["of one that is open", [ID, "--why", "x"], EXPLORER, /the voting is open already/],
    [
      "of one that was ended",
      [ID, "--why", "x"],
      closed(EXPLORER).replace("voting: closed", "voting: closed\nended_at: 2019-01-01"),
      /was ended/,
    ],
    ["of the only one, which is open", ["--why", "x"], EXPLORER, /the voting is open already/],
  ])("is refused %s", async (_, args, text, message) => {
    const repository = explorer({ ...ALL_VOTES, [PATH]: text });
    const run = await pre(repository, ["reopen", ...args]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(message);
    expect(repository.read(PATH)).toBe(text);
  });
});
