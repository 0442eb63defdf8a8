/** What in git looks as if something had gone wrong: reverts, hotfixes, and merges that name an incident. */
import { mergeIn, squashedFrom, summaryOf } from "../values/commit-message.ts";
import type { Commit, GitRef, History } from "../values/context.ts";
import { pushTo } from "../values/grouping.ts";
import { oneLine } from "../values/text.ts";
import { landings } from "./landings.ts";
import { type Pair, pairReverts, whatReverted } from "./reverts.ts";

export const SUSPECT_KINDS = ["revert", "hotfix", "incident"] as const;

export interface Suspect {
  readonly kind: (typeof SUSPECT_KINDS)[number];
  /** Epoch seconds. */
  readonly at: number;
  /** When it is likely to have begun. */
  readonly began: number;
  /** What happened, as git says it. */
  readonly text: string;
  /** What a post-mortem of it could be called. */
  readonly title: string;
  /** A phrase. */
  readonly why: string;
  /** In full; the first is its own. */
  readonly hashes: readonly string[];
  /** By which a post-mortem may mention it: numbers of requests, subjects, names of branches and tags. */
  readonly numbers: readonly number[];
  readonly words: readonly string[];
}

/** Whoever takes their own change back so soon has seen the slip before others did. */
const SLIP = 10 * 60;
/** A change of longer ago has hardly hurt all the time. */
const LATENT = 7 * 24 * 3600;

const HOTFIX = /(?:^|[-_/.])(?:hot-?fix|urgent|emergency)(?:[-_/.\d]|$)/i;
/** In the name of a branch, or as a label before or around a title. */
const INCIDENT_BRANCH = /(?:^|[-_/])(?:incident|outage|sev-?[0-3]|post-?mortem)(?:[-_/.\d]|$)/i;
const INCIDENT_TITLE =
  /\b(?:incident|outage|sev[- ]?[0-3])\b|^\[?post-?mortem\]?:|\[post-?mortem\]/i;
/** The document itself, or what only writes about one. */
const WRITING = /\b(?:add|write|update|draft|publish|fix typos? in)\b.{0,60}\bpost-?mortem/i;

/** The newest first. @param since epoch seconds, for branches and tags, which are of any time */
export function suspectsIn(history: History, since: number): Suspect[] {
  const { commits, refs } = history;
  const landed = landings(commits);
  const pairs = pairReverts(history);
  const reverts = commits.flatMap((commit) => revertOf(commit, pairs.get(commit.hash), landed));
  const listed = new Set(reverts.flatMap(({ hashes: [own] }) => [own, landed.get(own as string)]));
  const merges = commits
    .filter(({ hash }) => !listed.has(hash) && !pairs.has(hash))
    .flatMap((commit) => (landed.has(commit.hash) ? [] : mergeOf(commit)));
  const seen = new Set(merges.flatMap(({ words, hashes }) => [...words, ...hashes]));
  const isIn = new Set(commits.map(({ hash }) => hash));
  const named = refs.flatMap((ref) =>
    ref.at < since || seen.has(ref.name) || seen.has(ref.hash) ? [] : refOf(ref, seen, isIn),
  );
  return once([...reverts, ...merges, ...named].sort((a, b) => b.at - a.at));
}

function revertOf(
  commit: Commit,
  pair: Pair | undefined,
  landed: ReadonlyMap<string, string>,
): Suspect[] {
  if (pair === undefined || pair.revert.isReturn) return [];
  const { revert, target } = pair;
  if (target !== undefined && isSlip(commit, target, landed)) return [];
  const subject = whatReverted(pair);
  const age = target === undefined ? Number.NaN : commit.at - target.at;
  const isRecent = target !== undefined && age >= 0 && age <= LATENT;
  const numbers = [commit.subject, subject].flatMap((words) => squashedFrom(words) ?? []);
  return [
    {
      kind: "revert",
      at: commit.at,
      began: isRecent ? target.at : commit.at,
      text: `Reverted "${subject}"`,
      title: `Reverted: ${subject}`,
      why: "a revert",
      hashes: [commit.hash, ...(target === undefined ? [] : [target.hash])],
      numbers,
      words: [revert.subject],
    },
  ];
}

