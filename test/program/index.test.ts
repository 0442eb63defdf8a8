import { symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ARCHIVE, RELEASE } from "../support/archive.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { mortem } from "../support/run.ts";

const README = "docs/postmortems/README.md";
const TABLE = `\
| Date | Title | Severity | How long | Status | Review | Open actions |
| --- | --- | --- | --- | --- | --- | ---: |
| 2019-04-05 | [Login was \\| slow](2019-04-05-slow-login.md) | sev1 |  | ongoing | draft | 1 |
| 2019-04-02 | [Every modelling job failed](2019-04-02-release.md) | sev2 | about 7 h | resolved | in-review | 1 |
| 2018-01-05 | [A disk was full](2018/2018-01-05-disk.md) |  |  | resolved | reviewed |  |
`;
const index = ({ root }: TemporaryRepository, ...args: string[]) =>
  mortem(["index", ...args], { cwd: root });

it("writes the page of the folder, and changes nothing the second time", async () => {
  const repository = temporaryRepository(ARCHIVE);
  expect(await index(repository)).toEqual({
    code: 0,
    stdout: `${README}: written, 3 documents\n`,
    stderr: "",
  });
  const page = repository.read(README);
  expect(page).toBe(`# Post-mortems

What went wrong, and what we learnt from it. \`mortem index\` writes the table; the text around it is yours.

<!-- mortem:index -->
${TABLE}<!-- /mortem:index -->
`);
  expect((await index(repository)).stdout).toBe(`${README}: up to date, 3 documents\n`);
  expect(repository.read(README)).toBe(page);
  expect(await index(repository, "--check")).toEqual({ code: 0, stdout: "", stderr: "" });
});

it("keeps the text of a page that people wrote, in its line endings and under its name", async () => {
  const repository = temporaryRepository({
    ...ARCHIVE,
    "docs/postmortems/Readme.md":
      "# Ours\r\n\r\n<!-- mortem:index -->\r\n<!-- /mortem:index -->\r\nEnd",
  });
  await index(repository);
  expect(repository.read("docs/postmortems/Readme.md")).toBe(
    `# Ours\r\n\r\n<!-- mortem:index -->\r\n${TABLE.replaceAll("\n", "\r\n")}<!-- /mortem:index -->\r\nEnd`,
  );
});

it("writes a page for pre-mortems only where there is a folder for them", async () => {
  const repository = temporaryRepository({
    "docs/premortems/2018-11-05-library.md":
      "---\nkind: premortem\ntitle: The library\nheld_at: 2018-11-05\n---\n",
  });
  expect((await index(repository)).stdout).toBe(
    `${README}: written, 0 documents\ndocs/premortems/README.md: written, 1 document\n`,
  );
  expect(repository.read("docs/premortems/README.md")).toContain(`
| Date | Title | Risks | Voting | Next check-in | Open actions |
| --- | --- | ---: | --- | --- | ---: |
| 2018-11-05 | [The library](2018-11-05-library.md) |  | open |  |  |
`);
});

describe("--check", () => {
  it("says what differs, writes nothing, and exits with 1", async () => {
    const repository = temporaryRepository(ARCHIVE);
    const check = () => index(repository, "--check");
    const hint = "The index is not up to date: run `mortem index` and commit what it writes.\n";
    expect(await check()).toEqual({
      code: 1,
      stdout: `${README}: there is no such page\n`,
      stderr: hint,
    });
    await index(repository);
    const page = repository.read(README);
    repository.write(
      "docs/postmortems/2019-04-02-release.md",
      RELEASE.replace("in-review", "reviewed"),
    );
    expect(await check()).toEqual({
      code: 1,
      stdout: `${README}: 2019-04-02-release.md: Review is "reviewed", the table has "in-review"\n`,
      stderr: hint,
    });
    expect(repository.read(README)).toBe(page);
  });
});

it("names broken markers with their line, and leaves the page alone", async () => {
  const page = "# Ours\n\n<!-- mortem:index -->\n";
  const repository = temporaryRepository({ ...ARCHIVE, [README]: page });
  for (const args of [[], ["--check"]]) {
    expect(await index(repository, ...args)).toMatchObject({
      code: 2,
      stderr: `error: ${README}:3: \`<!-- mortem:index -->\` has no \`<!-- /mortem:index -->\` below it
  Keep one \`<!-- mortem:index -->\` and one \`<!-- /mortem:index -->\` below it, each on its own line.
`,
    });
  }
  expect(repository.read(README)).toBe(page);
});

it("names what it cannot read, indexes the rest, and exits with 2", async () => {
  const repository = temporaryRepository(ARCHIVE);
  repository.write("docs/postmortems/2019-04-03-latin.md", new Uint8Array([45, 45, 45, 10, 233]));
  const run = await index(repository);
  expect(run).toMatchObject({ code: 2, stdout: `${README}: written, 3 documents\n` });
  expect(run.stderr).toMatch(/^error: docs\/postmortems\/2019-04-03-latin.md:2: this is not UTF-8/);
});

