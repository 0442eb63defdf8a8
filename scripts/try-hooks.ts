/**
 * Tries the hooks as the pre-commit framework installs and runs them, from a clone of the last commit of this
 * repository: with the program itself where this machine has it, and else by the commands that it runs.
 */
import { strict as assert } from "node:assert";
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { run, say } from "./trial.ts";

const GOOD = "---\nkind: postmortem\ntitle: A\nreview: draft\n---\n\n# A\n";
const DOCUMENT = "docs/postmortems/2019-04-02-a.md";
const OTHER = "docs/postmortems/2019-04-03-b.md";
const CONFIG = ".pre-commit-config.yaml";

/** Makes `mortem` of a clone, below the prefix that npm is given. */
type Recipe = (clone: string, npm: (...args: string[]) => string) => void;

const RECIPES: Readonly<Record<string, Recipe>> = {
  "pre-commit since 4.6.1": (clone, npm) => {
    npm("install", "--allow-git=root", "--install-links", "-g", `git+file://${clone}`);
  },
  "pre-commit before 4.6.1": (clone, npm) => {
    npm("install", "--dev", "--prod", "--ignore-prepublish", "--no-progress", "--no-save");
    npm("install", "-g", join(clone, npm("pack").trim()));
  },
};

/** Runs a hook as the framework does, in the root of a repository. */
type RunHook = (
  id: string,
  root: string,
) => Pick<SpawnSyncReturns<string>, "status" | "stdout" | "stderr">;

/** @param folder that it may fill; what the build takes comes from the registry that this machine is set to */
export function tryHooks(folder: string): void {
  mkdirSync(folder);
  for (const [index, [name, recipe]] of Object.entries(RECIPES).entries()) {
    say(`\nthe hooks, by the commands of ${name}`);
    const place = join(folder, `recipe-${index}`);
    tryIn(join(place, "work"), installed(place, recipe));
  }
  const found = spawnSync("pre-commit", ["--version"], { encoding: "utf8" });
  if (found.error !== undefined) {
    say("\npre-commit itself is not on this machine: not tried");
    return;
  }
  say(`\nthe hooks, by ${found.stdout.trim()}`);
  const env = { ...process.env, PRE_COMMIT_HOME: join(folder, "home") };
  tryIn(join(folder, "work"), (id, cwd) =>
    spawnSync("pre-commit", ["run", "--verbose", id], { cwd, env, encoding: "utf8" }),
  );
}

/** @param place a folder that is made */
function installed(place: string, recipe: Recipe): RunHook {
  const clone = join(place, "clone");
  run("git", ["clone", "--quiet", process.cwd(), clone], ".", process.env);
  const prefix = join(place, "prefix");
  const env = { ...process.env, npm_config_prefix: prefix };
  recipe(clone, (...args) => run("npm", args, clone, env));
  const hooks: Record<string, string>[] = parse(
    readFileSync(join(clone, ".pre-commit-hooks.yaml"), "utf8"),
  );
  const path = `${join(prefix, "bin")}:${process.env.PATH}`;
  return (id, cwd) => {
    const entry = hooks.find((hook) => hook.id === id)?.entry;
    const options = { cwd, env: { ...process.env, PATH: path }, encoding: "utf8" } as const;
    return spawnSync("sh", ["-c", `exec ${entry}`], options);
  };
}

/** @param root a folder that is made */
function tryIn(root: string, runHook: RunHook): void {
  mkdirSync(join(root, "docs/postmortems"), { recursive: true });
  const git = (...args: string[]) => run("git", args, root, process.env);
  const expectHook = (id: string, code: number, said: RegExp) => {
    const { status, stdout, stderr } = runHook(id, root);
    assert.equal(status, code, stdout + stderr);
    assert.match(stdout + stderr, said);
  };
  git("init", "--quiet");
  const commit = run("git", ["rev-parse", "HEAD"], ".", process.env).trim();
  const hooks = "[{ id: mortem-lint }, { id: mortem-index }]";
  const repo = `{ repo: "file://${process.cwd()}", rev: ${commit}, hooks: ${hooks} }`;
  writeFileSync(join(root, CONFIG), `repos: [${repo}]\n`);
  writeFileSync(join(root, OTHER), GOOD);
  writeFileSync(join(root, DOCUMENT), GOOD.replace("# A", "# B"));
  git("add", "--all");
  expectHook("mortem-lint", 1, / error .* title-heading\n/);
  expectHook("mortem-index", 1, /docs\/postmortems\/README\.md/);
  writeFileSync(join(root, DOCUMENT), GOOD);
  git("add", "--all");
  expectHook("mortem-lint", 0, /2 documents: \d+ warnings/);
  git("commit", "--quiet", "--no-verify", "-m", "A document");
  git("rm", "--quiet", DOCUMENT);
  expectHook("mortem-index", 1, /docs\/postmortems\/README\.md/);
  say(
    "  installed; a fault fails, its mending passes, and a missing index is noticed, also where a document is only deleted",
  );
}
