/** `mortem pre check-in`: how the risks stand, in a terminal and without one. */
import { describe, expect, it } from "vitest";
import { play, SKIP } from "../interview/player.ts";
import { ALL_VOTES, EXPLORER, explorer, ID, PATH, pre } from "./explorer.ts";

const CLOSED = EXPLORER.replace("voting: open", "voting: closed");
const env = { MORTEM_NOW: "2018-12-03T10:00:00-06:00" };
const closed = (text = CLOSED) => explorer({ ...ALL_VOTES, [PATH]: text });
const withEntry = (entry: string) =>
  CLOSED.replace("## What we learned", `${entry}\n\n## What we learned`);
const done = (text: string, more = "") =>
  text
    .replace("- [ ] **A1**", "- [x] **A1**")
    .replace("2018-11-19, prevent", `2018-11-19, prevent, done 2018-12-03${more}`);

describe("without a terminal", () => {
  it("dates an entry, ticks off what is done, and says when the next is due", async () => {
    const repository = closed();
    const set = ["--set", "R2=falling: one client is happy", "--set", "r1 = same"];
    const more = ["--done", "a1", "--note", "Two were ill"];
    const run = await pre(repository, ["check-in", ...set, ...more], { env });
    expect(run).toEqual({
      code: 0,
      stdout: `${PATH}\n`,
      stderr: `2018-12-03  R2 falling; R1 same; A1 done
next: mortem pre check-in ${ID}  (by 2018-12-17)
`,
    });
    expect(repository.read(PATH)).toBe(
      done(
        withEntry(
          "### 2018-12-03\n\n- R2 falling: one client is happy\n- R1 same\n- A1 done\n- Two were ill",
        ),
      ),
    );
  });

  it("goes on in the entry of its day, which may be past", async () => {
    const repository = closed();
    const at = ["--at", "2018-11-19"];
    await pre(repository, ["check-in", ...at, "--set", "R2=rising: two of three"], { env });
    const run = await pre(repository, ["check-in", ...at, "--set", "R1,R2=retired"], { env });
    expect(run.stderr).toBe(`2018-11-19  R1, R2 retired
next: no risk is left to watch; when the project is over: mortem pre end ${ID}
`);
    expect(repository.read(PATH)).toBe(
      CLOSED.replace("- R2 rising: two clients asked for exports", "- R2 retired\n- R1 retired"),
    );
  });

  it("leaves what is done already as it is", async () => {
    const repository = closed(done(CLOSED));
    const run = await pre(repository, ["check-in", "--done", "A1", "--set", "R1=rising"], { env });
    expect(run.stderr).toContain("already done: A1\n2018-12-03  R1 rising\n");
    expect(repository.read(PATH)).toBe(done(withEntry("### 2018-12-03\n\n- R1 rising")));
  });

  it.each([
    [[], "nobody can be asked here how the risks stand\n  Say it: --set R2=rising for each risk"],
    [["--set", "R2"], '--set "R2" does not say which risk stands how\n  Write --set R2=rising'],
    [["--set", "gaps=rising"], "does not say which risk stands how"],
    [["--set", "R2=risng"], '--set: "risng" is no state of a risk\n  Did you mean `rising`?'],
    [["--set", "R2="], "is no state of a risk\n  A risk is rising, same, falling"],
    [["--set", "R2=same", "--set", "r2=rising"], "R2 is set twice"],
    [["--set", "R1=same", "--set", "R9=same"], "there is no risk R9 in this document"],
    [["--set", "R1=same", "--done", "A9"], "there is no action A9 in this document"],
    [["--note", " "], "--note is empty"],
    [["--note", "x", "--at", "2018-12-04"], "--at: 2018-12-04 has not come yet"],
    [["--note", "x", "--at", "2018-11-04"], "2018-11-04 cannot be: the pre-mortem was held on"],
  ])("refuses %j, and writes nothing", async (args, message) => {
    const repository = closed();
    const run = await pre(repository, ["check-in", ID, ...args], { env });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(repository.read(PATH)).toBe(CLOSED);
  });

  it("is over with the project", async () => {
    const ended = CLOSED.replace("voting: closed", "voting: closed\nended_at: 2018-11-30");
    const run = await pre(closed(ended), ["check-in", ID, "--note", "x"], { env });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("Take `ended_at` out of its front matter");
  });
});

describe("in a terminal", () => {
  it("takes a key for each risk and each action, and goes back", async () => {
    const repository = closed();
    const player = play(["pre", "check-in"], { cwd: repository.root, env });
    const { terminal } = player;
    await player.asked("1/3 · R2 Feature gaps: how does it stand?");
    await terminal.waitFor("Early sign: Two clients ask for the same export. Last: rising");
    terminal.type("f");
    await player.asked("R2 falling: what has been seen?");
    await player.answer({ line: "one client is happy" });
    await player.asked("2/3 · R1 The app is slow: how does it stand?");
    expect(repository.read(PATH)).toBe(
      withEntry("### 2018-12-03\n\n- R2 falling: one client is happy"),
    );
    terminal.type("h");
    await player.asked("R1 happened: what happened?");
    expect(repository.read(PATH)).toContain("is happy\n- R1 happened\n");
    terminal.press("escape");
    await player.asked("2/3 · R1 The app is slow: how does it stand?");
    terminal.press("enter");
    await player.asked("3/3 · A1 Interview two clients");
    await terminal.waitFor("@product-lead, due 2018-11-19, which has passed\n");
    terminal.press("escape");
    await player.asked(
      "R1 The app is slow: how does it stand? Nothing was noted of it so far. › same",
    );
    terminal.press("enter");
    await player.asked("3/3 · A1 Interview two clients");
    terminal.type("d");
    await player.asked("What proves it?");
    await player.answer({ line: "https://example.com/notes" });
    expect(await player.ended()).toBe(0);
    expect(player.printed()).toContain(`
2018-12-03  R2 falling; R1 same; A1 done
next: mortem pre check-in ${ID}  (by 2018-12-17)
${PATH}
`);
    expect(repository.read(PATH)).toBe(
      done(
        withEntry("### 2018-12-03\n\n- R2 falling: one client is happy\n- R1 same\n- A1 done"),
        ", evidence https://example.com/notes",
      ),
    );
  });

  it("is left with Ctrl-C at any question, and goes on with what was not spoken of", async () => {
    const repository = closed();
    const left = play(["pre", "check-in", "--at", "2018-12-01"], { cwd: repository.root, env });
    await left.asked("1/3 · R2 Feature gaps");
    left.terminal.type("n");
    await left.asked("R2 same: what has been seen?");
    left.terminal.type("half a no");
    await left.terminal.waitFor("half a no");
    left.terminal.press("ctrl-c");
    expect(await left.ended()).toBe(130);
    expect(left.printed()).toContain(`Go on with: mortem pre check-in ${ID} --at 2018-12-01\n`);
    expect(repository.read(PATH)).toBe(withEntry("### 2018-12-01\n\n- R2 same"));

    const rest = play(["pre", "check-in", "--at", "2018-12-01"], { cwd: repository.root, env });
    await rest.follow([
      { asks: "1/2 · R1 The app is slow", answer: SKIP },
      { asks: "2/2 · A1 Interview two clients", answer: SKIP },
    ]);
    expect(await rest.ended()).toBe(0);
    expect(repository.read(PATH)).toBe(withEntry("### 2018-12-01\n\n- R1, R2 same"));
  });
});