it("keeps the row of a document that it cannot read, as it stands", async () => {
  const repository = temporaryRepository(ARCHIVE);
  await index(repository);
  const page = repository.read(README);
  repository.write("docs/postmortems/2019-04-02-release.md", new Uint8Array([45, 45, 45, 10, 233]));
  expect(await index(repository)).toMatchObject({
    code: 2,
    stdout: `${README}: up to date, 2 documents, 1 row kept of what cannot be read\n`,
  });
  expect(repository.read(README)).toBe(page);
  expect(await index(repository, "--check")).toMatchObject({ code: 2, stdout: "" });
});

it("keeps the row of a document whose front matter cannot be read, and names it", async () => {
  const repository = temporaryRepository(ARCHIVE);
  await index(repository);
  const page = repository.read(README);
  const path = "docs/postmortems/2019-04-02-release.md";
  repository.write(path, repository.read(path).replace(/^title: .*$/m, 'title: "no end'));
  const run = await index(repository);
  expect(run).toMatchObject({
    code: 2,
    stdout: `${README}: up to date, 2 documents, 1 row kept of what cannot be read\n`,
  });
  expect(run.stderr).toContain(`error: ${path}:`);
  expect(repository.read(README)).toBe(page);
});

it("names a link out of the repository that stands among the documents", async () => {
  const repository = temporaryRepository(ARCHIVE);
  symlinkSync("/etc/hostname", repository.path("docs/postmortems/2019-04-03-out.md"));
  const run = await index(repository);
  expect(run).toMatchObject({ code: 2, stdout: `${README}: written, 3 documents\n` });
  expect(run.stderr).toMatch(
    /^error: docs\/postmortems\/2019-04-03-out.md: this leads out of the repository/,
  );
});

it("leaves markers alone that the page shows in code", async () => {
  const shown = "# Ours\n\n```md\n<!-- mortem:index -->\n<!-- /mortem:index -->\n```\n";
  const repository = temporaryRepository({ ...ARCHIVE, [README]: shown });
  await index(repository);
  expect(repository.read(README)).toBe(
    `${shown}\n## Index\n\n<!-- mortem:index -->\n${TABLE}<!-- /mortem:index -->\n`,
  );
});

it("lists documents that stand in the root, or in a folder of the other kind's", async () => {
  const repository = temporaryRepository({
    "mortem.yaml": "postmortems: .\npremortems: before\n",
    "README.md": "# Our post-mortems\n",
    "2019-04-05-x.md": "---\nkind: postmortem\ntitle: X\n---\n",
    "before/2018-11-05-y.md": "---\nkind: premortem\ntitle: Y\nheld_at: 2018-11-05\n---\n",
  });
  expect((await index(repository)).stdout).toBe(
    "README.md: written, 1 document\nbefore/README.md: written, 1 document\n",
  );
  expect(repository.read("README.md")).toMatch(
    /^# Our post-mortems\n[\s\S]*\[X\]\(2019-04-05-x\.md\)/,
  );
  expect(repository.read("before/README.md")).toContain("[Y](2018-11-05-y.md)");
});

describe("the summary", () => {
  const ASKING = "# Ours\n\n<!-- mortem:stats -->\n<!-- /mortem:stats -->\n";
  const SUMMARY = `\
| Year | Incidents | To detect (median) | To resolve (median) | Actions done |
| --- | ---: | ---: | ---: | ---: |
| 2019 | 2 | about 30 min (1 of 2) | about 7 h (1 of 2) | 1 of 3 |
| 2018 | 1 |  |  |  |
`;

  it("stands where the page asks for it, and does not age overnight", async () => {
    const repository = temporaryRepository({ ...ARCHIVE, [README]: ASKING });
    expect(await index(repository, "--check")).toMatchObject({
      code: 1,
      stdout: `${README}: there is no table between markers\n${README}: the summary between its markers is not up to date\n`,
    });
    expect((await index(repository)).stdout).toBe(`${README}: written, 3 documents\n`);
    expect(repository.read(README)).toBe(
      `${ASKING.replace("-->\n", `-->\n${SUMMARY}`)}\n## Index\n\n<!-- mortem:index -->\n${TABLE}<!-- /mortem:index -->\n`,
    );
    const env = { MORTEM_NOW: "2029-01-01T00:00:00Z" };
    expect(await mortem(["index", "--check"], { cwd: repository.root, env })).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
  });

  it("stays as it is while a document cannot be read", async () => {
    const repository = temporaryRepository({ ...ARCHIVE, [README]: ASKING });
    await index(repository);
    const page = repository.read(README);
    repository.write("docs/postmortems/2018/2018-01-05-disk.md", new Uint8Array([45, 45, 10, 233]));
    expect((await index(repository)).code).toBe(2);
    expect(repository.read(README)).toBe(page);
  });
});
