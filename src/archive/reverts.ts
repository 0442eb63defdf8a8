/** Reverts with what they take back. */
import { type Revert, revertIn, summaryOf } from "../values/commit-message.ts";
import type { Commit, History } from "../values/context.ts";
import { pushTo } from "../values/grouping.ts";
import { oneLine } from "../values/text.ts";

export interface Pair {
  readonly revert: Revert;
  /** Undefined where it is not known here. */
  readonly target: Commit | undefined;
}

/** By the hash of the revert. What it takes back is known by its hash, else it is the last commit before of that subject. */
export function pairReverts({ commits, reverted }: History): Map<string, Pair> {
  const known = new Map([...reverted, ...commits].map((commit) => [commit.hash, commit]));
  const bySubject = new Map<string, Commit[]>();
  for (const commit of known.values()) {
    pushTo(bySubject, subjectKey(commit.subject), commit);
  }
  const pairs = new Map<string, Pair>();
  for (const commit of commits) {
    const revert = revertIn(commit);
    if (revert === undefined) continue;
    const named = revert.hash === undefined ? undefined : known.get(revert.hash);
    const same = bySubject.get(subjectKey(revert.subject)) ?? [];
    pairs.set(commit.hash, { revert, target: named ?? lastBefore(commit, same) });
  }
  return pairs;
}

/** What is gone, or there again: of a revert of a revert, what that took back. */
export function whatReverted({ revert, target }: Pair): string {
  const isKnown = target !== undefined && !isRevert(target);
  return summaryOf(isKnown ? target : { subject: revert.subject, body: "" });
}

export function isRevert(commit: Commit): boolean {
  return revertIn(commit) !== undefined;
}

function lastBefore({ at, hash }: Commit, candidates: readonly Commit[]): Commit | undefined {
  let last: Commit | undefined;
  for (const one of candidates.slice(0, MOST_COMPARED)) {
    if (one.at <= at && one.hash !== hash && (last === undefined || one.at > last.at)) last = one;
  }
  return last;
}

/** Of one subject: where there are more, it names nothing (`wip`). */
const MOST_COMPARED = 50;

/** A request's number is appended by hosts, and is no part of it. */
export function subjectKey(subject: string): string {
  return oneLine(subject.slice(0, 300))
    .replace(/ \([#!]\d{1,10}\)$/, "")
    .toLowerCase();
}
