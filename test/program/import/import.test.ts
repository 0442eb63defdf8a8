/** `mortem import` in a pipe and in a terminal: what it finds, takes in, writes and says. */
import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { importSchema } from "../../../src/import/report-schema.ts";
import { columns, printable } from "../../../src/values/printable.ts";
import { temporaryRepository } from "../../support/repo.ts";
import { environment, mortem, program } from "../../support/run.ts";
import { openTerminal } from "../../support/terminal.ts";
import { SEVERAL, WIKI } from "./support.ts";

const take = (cwd: string, ...args: string[]) => mortem(["import", ...args], { cwd });
const API = "docs/postmortems/2020-02-03-api-down.md";
const DISK = "docs/postmortems/2020-03-04-disk-full.md";

function elsewhere(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), "mortem-wiki-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const reportIn = (text: string) => importSchema.parse(JSON.parse(text));

describe("a dry run", () => {
  it("shows what was understood, what is left out and why, and writes nothing", async () => {
    const { root, git } = temporaryRepository(WIKI);
    const run = await take(root, "wiki", "--dry-run");
    expect(run.code).toBe(0);
    expect(run.stdout).toMatchInlineSnapshot(`
      "From                               Title      Start             Sev   Sections  Entries  Actions  Doubts
      wiki/2020-02-03-api-down.md        API down   2020-02-03 10:05  sev2      4/13        2        1       2
      wiki/deep/2020-03-04-disk-full.md  Disk full  2020-03-04        sev3      3/13        0        0

      Left out (2)
        wiki/README.md: a page that leads to others
        wiki/empty.md: nothing is written in it

      Doubts (2)
        wiki/2020-02-03-api-down.md:13 no start is stated; the first entry that tells of harm is taken
        wiki/2020-02-03-api-down.md:13 no time zone is stated: times are read as UTC (say --timezone)

      Headings without a section (1)
        Customer pain: 2 documents
        Say what they mean with --map "Customer pain=SECTION".
      "
    `);
    expect(run.stderr).toMatchInlineSnapshot(`
      "
      2 documents would be taken in with 2 doubts, 2 left out.
      "
    `);
    expect(git("status", "--short")).toBe("?? wiki/\n");
  });

  it.each([80, 40])("fits %i columns", async (width) => {
    const { root } = temporaryRepository(WIKI);
    const terminal = openTerminal(process.execPath, [program, "import", "wiki", "--dry-run"], {
      cwd: root,
      env: environment,
      columns: width,
    });
    await terminal.exit();
    expect(terminal.scrollback()).toMatchSnapshot();
    for (const line of terminal.scrollback().split("\n"))
      expect(columns(line)).toBeLessThanOrEqual(width);
  });
});

