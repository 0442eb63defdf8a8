/** Commits, merges, tags and reverts as events, each revert with what it takes back. */

import { landings } from "../../../archive/landings.ts";
import { isRevert, type Pair, pairReverts, whatReverted } from "../../../archive/reverts.ts";
import { webAddress } from "../../../values/commit-address.ts";
import { mergeIn, squashedFrom, summaryOf } from "../../../values/commit-message.ts";
import type { Commit, History } from "../../../values/context.ts";
import { dayOf } from "../../../values/day.ts";
import { oneLine } from "../../../values/text.ts";
import { localTime, printTime } from "../../../values/time.ts";
import type { Reading, TimelineEvent } from "../model.ts";

/** As many letters of a hash as people write. */
const SHORT = 7;

/** @param zone of the times that stand in a text */
export function readHistory(history: History, zone: string): Reading {
  const { commits, reverted, refs, remote } = history;
  const pairs = pairReverts(history);
  const undone = new Set([...pairs.values()].flatMap(({ target }) => target?.hash ?? []));
  const beside = landings(commits);
  const address = webAddress(remote);
  const toEvent = (commit: Commit): TimelineEvent => {
    const { hash } = commit;
    const pair = pairs.get(hash);
    const base = {
      at: commit.at,
      who: commit.author,
      hash,
      link: address?.commit(hash),
      label: hash.slice(0, SHORT),
    };
    if (pair !== undefined) return { ...base, ...revertEvent(pair, commit, zone) };
    const plain = commitEvent(commit, beside.has(hash));
    if (!undone.has(hash)) return { ...base, ...plain };
    const why = "the change that was reverted";
    return { ...base, ...plain, weight: 4, why, isWanted: true };
  };
  const inTime = new Set(commits.map(({ hash }) => hash));
  const early = reverted.filter(({ hash }) => !inTime.has(hash));
  const tags = refs.filter(({ kind }) => kind === "tag");
  return {
    events: [
      ...[...commits, ...early].map(toEvent),
      ...tags.map(
        ({ name, at }): TimelineEvent => ({
          at,
          text: `Tagged ${name}`,
          kind: "tag",
          link: address?.tag(name),
          label: "tag",
        }),
      ),
    ],
    faults: [],
    names: [...new Set([...commits, ...reverted].map(({ author }) => author))],
  };
}

function revertEvent(
  pair: Pair,
  commit: Commit,
  zone: string,
): Pick<TimelineEvent, "text" | "kind" | "weight" | "why"> {
  const { revert, target } = pair;
  const what = whatReverted(pair);
  const deed = revert.isReturn ? "Brought back" : "Reverted";
  const which =
    target === undefined
      ? (revert.hash?.slice(0, SHORT) ?? "")
      : `${isRevert(target) ? "takes back " : ""}${target.hash.slice(0, SHORT)}, committed ${shownTime(target.at, commit.at, zone)}`;
  return {
    text: `${deed} "${what}"${which === "" ? "" : ` (${which})`}`,
    kind: revert.isReturn ? "change" : "revert",
  };
}

/** With its day where that is another. */
function shownTime(at: number, beside: number, zone: string): string {
  const written = printTime({ ...localTime(at, zone, "minute"), offset: undefined });
  return dayOf(at, zone) === dayOf(beside, zone) ? written.slice(11) : written.replace("T", " ");
}

function commitEvent(
  commit: Commit,
  isBeside: boolean,
): Pick<TimelineEvent, "text" | "kind" | "weight" | "why"> {
  const merge = mergeIn(commit);
  if (merge === undefined) {
    const isMerged = squashedFrom(commit.subject) !== undefined;
    const kind = isMerged && !isBeside ? "merge" : "commit";
    // It counts when its branch came in.
    return { text: oneLine(commit.subject), kind, ...(isBeside && { weight: -2 }) };
  }
  if (merge.isUpdate) return { text: oneLine(commit.subject), kind: "noise" };
  const text = `Merged ${summaryOf(commit)}`;
  return { text, kind: "merge", ...(isBeside && { weight: -2 }) };
}
