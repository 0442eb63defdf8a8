/** The GitHub action, its steps run as a runner would, with the built program installed in the repository. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkOut, openPullRequest } from "../../scripts/pull-request.ts";
import { readAction, runAction } from "../../scripts/run-action.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { environment, program } from "../support/run.ts";

const folder = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const action = readAction(folder);

const GOOD = "---\nkind: postmortem\ntitle: A\nreview: draft\n---\n\n# A\n";
const BAD = GOOD.replace("# A", "# B");
const [OLD, NEW] = ["docs/postmortems/2019-04-02-old.md", "docs/postmortems/2019-04-03-new.md"];
const PUSH = { GITHUB_EVENT_NAME: "push" };

/** As `npm ci` leaves it, where package.json names mortem. */
function install({ path }: Pick<TemporaryRepository, "path">): void {
  mkdirSync(path("node_modules/.bin"), { recursive: true });
  symlinkSync(program, path("node_modules/.bin/mortem"));
}

function repositoryWith(files: Record<string, string>): TemporaryRepository {
  const repository = temporaryRepository({ ".gitignore": "node_modules\n", ...files });
  install(repository);
  return repository;
}

/** Puts programs of a line or two before all others. @returns the PATH */
function withPrograms(
  { path, write }: TemporaryRepository,
  programs: Record<string, string>,
): string {
  for (const [name, script] of Object.entries(programs)) {
    write(`stand-ins/${name}`, `#!/bin/sh\n${script}\n`);
    chmodSync(path(`stand-ins/${name}`), 0o755);
  }
  return `${path("stand-ins")}:${environment.PATH}`;
}

const run = (
  { root }: Pick<TemporaryRepository, "root">,
  inputs: Record<string, string> = {},
  event: Record<string, string> = PUSH,
) => runAction(folder, root, inputs, { ...environment, ...event });

/** What the runner would show in the pull request. */
const annotations = (output: string) =>
  output.split("\n").filter((line) => /^::(error|warning|notice) /.test(line));
const errors = (output: string) =>
  annotations(output).filter((line) => line.startsWith("::error "));

describe("action.yml", () => {
  const [step, ...others] = action.runs.steps;

  it("uses each input that it declares, and no other, and never in a script", () => {
    expect(others).toEqual([]);
    const texts = [...Object.values(step?.env ?? {}), step?.["working-directory"]];
    const used = texts.map((text) => /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(text ?? "")?.[1]);
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
    expect(step?.run).not.toContain("${{");
  });

  it("gives the script the variables that it reads, and no other", () => {
    const script = readFileSync(`${folder}/scripts/action.sh`, "utf8");
    const read = new Set([...script.matchAll(/\$(INPUT_\w+)/g)].map(([, name]) => name));
    expect([...read].sort()).toEqual(Object.keys(step?.env ?? {}).sort());
  });

  it("says what each input is", () => {
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/);
  });
});

