/** Completion, in the shells themselves. Names of files may be anything, and none is ever run. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ARCHIVE } from "../support/archive.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const complete = async (cwd: string, ...words: string[]) => {
  const run = await mortem(["complete", "--", ...words], { cwd });
  expect(run).toMatchObject({ code: 0, stderr: "" });
  return run.stdout.split("\n").slice(0, -1);
};

describe("mortem complete", () => {
  it("tells the documents, the newest first", async () => {
    const { root } = temporaryRepository(ARCHIVE);
    expect(await complete(root, "show", "")).toEqual([
      "words",
      "2019-04-05-slow-login\t",
      "2019-04-02-release\t",
      "2018-01-05-disk\t",
    ]);
    expect(await complete(root, "show", "slow")).toEqual(["words", "2019-04-05-slow-login\t"]);
    expect(await complete(root, "pre", "rank", "")).toEqual(["words"]);
  });

  it("tells the actions that are still to do, and what they are", async () => {
    const { root } = temporaryRepository(ARCHIVE);
    expect(await complete(root, "actions", "done", "--doc", "2019-04-02", "")).toEqual([
      "words",
      "A1\tRun the release checks inside the production image",
    ]);
    expect(await complete(root, "actions", "done", "")).toEqual([
      "words",
      "A1\tAlert on slow logins (2019-04-05-slow-login)",
    ]);
    expect(await complete(root, "actions", "done", "a1", "")).toEqual(["words"]);
  });

  it("tells templates, severities and rules, the team's own too", async () => {
    const { root } = temporaryRepository({
      "mortem.yaml": "severities: [bad, worse]\ntemplates: docs/templates\n",
      "docs/templates/flood.yaml": "id: flood\nextends: outage\nname: Flood\nwhen: water\n",
    });
    expect(await complete(root, "new", "--template", "fl")).toEqual(["words", "flood\twater"]);
    expect(await complete(root, "list", "--severity=")).toEqual([
      "words",
      "--severity=bad\t",
      "--severity=worse\t",
    ]);
    expect(await complete(root, "explain", "no-b")).toEqual(["words", "no-blame\t"]);
    expect(await complete(root, "import", "--map", "Customer pain=imp")).toEqual([
      "words",
      "Customer pain=impact\t",
    ]);
  });

  it("looks where the line says, and says nothing where nothing can be said", async () => {
    const { root, write } = temporaryRepository({
      "a b/.git/HEAD": "",
      "a b/docs/postmortems/2019-04-02-x.md":
        ARCHIVE["docs/postmortems/2019-04-02-release.md"] ?? "",
    });
    expect(await complete(root, "-C", "a\\ b", "show", "")).toEqual(["words", "2019-04-02-x\t"]);
    expect(await complete(root, "-C", "/none", "show", "")).toEqual([]);
    expect(await complete(root, "actions", "done", "--doc", "none", "")).toEqual([]);
    write("mortem.yaml", "no: such key\n");
    expect(await complete(root, "show", "")).toEqual([]);
  });
});

const NAMES = [
  "2020-01-01-$(touch PWNED)",
  "2020-01-02-`touch PWNED`",
  "2020-01-03-it's; touch PWNED",
  '2020-01-04-"two words"',
  "2020-01-05-*",
  "2020-01-06-!x ü",
];

/** A repository whose `mortem` on the path says what it was given, but for what completion asks of it. */
function hostile(): TemporaryRepository {
  const repository = temporaryRepository({
    ...Object.fromEntries(NAMES.map((name) => [`docs/postmortems/${name}.md`, ARCHIVED])),
    "bin/mortem": `#!/bin/sh
case $1 in
  complete|completion) exec '${process.execPath}' '${program}' "$@" ;;
esac
printf '<%s>\\n' "$@"
`,
  });
  chmodSync(repository.path("bin/mortem"), 0o755);
  return repository;
}
const ARCHIVED = ARCHIVE["docs/postmortems/2018/2018-01-05-disk.md"] ?? "";

interface Shell {
  readonly name: string;
  readonly args: string[];
  readonly setUp: string;
}

const SHELLS: readonly Shell[] = [
  {
    name: "bash",
    args: ["--norc", "--noprofile"],
    setUp: "PS1='> '; source <(mortem completion bash)",
  },
  {
    name: "zsh",
    args: ["-f"],
    setUp: "PS1='> '; autoload -U compinit; compinit -D -u; source <(mortem completion zsh)",
  },
  { name: "fish", args: ["--no-config"], setUp: "mortem completion fish | source" },
];

const isThere = (shell: string) => spawnSync(shell, ["--version"]).status === 0;

describe.each(SHELLS)("$name, where it is installed", ({ name, args, setUp }) => {
  const open = async ({ root, path }: TemporaryRepository) => {
    const env = { ...environment, PATH: `${path("bin")}:${environment.PATH}`, HOME: root };
    const terminal = openTerminal(name, args, { cwd: root, env, columns: 100, rows: 40 });
    terminal.type(`${setUp}; echo rea''dy\r`);
    await terminal.waitFor(/^ready$/m);
    return terminal;
  };

  it.skipIf(!isThere(name)).each(NAMES)("completes %s, and runs nothing of it", async (id) => {
    const repository = hostile();
    const terminal = await open(repository);
    terminal.type(`mortem show ${id.slice(0, "2020-01-01".length)}\t`);
    terminal.press("enter");
    await terminal.waitFor(`<${id}>`);
    expect(existsSync(repository.path("PWNED"))).toBe(false);
    terminal.kill();
    await terminal.exit();
  });

  it.skipIf(!isThere(name) || name !== "bash").each(['"', "'"])(
    "completes behind an open %s what means the same there, and nothing else",
    async (quote) => {
      const repository = hostile();
      repository.write("docs/postmortems/2020-01-07-two plain words.md", ARCHIVED);
      const terminal = await open(repository);
      terminal.type(`mortem show ${quote}2020-01-07\t`);
      terminal.press("enter");
      await terminal.waitFor("<2020-01-07-two plain words>");
      for (const day of ["01", "02", "03", "04", "06"]) {
        terminal.type(`mortem show ${quote}2020-01-${day}\t${quote}`);
        terminal.press("enter");
        await terminal.waitFor(`<2020-01-${day}>`);
      }
      expect(existsSync(repository.path("PWNED"))).toBe(false);
      terminal.kill();
      await terminal.exit();
    },
  );

  it.skipIf(!isThere(name))(
    "completes commands, options, values, folders and words of a title",
    async () => {
      const terminal = await open(hostile());
      for (const [typed, done] of [
        ["mortem expl", "<explain>"],
        ["mortem lint --stag", "<--staged>"],
        ["mortem lint --format=j", "<--format=json>"],
        ["mortem list --kind pre", "<premortem>"],
        ["mortem explain no-bl", "<no-blame>"],
        ["mortem -C do", "<docs"],
        ["mortem show two", '<2020-01-04-"two words">'],
      ] as const) {
        terminal.type(`${typed}\t`);
        terminal.press("enter");
        await terminal.waitFor(done);
      }
      terminal.kill();
      await terminal.exit();
    },
  );
});

it("prints a script for the shells that it knows", async () => {
  const { root } = temporaryRepository();
  for (const { name } of SHELLS) {
    const run = await mortem(["completion", name], { cwd: root });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/mortem complete -- /);
  }
  const run = await mortem(["completion", "fis"], { cwd: root });
  expect(run).toEqual({
    code: 2,
    stdout: "",
    stderr: "error: there is no completion for `fis`\n  Did you mean `fish`?\n",
  });
});
