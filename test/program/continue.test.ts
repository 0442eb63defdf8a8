/** `mortem continue` where nobody can be asked: what completes a document, and what is refused. */
import { describe, expect, it } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { mortem } from "../support/run.ts";

const PATH = "docs/postmortems/2019-04-02-jobs-fail.md";

async function begun(...args: readonly string[]): Promise<TemporaryRepository> {
  const repository = temporaryRepository();
  const all = ["new", "Jobs fail", "--started-at", "2019-04-02 10", ...args];
  expect(await mortem(all, { cwd: repository.root })).toMatchObject({ code: 0 });
  return repository;
}

function goOn({ root }: TemporaryRepository, args: readonly string[] = [], stdin = "") {
  return mortem(["continue", ...args], { cwd: root, stdin });
}

describe("answers", () => {
  it("fill what is empty, each in its place, and change nothing else", async () => {
    const repository = await begun("--set", "timeline=10:00 Tagged\n17:00 Over");
    const before = repository.read(PATH);
    const answers = 'owner: ana\ntimeline:\n  - "10:30 Noticed #detected"\nimpact: 46 jobs.\n';
    const run = await goOn(repository, ["--answers", "-", "--severity", "sev2"], answers);
    expect(run).toEqual({ code: 0, stdout: `${PATH}\n`, stderr: "" });
    const guidance = /(?<=## Impact\n\n)<!--[\s\S]*?-->/;
    expect(repository.read(PATH)).toBe(
      before
        .replace("\nowner:\n", "\nowner: ana\n")
        .replace("\nseverity:\n", "\nseverity: sev2\n")
        .replace("\ndetected_at:\n", "\ndetected_at: 2019-04-02T10:30\n")
        .replace(guidance, "46 jobs.")
        .replace("- 17:00 Over\n", "- 10:30 Noticed #detected\n- 17:00 Over\n"),
    );
  });

  it("add to lists and actions, and give ids", async () => {
    const repository = await begun("--set", "action-items=Test it", "--set", "went-well=One.");
    await goOn(repository, ["--set", "action-items=- Pin it — @ana", "--set", "went-well=Two."]);
    expect(repository.read(PATH)).toContain("\n- [ ] **A1** Test it\n- [ ] **A2** Pin it — @ana\n");
    expect(repository.read(PATH)).toContain("\n- One.\n- Two.\n");
  });

  it("take the title's heading along", async () => {
    const repository = await begun();
    await goOn(repository, ["--title", "All jobs fail"]);
    expect(repository.read(PATH)).toContain("\ntitle: All jobs fail\n");
    expect(repository.read(PATH)).toContain("\n# All jobs fail\n");
  });

  it("do not replace prose: nothing of them is written then", async () => {
    const repository = await begun("--set", "impact=46 jobs.");
    const before = repository.read(PATH);
    const run = await goOn(repository, ["--set", "summary=New.", "--set", "impact=47 jobs."]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain('"Impact" has its text already');
    expect(run.stderr).toContain(`${PATH}:`);
    expect(repository.read(PATH)).toBe(before);
  });
});

describe("without answers", () => {
  it("says what is missing, and how to give it", async () => {
    const run = await goOn(await begun());
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("these are missing: status, severity, detected, owner");
    expect(run.stderr).toContain("--answers FILE");
  });

  it("asks for a name where several are not finished, and says so where there is none", async () => {
    const repository = await begun();
    await mortem(["new", "Mail is late"], { cwd: repository.root });
    const several = await goOn(repository);
    expect(several.code).toBe(2);
    expect(several.stderr).toContain("2019-04-05-mail-is-late | 2019-04-02-jobs-fail");
    const none = await goOn(temporaryRepository());
    expect(none).toEqual({
      code: 0,
      stdout: "",
      stderr: "There is no post-mortem yet: mortem new begins one.\n",
    });
    const wrong = await goOn(repository, ["male"]);
    expect(wrong.stderr).toContain('there is no document "male"');
  });
});

describe("a document that no answer could be written into", () => {
  const files: Record<string, readonly [text: string | Uint8Array, says: string]> = {
    "merge-conflict markers": [
      "---\nkind: postmortem\n---\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n",
      "merge-conflict markers",
    ],
    "front matter that is not closed": ["---\nkind: postmortem\n\n## Summary\n", ":1:1"],
    "front matter of another language": ["---js\nmodule.exports = {}\n---\n", ":1:1"],
    "a key twice": ["---\nkind: postmortem\nkind: postmortem\n---\n", ":3:1"],
    "no front matter": ["# Notes\n", "this is not a document of mortem"],
    "another kind": ["---\nkind: premortem\n---\n", "this is a pre-mortem"],
    "nothing in it": ["", "this is not a document of mortem"],
    "bytes that are no text": [new Uint8Array([0, 1, 2, 255]), PATH],
  };
  it.each(Object.entries(files))("is refused: %s", async (_, [text, says]) => {
    const repository = temporaryRepository();
    repository.write(PATH, text);
    const run = await goOn(repository, [PATH, "--owner", "ana"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("2019-04-02-jobs-fail.md");
    expect(run.stderr).toContain(says);
  });

  it("keeps CRLF and a missing final line break", async () => {
    const repository = temporaryRepository();
    repository.write(
      PATH,
      "---\r\nkind: postmortem\r\n---\r\n\r\n## Impact\r\n\r\n## Summary\r\n\r\nOne.",
    );
    await goOn(repository, ["--set", "impact=Two\nlines.", "--owner", "ana"]);
    expect(repository.read(PATH)).toBe(
      "---\r\nkind: postmortem\r\nowner: ana\r\n---\r\n\r\n## Impact\r\n\r\nTwo\r\nlines.\r\n\r\n## Summary\r\n\r\nOne.",
    );
  });
});
