/** With which merge a commit came into the main branch. */
import type { Commit } from "../values/context.ts";

/**
 * By the hash of each commit that came in with a merge, that merge's hash; those on a chain of first parents, which came
 * in by themselves, are not in it.
 * @param commits the newest first
 */
export function landings(commits: readonly Commit[]): Map<string, string> {
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const main = mainLine(commits, byHash);
  const landed = new Map<string, string>();
  // The oldest merge first: what it brought in was there already when a later one came.
  for (const merge of [...main].reverse()) {
    const waiting = merge.parents.slice(1);
    for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
      const commit = byHash.get(hash);
      if (commit === undefined || main.has(commit) || landed.has(hash)) continue;
      landed.set(hash, merge.hash);
      waiting.push(...commit.parents);
    }
  }
  return landed;
}

/** From each commit that is nobody's parent along the first parents; the newest first. */
function mainLine(
  commits: readonly Commit[],
  byHash: ReadonlyMap<string, Commit>,
): ReadonlySet<Commit> {
  const parents = new Set(commits.flatMap((commit) => commit.parents));
  const line = new Set<Commit>();
  for (const head of commits) {
    if (parents.has(head.hash)) continue;
    let at: Commit | undefined = head;
    while (at !== undefined && !line.has(at)) {
      line.add(at);
      at = byHash.get(at.parents[0] ?? "");
    }
  }
  return new Set(commits.filter((commit) => line.has(commit)));
}
