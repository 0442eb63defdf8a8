/** `mortem new` where nobody can be asked: flags, answers, and what cannot be used. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIELD_FLAGS } from "../../src/cli/map-write.ts";
import { temporaryRepository } from "../support/repo.ts";
import { mortem, type Run } from "../support/run.ts";

const FOLDER = "docs/postmortems";

/** Runs it in a repository of its own. */
async function createOne(args: readonly string[], files: Record<string, string> = {}, stdin = "") {
  const repository = temporaryRepository(files);
  const run = await mortem(["new", ...args], { cwd: repository.root, stdin });
  return { repository, run, text: run.code === 0 ? repository.read(run.stdout.trim()) : "" };
}

/** Nothing is created by what was refused, and nothing printed that a script could take for a path. */
function expectRefused({ code, stdout, stderr }: Run, ...parts: readonly string[]): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  for (const part of parts) expect(stderr).toContain(part);
}

describe("without a terminal", () => {
  it("writes the skeleton for a title, and prints its path alone", async () => {
    const { run, text } = await createOne(["API answers 500", "--no-input"]);
    expect(run).toEqual({
      code: 0,
      stdout: `${FOLDER}/2019-04-05-api-answers-500.md\n`,
      stderr: "",
    });
    expect(text).toMatch(/^---\nkind: postmortem\ntemplate: postmortem\ntitle: API answers 500\n/);
    expect(text).toContain("\nreview: draft\n");
    expect(text).toContain("\ntimezone: America/Chicago\n");
    expect(text).toContain("\n# API answers 500\n\n## Summary\n\n<!-- ");
  });

  it("requires the title and nothing else, and says how to give it", async () => {
    expectRefused((await createOne([])).run, "a title is missing", "--title");
    expectRefused((await createOne(["  "])).run, "a title is missing");
    expect((await createOne(["--title", "A"])).run.code).toBe(0);
    expect((await createOne(["--set", "title=A"])).run.code).toBe(0);
    expect((await createOne(["--answers", "-"], {}, "title: A\n")).run.code).toBe(0);
  });

  it("has a flag for each field of the base template", async () => {
    const values: Record<string, readonly [given: string, written: string]> = {
      "--title": ["Jobs fail", "title: Jobs fail"],
      "--status": ["Resolved", "status: resolved"],
      "--review": ["in-review", "review: in-review"],
      "--severity": ["sev1", "severity: sev1"],
      "--timezone": ["Europe/Berlin", "timezone: Europe/Berlin"],
      "--started-at": ["2019-04-02 10", "started_at: 2019-04-02T10"],
      "--detected-at": ["10:30", "detected_at: 2019-04-02T10:30"],
      "--acknowledged-at": ["~10:35", "acknowledged_at: ~2019-04-02T10:35"],
      "--mitigated-at": ["3:20pm", "mitigated_at: 2019-04-02T15:20"],
      "--resolved-at": ["yesterday 17:00", "resolved_at: 2019-04-04T17:00"],
      "--published-at": ["2019-04-09", "published_at: 2019-04-09"],
      "--detected-by": ["users", "detected_by: users"],
      "--owner": ["@release-lead", "owner: release-lead"],
      "--facilitator": ["sol (product)", "facilitator: sol"],
      "--participants": ["@ana, sol (product)", "participants: [ana, sol (product)]"],
      "--held-at": ["today", "held_at: 2019-04-05"],
      "--services": ["api, shop", "services: [api, shop]"],
      "--causes": ["dependencies", "causes: [dependencies]"],
      "--tags": ["python", "tags: [python]"],
    };
    expect(Object.keys(values)).toEqual(FIELD_FLAGS.map(({ flags }) => flags.split(" ")[0]));
    const args = Object.entries(values).flatMap(([flag, [given]]) => [flag, given]);
    const { run, text } = await createOne(args);
    expect(run).toMatchObject({ code: 0, stdout: `${FOLDER}/2019-04-02-jobs-fail.md\n` });
    for (const [, written] of Object.values(values)) expect(text).toContain(`\n${written}\n`);
  });

  it("takes sections and any field by --set; a flag wins over it, and it over the file", async () => {
    const file =
      "title: From the file\nimpact: From the file.\nowner: from-the-file\nseverity: sev4\n";
    const { text } = await createOne(
      [
        "--answers",
        "-",
        "--set",
        "impact=40 customers = many",
        "--set",
        "owner=set",
        "--owner",
        "ana",
      ],
      {},
      file,
    );
    expect(text).toContain("\n## Impact\n\n40 customers = many\n\n");
    expect(text).toContain("\nowner: ana\n");
    expect(text).toContain("\nseverity: sev4\n");
    expectRefused((await createOne(["A", "--set", "impact"])).run, '--set "impact" has no "="');
  });

  it("reads an answers file from where one stands, as YAML or JSON", async () => {
    const repository = temporaryRepository({
      "notes/a.yaml":
        "title: A\ntimeline: |\n  - 10:00 Tagged #started\naction-items:\n  - Test it\n",
      "notes/b.json": '{"title": "B", "participants": ["ana (ops)", "sol"], "went-well": ["One."]}',
    });
    const options = { cwd: repository.path("notes") };
    const yaml = await mortem(["new", "--answers", "a.yaml"], options);
    expect(yaml).toMatchObject({ code: 0, stdout: `../${FOLDER}/2019-04-05-a.md\n` });
    expect(repository.read(`${FOLDER}/2019-04-05-a.md`)).toContain("\n- [ ] **A1** Test it\n");
    expect(repository.read(`${FOLDER}/2019-04-05-a.md`)).toContain("\n- 10:00 Tagged #started\n");
    await mortem(["new", "--answers", "b.json"], options);
    expect(repository.read(`${FOLDER}/2019-04-05-b.md`)).toContain(
      "\nparticipants: [ana (ops), sol]\n",
    );
  });

  it("names the line of an answer that cannot be used, and the nearest key", async () => {
    const answers = "title: A\nsumary: It broke.\n";
    expectRefused(
      (await createOne(["--answers", "-"], {}, answers)).run,
      "standard input:2:1",
      "`summary`",
    );
    const wrong = "title: A\n\nstarted_at: when it rained\n";
    expectRefused(
      (await createOne(["--answers", "-"], {}, wrong)).run,
      "standard input:3:13",
      "started_at",
    );
    expectRefused((await createOne(["A", "--set", "gotlucky=x"])).run, '"gotlucky"', "`got-lucky`");
    expectRefused((await createOne(["A", "--severity", "sev9"])).run, "--severity", "sev1, sev2");
    expectRefused((await createOne(["A", "--started-at", "soon"])).run, "--started-at");
    expectRefused((await createOne(["A", "--template", "relaese"])).run, "`release`");
    expectRefused((await createOne(["A", "--timezone", "Berlin"])).run, '"Berlin" is no time zone');
    expectRefused((await createOne(["--answers", "gone.yaml"])).run, "gone.yaml");
  });

  it("refuses a title that no one could read, and a start that is still to come", async () => {
    const long = "a".repeat(70_000);
    expectRefused((await createOne([long])).run, "the title has more than 1000 characters");
    expectRefused(
      (await createOne(["--answers", "-"], {}, `title: ${long}\n`)).run,
      "standard input:1:8",
      "more than 1000 characters",
    );
    expectRefused((await createOne(["\u001b[31m"])).run, "a title is missing");
    const { text } = await createOne(["--set", "title=A \u001b[31mred\n one"]);
    expect(text).toContain("\ntitle: A red one\n");
    expectRefused(
      (await createOne(["A", "--started-at", "2027-01-01"])).run,
      "--started-at: 2027-01-01 is still to come",
    );
  });

  it("has the milestones of its timeline in the front matter, also in its name", async () => {
    const timeline = "timeline=2019-04-02 10:00 Tagged #started\n10:30 Noticed #detected";
    const { run, text } = await createOne(["A", "--set", timeline]);
    expect(run.stdout).toBe(`${FOLDER}/2019-04-02-a.md\n`);
    expect(text).toContain("\nstarted_at: 2019-04-02T10:00\ndetected_at: 2019-04-02T10:30\n");
  });

  it("uses the fields and sections of the template that is named", async () => {
    const { text } = await createOne([
      ...["A", "--template", "release", "--set", "version=5.2.0", "--set", "shipped=41 changes."],
    ]);
    expect(text).toContain("\nversion: 5.2.0\n");
    expect(text).toContain("\n## What shipped\n\n41 changes.\n");
    expectRefused((await createOne(["A", "--set", "version=5.2.0"])).run, '"version"');
  });

  it("uses a team's own templates, folder, zone and severities", async () => {
    const { run, text } = await createOne(["A", "--template", "data", "--severity", "high"], {
      "mortem.yaml":
        "postmortems: post\ntemplates: ours\ntimezone: Europe/Oslo\nseverities: [high, low]\n",
      "ours/data.yaml":
        "id: data\nkind: postmortem\nextends: postmortem\nname: Data\nwhen: a table was wrong\n",
    });
    expect(run).toMatchObject({ code: 0, stdout: "post/2019-04-05-a.md\n", stderr: "" });
    expect(text).toContain("\ntemplate: data\n");
    expect(text).toContain("\nseverity: high\ntimezone: Europe/Oslo\n");
  });
});

