/** `mortem export`: the archive as tables, in a folder or on standard output. */
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { EXPLORER, PATH } from "../premortem/support.ts";
import { ARCHIVE } from "../support/archive.ts";
import { temporaryRepository } from "../support/repo.ts";
import { mortem } from "../support/run.ts";

const VOTES = PATH.replace(".md", ".votes/ana.yaml");
const FILES = {
  ...ARCHIVE,
  [PATH]: EXPLORER,
  [VOTES]: "voter: ana\nvotes:\n  R1: {likelihood: 1, impact: 2}\n",
};

const ACTIONS = `\
document,position,id,text,state,owner,due,type,priority,ticket,done_on,evidence,declined_because,risk,line\r
2019-04-02-release,1,A1,Run the release checks inside the production image,open,release-lead,2019-04-16,prevent,P1,#482,,,,,21\r
2019-04-02-release,2,A2,Never release without two maintainers,done,platform-manager,2019-04-05,,,,2019-04-04,,,,22\r
2019-04-02-release,3,A3,Pin every dependency,declined,,,,,,,,the lock file holds them,,23\r
2019-04-05-slow-login,1,A1,Alert on slow logins,overdue,ana,2019-04-04,,,,,,,,15\r
2018-11-05-audience-explorer,1,A1,Interview two clients before each sprint,overdue,product-lead,2018-11-19,prevent,,,,,,1,37\r
`;

describe("a table on standard output", () => {
  it("is comma-separated values", async () => {
    const { root } = temporaryRepository(FILES);
    const run = await mortem(["export", "--table", "actions"], { cwd: root });
    expect(run).toEqual({ code: 0, stdout: ACTIONS, stderr: "" });
  });

  it("is a JSON object a line", async () => {
    const { root } = temporaryRepository({ [PATH]: EXPLORER });
    const run = await mortem(["export", "--table", "check_ins", "--format", "jsonl"], {
      cwd: root,
    });
    expect(run).toEqual({
      code: 0,
      stderr: "",
      stdout:
        '{"document":"2018-11-05-audience-explorer","position":1,"day":"2018-11-19","risk":1,"risk_id":"R2","state":"rising","note":"two clients asked for exports","line":49}\n',
    });
  });

  it("has the votes of nobody while voting is open", async () => {
    const repository = temporaryRepository(FILES);
    const table = async (name: string) =>
      (await mortem(["export", "--table", name], { cwd: repository.root })).stdout;
    expect(await table("votes")).toBe(
      "document,position,risk,participant,voter,likelihood,impact\r\n",
    );
    expect(await table("risks")).toContain("The app is slow,,,,,,,,,,");
    repository.write(PATH, EXPLORER.replace("voting: open", "voting: closed"));
    expect(await table("votes")).toContain("2018-11-05-audience-explorer,1,2,1,ana,1,2\r\n");
  });
});

it("says once which votes are not in the tables, and exits with 2, but tells nothing while voting is open", async () => {
  const repository = temporaryRepository({ ...FILES, [VOTES]: "voter: ana\nvotes: [\n" });
  const { root } = repository;
  const export_ = () => mortem(["export", "--output", "out"], { cwd: root });
  expect(await export_()).toMatchObject({ code: 0 });
  repository.write(PATH, EXPLORER.replace("voting: open", "voting: closed"));
  const run = await export_();
  expect(run.code).toBe(2);
  expect(run.stderr.split(VOTES)).toHaveLength(2);
  expect(await mortem(["export", "--table", "actions"], { cwd: root })).toMatchObject({ code: 0 });
});

