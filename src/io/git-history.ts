/** What happened in a repository, as git's records of it: read and never run, with bounds on how much. */
import type { Commit, GitRef, History, HistoryQuestion } from "../values/context.ts";
import { type GitOptions, runGit } from "./git.ts";
import { type Refusal, refusal } from "./git-ask.ts";
import { remoteAddress } from "./remote.ts";
import type { Run } from "./run.ts";

/** More than anybody looks through. */
const MOST_COMMITS = 5_000;
const MOST_REFS = 5_000;
/** Of messages: many thousand of them, or a few that somebody has filled. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Another repository may say in its config which programs watch its files and reach its remotes: neither is needed
 * for what is read here. What a partial clone lacks stays lacking.
 */
const READ_ONLY = [
  ...["-c", "core.fsmonitor=false"],
  ...["-c", "protocol.allow=never"],
  "--literal-pathspecs",
];
const OPTIONS: GitOptions = { env: { GIT_NO_LAZY_FETCH: "1" }, mostBytes: MOST_BYTES };

const FIELDS = ["%H", "%P", "%ct", "%aN", "%s", "%b"];
const LOG = [
  "log",
  "-z",
  "--no-color",
  "--no-notes",
  "--no-show-signature",
  "--encoding=UTF-8",
  `--format=${FIELDS.join("%x00")}`,
];

const MAIN = ["HEAD", "main", "master"].map((name) => `refs/remotes/origin/${name}`);
const OWN_MAIN = ["refs/heads/main", "refs/heads/master"];

const NO_COMMITS = { commits: [], isCut: false };
const NONE: Refusal = { message: "git cannot say what has happened", otherwise: "" };

/** See `Git.history`. */
export async function historyOf(root: string, question: HistoryQuestion): Promise<History> {
  const repo = question.repo ?? root;
  const [heads, refs, remote] = await Promise.all([
    headsOf(repo),
    refsOf(repo),
    remoteAddress(repo),
  ]);
  const { commits: found, isCut } =
    heads.length === 0 ? NO_COMMITS : await commitsOf(repo, heads, question);
  const commits = found.slice(0, MOST_COMMITS);
  return {
    commits,
    reverted: await revertedBy(repo, commits),
    isCut: isCut || found.length > MOST_COMMITS,
    ...refs,
    remote,
  };
}

/** Where work ends up: what is checked out, and the main branch. Other branches may never come in. */
async function headsOf(repo: string): Promise<string[]> {
  const [head, listed] = await Promise.all([
    runGit(repo, [...READ_ONLY, "rev-parse", "--verify", "--quiet", "HEAD^{commit}"], OPTIONS),
    ask(repo, ["for-each-ref", "--format=%(refname)", ...MAIN, ...OWN_MAIN]),
  ]);
  const names = listed.toString("utf8").split("\n").filter(Boolean);
  return head.code === 0 ? ["HEAD", ...names] : names;
}

async function commitsOf(
  repo: string,
  heads: readonly string[],
  { since, until, paths = [], isQuick = false }: HistoryQuestion,
): Promise<{ commits: Commit[]; isCut: boolean }> {
  const most = [`--max-count=${MOST_COMMITS + 1}`, `--until=${dateOf(until)}`];
  const from = (option: string) => {
    const span = `--${option}=${dateOf(since)}`;
    return [...LOG, ...most, span, "--end-of-options", ...heads, "--", ...paths];
  };
  const bytes = await (isQuick
    ? ask(repo, from(STOPPING))
    : askEither(repo, from(WALKING), from(STOPPING)));
  return { commits: readCommits(bytes), isCut: bytes.length > MOST_BYTES };
}

/** Git stops where it meets a commit that is older, so that a long history costs nothing, and one with a wrong clock hides all before it. */
const STOPPING = "since";
/** It goes to the beginning: 6 µs a commit. */
const WALKING = "since-as-filter";

/** Fewer digits without the marks git takes for a time of day. */
function dateOf(epochSeconds: number): string {
  return `@${Math.max(0, Math.floor(epochSeconds))} +0000`;
}

