import { describe, expect, it } from "vitest";
import { ARCHIVE, RELEASE } from "../support/archive.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { mortem } from "../support/run.ts";

const actions = ({ root }: TemporaryRepository, ...args: string[]) =>
  mortem(["actions", ...args], { cwd: root });
const PATH = "docs/postmortems/2019-04-02-release.md";

describe("done", () => {
  it("ticks one action off, and changes nothing else", async () => {
    const repository = temporaryRepository(ARCHIVE);
    const run = await actions(
      repository,
      "done",
      "a1",
      "--doc",
      "release",
      "--evidence",
      "https://git.example.com/482?a,b",
    );
    expect(run).toEqual({
      code: 0,
      stdout: `done: A1 Run the release checks inside the production image (${PATH})\n`,
      stderr: "",
    });
    expect(repository.read(PATH)).toBe(
      RELEASE.replace("[ ] **A1**", "[x] **A1**").replace(
        "#482",
        "#482, done 2019-04-05, evidence https://git.example.com/482?a%2Cb",
      ),
    );
  });

  it("needs no document where only one has that action to do", async () => {
    const repository = temporaryRepository({ [PATH]: RELEASE });
    expect((await actions(repository, "done", "A1")).code).toBe(0);
    expect(repository.read(PATH)).toContain("- [x] **A1** ");
  });

  it("leaves alone what is done, and says so", async () => {
    const repository = temporaryRepository(ARCHIVE);
    expect(await actions(repository, "done", "A2")).toEqual({
      code: 0,
      stdout: `already done, nothing changed: A2 Never release without two maintainers (${PATH})\n`,
      stderr: "",
    });
    expect(repository.read(PATH)).toBe(RELEASE);
  });

  it.each([
    [["A9"], "no document has an action A9\n  `mortem actions` lists those that are open."],
    [
      ["A1"],
      "2 documents have an action A1\n  Say which one: --doc 2019-04-02-release, or --doc 2019-04-05-slow-login.",
    ],
    [
      ["A9", "--doc", "release"],
      `${PATH}: there is no action A9 in this document\n  It has A1, A2, A3.`,
    ],
    [
      ["A3"],
      `${PATH}:23: A3 was declined: the lock file holds them\n  Take \`declined: …\` out of its line first, if it was done after all.`,
    ],
    [
      ["A1", "--evidence", "see the wiki"],
      "--evidence takes one link or path without blanks\n  Give the address of what proves it, such as a pull request.",
    ],
  ])("refuses %j", async (args, message) => {
    const repository = temporaryRepository(ARCHIVE);
    expect(await actions(repository, "done", ...args)).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: ${message}\n`,
    });
    expect(repository.read(PATH)).toBe(RELEASE);
  });

  it("refuses a file with merge-conflict markers", async () => {
    const text = `${RELEASE}<<<<<<< a\n=======\n>>>>>>> b\n`;
    const repository = temporaryRepository({ [PATH]: text });
    const run = await actions(repository, "done", "A1");
    expect(run.stderr).toMatch(/has merge-conflict markers/);
    expect(repository.read(PATH)).toBe(text);
  });
});