describe("documents written anew", () => {
  it("stand in the archive, say where they come from, and their links lead where they led", async () => {
    const { root, read, git } = temporaryRepository({
      ...WIKI,
      "wiki/img/chart.png": "",
      "runbook.md": "# Runbook\n\n## Restart\n",
    });
    git("add", ".");
    const run = await take(root, "wiki");
    expect(run.code).toBe(0);
    expect(run.stdout).toMatchInlineSnapshot(`
      "Document                                  From                               Title      Start             Doubts
      docs/postmortems/2020-02-03-api-down.md   wiki/2020-02-03-api-down.md        API down   2020-02-03 10:05       2
      docs/postmortems/2020-03-04-disk-full.md  wiki/deep/2020-03-04-disk-full.md  Disk full  2020-03-04

      Left out (2)
        wiki/README.md: a page that leads to others
        wiki/empty.md: nothing is written in it

      Doubts (2)
        wiki/2020-02-03-api-down.md:13 no start is stated; the first entry that tells of harm is taken
        wiki/2020-02-03-api-down.md:13 no time zone is stated: times are read as UTC (say --timezone)
      "
    `);
    expect(run.stderr).toMatchInlineSnapshot(`
      "
      2 documents taken in with 2 doubts, 2 left out.
      Next: \`mortem lint\` says what they lack, \`mortem index\` lists them.
      \`mortem continue 2020-02-03-api-down\` goes on with one.
      The originals are as they were: delete them (\`git rm\`) once you are content; \`mortem lint\` names links that led to them.
      "
    `);
    const text = read(API);
    expect(text).toMatch(/^kind: postmortem$/m);
    expect(text).toMatch(/^source: wiki\/2020-02-03-api-down\.md$/m);
    expect(text).toContain("[the chart](../../wiki/img/chart.png)");
    expect(text).toContain("[the runbook](../../runbook.md#restart)");
    expect(git("status", "--short", "wiki")).not.toMatch(/^.M/m);
    const lint = await mortem(["lint", "--rule", "links-resolve"], { cwd: root });
    expect(lint).toMatchObject({ code: 0 });
  });

  it("lead to each other, and to the old file where the place is not in the new document", async () => {
    const api = WIKI["wiki/2020-02-03-api-down.md"] as string;
    const disk = WIKI["wiki/deep/2020-03-04-disk-full.md"] as string;
    const links =
      "[disk](deep/2020-03-04-disk-full.md), [its impact](deep/2020-03-04-disk-full.md#impact), [why](deep/2020-03-04-disk-full.md#root-cause), [x](deep/2020-03-04-disk-full.md#elsewhere)";
    const { root, read } = temporaryRepository({
      ...WIKI,
      "wiki/2020-02-03-api-down.md": `${api}\nSee ${links}.\n`,
      "wiki/deep/2020-03-04-disk-full.md": `${disk}\nSee [api][1].\n\n[1]: ../2020-02-03-api-down.md\n`,
    });
    await take(root, "wiki");
    const old = "../../wiki/deep/2020-03-04-disk-full.md";
    expect(read(API)).toContain(
      `[disk](2020-03-04-disk-full.md), [its impact](2020-03-04-disk-full.md#impact), [why](2020-03-04-disk-full.md#root-causes), [x](${old}#elsewhere)`,
    );
    expect(read(DISK)).toContain("[1]: 2020-02-03-api-down.md\n");
    expect(read(API)).toMatch(/^source: wiki\/2020-02-03-api-down\.md$/m);
  });

  it("are not taken in twice, also from another folder and by another name of the path", async () => {
    const { root, read } = temporaryRepository(WIKI);
    await take(root, "wiki");
    const before = read(API);
    const again = await mortem(["import", "./deep/..", "*.md"], { cwd: join(root, "wiki") });
    expect(again.code).toBe(0);
    expect(again.stdout).toContain(`wiki/2020-02-03-api-down.md: already here: ${API}\n`);
    expect(again.stderr).toBe("\n0 documents taken in, 2 left out, 2 here already.\n");
    expect(readdirSync(join(root, "docs/postmortems"))).toHaveLength(2);
    expect(read(API)).toBe(before);
  });

  it("are known where their folder was moved, and not where another file of that name came", async () => {
    const { root, path, read, write } = temporaryRepository(WIKI);
    await take(root, "wiki");
    renameSync(path("wiki"), path("archive"));
    const moved = await take(root, "archive");
    expect(moved.stdout).toContain(
      `archive/2020-02-03-api-down.md: already here: ${API}, taken from wiki/2020-02-03-api-down.md before that was moved\n`,
    );
    expect(moved.stderr).toContain("0 documents taken in");
    write(
      "team/2020-02-03-api-down.md",
      read("archive/2020-02-03-api-down.md").replace("API down", "Mail down"),
    );
    expect((await take(root, "team")).stderr).toContain("1 document taken in");
    renameSync(path("archive"), path("wiki"));
    write("other/2020-02-03-api-down.md", read("wiki/2020-02-03-api-down.md"));
    expect((await take(root, "other")).stdout).toContain(
      `other/2020-02-03-api-down.md: the same text as wiki/2020-02-03-api-down.md, which is taken in as ${API}\n`,
    );
    write("other/2020-02-03-api-down.md", `${read("wiki/2020-02-03-api-down.md")}\nMore.\n`);
    const other = await take(root, "other");
    expect(other.stderr).toContain("1 document taken in with");
    expect(other.stdout).toContain(`${API} tells of the same incident`);
  });

  it("are made of one of several files with one text", async () => {
    const text = WIKI["wiki/2020-02-03-api-down.md"] ?? "";
    const { root, write } = temporaryRepository({ "wiki/a.md": text, "wiki/b.md": text });
    write("wiki/c.md", `${text}\nMore.\n`);
    const run = await take(root, "wiki", "--dry-run");
    expect(run.stdout).toContain("wiki/b.md: the same text as wiki/a.md\n");
    expect(run.stdout).toContain("wiki/c.md:1 wiki/a.md tells of the same incident");
    expect((await take(root, "wiki")).stdout).toContain(
      `wiki/b.md: the same text as wiki/a.md, which is taken in as ${API}\n`,
    );
    expect(readdirSync(join(root, "docs/postmortems"))).toHaveLength(2);
  });

  it("go on where a run was broken off", async () => {
    const { root, path } = temporaryRepository(WIKI);
    await take(root, "wiki");
    rmSync(path(DISK));
    const again = await take(root, "wiki");
    expect(again.stderr).toContain("1 document taken in, 2 left out, 1 here already.");
    expect(readdirSync(join(root, "docs/postmortems"))).toEqual([
      "2020-02-03-api-down.md",
      "2020-03-04-disk-full.md",
    ]);
  });

  it("never take another's name", async () => {
    const { root, read } = temporaryRepository({ ...WIKI, [API]: "mine\n" });
    await take(root, "wiki/2020-02-03-api-down.md");
    expect(read(API)).toBe("mine\n");
    expect(read(API.replace(".md", "-2.md"))).toContain("source: wiki/2020-02-03-api-down.md");
  });

  it("come from a file whose day nobody knows under the name of today, and say so", async () => {
    const text = WIKI["wiki/2020-02-03-api-down.md"]?.replace(/^Date.*\n/m, "") ?? "";
    const { root } = temporaryRepository({ "old/api.md": text });
    const run = await take(root, "old");
    expect(run.stdout).toContain(
      "old/api.md:1 no day is known, so that its file is named after today",
    );
    expect(readdirSync(join(root, "docs/postmortems"))).toEqual(["2019-04-05-api-down.md"]);
  });
});

