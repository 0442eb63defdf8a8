/**
 * Tries the package as its users get it: packed, published to a registry on this machine, and set up by
 * `mortem init` in a repository with a package.json and in one without, whose workflow is then run step by step;
 * then as the GitHub action gets it, and as the pre-commit framework does.
 */
import { strict as assert } from "node:assert";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRegistry } from "./local-registry.ts";
import { type JobResult, runWorkflow } from "./run-workflow.ts";
import { cleanEnvironment, run, say } from "./trial.ts";
import { tryAction } from "./try-action.ts";
import { tryHooks } from "./try-hooks.ts";

const WORKFLOW = ".github/workflows/mortem.yml";
const BELONGS = /^(?:bin|dist)\/|^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md)$/;
const NEEDED = [
  "package.json",
  "LICENSE",
  "README.md",
  "CHANGELOG.md",
  "bin/mortem.js",
  "dist/main.cjs",
];

const temporary = mkdtempSync(join(tmpdir(), "mortem-package-"));
const registry = await startRegistry(join(temporary, "registry"));
try {
  const { address } = registry;
  // npm wants to be logged in before it publishes; the registry lets everybody.
  const token = `${address.replace("http:", "")}:_authToken=anybody`;
  const npmrc = `registry=${address}\n${token}\nupdate-notifier=false\n`;
  const env = cleanEnvironment(join(temporary, "home"), npmrc);
  const tarball = packed();
  publish(tarball, env);
  tryIn("without-package-json", env, () => {});
  tryIn("with-package-json", env, (folder) => {
    writeFileSync(join(folder, "package.json"), '{ "name": "app", "private": true }\n');
    writeFileSync(join(folder, ".gitignore"), "node_modules\n");
    run("npm", ["install", "--save-dev", "mortem"], folder, env);
  });
  tryAction(join(temporary, "action"), tarball, env);
  tryHooks(join(temporary, "hooks"));
} finally {
  registry.stop();
  rmSync(temporary, { recursive: true, force: true });
}

/** Packs what was built. @returns the path of the tarball */
function packed(): string {
  const report = run("npm", ["pack", "--json", "--pack-destination", temporary], ".", process.env);
  const [{ filename, size, unpackedSize, files }] = JSON.parse(report);
  const paths: string[] = files.map(({ path }: { path: string }) => path);
  say(`packed ${filename}: ${size} bytes, ${unpackedSize} unpacked, ${paths.length} files`);
  const stray = paths.filter((path) => !BELONGS.test(path));
  assert.deepEqual(stray, [], "the package holds what does not belong into it");
  const missing = NEEDED.filter((path) => !paths.includes(path));
  assert.deepEqual(missing, [], "the package lacks what it needs");
  return join(temporary, filename);
}

function publish(tarball: string, env: NodeJS.ProcessEnv): void {
  run("npm", ["publish", tarball], temporary, env);
  say("published");
}

/** @param prepare what the team has done before `init` */
function tryIn(name: string, env: NodeJS.ProcessEnv, prepare: (folder: string) => void): void {
  say(`\n${name}`);
  const [remote, work] = [join(temporary, `${name}.git`), join(temporary, name)];
  run("git", ["init", "--quiet", "--bare", "--initial-branch=main", remote], temporary, env);
  run("git", ["clone", "--quiet", remote, work], temporary, env);
  const git = (...args: string[]) => run("git", args, work, env);
  const mortem = (...args: string[]) => run("npx", ["--yes", "mortem", ...args], work, env);
  const commit = (message: string) => {
    git("add", ".");
    git("commit", "--quiet", "-m", message);
    git("push", "--quiet", "origin", "HEAD");
  };
  let checkouts = 0;
  /** A fresh clone as the checkout action makes it; `meanwhile` happens before the steps run. */
  const ci = (event: string, ref = "main", meanwhile = () => {}): Map<string, JobResult> => {
    const folder = join(temporary, `${name}-ci-${checkouts++}`);
    const clone = ["clone", "--quiet", "--depth=1", `--branch=${ref}`, `file://${remote}`, folder];
    run("git", clone, temporary, env);
    meanwhile();
    return runWorkflow(folder, WORKFLOW, event, env);
  };
  const log = () => git("ls-remote", "origin", "main");

  prepare(work);
  mortem("init");
  commit("Set up");
  mortem("init");
  assert.equal(git("status", "--porcelain"), "");
  say("  init twice: the second changed nothing");

  expectJobs(ci("pull_request"), { lint: "passes" });
  const before = log();
  expectJobs(ci("push"), { lint: "passes", index: "passes" });
  assert.equal(log(), before);
  say("  a fresh repository: passes, and nothing is committed");

  git("checkout", "--quiet", "-b", "incident");
  const path = mortem("new", "Every job failed", "--no-input").trim().split("\n").at(-1) as string;
  commit("A draft");
  expectJobs(ci("pull_request", "incident"), { lint: "passes" });
  expectJobs(ci("schedule", "incident"), { lint: "fails" });
  say("  an incomplete draft: passes in its pull request, fails in the weekly check");

  appendFileSync(join(work, path), "\n## Summary\n\nA second time.\n");
  commit("A fault");
  const faulty = expectJobs(ci("pull_request", "incident"), { lint: "fails" });
  assert.match(faulty, / error .* section-once\n/);
  say("  a fault: fails its pull request, and is named");
  git("reset", "--quiet", "--hard", "HEAD~1");

  git("checkout", "--quiet", "main");
  git("merge", "--quiet", "incident");
  git("push", "--quiet", "origin", "main");
  const pushSomethingElse = () => {
    writeFileSync(join(work, "code.txt"), "1\n");
    commit("Meanwhile, something else");
  };
  expectJobs(ci("push", "main", pushSomethingElse), { lint: "passes", index: "passes" });
  git("pull", "--quiet");
  const shown = git("show", "--stat", "--format=%an: %s", "HEAD");
  assert.match(shown, /^github-actions\[bot\]: /);
  assert.match(shown, / 1 file changed/);
  mortem("index", "--check");
  say(
    `  after the merge, the index is committed, also when main moved on:\n${shown.trim().replace(/^/gm, "    ")}`,
  );

  const after = log();
  expectJobs(ci("push"), { lint: "passes", index: "passes" });
  assert.equal(log(), after);
  say("  once more: nothing is committed");
}

/** @returns what the jobs printed */
function expectJobs(
  jobs: Map<string, JobResult>,
  wanted: Record<string, "passes" | "fails">,
): string {
  const output = [...jobs.values()].map((job) => job.output).join("");
  const got = Object.fromEntries(
    [...jobs].map(([name, { failed }]) => [name, failed ? "fails" : "passes"]),
  );
  assert.deepEqual(got, wanted, output);
  return output;
}
