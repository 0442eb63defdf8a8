/** What in git looks as if something had gone wrong: reverts, hotfixes, and merges that name an incident. */
import { mergeIn, squashedFrom, summaryOf } from "../values/commit-message.ts";
import type { Commit, GitRef, History } from "../values/context.ts";
import { oneLine } from "../values/text.ts";
import { landings } from "./landings.ts";
import { type Pair, pairReverts } from "./reverts.ts";

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
  const named = refs.flatMap((ref) =>
    ref.at < since || seen.has(ref.name) || seen.has(ref.hash) ? [] : refOf(ref, seen),
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
  const subject = summaryOf(target ?? { subject: revert.subject, body: "" });
  const isRecent = target !== undefined && commit.at - target.at <= LATENT;
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

/** Before the name of a branch alone. */
const LABELS = { hotfix: "Hotfix", incident: "Incident" } as const;

function mergeOf(commit: Commit): Suspect[] {
  const merge = mergeIn(commit);
  const subject = oneLine(commit.subject);
  const title = oneLine(merge?.title ?? subject);
  const branch = merge?.branch ?? "";
  const isMerge = merge !== undefined || squashedFrom(subject) !== undefined;
  if (merge?.isUpdate === true || WRITING.test(title.slice(0, 300))) return [];
  const isHotfix = HOTFIX.test(branch) || /^\[?hot-?fix\b/i.test(title);
  const isIncident =
    isMerge && (INCIDENT_BRANCH.test(branch) || INCIDENT_TITLE.test(title.slice(0, 300)));
  if (!isHotfix && !isIncident) return [];
  const number = merge?.number ?? squashedFrom(subject);
  const kind = isHotfix ? "hotfix" : "incident";
  return [
    {
      kind,
      at: commit.at,
      began: commit.at,
      text: merge === undefined ? title : `Merged ${summaryOf(commit)}`,
      title: merge?.title === undefined && branch !== "" ? `${LABELS[kind]}: ${branch}` : title,
      why: isHotfix ? "a hotfix" : "its name speaks of an incident",
      hashes: [commit.hash, ...commit.parents.slice(1)],
      numbers: number === undefined ? [] : [number],
      words: [merge?.title ?? "", branch].filter((words) => words !== ""),
    },
  ];
}

function refOf({ kind, name, hash, at }: GitRef, seen: Set<string>): Suspect[] {
  if (!HOTFIX.test(name)) return [];
  // A branch stands here and at its remote.
  seen.add(name);
  return [
    {
      kind: "hotfix",
      at,
      began: at,
      text: kind === "tag" ? `Tagged ${name}` : `The branch ${name}`,
      title: `Hotfix: ${name}`,
      why: kind === "tag" ? "a tag of a hotfix" : "a hotfix that is not merged",
      hashes: [hash],
      numbers: [],
      words: [name],
    },
  ];
}

/** A change that was reverted on two branches, or that a merge and its commit both speak of, is one. */
function once(suspects: readonly Suspect[]): Suspect[] {
  const seen = new Set<string>();
  return suspects.filter(({ kind, words, hashes }) => {
    const key = kind === "revert" ? `${kind} ${words[0]?.toLowerCase()}` : (hashes[0] as string);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