describe("all tables in a folder", () => {
  const out = ["export", "--output", "out"];

  it("come with their schema, and replace those of an earlier export", async () => {
    const { root, read, path, write, git } = temporaryRepository(FILES);
    const said = "15 tables of 4 documents in out; datapackage.json there says what is in them.\n";
    expect(await mortem(out, { cwd: root })).toEqual({ code: 0, stdout: "", stderr: said });
    const schema = JSON.parse(read("out/datapackage.json"));
    expect(schema).toMatchObject({ version: "1.0.0", created: "2019-04-05T14:00:00Z" });
    const paths: string[] = schema.resources.map((one: { path: string }) => one.path);
    expect(readdirSync(path("out")).sort()).toEqual([...paths, "datapackage.json"].sort());
    for (const {
      path: file,
      schema: { fields },
    } of schema.resources) {
      const [head] = Papa.parse<string[]>(read(`out/${file}`)).data;
      expect(head).toEqual(fields.map((field: { name: string }) => field.name));
    }
    write("out/notes.txt", "ours\n");
    git("rm", "--quiet", "--cached", "--ignore-unmatch", PATH);
    write(PATH, "no document any more\n");
    const again = await mortem(out, { cwd: root });
    expect(again).toMatchObject({ code: 0, stderr: said.replace("4 documents", "3 documents") });
    expect(read("out/documents.csv")).not.toContain("audience-explorer");
    expect(read("out/notes.txt")).toBe("ours\n");
  });

  it("leave a folder alone in which files of another origin stand in the way", async () => {
    const { root, read, path } = temporaryRepository({ ...FILES, "out/votes.csv": "mine\n" });
    expect(await mortem(out, { cwd: root })).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: out: votes.csv stands in this folder already, and is of no export\n  Choose another folder, or move the file away: nothing was written.\n",
    });
    expect(read("out/votes.csv")).toBe("mine\n");
    expect(readdirSync(path("out"))).toEqual(["votes.csv"]);
  });

  it("are of one format: another would stay behind, and tell of an older day", async () => {
    const { root } = temporaryRepository(FILES);
    await mortem([...out, "--format", "jsonl"], { cwd: root });
    const run = await mortem(out, { cwd: root });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("this folder holds an export as jsonl\n  Write it as that again,");
    expect(await mortem([...out, "--format", "jsonl"], { cwd: root })).toMatchObject({ code: 0 });
  });

  it("leave out what cannot be told apart or read, say so, and exit with 2", async () => {
    const { root, read, write } = temporaryRepository(FILES);
    write(
      "docs/postmortems/2018/2019-04-02-release.md",
      ARCHIVE["docs/postmortems/2019-04-02-release.md"] ?? "",
    );
    write("docs/postmortems/2019-01-01-bytes.md", new Uint8Array([0xff, 0xfe, 0]));
    const run = await mortem(out, { cwd: root });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(
      "docs/postmortems/2019-04-02-release.md: this document has the id of docs/postmortems/2018/2019-04-02-release.md, and is not in the tables\n",
    );
    expect(run.stderr).toContain("2019-01-01-bytes.md");
    expect(run.stderr).toContain("15 tables of 4 documents in out");
    expect(read("out/documents.csv").match(/^2019-04-02-release,/gm)).toHaveLength(1);
  });

  it("lie where they are wanted, outside of the repository too", async () => {
    const { root, read } = temporaryRepository({ ...FILES, "a/.git/HEAD": "" });
    expect(await mortem(["-C", "a", "export", "-o", "../b/c"], { cwd: root })).toMatchObject({
      code: 0,
    });
    expect(read("b/c/documents.csv")).toMatch(/^id,path,/);
  });

  const isThere = spawnSync("sqlite3", ["--version"]).status === 0;
  it.skipIf(!isThere)("load into SQLite as they are, where sqlite3 is installed", async () => {
    const { root } = temporaryRepository(FILES);
    await mortem(out, { cwd: root });
    const tables = ["documents", "fields", "actions"];
    const imports = tables.map((name) => `.import --csv out/${name}.csv ${name}`);
    const query = `SELECT f.value, a.id, d.resolve_seconds FROM actions a
      JOIN documents d ON d.id = a.document JOIN fields f ON f.document = a.document
      WHERE f.field = 'services' AND a.state = 'open';`;
    const input = [...imports, ".mode csv", query].join("\n");
    expect(execFileSync("sqlite3", [], { cwd: root, input, encoding: "utf8" })).toBe(
      "modelling-library,A1,25200\r\n",
    );
  });
});

it.each([
  [["export"], "it is not said where to"],
  [["export", "-o", "out", "--table", "votes"], "--output and --table are two ways out"],
])("%j is refused with both ways", async (args, message) => {
  const { root } = temporaryRepository(FILES);
  const run = await mortem(args, { cwd: root });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(`error: ${message}\n  \`mortem export --output FOLDER\``);
});
