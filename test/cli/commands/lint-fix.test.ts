import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { textOf } from "../../lint/support.ts";
import { type TemporaryRepository, temporaryRepository } from "../../support/repo.ts";
import { fakeWorld } from "../../support/world.ts";

const LUCK = "docs/postmortems/with a blank & ü/2019-04-02-jobs-failed.md";
const CRLF = "docs/postmortems/2019-04-03-crlf.md";
const CONFLICT = "docs/postmortems/2019-04-04-conflict.md";

const luck = textOf({ sections: { "got-lucky": "- It was an internal release. -> A1" } });
const FILES = {
  [LUCK]: luck,
  [CRLF]: textOf({ front: { status: "Resolved" }, sections: { foresight: "=> none: no" } })
    .trimEnd()
    .replaceAll("\n", "\r\n"),
};

async function lint(repository: TemporaryRepository, ...args: string[]) {
  const fake = fakeWorld({ cwd: repository.root, env: { MORTEM_NOW: "2019-04-10T09:00:00Z" } });
  const code = await main(["lint", ...args], fake.world);
  return { code, out: fake.stdout(), err: fake.stderr() };
}

function contents(repository: TemporaryRepository): Record<string, string> {
  return Object.fromEntries(
    Object.keys(FILES).map((path) => [path, readFileSync(join(repository.root, path), "utf8")]),
  );
}

const MENDED = {
  [LUCK]: luck.replace("-> A1", "→ A1"),
  [CRLF]: FILES[CRLF]?.replace("status: Resolved", "status: resolved"),
};

describe("mortem lint --fix", () => {
  it("mends the documents, and checks what is left", async () => {
    const repository = temporaryRepository(FILES);
    const { code, err, out } = await lint(repository, "--fix");
    expect(contents(repository)).toEqual(MENDED);
    expect(err).toContain("Mended 2 findings in 2 documents; ");
    expect(out).not.toContain("arrow-form");
    expect(code).toBe(0);
    expect((await lint(repository, "--fix")).err).toBe("Nothing that --fix could mend.\n");
  });

  it("prints a diff that git applies, and writes nothing", async () => {
    const repository = temporaryRepository(FILES);
    const { code, err, out } = await lint(repository, "--fix", "--dry-run");
    expect(contents(repository)).toEqual(FILES);
    expect(err).toContain("--fix would mend 2 findings in 2 documents; ");
    expect(code).toBe(0);
    const git = spawnSync("git", ["apply", "--whitespace=nowarn"], {
      cwd: repository.root,
      input: out,
    });
    expect(git.stderr.toString()).toBe("");
    expect(contents(repository)).toEqual(MENDED);
    expect(await lint(repository, "--fix", "--dry-run")).toMatchObject({ out: "" });
  });

  it("mends what the named rule finds, and no more", async () => {
    const repository = temporaryRepository(FILES);
    await lint(repository, "--fix", "--rule", "arrow-form");
    expect(contents(repository)).toEqual({ ...FILES, [LUCK]: MENDED[LUCK] });
  });

  it("leaves a file with conflict markers as it is, and says so", async () => {
    const text = luck.replace("## Impact", "<<<<<<< a\n=======\n>>>>>>> b\n\n## Impact");
    const repository = temporaryRepository({ [CONFLICT]: text });
    const { code, out } = await lint(repository, "--fix");
    expect(readFileSync(join(repository.root, CONFLICT), "utf8")).toBe(text);
    expect([code, out]).toEqual([1, expect.stringContaining("conflict-markers")]);
  });

  it("leaves a file that is no document as it is", async () => {
    const text = "---\nStatus: Resolved\n---\n\n## Root causes\n\n- x -> A1\n";
    const repository = temporaryRepository();
    writeFileSync(join(repository.root, "notes.md"), text);
    await lint(repository, "--fix", "notes.md");
    expect(readFileSync(join(repository.root, "notes.md"), "utf8")).toBe(text);
  });

  it("refuses --dry-run alone", async () => {
    expect(await lint(temporaryRepository(), "--dry-run")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--dry-run goes with --fix"),
    });
  });
});
