/** Who votes in a pre-mortem: the people among its participants. A team may own, but not vote. */
import type { Document } from "../document/document.ts";
import { fieldList, fieldText } from "../document/front-matter.ts";
import { normaliseHandle, type Participant, parseParticipant } from "../values/handle.ts";
import type { Ballot } from "./ballot.ts";

/** Each person once, in the order of the document. */
export function votersOf(document: Document): Participant[] {
  const voters = new Map<string, Participant>();
  for (const text of fieldList(document.front, "participants")) {
    const participant = parseParticipant(text);
    if (participant === undefined || participant.handle.includes("/")) continue;
    const key = normaliseHandle(participant.handle);
    if (!voters.has(key)) voters.set(key, participant);
  }
  return [...voters.values()];
}

/** The voter that a name means, however it is capitalised, with or without `@`. */
export function voterNamed(voters: readonly Participant[], name: string): Participant | undefined {
  const key = normaliseHandle(name.trim().replace(/^@/, ""));
  return voters.find(({ handle }) => normaliseHandle(handle) === key);
}

/** Is voting still open? Only `voting: closed` ends it. */
export function isVotingOpen(document: Document): boolean {
  return fieldText(document.front, "voting") !== "closed";
}

/** The ballots that count: one for each person who may vote, the first where there are two. */
export function countedBallots(document: Document, ballots: readonly Ballot[]): Ballot[] {
  const voters = new Set(votersOf(document).map(({ handle }) => normaliseHandle(handle)));
  const counted = new Map<string, Ballot>();
  for (const ballot of ballots) {
    const key = normaliseHandle(ballot.voter);
    if (voters.has(key) && !counted.has(key)) counted.set(key, ballot);
  }
  return [...counted.values()];
}