/** Those that a message names in full; one that is not here is left out. */
async function revertedBy(repo: string, commits: readonly Commit[]): Promise<Commit[]> {
  const named = commits.flatMap(({ body }) => FULL_HASH.exec(body)?.[1] ?? []);
  if (named.length === 0) return [];
  const input = [...new Set(named)].map((hash) => `${hash}\n`).join("");
  const args = [...LOG, "--no-walk=unsorted", "--ignore-missing", "--stdin"];
  return readCommits(await ask(repo, args, input));
}

const FULL_HASH = /\bThis reverts commit ([\da-f]{40}(?:[\da-f]{24})?)\b/i;

/** The last second of the year 9999. */
const LATEST = 253_402_300_799;

/** The last one may be cut off where the output was too long. */
function readCommits(bytes: Buffer): Commit[] {
  const pieces = bytes.toString("utf8").split("\0");
  const commits: Commit[] = [];
  for (let at = 0; at + FIELDS.length <= pieces.length; at += FIELDS.length) {
    const [hash, parents, when, author, subject, body] = pieces.slice(
      at,
      at + FIELDS.length,
    ) as string[];
    // A clock that was wrong, or somebody's joke: no document can hold it.
    if (!(Number(when) >= 0 && Number(when) <= LATEST)) continue;
    commits.push({
      hash: hash as string,
      parents: (parents as string).split(" ").filter(Boolean),
      at: Number(when),
      author: author as string,
      subject: subject as string,
      body: body as string,
    });
  }
  return commits;
}

const REF_FIELDS = ["%(refname)", "%(objectname)", "%(*objectname)", "%(creatordate:unix)"];

async function refsOf(repo: string): Promise<Pick<History, "refs" | "areRefsCut">> {
  const bytes = await ask(repo, [
    "for-each-ref",
    "--sort=-creatordate",
    `--count=${MOST_REFS + 1}`,
    `--format=${REF_FIELDS.join("%00")}`,
    "refs/tags",
    "refs/heads",
    "refs/remotes",
  ]);
  const lines = bytes.toString("utf8").split("\n").filter(Boolean);
  return {
    refs: lines.slice(0, MOST_REFS).flatMap(readRef),
    areRefsCut: lines.length > MOST_REFS || bytes.length > MOST_BYTES,
  };
}

function readRef(line: string): GitRef[] {
  const [ref = "", own = "", behind = "", when = ""] = line.split("\0");
  const [, place, name = ""] = /^refs\/(tags|heads|remotes\/[^/]+)\/(.+)$/.exec(ref) ?? [];
  // A tag of something that is no commit has no day, and a remote's HEAD is no branch of its own.
  if (place === undefined || when === "" || name === "HEAD") return [];
  const kind = place === "tags" ? "tag" : "branch";
  return [{ kind, name, hash: behind || own, at: Number(when) }];
}

/** @param otherwise what a git from before 2.37 is asked, which does not know the first */
async function askEither(
  repo: string,
  args: readonly string[],
  otherwise: readonly string[],
): Promise<Buffer> {
  const run = await runGit(repo, [...READ_ONLY, ...args], OPTIONS);
  if (/unrecognized argument/i.test(run.complaint)) return ask(repo, otherwise);
  return bytesOf(repo, run);
}

/** @throws MortemError where git is missing or not content */
async function ask(repo: string, args: readonly string[], input?: string): Promise<Buffer> {
  const run = await runGit(repo, [...READ_ONLY, ...args], {
    ...OPTIONS,
    ...(input === undefined ? {} : { input }),
  });
  return bytesOf(repo, run);
}

/** What was cut off because it was too long is no failure. @throws MortemError where git is missing or not content */
function bytesOf(repo: string, run: Run): Buffer {
  if (run.code !== 0 && run.bytes.length <= MOST_BYTES) throw refusal(repo, run, NONE);
  return run.bytes;
}
