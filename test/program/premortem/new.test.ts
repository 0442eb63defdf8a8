/** `mortem pre new`: without a terminal, and in one. */
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { temporaryRepository } from "../../support/repo.ts";
import { mortem } from "../../support/run.ts";
import { play, SKIP, unwrapped } from "../interview/player.ts";

const PATH = "docs/premortems/2019-04-05-audience-explorer.md";
const ID = "2019-04-05-audience-explorer";

describe("without a terminal", () => {
  it("writes the skeleton for a title, and says what is better and what comes next", async () => {
    const repository = temporaryRepository();
    const args = ["pre", "new", "Audience explorer", "--no-input"];
    const first = await mortem(args, { cwd: repository.root });
    expect(first).toMatchObject({ code: 0, stdout: `${PATH}\n` });
    expect(first.stderr).toContain("hint: nothing is on paper");
    expect(first.stderr).toContain(`next: mortem pre add ${ID}\n`);
    const text = repository.read(PATH);
    expect(text).toMatch(/^---\nkind: premortem\ntemplate: premortem\ntitle: Audience explorer\n/);
    expect(text).toContain("\nreview: draft\ntimezone: America/Chicago\n");
    expect(text).toContain("\nheld_at: 2019-04-05\ncheck_in_every:\nvoting: open\n---\n");
    expect(text).toContain("\n# Audience explorer\n\nOur project has failed. What happened?\n\n");
    const second = await mortem(args, { cwd: repository.root });
    expect(second.stdout).toBe(`docs/premortems/${ID}-2.md\n`);
  });

  it("has a flag for each field, and hints at what they say", async () => {
    const repository = temporaryRepository({
      "mortem.yaml": "premortems: risks\n",
      "docs/explorer.md": "# Explorer\n",
    });
    const { code, stdout, stderr } = await mortem(
      [
        ...["pre", "new", "--title", "Audience explorer", "--held-at", "yesterday"],
        ...["--scope", "docs/explorer.md", "--services", "audience-explorer"],
        ...["--owner", "@ana", "--facilitator", "Ana", "--check-in-every", "every 2 weeks"],
        ...["--participants", "ana (engineering), sol (operations)", "--set", "ideas=It was slow"],
      ],
      { cwd: repository.root },
    );
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "risks/2019-04-04-audience-explorer.md\n",
    });
    expect(unwrapped(stderr)).toBe(
      "hint: Ana owns it too. Somebody else leads better, since it is not their plan that is picked to pieces. hint: there are two roles, and three or more see more. Of engineering, data, product and client-facing, the group has engineering: who could speak for data, product or client-facing? next: mortem pre group 2019-04-04-audience-explorer",
    );
    const lost = await mortem(["pre", "new", "Exports", "--scope", "docs/exports.md"], {
      cwd: repository.root,
    });
    expect(lost.stderr).toContain("hint: there is no docs/exports.md yet.");
    const text = repository.read(stdout.trim());
    expect(text).toContain("\ncheck_in_every: 2 weeks\n");
    expect(text).toContain("\n## Ideas\n\n- It was slow\n\n");
  });

  it("takes an answers file, and requires only the title", async () => {
    const repository = temporaryRepository({
      "a.yaml": "title: A\nheld_at: 2018-11-05\nrisks:\n  - Feature gaps\n  - The app is slow\n",
    });
    const run = (...args: string[]) => mortem(["pre", "new", ...args], { cwd: repository.root });
    const { code, stdout } = await run("--answers", "a.yaml");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "docs/premortems/2018-11-05-a.md\n" });
    expect(repository.read(stdout.trim())).toContain(
      "### R1 Feature gaps\n\n### R2 The app is slow\n",
    );
    const untitled = await run("--no-input");
    expect(untitled).toMatchObject({ code: 2, stdout: "" });
    expect(untitled.stderr).toContain("a title is missing");
    const wrong = await run("A", "--template", "outage");
    expect(wrong).toMatchObject({ code: 2, stdout: "" });
    expect(wrong.stderr).toContain('there is no template "outage"');
  });
});

describe("in a terminal", () => {
  it("asks for the folder and the title, and writes each answer at once; Ctrl-C loses nothing", async () => {
    const repository = temporaryRepository();
    const player = play(["pre", "new"], { cwd: repository.root });
    await player.asked("In which folder shall pre-mortems stand?");
    await player.answer({ line: "" });
    await player.follow([
      { asks: "Which project is it about?", answer: { line: "Audience explorer" } },
      { asks: "What is on paper about the project?", answer: SKIP },
      { asks: "Which services or products", answer: { line: "audience-explorer" } },
      { asks: "Who sees this document through?", answer: { line: "ana" } },
      { asks: "Who leads the session?", answer: { line: "ana" } },
    ]);
    // Once more, with the reason.
    await player.terminal.waitFor("hint: ana owns it too.");
    await player.asked("Who leads the session?");
    expect(player.printed()).toContain("hint: nothing is on paper");
    await player.answer({ key: "1" });
    await player.asked("Who takes part, and as what?");
    player.terminal.press("ctrl-c");
    expect(await player.ended()).toBe(130);
    expect(unwrapped(player.printed())).toContain(`Go on with: mortem continue ${ID}`);
    expect(repository.read(PATH)).toContain("\nowner: ana\nfacilitator: ana\nparticipants:\n");

    repository.write("docs/explorer.md", "# Explorer\n");
    const again = play(["continue", ID], { cwd: repository.root, columns: 40 });
    await again.follow([
      { asks: "What is on paper about the project?", answer: { line: "docs/explorer.md" } },
      {
        asks: "Who takes part, and as what?",
        answer: { line: "ana (ux), sol (data), kim (sales)" },
      },
      { asks: "How often do you check in", answer: SKIP },
    ]);
    expect(await again.ended()).toBe(0);
    expect(again.printed()).not.toContain("hint:");
    expect(unwrapped(again.printed())).toContain(`next: mortem pre add ${ID}`);
    expect(repository.read(PATH)).toContain("\nscope: docs/explorer.md\n");
    expect(repository.read(PATH)).toContain("\ncheck_in_every: 2 weeks\nvoting: open\n");
  });

  it("shows today as the day of the session, and remembers another folder", async () => {
    const repository = temporaryRepository();
    const player = play(["pre", "new", "Audience explorer"], { cwd: repository.root });
    await player.asked("In which folder");
    player.terminal.press("ctrl-u");
    await player.answer({ line: "docs/postmortems" });
    await player.asked("post-mortems stand there: two kinds, two folders");
    player.terminal.press("ctrl-u");
    await player.answer({ line: "risks" });
    for (const asks of [
      "What is on paper",
      "Which services",
      "Who sees",
      "Who leads",
      "Who takes",
    ]) {
      await player.asked(asks);
      await player.answer(SKIP);
    }
    expect(await player.asked("On which day is the session?")).toContain("2019-04-05");
    await player.answer(SKIP);
    await player.asked("How often");
    await player.answer(SKIP);
    expect(await player.ended()).toBe(0);
    expect(repository.read("mortem.yaml")).toBe("premortems: risks\n");
    expect(existsSync(repository.path("risks/2019-04-05-audience-explorer.md"))).toBe(true);
  });
});
