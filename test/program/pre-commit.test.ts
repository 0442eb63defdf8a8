/** What the pre-commit framework is told of us: `npm run try-package` installs and runs the hooks as it would. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { bin } from "../../package.json";
import { temporaryRepository } from "../support/repo.ts";
import { mortem } from "../support/run.ts";

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files?: string;
  readonly always_run?: true;
  readonly pass_filenames: boolean;
}

const hooks: Hook[] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
const hook = (id: string) => hooks.find((one) => one.id === id) as Hook;

describe.each(hooks)("the hook $id", ({ entry, pass_filenames }) => {
  const [name, ...args] = entry.split(" ");

  it("runs a command that is there, which finds its documents itself", async () => {
    expect(Object.keys(bin)).toContain(name);
    expect(pass_filenames).toBe(false);
    const { root } = temporaryRepository();
    expect(await mortem(["init"], { cwd: root })).toMatchObject({ code: 0 });
    expect(await mortem(args, { cwd: root })).toMatchObject({ code: 0 });
  });
});

describe("the hook mortem-lint", () => {
  const { entry, files = "" } = hook("mortem-lint");
  const [, ...args] = entry.split(" ");

  it.each(["docs/postmortems/2019-04-02-a.md", "mortem.yaml", "team/mortem.yml"])(
    "runs where a commit changes %s",
    (path) => expect(path).toMatch(new RegExp(files)),
  );

  it.each(["src/main.ts", "a.mdx", "docker-compose.yaml", "not-mortem.yaml", "votes.yaml"])(
    "does not run for %s",
    (path) => expect(path).not.toMatch(new RegExp(files)),
  );

  it("fails for what is staged and wrong, and for nothing else", async () => {
    const text = "---\nkind: postmortem\ntitle: A\nreview: draft\n---\n\n# B\n";
    const { root, git } = temporaryRepository({ "docs/postmortems/2019-04-02-a.md": text });
    expect(await mortem(args, { cwd: root })).toMatchObject({ code: 0 });
    git("add", "--all");
    expect(await mortem(args, { cwd: root })).toMatchObject({ code: 1 });
  });

  it("runs for a vote, which stands for its pre-mortem", () => {
    const vote = "docs/premortems/2018-11-05-audience-explorer.votes/ana.yaml";
    expect(vote).toMatch(new RegExp(files));
  });
});

describe("the hook mortem-index", () => {
  const { entry, always_run } = hook("mortem-index");
  const [, ...args] = entry.split(" ");

  it("runs and fails where a commit only deletes a document", async () => {
    // The framework takes the files that a commit deletes for none.
    expect(always_run).toBe(true);
    const path = "docs/postmortems/2019-04-02-a.md";
    const text = "---\nkind: postmortem\ntitle: A\n---\n\n# A\n";
    const { root, git } = temporaryRepository({ [path]: text });
    await mortem(["index"], { cwd: root });
    git("add", "--all");
    git("commit", "--quiet", "-m", "A document");
    expect(await mortem(args, { cwd: root })).toMatchObject({ code: 0 });
    git("rm", "--quiet", path);
    expect(await mortem(args, { cwd: root })).toMatchObject({ code: 1 });
  });
});