describe("a file of several incidents", () => {
  it("becomes a document for each, once", async () => {
    const { root, read } = temporaryRepository({ "wiki/quarter.md": SEVERAL });
    const run = await take(root, "wiki", "--format", "json");
    expect(run.code).toBe(0);
    expect(reportIn(run.stdout).takenIn.map(({ line }) => line)).toEqual([1, 13]);
    const names = readdirSync(join(root, "docs/postmortems"));
    expect(names.map((name) => name.slice(0, 10))).toEqual(["2020-05-01", "2020-06-02"]);
    const sources = names.map(
      (name) => /^source: (.*)$/m.exec(read(`docs/postmortems/${name}`))?.[1],
    );
    expect(sources.map((source) => source?.replace(/"/g, ""))).toEqual([
      "wiki/quarter.md",
      "wiki/quarter.md#2",
    ]);
    expect((await take(root, "wiki")).stderr).toBe("\n0 documents taken in, 1 here already.\n");
  });

  it("is taken in to its end where the run was broken off between two", async () => {
    const { root } = temporaryRepository({ "wiki/quarter.md": SEVERAL });
    await take(root, "wiki");
    const [first = ""] = readdirSync(join(root, "docs/postmortems"));
    rmSync(join(root, "docs/postmortems", first));
    const again = await take(root, "wiki");
    expect(again.stderr).toContain("1 document taken in");
    expect(again.stderr).toContain("1 here already");
    expect(readdirSync(join(root, "docs/postmortems"))).toHaveLength(2);
  });
});

describe("exports of tools", () => {
  const incident = (id: string, name: string) => ({
    id,
    name,
    status: "resolved",
    impact: "major",
    created_at: "2020-07-01T10:00:00.000Z",
    resolved_at: "2020-07-01T11:30:00.000Z",
    shortlink: `https://stspg.io/${id}`,
    incident_updates: [
      { status: "resolved", body: "It works again.", created_at: "2020-07-01T11:30:00.000Z" },
      { status: "investigating", body: "Logins fail.", created_at: "2020-07-01T10:00:00.000Z" },
    ],
    components: [{ name: "Login" }],
  });
  const page = JSON.stringify(
    {
      page: { id: "p", name: "Example" },
      incidents: [incident("a1", "Logins fail"), incident("b2", "Slow search")],
    },
    null,
    2,
  );

  it("are taken in from a file and from standard input, each incident once", async () => {
    const { root } = temporaryRepository({ "incidents.json": page });
    const run = await take(root, "incidents.json", "--from", "statuspage");
    expect(run.code).toBe(0);
    const names = readdirSync(join(root, "docs/postmortems"));
    expect(names).toEqual(["2020-07-01-logins-fail.md", "2020-07-01-slow-search.md"]);
    const again = await take(root, "incidents.json", "--from", "statuspage");
    expect(again.stderr).toContain("0 documents taken in, 2 here already.");
    const piped = await mortem(
      ["import", "-", "--from", "statuspage", "--dry-run", "--format", "json"],
      {
        cwd: root,
        stdin: page,
      },
    );
    expect(reportIn(piped.stdout).leftOut.map(({ kind }) => kind)).toEqual([
      "taken-in-before",
      "taken-in-before",
    ]);
  });

  it("without an id, through standard input, are told apart by their text", async () => {
    const { root } = temporaryRepository();
    const pipe = (name: string) =>
      mortem(["import", "-", "--from", "incident.io"], {
        cwd: root,
        stdin: `# INC-${name}\n\n## Summary\n\nNobody could log in.\n\n## Timeline\n\n- 2020-07-01 10:00 Logins fail\n`,
      });
    for (const name of ["1", "2"]) {
      const run = await pipe(name);
      expect(run.stderr).toContain("1 document taken in");
    }
    expect((await pipe("1")).stderr).toContain("1 here already");
    expect(readdirSync(join(root, "docs/postmortems"))).toHaveLength(2);
  });

  it("are known by the tool and their id, whatever the file is called and whoever wrote it down before", async () => {
    const { root, read, write } = temporaryRepository({ "a.json": page, "b/c.json": page });
    const dry = await take(root, "a.json", "b/c.json", "--from", "statuspage", "--dry-run");
    expect(dry.stderr).toContain("2 documents would be taken in");
    expect(dry.stdout).toContain("b/c.json#a1:7: already here: the document of a.json#a1\n");
    const both = await take(root, "a.json", "b/c.json", "--from", "statuspage");
    expect(both.stderr).toContain("2 documents taken in with");
    expect(both.stderr).toContain("2 here already");
    const path = "docs/postmortems/2020-07-01-logins-fail.md";
    expect(read(path)).toMatch(/^source: statuspage#a1$/m);
    write(path, read(path).replace("source: statuspage#a1", "source: a.json#a1"));
    const again = await take(root, "a.json", "--from", "statuspage");
    expect(again.stderr).toContain("0 documents taken in, 2 here already.");
  });

  it("bring no control characters into a document, also where these are written as escapes", async () => {
    const odd = incident("a1", "Logins \u001b[31mfail\u202e\u0007");
    const { root, read } = temporaryRepository({ "a.json": JSON.stringify({ incident: odd }) });
    const run = await take(root, "a.json", "--from", "statuspage");
    expect(run.code).toBe(0);
    const text = read("docs/postmortems/2020-07-01-logins-fail.md");
    expect(text).toMatch(/^title: Logins fail$/m);
    expect(text).toMatch(/^# Logins fail$/m);
  });

  it("need their tool, and the right one", async () => {
    const { root } = temporaryRepository({ "incidents.json": page, "x/a.md": "# A\n", ...WIKI });
    const bare = await take(root, "incidents.json");
    expect(bare).toMatchObject({ code: 2, stdout: "" });
    expect(bare.stderr).toContain("--from statuspage");
    const wrong = await take(root, "incidents.json", "--from", "pagerduty");
    expect(wrong.code).toBe(1);
    expect(wrong.stdout).toContain("It looks like one of statuspage: say --from statuspage.");
    const markdown = await take(root, "x/a.md", "--from", "incident.io");
    expect(markdown.code).toBe(1);
    expect(markdown.stdout).toContain("Leave --from out");
    const folder = await take(root, "wiki", "--from", "pagerduty");
    expect(folder.code).toBe(0);
    expect(folder.stderr).toContain("0 documents taken in, 4 left out.");
  });

  it("that break off are taken in as far as they go, and end in 1", async () => {
    const { root } = temporaryRepository({
      "incidents.json": page.slice(0, -200),
      "none.json": page.slice(0, 150),
    });
    const run = await take(root, "incidents.json", "--from", "statuspage");
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/Could not be taken in \(1\)\n {2}incidents\.json:\d+: /);
    expect(run.stdout).toContain("What could be read of it was taken in");
    const none = await take(root, "none.json", "--from", "statuspage");
    expect(none.stdout).toContain("Nothing of it was taken in: export it again.");
  });

  it("do not go together with --in-place, and standard input needs its tool", async () => {
    const { root } = temporaryRepository({ "incidents.json": page });
    expect(await take(root, "incidents.json", "--from", "statuspage", "--in-place")).toMatchObject({
      code: 2,
    });
    expect(await take(root, "incidents.json", "--from", "none")).toMatchObject({ code: 2 });
  });
});

describe("in place", () => {
  it("adds what makes a file ours, and leaves every other byte", async () => {
    const crlf = (WIKI["wiki/deep/2020-03-04-disk-full.md"] ?? "").replaceAll("\n", "\r\n");
    const { root, read, path } = temporaryRepository({
      ...WIKI,
      "wiki/windows.md": crlf.trimEnd(),
    });
    const run = await take(root, "wiki", "--in-place");
    expect(run.code).toBe(0);
    expect(run.stderr).toContain("3 documents outside of docs/postmortems, where mortem looks");
    for (const [name, before] of Object.entries({
      ...WIKI,
      "wiki/windows.md": crlf.trimEnd(),
    })) {
      const after = read(name);
      if (name.includes("README") || name.includes("empty")) expect(after).toBe(before);
      else
        expect(
          after.replace("**A1** ", "").endsWith(before.slice(before.indexOf("## Summary"))),
        ).toBe(true);
    }
    expect(read("wiki/windows.md")).not.toMatch(/[^\r]\n/);
    expect(() => readdirSync(path("docs"))).toThrow();
    const again = await take(root, "wiki", "--in-place");
    expect(again.stderr).toBe("\n0 documents taken in, 2 left out, 3 here already.\n");
  });

  it("leaves out a file of a name that no command takes for a document", async () => {
    const text = WIKI["wiki/2020-02-03-api-down.md"] ?? "";
    const { root, read } = temporaryRepository({ "wiki/api/index.md": text });
    const run = await take(root, "wiki", "--in-place");
    expect(run.stdout).toContain("wiki/api/index.md: no command takes a file of this name");
    expect(read("wiki/api/index.md")).toBe(text);
  });

  it("leaves out what would be no document for any command afterwards", async () => {
    const text = WIKI["wiki/2020-02-03-api-down.md"] ?? "";
    const { root, read } = temporaryRepository({ "wiki/api.txt": text });
    const run = await take(root, "wiki", "--in-place");
    expect(run.stdout).toContain(
      "wiki/api.txt: other commands look only in files that end in .md: rename it",
    );
    expect(read("wiki/api.txt")).toBe(text);
  });

  it("shows the first doubts of a document, and how many more there are", async () => {
    const days = [1, 2, 3, 4, 5, 6, 7].map((day) => `- 3${day}.02.2019 10:00 It is down`);
    const text = [
      "# API outage on 2019-04-02",
      "## Summary\n\nThe API was down.\n\n## Timeline\n",
      ...days,
    ].join("\n");
    const { root } = temporaryRepository({ "wiki/api.md": `${text}\n` });
    const run = await take(root, "wiki", "--dry-run", "--report", "report.json");
    expect(run.stdout).toContain("Doubts (7)");
    expect(run.stdout).toContain("wiki/api.md: 2 more doubts, with all in --report FILE");
  });

  it("names next what works: where no command looks, the folder comes first", async () => {
    const { root } = temporaryRepository(WIKI);
    const outside = await take(root, "wiki", "--in-place");
    expect(outside.stderr).not.toContain("mortem continue");
    expect(outside.stderr).toMatch(/\nNext: 2 documents outside of docs\/postmortems/);
    const text = WIKI["wiki/2020-02-03-api-down.md"] ?? "";
    const odd = temporaryRepository({ "docs/postmortems/\u001b[31m api\u0007.md": text });
    const run = await take(odd.root, "docs/postmortems", "--in-place");
    expect(printable(run.stderr, { lines: true })).toBe(run.stderr);
    expect(run.stderr).not.toContain("mortem continue");
  });

  it("edits nothing outside of the repository, and nothing through a link out of it", async () => {
    const { root, path } = temporaryRepository({ "wiki/a.md": "x\n" });
    const folder = elsewhere({ "b.md": WIKI["wiki/2020-02-03-api-down.md"] ?? "" });
    const outside = await take(root, folder, "--in-place");
    expect(outside).toMatchObject({ code: 2, stdout: "" });
    expect(outside.stderr).toContain("--in-place edits only what lies in the repository");
    symlinkSync(join(folder, "b.md"), path("wiki/link.md"));
    const linked = await take(root, "wiki/link.md", "--in-place");
    expect(linked.code).toBe(1);
    expect(linked.stdout).toContain("wiki/link.md: this leads out of the repository");
    const below = await take(root, "wiki", "--in-place");
    expect(below.stdout).toContain("wiki/link.md: a link, which is not followed");
  });
});

describe("what the arguments name", () => {
  it("may lie anywhere: it is read, remembered by its path from the root, and links are told of", async () => {
    const { root, read } = temporaryRepository();
    const folder = elsewhere({ "api.md": WIKI["wiki/2020-02-03-api-down.md"] ?? "" });
    const run = await take(root, folder);
    const source = `${relative(root, folder)}/api.md`;
    expect(run.code).toBe(0);
    expect(run.stdout).toContain(
      `${source}:8 2 links to files beside the original (img/chart.png, ../runbook.md): copy them next to the document`,
    );
    expect(read(API)).toContain(`source: ${source}\n`);
    expect((await take(root, folder)).stderr).toContain("1 here already");
  });

  it.each([
    [["'none'"], "wiki/none", "there is no such file or folder"],
    [["*"], "wiki/*.rst", "matches `wiki/*.rst`"],
    [["folder"], "img", "there is no file that ends in .md, .markdown, .txt in this folder"],
    [["stdin"], "-", "has no name to remember it by"],
  ])("%j leads to nothing: nothing is taken in", async (_, argument, message) => {
    const { root, path } = temporaryRepository({ ...WIKI, "img/a.png": "" });
    const run = await take(root, "wiki", argument);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(() => readdirSync(path("docs"))).toThrow();
  });

  it.each([
    ["wiki/**/*.md", 4],
    ["wiki/*.md", 3],
    ["wiki/**/2020-0{2,3}*.md", 2],
    ["w?ki/deep/*", 1],
  ])("%s is a pattern of %i files", async (pattern, files) => {
    const { root } = temporaryRepository({ ...WIKI, "wiki/x.rst": "" });
    const run = await take(root, pattern, "--dry-run", "--format", "json");
    expect(reportIn(run.stdout).files).toBe(files);
  });

  it("takes no links, dot folders and modules of a folder", async () => {
    const { root, path } = temporaryRepository({
      ...WIKI,
      "wiki/.git/a.md": "x",
      "wiki/node_modules/a.md": "x",
      "wiki/notes.txt": "x",
      "wiki/OLD.MD": "x",
    });
    symlinkSync("..", path("wiki/up"));
    symlinkSync("/etc/passwd", path("wiki/passwd.md"));
    symlinkSync("gone", path("wiki/img.png"));
    symlinkSync("circle.md", path("wiki/circle.md"));
    const run = await take(root, "wiki", "--dry-run", "--format", "json");
    const { files, leftOut } = reportIn(run.stdout);
    expect(files).toBe(6);
    const links = leftOut.filter(({ why }: { why: string }) => why.startsWith("a link"));
    expect(links.map(({ source }: { source: string }) => source)).toEqual([
      "wiki/circle.md",
      "wiki/passwd.md",
      "wiki/up",
    ]);
    // Named by itself, it is meant.
    symlinkSync("deep/2020-03-04-disk-full.md", path("wiki/disk.md"));
    const named = reportIn(
      (await take(root, "wiki", "wiki/disk.md", "--dry-run", "--format", "json")).stdout,
    );
    expect(JSON.stringify(named.leftOut)).not.toContain('"wiki/disk.md","line":1,"kind":"other"');
    expect(named.files).toBe(7);
  });

  it("may be called anything", async () => {
    const text = WIKI["wiki/deep/2020-03-04-disk-full.md"] ?? "";
    const names = [
      "-x.md",
      "a b.md",
      "\u001b[31mred\u0007.md",
      "::error::x.md",
      "line\nbreak.md",
      `${"long".repeat(60)}.md`,
      "Ausfälle.md",
      "#1?a=b.md",
    ];
    const { root } = temporaryRepository(
      Object.fromEntries(names.map((name, at) => [`wiki/${name}`, `${text}\n${at} orders.\n`])),
    );
    const run = await take(join(root), "wiki", "--report", "r.json");
    expect(run.code).toBe(0);
    const shown = run.stdout + run.stderr;
    expect(printable(shown, { lines: true })).toBe(shown);
    expect(shown).not.toMatch(/^::/m);
    expect(readdirSync(join(root, "docs/postmortems"))).toHaveLength(names.length);
    const again = await mortem(["import", "-x.md", "--", "-x.md"], { cwd: join(root, "wiki") });
    expect(again.code).toBe(2);
    const named = await mortem(["import", "--dry-run", "--", "-x.md"], { cwd: join(root, "wiki") });
    expect(named.stderr).toContain("1 here already");
    expect((await take(root, "wiki")).stderr).toContain(`${names.length} here already`);
  });
});

describe("encodings", () => {
  const text = (WIKI["wiki/deep/2020-03-04-disk-full.md"] ?? "").replace(
    "Disk full",
    "Störung: “voll”",
  );
  const wide = Buffer.from(`\ufeff${text}`, "utf16le");

  it.each([
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`), 0],
    ["UTF-16", wide, 0],
    ["UTF-16, the other way round", Buffer.from(wide).swap16(), 0],
    ["Windows-1252", Buffer.from(text.replace("“", "\u0093").replace("”", "\u0094"), "latin1"), 1],
  ])("%s is read", async (_, bytes, doubts) => {
    const { root, read } = temporaryRepository();
    const folder = elsewhere({ "2020-03-04-x.md": bytes });
    const run = await take(root, folder, "--format", "json");
    const { takenIn } = reportIn(run.stdout);
    expect(takenIn[0]).toMatchObject({ title: "Störung: “voll”" });
    expect(takenIn[0]?.doubts.filter(({ message }) => message.includes("UTF-8"))).toHaveLength(
      doubts,
    );
    expect(read(takenIn[0]?.path ?? "")).toContain("# Störung: “voll”");
  });

  it.each([
    [
      "Shift JIS",
      Buffer.from("# \x8f\xe1\x8aQ\x95\xf1\x8d\x90\n\n\x83T\x81[\x83o", "latin1"),
      "this is not UTF-8",
    ],
    [
      "KOI8",
      Buffer.from("# \xf3\xc2\xcf\xca \xd3\xc5\xd2\xd7\xc5\xd2\xc1", "latin1"),
      "this is not UTF-8",
    ],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0", "latin1"), "this is a binary file"],
  ])("%s is refused, and the rest is taken in", async (_, bytes, message) => {
    const { root } = temporaryRepository(WIKI);
    writeFileSync(join(root, "wiki/bad.md"), bytes);
    const run = await take(root, "wiki");
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("Could not be taken in (1)\n  wiki/bad.md");
    expect(run.stdout).toContain(message);
    expect(run.stderr).toContain("2 left out, 1 failed.");
  });
});

it("takes no control character of a file into a document, and says so", async () => {
  const text = (WIKI["wiki/deep/2020-03-04-disk-full.md"] ?? "")
    .replace("Disk full", "Disk \u001b[31mfull\u0007")
    .replace("Nobody noticed", "Nobody\u009b noticed");
  const { root, read } = temporaryRepository({ "wiki/a.md": text });
  const run = await take(root, "wiki");
  expect(run.stdout).toContain("wiki/a.md:1 control characters, which show nothing, are taken out");
  expect(read(DISK)).toContain("# Disk full\n");
  expect(read(DISK)).toContain("Nobody noticed");
});

describe("the report", () => {
  it("is the same in a file and on standard output, and has its schema", async () => {
    const { root, read } = temporaryRepository(WIKI);
    const run = await take(root, "wiki", "--format", "json", "--report", "out/r.json");
    expect(read("out/r.json")).toBe(run.stdout);
    const report = reportIn(run.stdout);
    expect(report).toMatchObject({ files: 4, dryRun: false, inPlace: false, failures: [] });
    expect(report.takenIn.map(({ source, path, unknown }) => [source, path, unknown])).toEqual([
      ["wiki/2020-02-03-api-down.md", API, [{ name: "Customer pain", line: 23 }]],
      ["wiki/deep/2020-03-04-disk-full.md", DISK, [{ name: "Customer pain", line: 14 }]],
    ]);
  });
});

describe("a report that cannot be written", () => {
  it.each([
    ["wiki/2020-02-03-api-down.md", "this is one of the files that are read"],
    ["wiki", "this is a folder"],
  ])("is refused before anything is taken in: %s", async (name, message) => {
    const { root, read } = temporaryRepository(WIKI);
    const run = await take(root, "wiki", "--report", name);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(read("wiki/2020-02-03-api-down.md")).toBe(WIKI["wiki/2020-02-03-api-down.md"]);
    expect(() => read(API)).toThrow();
  });
});

it("takes in a thousand documents", async () => {
  const text = WIKI["wiki/2020-02-03-api-down.md"] ?? "";
  const many = Array.from({ length: 1000 }, (_, at) => [
    `wiki/${at % 10}/incident-${at}.md`,
    text.replace("API down", `API down ${at}`),
  ]);
  const { root } = temporaryRepository(Object.fromEntries(many));
  const run = await take(root, "wiki");
  expect(run).toMatchObject({ code: 0 });
  expect(run.stderr).toContain("1000 documents taken in");
  expect(readdirSync(join(root, "docs/postmortems"))).toHaveLength(1000);
  expect((await take(root, "wiki")).stderr).toContain("1000 here already");
}, 180_000);

it("keeps what is written whole when it is interrupted, and goes on from there", async () => {
  const text = WIKI["wiki/2020-02-03-api-down.md"] ?? "";
  const names = Array.from({ length: 300 }, (_, at) => `wiki/incident-${at}.md`);
  const { root, read, write } = temporaryRepository(
    Object.fromEntries(names.map((name, at) => [name, text.replace("API down", `API down ${at}`)])),
  );
  write("docs/postmortems/README.md", "");
  const folder = join(root, "docs/postmortems");
  const child = spawn(process.execPath, [program, "import", "wiki"], {
    cwd: root,
    env: environment,
  });
  let stderr = "";
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const watcher = watch(folder, () => child.kill("SIGINT"));
  const code = await ended;
  watcher.close();
  const written = readdirSync(folder).filter((name) => name !== "README.md");
  // Whether it was over before the signal came does not matter to what holds.
  expect([0, 130]).toContain(code);
  if (code === 130) {
    expect(stderr).toContain(
      `Interrupted: ${written.length} document${written.length === 1 ? "" : "s"} taken in. Run it again to go on from there.\n`,
    );
  }
  for (const name of written) expect(read(`docs/postmortems/${name}`)).toContain("Forty customers");
  await take(root, "wiki");
  expect(readdirSync(folder)).toHaveLength(names.length + 1);
}, 60_000);

it("takes in a document of more than a megabyte", async () => {
  const text = WIKI["wiki/2020-02-03-api-down.md"] ?? "";
  const { root, read } = temporaryRepository({
    "wiki/2020-02-03-api-down.md": `${text}\n## Log\n\n${"- 12:00 a line of a log that somebody pasted\n".repeat(30_000)}`,
  });
  const run = await take(root, "wiki");
  expect(run.code).toBe(0);
  expect(read(API).length).toBeGreaterThan(1_000_000);
});

it("reads the line ends of old Macs, also in front matter, and refuses them in place", async () => {
  const text = "---\ntitle: API down\ndate: 2020-02-03\n---\n\n## Summary\n\nAll was down.\n";
  const { root, read } = temporaryRepository({
    "wiki/all.md": text.replaceAll("\n", "\r"),
    "wiki/some.md": text.replace("down\n", "down\r").replace("API", "Mail"),
  });
  const run = await take(root, "wiki");
  expect(run).toMatchObject({ code: 0 });
  expect(run.stdout).not.toContain("cannot be read");
  for (const [name, title] of [
    ["api-down", "API down"],
    ["mail-down", "Mail down"],
  ])
    expect(read(`docs/postmortems/2020-02-03-${name}.md`)).toContain(`title: ${title}\n`);
  const inPlace = await take(root, "wiki/all.md", "--in-place");
  expect(inPlace.code).toBe(1);
  expect(inPlace.stdout).toContain("wiki/all.md: its lines end as on old Macs, in CR alone");
});

it("says of a file that is in already which of its words its document lacks", async () => {
  const { root, read, write } = temporaryRepository(WIKI);
  const path = "docs/postmortems/2020-02-03-api-down.md";
  const again = async () => {
    const { leftOut } = reportIn((await take(root, "wiki", "--format", "json")).stdout);
    return leftOut.find(
      ({ source }: { source: string }) => source === "wiki/2020-02-03-api-down.md",
    )?.why;
  };
  await take(root, "wiki");
  expect(await again()).toBe(`already here: ${path}`);
  const file = "wiki/2020-02-03-api-down.md";
  write(file, read(file).replace("was too small.", "was too small, and nobody watched it."));
  expect(await again()).toBe(
    `already here: ${path}, which lacks words that this file has ("and", "nobody", "watched"): one of the two was changed since`,
  );
  write(path, read(path).replace("was too small.", "was too small, and nobody watched it."));
  expect(await again()).toBe(`already here: ${path}`);
  write(file, `${read(file)}\n**Cause:** a certificate\n`);
  expect(await again()).toContain('lacks words that this file has ("certificate")');
});

it("says of an incident of a newer export which of its words its document lacks", async () => {
  const { root, write } = temporaryRepository();
  const update = (id: string, body: string) => ({
    ...{ id, body, status: "identified", created_at: "2021-03-04T10:05:00Z" },
  });
  const page = (...incident_updates: object[]) =>
    JSON.stringify({ page: {}, incidents: [{ id: "a1", name: "Slow", incident_updates }] });
  write("a.json", page(update("u1", "We look into it.")));
  await take(root, "a.json", "--from", "statuspage");
  const same = await take(root, "a.json", "--from", "statuspage");
  expect(same.stdout).not.toContain("lacks words");
  write("b.json", page(update("u1", "We look into it."), update("u2", "The index was full.")));
  const run = await take(root, "b.json", "--from", "statuspage");
  expect(run.stdout).toContain('lacks words that this file has ("identified", "index", "was")');
});
