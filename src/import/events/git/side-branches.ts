/** Which commits came in with a merge, and are no news of their own on the main branch. */
import type { Commit } from "../../../values/context.ts";

/** The hashes of those that no chain of first parents leads to from a commit that is nobody's parent. */
export function sideBranches(commits: readonly Commit[]): Set<string> {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const parents = new Set(commits.flatMap((commit) => commit.parents));
  const beside = new Set(byHash.keys());
  for (const head of commits) {
    if (parents.has(head.hash)) continue;
    let at: Commit | undefined = head;
    while (at !== undefined && beside.delete(at.hash)) at = byHash.get(at.parents[0] ?? "");
  }
  return beside;
}