describe("on a push", () => {
  it("annotates what is wrong, fails, and writes a summary", () => {
    const { code, output, summary } = run(repositoryWith({ [OLD]: BAD }));
    expect(code).toBe(1);
    expect(output).toMatch(/^mortem \d+\.\d+\.\d+\n/);
    expect(errors(output)).toEqual([
      expect.stringMatching(`^::error file=${OLD},line=7,.*title=title-heading::`),
    ]);
    expect(summary).toMatch(/^<!-- mortem:lint -->\n\n\*\*mortem lint\*\* 1 document: 1 error/);
    expect(summary).toContain(`#### \`${OLD}\``);
  });

  it("passes with nothing but warnings, unless fewer are allowed", () => {
    const repository = repositoryWith({ [OLD]: GOOD });
    expect(run(repository)).toMatchObject({ code: 0 });
    expect(run(repository, { "max-warnings": "0" })).toMatchObject({ code: 1 });
    expect(run(repository, { strict: "true" })).toMatchObject({ code: 1 });
  });

  it("writes no summary where none is wanted", () => {
    const repository = repositoryWith({ [OLD]: BAD });
    expect(run(repository, { summary: "false" })).toMatchObject({ code: 1, summary: "" });
  });

  it("keeps to the paths that are given, one a line", () => {
    const repository = repositoryWith({ [OLD]: BAD, [NEW]: BAD, "notes/2019-04-04 c.md": BAD });
    const paths = "\n  docs/**/*-old.md  \nnotes/2019-04-04 c.md\n";
    const files = errors(run(repository, { paths }).output).map((line) => line.split(",")[0]);
    expect([...new Set(files)]).toEqual([
      `::error file=${OLD}`,
      "::error file=notes/2019-04-04 c.md",
    ]);
  });

  it("runs in a folder of the repository, and names files from its root", () => {
    const repository = repositoryWith({ [`team/${OLD}`]: BAD, "team/mortem.yaml": "" });
    const { code, output } = run(repository, { "working-directory": "team" });
    expect(code).toBe(1);
    expect(errors(output)).toEqual([expect.stringContaining(`file=team/${OLD},`)]);
  });

  it("says so where it cannot do what was asked", () => {
    const { code, output } = run(repositoryWith({ "mortem.yaml": "timezone: Mars\n" }));
    expect(code).toBe(2);
    expect(output).toContain("mortem.yaml:1");
    expect(errors(output)).toEqual([expect.stringContaining("the log says why")]);
  });

  it("says what to do where mortem is named and not installed", () => {
    const repository = repositoryWith({
      "package.json": '{ "devDependencies": { "mortem": "^0.1.0" } }',
      "team/mortem.yaml": "",
    });
    unlinkSync(repository.path("node_modules/.bin/mortem"));
    for (const inputs of [{}, { "working-directory": "team" }]) {
      const { code, output } = run(repository, inputs);
      expect(code).toBe(2);
      expect(errors(output)).toEqual([expect.stringContaining("`npm ci`")]);
    }
  });

  it("runs its own program where nothing is installed, whatever a registry has", () => {
    const repository = temporaryRepository({
      "package.json": '{ "scripts": { "mortem": "mortem lint" } }',
      [OLD]: BAD,
    });
    const PATH = withPrograms(repository, { npx: "exit 99", npm: "exit 99" });
    const { code, output } = run(repository, {}, { ...PUSH, PATH });
    expect([code, output]).toEqual([1, expect.stringMatching(/^mortem \d/)]);
    expect(errors(output)).toHaveLength(1);
  });

  it("builds its own program once, with what its lockfile holds and nothing that installs itself", () => {
    const repository = temporaryRepository({ [OLD]: GOOD });
    const copy = repository.path("action");
    for (const part of ["action.yml", "package.json", "bin", "scripts/action.sh"])
      cpSync(join(folder, part), join(copy, part), { recursive: true });
    const npm = `echo "$PWD: $*" >> "$ACTION_LOG"\nif [ "$1" = run ]; then cp -R "${folder}/dist" dist; fi`;
    const event = {
      ...PUSH,
      PATH: withPrograms(repository, { npx: "exit 99", npm }),
      ACTION_LOG: repository.path("log"),
    };
    for (const _ of ["built", "there already"]) {
      const { code, output } = runAction(copy, repository.root, {}, { ...environment, ...event });
      expect([code, output]).toEqual([0, expect.stringMatching(/^mortem \d/m)]);
    }
    const [install, ...others] = repository.read("log").trimEnd().split("\n");
    expect(install).toMatch(`${copy}: ci `);
    expect(install).toContain("--ignore-scripts");
    expect(others).toEqual([`${copy}: run build`]);
  });

  it("says so where it cannot be built", () => {
    const repository = temporaryRepository({ [OLD]: GOOD });
    cpSync(join(folder, "action.yml"), repository.path("action/action.yml"));
    cpSync(join(folder, "scripts/action.sh"), repository.path("action/scripts/action.sh"));
    const PATH = withPrograms(repository, { npm: "exit 1" });
    const { code, output } = runAction(
      repository.path("action"),
      repository.root,
      {},
      { ...environment, ...PUSH, PATH },
    );
    expect(code).toBe(2);
    expect(errors(output)).toEqual([expect.stringContaining("could not be built")]);
  });

  it("takes no input for code, nor for an option", () => {
    const repository = repositoryWith({ [OLD]: GOOD });
    const code = '"; touch pwned; $(touch pwned) `touch pwned`';
    const cases: Record<string, string>[] = [
      { paths: code },
      { paths: "--fix" },
      { "max-warnings": code },
      { base: code },
      { base: "--output=pwned" },
      { strict: code },
      { changed: code },
      { summary: code },
    ];
    for (const inputs of cases) {
      const { code, output } = run(repository, inputs);
      expect([inputs, code, output]).toEqual([inputs, 2, expect.stringContaining("::error ")]);
      expect(annotations(output).join()).not.toContain("pwned");
    }
    expect(existsSync(repository.path("pwned"))).toBe(false);
    expect(repository.read(OLD)).toBe(GOOD);
  });
});

