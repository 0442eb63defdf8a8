/** `mortem pre discuss`: what is done about each risk, in a terminal and without one. */
import { describe, expect, it } from "vitest";
import { play, SKIP, unwrapped } from "../interview/player.ts";
import { ALL_VOTES, EXPLORER, explorer, ID, PATH, pre } from "./explorer.ts";

const CLOSED = EXPLORER.replace("voting: open", "voting: closed");
const env = { MORTEM_NOW: "2018-11-05T10:00:00-06:00" };
const closed = (text = CLOSED) => explorer({ ...ALL_VOTES, [PATH]: text });

describe("without a terminal", () => {
  it("writes what is said of a risk, and nothing else", async () => {
    const repository = closed(CLOSED.replaceAll("\n", "\r\n"));
    const run = await pre(repository, [
      "discuss",
      ...["--risk", "r1", "--early-sign", "Staging takes longer than 2 s"],
      ...["--avoid", "Load a year of data each night — @sol, due 2018-11-16"],
      ...["--soften", "Show a chart of the last month meanwhile"],
    ]);
    expect(run).toEqual({
      code: 0,
      stdout: `${PATH}\n`,
      stderr: `R1 The app is slow: 2 actions added, early sign written
Without an owner or a day: A3
next: mortem pre check-in ${ID}  (by 2018-12-03)
`,
    });
    expect(repository.read(PATH).replaceAll("\r\n", "\n")).toBe(
      CLOSED.replace(
        "time out (engineering)\n",
        `time out (engineering)

**Early sign** Staging takes longer than 2 s

**Avoid or mitigate**

- [ ] **A2** Load a year of data each night — @sol, due 2018-11-16, prevent
- [ ] **A3** Show a chart of the last month meanwhile — mitigate
`,
      ),
    );
  });

  it.each([
    [[], "nobody can be asked here what is done about the risks\n  Say it of one risk: --risk R2"],
    [["--avoid", "Ask"], "it is not said which risk this is about\n  Add --risk R2."],
    [["--risk", "R1"], "nothing is said of R1\n  Add --avoid, --soften or --early-sign"],
    [["--risk", "R1", "--early-sign", " "], "--early-sign is empty"],
    [["--risk", "R7", "--avoid", "Ask"], "there is no risk R7 in this document\n  It has R2, R1."],
    [
      ["--risk", "R1", "--soften", "Ask — due soon"],
      '--soften: "due soon" is not understood; write: text — @owner, due 2018-11-19',
    ],
    [["--minutes", "long"], '--minutes takes a number up to 1440, not "long"'],
  ])("refuses %j, and writes nothing", async (args, message) => {
    const repository = closed();
    const run = await pre(repository, ["discuss", ID, ...args]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(repository.read(PATH)).toBe(CLOSED);
  });

  it.each([
    [EXPLORER, `the voting is still open, .*\n  End it: mortem pre close ${ID}\n`],
    [CLOSED.replace("voting: closed", "ended_at: 2019-03-01"), "this pre-mortem was ended"],
    [CLOSED.replace(/### R2[\s\S]*(?=## Check-ins)/, ""), "there are no risks yet"],
  ])("waits for what comes before it, and shows no votes", async (text, message) => {
    const run = await pre(closed(text), ["discuss", ID, "--risk", "R2", "--avoid", "Ask"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(new RegExp(message));
    expect(run.stderr).not.toMatch(/score|likelihood/);
  });

  it("says of the only one why it is not ready", async () => {
    const run = await pre(explorer(ALL_VOTES), ["discuss", "--risk", "R2", "--avoid", "Ask"]);
    expect(run.stderr).toContain(`End it: mortem pre close ${ID}`);
  });
});

describe("in a terminal", () => {
  it("walks from the most to the least important, with who and when, and offers the review", async () => {
    const repository = closed(CLOSED.replace("review: in-review", "review: draft"));
    const player = play(["pre", "discuss", "--minutes", "0"], { cwd: repository.root, env });
    await player.asked("R2 · What would avoid it?");
    await player.terminal.waitFor(`R2 Feature gaps · 1 of 2
  score 6.2 = likelihood 2.3 × impact 2.7 · 3 votes · spread 0.9
  people disagree: talk about that first

  **How it failed**
`);
    await player.answer({ items: ["Show a first chart to a client each week — @kim"] });
    await player.follow([
      { asks: "R2 · What would soften it", answer: { press: "escape" } },
      { asks: "R2 · What would avoid it?", answer: SKIP },
      { asks: "R2 · What would soften it", answer: SKIP },
      // What stands is taken by Enter alone.
      { asks: "R2 · What would be an early sign of it?", answer: SKIP },
      { asks: "By when is “Show a first chart to a client each week”", answer: { line: "1w" } },
      { asks: "R1 · What would avoid it?", answer: SKIP },
      { asks: "R1 · What would soften it", answer: { items: ["Show the last month meanwhile"] } },
      {
        asks: "R1 · What would be an early sign",
        answer: { line: "Staging takes longer than 2 s" },
      },
      { asks: "Who owns “Show the last month meanwhile”?", answer: { key: "sol" } },
      { asks: "By when is “Show the last month meanwhile”", answer: SKIP },
      { asks: "Is the document ready to be reviewed?", answer: { key: "y" } },
    ]);
    expect(await player.ended()).toBe(0);
    expect(player.printed()).toContain(`
2 risks discussed, 2 actions added
Without an owner or a day: A3
next: mortem pre check-in ${ID}  (by 2018-12-03)
${PATH}
`);
    expect(repository.read(PATH)).toBe(
      CLOSED.replace("review: in-review", "review: in-review")
        .replace(
          "2018-11-19, prevent\n",
          "2018-11-19, prevent\n- [ ] **A2** Show a first chart to a client each week — @kim, prevent, due 2018-11-12\n",
        )
        .replace(
          "time out (engineering)\n",
          `time out (engineering)

**Early sign** Staging takes longer than 2 s

**Avoid or mitigate**

- [ ] **A3** Show the last month meanwhile — mitigate, @sol
`,
        ),
    );
  });

  it("shows the time left for each risk, and says on Ctrl-C where to go on", async () => {
    const repository = closed();
    const { terminal, ended, printed } = play(["pre", "discuss", "--from", "r1"], {
      cwd: repository.root,
      columns: 40,
      env,
    });
    await terminal.waitFor(/R1 · What would avoid it\?[\s\S]*(?:8:00|7:5\d) left/);
    await terminal.waitFor("R1 The app is slow · 2 of 2\n");
    terminal.type("Load a year each night");
    terminal.press("enter");
    await terminal.waitFor("• Load a year each night");
    terminal.type("and half a line");
    await terminal.waitFor("and half a line");
    terminal.press("ctrl-c");
    expect(await ended()).toBe(130);
    expect(unwrapped(printed())).toContain(`Go on with: mortem pre discuss ${ID} --from R1`);
    expect(repository.read(PATH)).toContain("- [ ] **A2** Load a year each night — prevent\n");
    expect(repository.read(PATH)).not.toContain("half");
  });

  it("loses nothing to a killed program, and takes up what an editor has changed", async () => {
    const repository = closed();
    const player = play(["pre", "discuss", "--minutes", "0"], { cwd: repository.root, env });
    await player.asked("R2 · What would avoid it?");
    repository.write(PATH, repository.read(PATH).replace("Feature gaps", "Gaps in features"));
    await player.answer({ items: ["Ask two clients"] });
    await player.asked("R2 · What would soften it");
    player.terminal.kill("SIGKILL");
    await player.ended();
    expect(repository.read(PATH)).toBe(
      CLOSED.replace("Feature gaps", "Gaps in features").replace(
        "2018-11-19, prevent\n",
        "2018-11-19, prevent\n- [ ] **A2** Ask two clients — prevent\n",
      ),
    );
  });
});