/** Nothing of it was ever on the main branch by itself, or only for a moment. */
function isSlip(commit: Commit, target: Commit, landed: ReadonlyMap<string, string>): boolean {
  const merge = landed.get(commit.hash);
  if (merge !== undefined && merge === landed.get(target.hash)) return true;
  return commit.author === target.author && commit.at - target.at <= SLIP;
}

function mergeOf(commit: Commit): Suspect[] {
  const merge = mergeIn(commit);
  const subject = oneLine(commit.subject);
  const title = oneLine(merge?.title ?? subject);
  const branch = merge?.branch ?? "";
  const isMerge =
    merge !== undefined ||
    squashedFrom(subject) !== undefined ||
    (commit.parents.length > 1 && /^merge\b/i.test(subject));
  if (merge?.isUpdate === true || WRITING.test(title.slice(0, 300))) return [];
  const isHotfix = HOTFIX.test(branch) || /^\[?hot-?fix\b/i.test(title);
  const isIncident =
    isMerge && (INCIDENT_BRANCH.test(branch) || INCIDENT_TITLE.test(title.slice(0, 300)));
  if (!isHotfix && !isIncident) return [];
  const number = merge?.number ?? squashedFrom(subject);
  return [
    {
      kind: isHotfix ? "hotfix" : "incident",
      at: commit.at,
      began: commit.at,
      text: merge === undefined ? title : `Merged ${summaryOf(commit)}`,
      title: merge?.title === undefined && branch !== "" ? ofBranch(branch, isHotfix) : title,
      why: isHotfix ? "a hotfix" : "its name speaks of an incident",
      hashes: [commit.hash, ...commit.parents.slice(1)],
      numbers: number === undefined ? [] : [number],
      words: [merge?.title ?? "", branch].filter((words) => words !== ""),
    },
  ];
}

/** `fix/incident-login-down` names what happened well enough to begin with. */
function ofBranch(branch: string, isHotfix: boolean): string {
  return `${isHotfix ? "Hotfix" : "Incident"}: ${branch}`;
}

/** @param isIn hashes of what is in the main branch */
function refOf(
  { kind, name, hash, at }: GitRef,
  seen: Set<string>,
  isIn: ReadonlySet<string>,
): Suspect[] {
  if (!HOTFIX.test(name)) return [];
  // A branch stands here and at its remote.
  seen.add(name);
  return [
    {
      kind: "hotfix",
      at,
      began: at,
      text: kind === "tag" ? `Tagged ${name}` : `The branch ${name}`,
      title: ofBranch(name, true),
      why:
        kind === "tag"
          ? "a tag of a hotfix"
          : `a hotfix that ${isIn.has(hash) ? "was" : "is not"} merged`,
      hashes: [hash],
      numbers: [],
      words: [name],
    },
  ];
}

/** A change that was reverted on two branches, or that a merge and its commit both speak of, is one. */
function once(suspects: readonly Suspect[]): Suspect[] {
  const kept = new Map<string, Suspect[]>();
  return suspects.filter((one) => {
    const { kind, words, hashes } = one;
    const isRevert = kind === "revert";
    const key = isRevert ? `${kind} ${words[0]?.toLowerCase()}` : (hashes[0] as string);
    const isKnown = (kept.get(key) ?? []).some((other) => !isRevert || isSameRevert(one, other));
    if (!isKnown) pushTo(kept, key, one);
    return !isKnown;
  });
}

/** Of one subject: a change may come back and be reverted again, which is another day's trouble. */
function isSameRevert(one: Suspect, other: Suspect): boolean {
  const [a, b] = [one.hashes[1], other.hashes[1]];
  return (a !== undefined && a === b) || Math.abs(one.at - other.at) <= DAY;
}

const DAY = 24 * 3600;
