import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { temporaryRepository } from "../support/repo.ts";
import { environment, mortemProcess as mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const NOON = { MORTEM_NOW: "2019-04-02T12:34:56-05:00" };

const HINT = `next: mortem log rolled the image back
      mortem log --milestone mitigated errors are back to normal
The file is not committed: that is left to you.
`;

it("opens a document without a question, and prints its path alone", async () => {
  const repository = temporaryRepository();
  const run = await mortem(["start", "API", "answers", "500"], { cwd: repository.root, env: NOON });
  expect(run).toEqual({
    code: 0,
    stdout: "docs/postmortems/2019-04-02-api-answers-500.md\n",
    stderr: HINT,
  });
  const text = repository.read("docs/postmortems/2019-04-02-api-answers-500.md");
  expect(text).toContain("\nstarted_at: ~2019-04-02T12:34\ndetected_at: 2019-04-02T12:34\n");
  expect(text).toContain("\n- 12:34 Noticed: API answers 500 #detected\n");
});

describe("--at says when it began,", () => {
  const startedAt = async (at: string, env: Record<string, string> = NOON) => {
    const repository = temporaryRepository();
    const run = await mortem(["start", "X", "--at", at], { cwd: repository.root, env });
    if (run.code !== 0) return run.stderr;
    const text = repository.read(run.stdout.trim());
    return `${/started_at: (.*)/.exec(text)?.[1]} in ${run.stdout.trim().slice("docs/postmortems/".length)}`;
  };

  it("roughly where it is counted back from now, else as it was typed", async () => {
    expect(await startedAt("20m ago")).toBe("~2019-04-02T12:14 in 2019-04-02-x.md");
    expect(await startedAt("20m")).toBe("~2019-04-02T12:14 in 2019-04-02-x.md");
    expect(await startedAt("12:05")).toBe("2019-04-02T12:05 in 2019-04-02-x.md");
    expect(await startedAt("yesterday ~10pm")).toBe("~2019-04-01T22 in 2019-04-01-x.md");
    expect(await startedAt("2019-04-02T16:00Z")).toBe("2019-04-02T11:00 in 2019-04-02-x.md");
  });

  it("just before midnight where it is just after", async () => {
    const env = { MORTEM_NOW: "2019-04-02T00:05:00-05:00" };
    expect(await startedAt("23:58", env)).toBe("2019-04-01T23:58 in 2019-04-01-x.md");
  });

  it("or is refused, and nothing is created", async () => {
    expect(await startedAt("12:40")).toBe(
      "error: --at: 2019-04-02 12:40 has not come yet\n  Give a time that has passed, with its day if that is not today.\n",
    );
    expect(await startedAt("soon")).toMatch(/^error: --at: "soon" is no time that can be read\n/);
    expect(await startedAt("yesterday")).toMatch(/^error: --at: "yesterday" has no time of day\n/);
  });
});

it("is safe with a title of any shape, and never writes over another", async () => {
  const { root } = temporaryRepository();
  const start = async (...words: string[]) =>
    (await mortem(["start", ...words], { cwd: root })).stdout
      .trim()
      .replace("docs/postmortems/2019-04-05-", "");
  expect(await start("a".repeat(300))).toBe(`${"a".repeat(60)}.md`);
  expect(await start("全サービス停止")).toBe("全サービス停止.md");
  expect(await start("🔥🔥")).toBe("untitled.md");
  expect(await start("!?")).toBe("untitled-2.md");
  expect(await start("../../etc/passwd")).toBe("etc-passwd.md");
  expect(await start("two\nlines\u001b[31m")).toBe("two-lines.md");
  expect(await start("--", "--force", "failed")).toBe("force-failed.md");
});

describe("with the title of an incident that is open", () => {
  const PATH = "docs/postmortems/2019-04-05-x.md";

  it("opens another, and says so", async () => {
    const { root } = temporaryRepository();
    await mortem(["start", "X"], { cwd: root });
    expect(await mortem(["start", "x"], { cwd: root })).toEqual({
      code: 0,
      stdout: "docs/postmortems/2019-04-05-x-2.md\n",
      stderr: `note: one of that title is open already: ${PATH}\n${HINT}`,
    });
  });

  it("asks in a terminal whether to go on with that one", async () => {
    const { root } = temporaryRepository();
    await mortem(["start", "X"], { cwd: root });
    const terminal = openTerminal(process.execPath, [program, "start", "X"], {
      cwd: root,
      env: environment,
    });
    await terminal.waitFor("An incident of that title is open already.");
    terminal.press("enter");
    expect((await terminal.exit()).code).toBe(0);
    // The emulator may lag behind the program's end.
    await terminal.waitFor(PATH);
    expect(readdirSync(`${root}/docs/postmortems`)).toEqual(["2019-04-05-x.md"]);
  });
});

it("says what to do where the title or the template is missing", async () => {
  const { root } = temporaryRepository();
  expect(await mortem(["start", " "], { cwd: root })).toEqual({
    code: 2,
    stdout: "",
    stderr:
      'error: a title is missing\n  Say in a few words what is wrong: mortem start "API answers 500"\n',
  });
  expect(await mortem(["start", "X", "--template", "outtage"], { cwd: root })).toMatchObject({
    code: 2,
    stderr: 'error: there is no template "outtage"\n  Did you mean `outage`?\n',
  });
});

it("follows the config: folder, zone, template, also the team's own", async () => {
  const repository = temporaryRepository({
    "mortem.yaml":
      "postmortems: incidents\ntimezone: Asia/Tokyo\ntemplates: forms\ntemplate: short\n",
    "forms/short.yaml": "id: short\nextends: outage\nname: Short\n",
    "deep/down/x": "",
  });
  const run = await mortem(["start", "X"], { cwd: repository.path("deep/down"), env: NOON });
  expect(run.stdout).toBe("../../incidents/2019-04-03-x.md\n");
  const text = repository.read("incidents/2019-04-03-x.md");
  expect(text).toContain("\ntemplate: short\n");
  expect(text).toContain("\ntimezone: Asia/Tokyo\nstarted_at: ~2019-04-03T02:34\n");
});

it("blames a config that names no template that exists", async () => {
  const { root } = temporaryRepository({ "mortem.yaml": "template: outages\n" });
  expect(await mortem(["start", "X"], { cwd: root })).toMatchObject({
    code: 2,
    stderr: 'error: mortem.yaml:1: there is no template "outages"\n  Did you mean `outage`?\n',
  });
});
