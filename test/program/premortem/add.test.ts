/** Ideas that come with the command line, or through a pipe. */
import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXPLORER, PATH } from "../../premortem/support.ts";
import { type TemporaryRepository, temporaryRepository } from "../../support/repo.ts";
import { mortem } from "../../support/run.ts";

const repositoryWith = (files: Record<string, string> = {}) =>
  temporaryRepository({ [PATH]: EXPLORER, ...files });
const add = ({ root }: TemporaryRepository, args: readonly string[], stdin = "") =>
  mortem(["pre", "add", ...args], { cwd: root, stdin });
const ID = "2018-11-05-audience-explorer";

/** The lines that came to the ideas of the document. */
function addedTo(repository: TemporaryRepository): string[] {
  const [, ideas = ""] = /## Ideas\n\n((?:- .*\n)*)\n## Risks/.exec(repository.read(PATH)) ?? [];
  return ideas.trimEnd().split("\n").slice(1);
}

describe("--idea", () => {
  it("adds each at once, with the role of who said it, and refuses what is there", async () => {
    const repository = repositoryWith();
    const said = ["ana: nobody finds it", "the charts do not answer what clients ask", "It is # 1"];
    expect(
      await add(
        repository,
        said.flatMap((idea) => ["--idea", idea]),
      ),
    ).toEqual({
      code: 0,
      stdout: `${PATH}\n`,
      stderr: `2 ideas added
not taken: 1
  “the charts do not answer what clients…” is there already, in R2 Feature gaps, line 31
next: mortem pre group ${ID}  (3 ideas in no risk yet)
`,
    });
    const line = "- Not grouped yet (client success)\n";
    expect(repository.read(PATH)).toBe(
      EXPLORER.replace(line, `${line}- nobody finds it (engineering)\n- It is # 1\n`),
    );
  });

  it("keeps a handle with --names, and reads whom the config knows", async () => {
    const config = "people:\n  - handle: lee\n    name: Lee Example\n    role: legal\n";
    const repository = repositoryWith({ "mortem.yaml": config });
    await add(repository, ["--names", "--idea", "ana: one"]);
    await add(repository, ["--idea", "Lee Example: two"]);
    expect(addedTo(repository)).toEqual(["- one (ana)", "- two (legal)"]);
  });

  it("joins Ideas after voting is closed, and leaves the ranking as it is", async () => {
    const repository = repositoryWith();
    repository.write(PATH, EXPLORER.replace("voting: open", "voting: closed"));
    const run = await add(repository, ["--idea", "It came too late"]);
    expect(run).toMatchObject({ code: 0, stdout: `${PATH}\n` });
    expect(run.stderr).toContain("Voting is closed: new ideas join Ideas, and the ranking stays");
    expect(addedTo(repository)).toEqual(["- It came too late"]);
  });
});

describe("one that has ended", () => {
  it("takes the replies that come later, and changes in nothing else", async () => {
    const repository = repositoryWith();
    const ended = EXPLORER.replace("voting: open", "voting: closed\nended_at: 2019-03-01");
    repository.write(PATH, ended);
    expect(await add(repository, [ID, "--from", "-"], "It came too late\n")).toEqual({
      code: 0,
      stdout: `${PATH}\n`,
      stderr: `1 idea added, read as a list of lines
It has ended: new ideas join Ideas, and nothing else changes.
next: mortem pre review ${ID}
`,
    });
    const line = "- Not grouped yet (client success)\n";
    expect(repository.read(PATH)).toBe(ended.replace(line, `${line}- It came too late\n`));
  });
});

/** A small sample of each shape, and what it comes to. */
const PASTED: readonly (readonly [string, string, readonly string[]])[] = [
  ["lines", "Too slow\n\nToo late (a guest)\n", ["Too slow", "Too late (a guest)"]],
  [
    "a list of Markdown",
    "# Ideas\n- [ ] Too slow\n* ana: too late\n",
    ["Too slow", "too late (engineering)"],
  ],
  ["a numbered list, quoted in a mail", "> 1. Too slow\n> 2) Too late\n", ["Too slow", "Too late"]],
  [
    "a whiteboard's export",
    'Text,Color,Created by\n"Too\nslow",#fff9b1,ana\nToo late,#fff9b1,Pat Example\n',
    ["Too slow (engineering)", "Too late"],
  ],
  ["stickies, copied", "Too\nslow\n\nToo late\n\nToo dear\n", ["Too slow", "Too late", "Too dear"]],
  [
    "cells of a spreadsheet",
    "idea\trole\nToo slow\tsales\nToo late\t\n",
    ["Too slow (sales)", "Too late"],
  ],
  [
    "semicolons",
    "Idea;Role\nZu langsam;Vertrieb\nZu spät, zu teuer;\n",
    ["Zu langsam (Vertrieb)", "Zu spät, zu teuer"],
  ],
  [
    "a chat",
    "[10:03] Ana: too slow\n[10:04] Pat: too late\nand too dear\n",
    ["too slow (engineering)", "too late and too dear"],
  ],
  [
    "a phone's chat",
    "12/11/18, 10:03 - Kim: too slow\n12/11/18, 10:04 - Sol left\n",
    ["too slow (client success)"],
  ],
  [
    "a messenger, copied",
    "kim  10:03 AM\ntoo slow\nsol  10:04 AM\ntoo late\n",
    ["too slow (client success)", "too late (product)"],
  ],
  [
    "what --seed lists",
    "It was empty, as in 2018-03-01-export\n",
    ["It was empty, as in 2018-03-01-export"],
  ],
];

