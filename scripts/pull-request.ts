/** A pull request as GitHub keeps one, and a clone of it as the checkout action makes it. */

/** Runs git in one repository. @returns what it prints */
export type RunGit = (...args: string[]) => string;

export interface PullRequest {
  /** What a runner says of it, as environment variables. */
  readonly event: Record<string, string>;
  /** Its commits by name: the last one of the branch, and that one merged into the main branch. */
  readonly commits: Readonly<Record<"head" | "merge", string>>;
}

/**
 * Opens the first pull request of a repository that stands on its branch `main`.
 * @param change writes what the pull request changes
 * @param meanwhile writes what the main branch gets in the time
 */
export function openPullRequest(
  git: RunGit,
  change: () => void,
  meanwhile: () => void,
): PullRequest {
  const commit = (write: () => void) => {
    write();
    git("add", "--all");
    git("commit", "--quiet", "-m", "A change");
    return git("rev-parse", "HEAD").trim();
  };
  git("checkout", "--quiet", "-b", "incident");
  const head = commit(change);
  git("checkout", "--quiet", "main");
  commit(meanwhile);
  git("checkout", "--quiet", "--detach");
  git("merge", "--quiet", "--no-edit", "incident");
  const merge = git("rev-parse", "HEAD").trim();
  git("checkout", "--quiet", "main");
  git("update-ref", "refs/pull/1/head", head);
  git("update-ref", "refs/pull/1/merge", merge);
  const event = {
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_REF: "refs/pull/1/merge",
    GITHUB_SHA: merge,
    GITHUB_BASE_REF: "main",
    GITHUB_HEAD_REF: "incident",
  };
  return { event, commits: { head, merge } };
}

/**
 * Fills a new repository with a commit of another.
 * @param remote the folder of the other one
 * @param depth how many commits of its history come with it
 */
export function checkOut(git: RunGit, remote: string, commit: string, depth: number): void {
  const here = "refs/remotes/pull/1/merge";
  git("remote", "add", "origin", `file://${remote}`);
  git("fetch", "--quiet", "--no-tags", `--depth=${depth}`, "origin", `+${commit}:${here}`);
  git("checkout", "--quiet", "--force", here);
}
