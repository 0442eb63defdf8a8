import { mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { textOf } from "../../lint/support.ts";
import { type TemporaryRepository, temporaryRepository } from "../../support/repo.ts";
import { fakeWorld } from "../../support/world.ts";

const GOOD = "docs/postmortems/2019-04-02-jobs-failed.md";
const DRAFT = "docs/postmortems/2019/2019-04-01-draft.md";
const BAD = "docs/postmortems/2019-04-03-bad.md";

function repositoryWith(files: Record<string, string> = {}): TemporaryRepository {
  return temporaryRepository({ [GOOD]: textOf({}), ...files });
}

async function lint(repository: TemporaryRepository, ...args: string[]) {
  const fake = fakeWorld({ cwd: repository.root, env: { MORTEM_NOW: "2019-04-10T09:00:00Z" } });
  const code = await main(["lint", ...args], fake.world);
  return { code, out: fake.stdout(), err: fake.stderr() };
}

async function findings(repository: TemporaryRepository, ...args: string[]) {
  const { out } = await lint(repository, "--format", "json", ...args);
  const report = JSON.parse(out) as { findings: { path: string; rule: string; line: number }[] };
  return report.findings.map(({ path, rule }) => `${path} ${rule}`);
}

const draft = textOf({ front: { review: "draft", owner: null } });
const bad = textOf({ front: { held_at: "soon" } });

describe("mortem lint", () => {
  it("is content with a good archive, and with none", async () => {
    expect(await lint(repositoryWith())).toMatchObject({
      code: 0,
      out: "✓ 1 document checked, nothing to report\n",
      err: "",
    });
    expect(await lint(temporaryRepository())).toMatchObject({
      code: 0,
      out: "No documents to check\n",
    });
  });

  it("checks all documents of both folders by default, and no page", async () => {
    const repository = repositoryWith({
      [DRAFT]: draft,
      [BAD]: bad,
      "docs/premortems/2019-01-01-explorer.md": "---\nkind: premortem\ntitle: Explorer\n---\n",
      "docs/postmortems/README.md": bad,
      "docs/postmortems/notes.md": "# Notes\n",
    });
    const found = await findings(repository);
    expect(new Set(found.map((one) => one.split(" ")[0]))).toEqual(
      new Set([BAD, DRAFT, "docs/premortems/2019-01-01-explorer.md"]),
    );
  });

  it("counts what an imported document lacks, and tells it where one document or a rule is asked for", async () => {
    const imported = textOf({ front: { source: "wiki/a.md", owner: null } });
    const repository = repositoryWith({ [DRAFT]: imported });
    expect(await lint(repository)).toMatchObject({
      code: 0,
      out: `2 documents: 1 info
1 is what imported documents lack: \`mortem lint FILE\` lists it for one
`,
    });
    for (const args of [[DRAFT], ["--rule", "required-fields"], ["--format", "markdown"]])
      expect((await lint(repository, ...args)).out).toContain("`owner` is");
    expect(await findings(repository)).toEqual([`${DRAFT} required-fields`]);
    repository.write("mortem.yaml", "rules:\n  required-fields: warning\n");
    expect((await lint(repository)).out).toContain("`owner` is");
  });

  it("names a document whose `kind` is mistyped, and the key that it has instead", async () => {
    const hidden = textOf({}).replace("kind:", "kynd:");
    const repository = repositoryWith({ "docs/postmortems/2019-04-04-x.md": hidden });
    const { code, out } = await lint(repository);
    expect(code).toBe(1);
    expect(out).toMatch(/2:1 +error .*`kynd`.* document-kind/);
  });

  it("says of a folder that is named like a document that it holds none", async () => {
    const repository = repositoryWith();
    mkdirSync(repository.path("docs/postmortems/x.md"));
    expect(await lint(repository, "docs/postmortems/x.md")).toMatchObject({
      code: 0,
      err: "docs/postmortems/x.md: no Markdown file in this folder\n",
    });
  });

  it("checks the files, folders and globs that are named, each once", async () => {
    const repository = repositoryWith({ [DRAFT]: draft, [BAD]: bad });
    expect(await findings(repository, DRAFT, `./${DRAFT}`)).toEqual([`${DRAFT} required-fields`]);
    expect(await findings(repository, "docs/postmortems/2019")).toEqual([
      `${DRAFT} required-fields`,
    ]);
    expect(await findings(repository, "docs/**/*-bad.md", BAD)).toEqual([
      `${BAD} front-matter-values`,
    ]);
  });

  it("exits 1 for errors, and for more warnings than are allowed", async () => {
    const repository = repositoryWith({ [DRAFT]: draft });
    expect((await lint(repository)).code).toBe(0);
    expect((await lint(repository, "--max-warnings", "1")).code).toBe(0);
    const { code, err } = await lint(repository, "--max-warnings", "0");
    expect({ code, err }).toEqual({
      code: 1,
      err: "Too many warnings: 1, where --max-warnings allows 0.\n",
    });
    expect((await lint(repository, "--strict")).code).toBe(1);
    repository.write(BAD, bad);
    expect((await lint(repository)).code).toBe(1);
  });

  it("tells only the errors where it is asked to, and still counts", async () => {
    const repository = repositoryWith({ [DRAFT]: draft, [BAD]: bad });
    const { out } = await lint(repository, "--quiet");
    expect(out).toContain("held_at");
    expect(out).not.toContain("owner");
    expect(out).toContain("3 documents: 1 error, 1 warning\n");
    expect((await lint(repository, "--quiet", "--max-warnings", "0", DRAFT)).code).toBe(1);
  });

  it("asks the rules that are named", async () => {
    const repository = repositoryWith({ [DRAFT]: draft, [BAD]: bad });
    expect(await findings(repository, "--rule", "required-fields")).toEqual([
      `${DRAFT} required-fields`,
    ]);
    expect(
      await findings(repository, "--rule", "required-fields", "--rule", "front-matter-values"),
    ).toHaveLength(2);
    const { code, err } = await lint(repository, "--rule", "required-field");
    expect(code).toBe(2);
    expect(err).toContain("Did you mean `required-fields`?");
  });

  it("takes severities from the config, and names the line of a rule that does not exist", async () => {
    const repository = repositoryWith({
      [BAD]: bad,
      "mortem.yaml": "rules:\n  front-matter-values: warning\n",
    });
    expect((await lint(repository)).code).toBe(0);
    repository.write("mortem.yaml", "rules:\n  front-matter-value: off\n");
    const { code, err } = await lint(repository);
    expect(code).toBe(2);
    expect(err).toContain("mortem.yaml:2");
    expect(err).toContain('did you mean "front-matter-values"?');
  });

  it("exits 2 for a path or a glob that leads to nothing, and checks the others", async () => {
    const repository = repositoryWith({ [BAD]: bad, "notes.txt": "" });
    for (const argument of [
      "docs/nothing.md",
      "docs/**/nothing-*.md",
      "notes.txt",
      "../elsewhere",
      "../**/*.md",
    ]) {
      const { code, out, err } = await lint(repository, BAD, argument);
      expect({ argument, code }).toEqual({ argument, code: 2 });
      expect(out).toContain("held_at");
      expect(err).toMatch(/^error: .+\n {2}\S.+\n$/);
    }
    expect(await lint(repository, "docs/nothing.md")).toMatchObject({ out: "" });
  });

  it("says that a named file is no document, and passes over a named page", async () => {
    const repository = repositoryWith({
      "docs/postmortems/README.md": "# All\n",
      "notes.md": "# Notes\n",
    });
    expect(await findings(repository, "notes.md")).toEqual(["notes.md document-kind"]);
    const { code, err } = await lint(repository, "docs/postmortems/README.md", GOOD);
    expect(code).toBe(0);
    expect(err).toBe(
      "docs/postmortems/README.md: skipped, since it is named as a page about the documents\n",
    );
  });

  it("has one finding for each file that cannot be read, and checks the others", async () => {
    const repository = repositoryWith({ [BAD]: bad });
    repository.write("docs/postmortems/binary.md", Uint8Array.of(45, 0, 45));
    repository.write("docs/postmortems/empty.md", "");
    repository.write(
      "docs/postmortems/latin1.md",
      Buffer.from("---\nkind: postmortem\ntitle: caf\xe9\n---\n", "latin1"),
    );
    repository.write("docs/postmortems/large.md", "x".repeat(21 * 1024 * 1024));
    repository.write(
      "docs/postmortems/conflict.md",
      "<<<<<<< HEAD\n---\nkind: postmortem\n=======\n---\nkind: postmortem\n>>>>>>> b\n",
    );
    repository.write(
      "docs/postmortems/unclosed.md",
      "---\nkind: postmortem\ntitle: Open\n\n# Open\n",
    );
    repository.write("docs/postmortems/script.md", "---js\n{ kind: process.exit(9) }\n---\n");
    expect(await findings(repository)).toEqual([
      `${BAD} front-matter-values`,
      "docs/postmortems/binary.md readable",
      "docs/postmortems/conflict.md conflict-markers",
      "docs/postmortems/empty.md readable",
      "docs/postmortems/large.md readable",
      "docs/postmortems/latin1.md readable",
      "docs/postmortems/script.md front-matter",
      "docs/postmortems/unclosed.md front-matter",
    ]);
  });

  it("never follows a link out of the repository", async () => {
    const elsewhere = temporaryRepository({ "2019-04-03-bad.md": bad });
    const repository = repositoryWith();
    mkdirSync(repository.path("docs/premortems"), { recursive: true });
    symlinkSync(elsewhere.root, repository.path("docs/premortems/out"));
    symlinkSync(elsewhere.path("2019-04-03-bad.md"), repository.path("docs/postmortems/out.md"));
    expect(await findings(repository)).toEqual(["docs/postmortems/out.md readable"]);
    expect((await lint(repository, "docs/postmortems/out.md")).code).toBe(2);
    expect((await lint(repository, "docs/premortems/out")).code).toBe(2);
  });

  it("finds two documents of one id, wherever they lie", async () => {
    const name = "2019-04-02-jobs-failed.md";
    const repository = repositoryWith({
      [`docs/postmortems/2019/${name}`]: textOf({}),
      [`docs/postmortems/assets/${name}`]: "# no document\n",
    });
    expect(await findings(repository)).toEqual(
      [`${GOOD} document-id-unique`, `docs/postmortems/2019/${name} document-id-unique`].sort(),
    );
    const { out } = await lint(repository, GOOD);
    expect(out).toContain(`the same id: docs/postmortems/2019/${name}  `);
  });

  it("takes no number but a whole one", async () => {
    expect(await lint(repositoryWith(), "--max-warnings", "few")).toMatchObject({
      code: 2,
      out: "",
    });
  });
});