describe("--from", () => {
  it.each(PASTED)("takes %s", async (_, pasted, lines) => {
    const repository = repositoryWith();
    const run = await add(repository, ["--from", "-"], `\ufeff${pasted.replaceAll("\n", "\r\n")}`);
    expect(run).toMatchObject({ code: 0, stdout: `${PATH}\n` });
    expect(addedTo(repository)).toEqual(lines.map((line) => `- ${line}`));
  });

  it("says what it read, what it did not take and why, and whose name it left out", async () => {
    const chat = `[10:02] Ana: Not grouped yet
[10:03] Pat: too slow
[10:04] Kim: Too slow
[10:05] pat: ${"very ".repeat(300)}long
[10:06] Robin: \u001b[2Jtoo late
`;
    const repository = repositoryWith({ "chat.txt": chat });
    expect(await add(repository, ["--from", "chat.txt"])).toMatchObject({
      stderr: `2 ideas added, read as a chat
not taken: 3
  line 1: is there already, among the ideas, line 23
  line 3: the same as line 2
  line 4: longer than 1,000 characters
the names of 2 authors are left out, since no role is known for them; --names keeps them
next: mortem pre group ${ID}  (3 ideas in no risk yet)
`,
    });
    expect(addedTo(repository)).toEqual(["- too slow", "- too late"]);
    await add(
      repository,
      ["--from", "-", "--names"],
      "[10:03] Pat: too dear\n[10:04] KIM: too odd\n",
    );
    expect(addedTo(repository).slice(2)).toEqual(["- too dear (Pat)", "- too odd (kim)"]);
  });

  it("names no more than a few of very many lines", async () => {
    const same = "Too slow\n".repeat(500);
    const { stderr } = await add(repositoryWith(), ["--from", "-"], same);
    expect(stderr).toContain("1 idea added, read as a list of lines\nnot taken: 499\n");
    expect(stderr).toContain("  … 489 more\n");
    expect(stderr.split("\n").length).toBeLessThan(16);
  });

  it("runs, follows and renders nothing of what it is given", async () => {
    const repository = repositoryWith();
    const hostile = [
      "$(touch pwned) `touch pwned`",
      "<!-- mortem:ranking -->",
      "<script>alert(1)</script> it was defaced",
      "## Risks",
      "---",
      "=HYPERLINK(1)",
      "![x](../../../../etc/passwd)",
    ].join("\n");
    const { code } = await add(repository, ["--from", "-"], hostile);
    expect(code).toBe(0);
    expect(() => statSync(repository.path("pwned"))).toThrow();
    const after = repository.read(PATH);
    expect(after.match(/^## .*/gm)).toEqual(EXPLORER.match(/^## .*/gm));
    expect(after).not.toMatch(/^<!-- mortem:ranking -->/m);
  });
});

const OLD = `---
kind: postmortem
title: The nightly export was empty
status: resolved
review: reviewed
started_at: 2018-03-01
services: [Audience-Explorer]
---

# The nightly export was empty

## Root causes

- Nobody looks at what has not failed. → none: old
`;
const PAST = {
  "docs/postmortems/2018-03-01-export.md": OLD,
  "docs/postmortems/2018-04-01-other.md": OLD.replace("Audience-Explorer", "billing"),
};

describe("--seed in a pipe", () => {
  it("lists what past incidents of the same services know, to be chosen from and given back", async () => {
    const repository = repositoryWith(PAST);
    const first = await add(repository, ["--seed"]);
    expect(first).toEqual({
      code: 0,
      stdout: `The nightly export was empty, as in 2018-03-01-export
Nobody looks at what has not failed, as in 2018-03-01-export
`,
      stderr: "",
    });
    expect(repository.read(PATH)).toBe(EXPLORER);
    const [chosen = ""] = first.stdout.split("\n");
    await add(repository, ["--from", "-"], chosen);
    expect(addedTo(repository)).toEqual([`- ${chosen}`]);
    expect((await add(repository, ["--seed"])).stdout).not.toContain(chosen);
  });

  it("says so where nothing is known", async () => {
    expect(await add(repositoryWith(), ["--seed"])).toEqual({
      code: 0,
      stdout: "",
      stderr: "No post-mortem of audience-explorer has an idea that is not here yet.\n",
    });
  });
});

describe("what cannot be done", () => {
  it.each([
    [[], EXPLORER, "nobody can be asked here what happened", "--from FILE"],
    [["--idea", "…"], EXPLORER, '--idea "…": There are no words in it.', "what happened"],
    [["--from", "-"], EXPLORER, "there is no idea in standard input", "one idea a line"],
    [["--from", "nowhere.txt"], EXPLORER, "nowhere.txt", ""],
    [["--seed", "--idea", "x"], EXPLORER, "--seed offers ideas", "Run it twice"],
    [
      ["--minutes", "soon", "--idea", "x"],
      EXPLORER,
      '--minutes takes a number up to 1440, not "soon"',
      "20",
    ],
    [
      ["--seed"],
      EXPLORER.replace(/^services.*\n/m, ""),
      "the pre-mortem names no services",
      "services: [",
    ],
    [
      ["--idea", "x"],
      `${EXPLORER}<<<<<<< a\n=======\n>>>>>>> b\n`,
      "merge-conflict markers",
      "Settle",
    ],
  ])("%j", async (args, text, message, hint) => {
    const repository = repositoryWith();
    repository.write(PATH, text);
    const run = await add(repository, args);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(run.stderr).toContain(hint);
    expect(readFileSync(repository.path(PATH), "utf8")).toBe(text);
  });
});
