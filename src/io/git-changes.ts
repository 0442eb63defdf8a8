/** Which files a branch changes: those that differ from the commit at which it left another branch. */
import type { Changes } from "../values/context.ts";
import { MortemError } from "../values/error.ts";
import { execGit } from "./git.ts";
import { askGit, piecesOf } from "./git-ask.ts";

/** The main branch as the remote has it, before one that may be old. */
const MAIN = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];
const NEW_FILES = ["ls-files", "-z", "--others", "--exclude-standard"];

/** For a listing of paths below the root, whatever git is configured to show. */
export const PLAIN_DIFF = [
  "diff",
  "-z",
  "--relative",
  "--no-color",
  "--no-ext-diff",
  "--no-renames",
  "--ignore-submodules=all",
];
/** All but what is deleted. */
export const NOT_DELETED = "--diff-filter=d";

/** See `Git.changes`. */
export async function changesSince(root: string, wanted: string | undefined): Promise<Changes> {
  // Also where there is no repository.
  const untracked = piecesOf(await askGit(root, NEW_FILES));
  const head = await commitOf(root, "HEAD");
  if (head === undefined && wanted === undefined) {
    const tracked = piecesOf(await askGit(root, ["ls-files", "-z", "--cached"]));
    return { base: undefined, paths: [...new Set([...tracked, ...untracked])] };
  }
  const { name, commit } = await baseOf(root, wanted);
  const left = head === undefined ? commit : await leftAt(root, { head, commit, name });
  const listing = [...PLAIN_DIFF, NOT_DELETED, "--name-only", left, "--"];
  const differing = piecesOf(await askGit(root, listing));
  return { base: name, paths: [...new Set([...differing, ...untracked])] };
}

interface Base {
  readonly name: string;
  readonly commit: string;
}

async function baseOf(root: string, wanted: string | undefined): Promise<Base> {
  const names = wanted === undefined ? MAIN : [wanted];
  for (const name of names) {
    const commit = await commitOf(root, name);
    if (commit !== undefined) return { name, commit };
  }
  const isThin = await isShallow(root);
  if (wanted === undefined) {
    const hint = `Name what to compare with: \`--base BRANCH\`. ${isThin ? DEEPEN : `Looked for ${names.join(", ")}.`}`;
    throw new MortemError("there is no main branch here to compare with", hint);
  }
  const branch = wanted.replace(/^origin\//, "");
  const hint = isThin
    ? `Not all of the history is here. ${DEEPEN}`
    : `Fetch it, as in \`git fetch origin ${branch}\`, or give another branch or commit.`;
  throw new MortemError(`--base: git knows no commit \`${wanted}\``, hint);
}

/** The commit at which the branch left the other; in the other itself, its last one. */
async function leftAt(
  root: string,
  { head, commit, name }: Base & { head: string },
): Promise<string> {
  const found = (await execGit(root, ["merge-base", head, commit]))?.trim();
  if (found) return found;
  if (await isShallow(root)) {
    const message = `this clone is too shallow to know where the branch left ${name}`;
    throw new MortemError(message, DEEPEN);
  }
  const hint = "Give a branch or a commit that it comes from: `--base REF`.";
  throw new MortemError(`this branch and ${name} have no commit in common`, hint);
}

const DEEPEN =
  "Fetch more of the history: `git fetch --deepen=1000`, or `fetch-depth: 0` for actions/checkout.";

async function commitOf(root: string, name: string): Promise<string | undefined> {
  // It would be taken for an option.
  if (name.startsWith("-")) return undefined;
  const args = ["rev-parse", "--verify", "--quiet", `${name}^{commit}`];
  return (await execGit(root, args))?.trim() || undefined;
}

async function isShallow(root: string): Promise<boolean> {
  return (await execGit(root, ["rev-parse", "--is-shallow-repository"]))?.trim() === "true";
}