describe("the file", () => {
  it.each([
    ["a".repeat(300), "a".repeat(60)],
    ["画像生成が全て失敗した", "画像生成が全て失敗した"],
    ["🔥🔥", "untitled"],
    ["?!… — ***", "untitled"],
    ["../../etc/passwd", "etc-passwd"],
    ["C:\\Windows\\..\\system32", "c-windows-system32"],
    ["--- # null: [x] & *y | `z` \u001b[31mred", "null-x-y-z-red"],
  ])("is named after a title such as %j, whatever that holds", async (title, slug) => {
    const { run, repository } = await createOne(["--title", title]);
    expect(run).toEqual({ code: 0, stdout: `${FOLDER}/2019-04-05-${slug}.md\n`, stderr: "" });
    expect(readdirSync(repository.path(FOLDER))).toEqual([`2019-04-05-${slug}.md`]);
    const lint = await mortem(["lint", "--format", "json"], { cwd: repository.root });
    const { findings } = JSON.parse(lint.stdout) as { findings: { rule: string }[] };
    const structural = ["front-matter", "title-heading", "file-name", "title-cut-off"];
    expect(findings.filter(({ rule }) => structural.includes(rule))).toEqual([]);
  });

  it("is never written over another: the name gets -2", async () => {
    const { repository } = await createOne(["Same"]);
    const again = await mortem(["new", "Same"], { cwd: repository.root });
    expect(again.stdout).toBe(`${FOLDER}/2019-04-05-same-2.md\n`);
  });

  it("is each one's own when twenty begin the same at the same instant", async () => {
    const { root, path } = temporaryRepository();
    const runs = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        mortem(["new", "Same", "--set", `summary=Number ${n}.`], { cwd: root }),
      ),
    );
    expect(runs.map(({ code }) => code)).toEqual(Array(20).fill(0));
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(20);
    expect(readdirSync(path(FOLDER))).toHaveLength(20);
  });

  it("stands in the repository's folder, also from a folder below", async () => {
    const repository = temporaryRepository({ "src/deep/x.txt": "" });
    const run = await mortem(["new", "A"], { cwd: repository.path("src/deep") });
    expect(run.stdout).toBe(`../../${FOLDER}/2019-04-05-a.md\n`);
    expect(repository.read(`${FOLDER}/2019-04-05-a.md`)).toContain("title: A");
  });

  it("is refused outside of a repository, and where its folder cannot be written", async () => {
    const { root, path } = temporaryRepository({ "docs/postmortems": "a file" });
    const blocked = await mortem(["new", "A"], { cwd: root });
    expectRefused(blocked, "docs/postmortems");
    const outside = await mortem(["-C", "/", "new", "A"], { cwd: path("docs") });
    expectRefused(outside, "this is not inside a git repository", "git init");
  });
});
