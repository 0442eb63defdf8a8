/** Tries the GitHub action where nothing is installed, and in a pull request, and with the package from a registry. */
import { strict as assert } from "node:assert";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkOut, openPullRequest } from "./pull-request.ts";
import { type ActionRun, runAction } from "./run-action.ts";
import { run, say } from "./trial.ts";

const GOOD = "---\nkind: postmortem\ntitle: A\nreview: draft\n---\n\n# A\n";
const BAD = GOOD.replace("# A", "# B");
const [OLD, NEW] = ["docs/postmortems/2019-04-02-old.md", "docs/postmortems/2019-04-03-new.md"];
const PUSH = { GITHUB_EVENT_NAME: "push" };

/**
 * @param folder that it may fill
 * @param tarball of the package that the registry of `env` has, too
 */
export function tryAction(folder: string, tarball: string, env: NodeJS.ProcessEnv): void {
  say("\nthe action");
  /** A new repository. @param files by path */
  const repository = (name: string, files: Record<string, string>) => {
    const root = join(folder, name);
    mkdirSync(root, { recursive: true });
    const git = (...args: string[]) => run("git", args, root, env);
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    git("init", "--quiet", "--initial-branch=main");
    for (const [path, text] of Object.entries(files)) write(path, text);
    return { root, git, write };
  };
  // As a runner gets it: the last commit, and nothing built.
  const action = join(folder, "action");
  mkdirSync(folder, { recursive: true });
  run("git", ["clone", "--quiet", process.cwd(), action], ".", process.env);
  const act = (
    root: string,
    inputs: Record<string, string> = {},
    event: Record<string, string> = PUSH,
    machine = env,
  ) => runAction(action, root, inputs, { ...machine, ...event });
  const withoutRegistry = { ...env, npm_config_registry: "http://127.0.0.1:9/" };

  const faulty = repository("faulty", { [OLD]: BAD });
  expectRun(act(faulty.root, {}, PUSH, process.env), 1, [OLD]);
  say("  builds its own checkout, annotates a fault and fails");

  const clean = repository("clean", { [OLD]: GOOD });
  expectRun(act(clean.root, {}, PUSH, withoutRegistry), 0, []);
  say("  passes without a fault, and does not build again");

  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expectRun(act(clean.root, { version }), 0, []);
  say("  fetches a version that is given");

  mkdirSync(join(clean.root, "tools"));
  copyFileSync(tarball, join(clean.root, "tools/mortem.tgz"));
  const packed = { version: "./tools/mortem.tgz" };
  expectRun(act(clean.root, packed, PUSH, withoutRegistry), 0, []);
  say("  takes a package that the repository holds");

  const team = repository("team", { "package.json": "{}", [OLD]: BAD });
  run("npm", ["install", "--save-dev", "mortem"], team.root, env);
  expectRun(act(team.root, {}, PUSH, withoutRegistry), 1, [OLD]);
  say("  takes what the repository has installed");

  const missing = act(clean.root, { version: "0.0.0-none" });
  assert.equal(missing.code, 2, missing.output);
  assert.match(missing.output, /^::error title=mortem::mortem could not be started/m);
  say("  says so where there is no such version");

  const remote = repository("remote", { [OLD]: BAD });
  remote.git("add", "--all");
  remote.git("commit", "--quiet", "-m", "What was there");
  const { commits, event } = openPullRequest(
    remote.git,
    () => remote.write(NEW, BAD),
    () => remote.write("docs/postmortems/2019-04-04-meanwhile.md", BAD),
  );
  const clone = repository("clone", {});
  checkOut(clone.git, remote.root, commits.merge, 1);
  expectRun(act(clone.root, {}, event), 1, [NEW]);
  say("  in a clone of depth 1, names only the fault of the pull request");
}

/** @param faulty the files that are annotated with an error, and named in the summary */
function expectRun({ code, output, summary }: ActionRun, wanted: number, faulty: string[]): void {
  const annotated = [...output.matchAll(/^::error file=([^,]+),/gm)].map(([, file]) => file);
  assert.deepEqual({ code, annotated }, { code: wanted, annotated: faulty }, output);
  assert.match(summary, /^<!-- mortem:lint -->\n\n\*\*mortem lint\*\* 1 document: /, output);
  for (const file of faulty) assert.ok(summary.includes(`#### \`${file}\``), summary);
}