/**
 * A pull request that adds a faulty document, to a main branch that has two of its own.
 * @returns the clone that the checkout action would make of it, and the event
 */
function pullRequest({ depth, of = "merge" }: { depth: number; of?: "merge" | "head" }) {
  const remote = temporaryRepository({ [OLD]: BAD });
  remote.git("add", "--all");
  remote.git("commit", "--quiet", "-m", "What was there");
  const { commits, event } = openPullRequest(
    remote.git,
    () => remote.write(NEW, BAD),
    () => remote.write("docs/postmortems/2019-04-04-meanwhile.md", BAD),
  );
  const clone = temporaryRepository();
  checkOut(clone.git, remote.root, commits[of], depth);
  install(clone);
  return { clone, event, remote };
}

describe("on a pull request", () => {
  it.each([1, 2])("checks what it changes alone, in a clone of depth %i", (depth) => {
    const { clone, event } = pullRequest({ depth });
    const { code, output, summary } = run(clone, {}, event);
    expect(code).toBe(1);
    expect(errors(output)).toEqual([expect.stringContaining(`file=${NEW},`)]);
    expect(summary).toContain("1 document: 1 error");
  });

  it("fetches nothing where enough is there, and says what to do where it cannot", () => {
    const enough = pullRequest({ depth: 2 });
    const tooFew = pullRequest({ depth: 1 });
    for (const { remote } of [enough, tooFew]) rmSync(remote.root, { recursive: true });
    expect(run(enough.clone, {}, enough.event)).toMatchObject({ code: 1 });
    const { code, output } = run(tooFew.clone, {}, tooFew.event);
    expect(code).toBe(2);
    expect(errors(output)).toEqual([expect.stringContaining("`fetch-depth: 2`")]);
  });

  it("checks all documents where that is wanted", () => {
    const { clone, event } = pullRequest({ depth: 1 });
    const { output } = run(clone, { changed: "false" }, event);
    expect(errors(output)).toHaveLength(3);
  });

  it("compares with the base branch where not the merge but the branch is checked out", () => {
    const { clone, event } = pullRequest({ depth: 1, of: "head" });
    const shallow = run(clone, {}, event);
    expect(shallow).toMatchObject({ code: 2, output: expect.stringContaining("fetch-depth: 0") });
    clone.git("fetch", "--quiet", "--unshallow", "origin", "+refs/heads/*:refs/remotes/origin/*");
    const { code, output } = run(clone, {}, event);
    expect(code).toBe(1);
    expect(errors(output)).toEqual([expect.stringContaining(`file=${NEW},`)]);
  });

  it("compares with a base that is given, on any event", () => {
    const { clone } = pullRequest({ depth: 2 });
    const { output } = run(clone, { base: "HEAD^1" });
    expect(errors(output)).toEqual([expect.stringContaining(`file=${NEW},`)]);
  });
});
