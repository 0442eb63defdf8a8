/** What statistics need of a pre-mortem, as plain data that many can be kept of. */
import type { Document } from "../document/document.ts";
import { fieldList } from "../document/front-matter.ts";
import type { Ballot } from "../premortem/ballot.ts";
import { isEnded, readCheckIns } from "../premortem/check-ins.ts";
import { rankingOf } from "../premortem/tally.ts";
import { isVotingOpen } from "../premortem/voters.ts";
import { normaliseHandle, parseParticipant } from "../values/handle.ts";
import { detached } from "./detached.ts";
import { fold } from "./fold.ts";
import { knownRisks } from "./foreseeing.ts";
import { type ProjectHead, projectHead } from "./held-against.ts";

export interface ProjectFacts extends ProjectHead {
  /** The roles of those who took part, as they are written, each once. */
  readonly roles: readonly string[];
  /** Is the project over, and was its voting closed? Only then its votes can be judged. */
  readonly isJudged: boolean;
  readonly risks: readonly RiskFacts[];
}

export interface RiskFacts {
  /** `R2` */
  readonly id: string;
  /** A check-in says that it happened. */
  readonly happened: boolean;
  /** The roles, folded, that its ideas came from. */
  readonly sources: readonly string[];
  /** Sums over the votes, from which means and scores follow exactly; zeros where it is not judged. */
  readonly votes: number;
  readonly likelihood: number;
  readonly impact: number;
}

/** @param ballots asked for only where the votes can be judged */
export function projectFacts(document: Document, ballots: () => readonly Ballot[]): ProjectFacts {
  const isJudged = isEnded(document) && !isVotingOpen(document);
  const ranked = isJudged ? rankingOf(document, ballots()) : [];
  const roles = rolesOf(document);
  const happened = new Set(
    readCheckIns(document).flatMap(({ notes }) =>
      notes.flatMap(({ risk, state }) => (state === "happened" ? [risk] : [])),
    ),
  );
  const rankedById = new Map(ranked.map((one) => [one.id, one]));
  const risks = knownRisks(document).map(({ id, ideas }) => {
    const votes = rankedById.get(id);
    return {
      id,
      happened: happened.has(id),
      sources: [...new Set(ideas.flatMap(({ who }) => roles.sourcesOf(who ?? "")))],
      votes: votes?.votes ?? 0,
      likelihood: votes?.sums.likelihood ?? 0,
      impact: votes?.sums.impact ?? 0,
    };
  });
  return detached({ ...projectHead(document), roles: roles.names, isJudged, risks });
}

interface Roles {
  readonly names: readonly string[];
  /** The roles that a note of who had an idea means: those that it names, and those of the people that it names. */
  sourcesOf(who: string): string[];
}

function rolesOf({ front }: Document): Roles {
  const names = new Map<string, string>();
  const ofPerson = new Map<string, string>();
  for (const text of fieldList(front, "participants")) {
    const participant = parseParticipant(text);
    if (participant?.role === undefined) continue;
    const key = fold(participant.role);
    if (!names.has(key)) names.set(key, participant.role);
    ofPerson.set(normaliseHandle(participant.handle), key);
  }
  const meantBy = (text: string) => {
    const key = fold(text);
    return names.has(key) ? key : ofPerson.get(normaliseHandle(text.replace(/^@/, "")));
  };
  return {
    names: [...names.values()],
    sourcesOf(who) {
      const whole = meantBy(who.trim());
      if (whole !== undefined) return [whole];
      return who.split(/,|&|\band\b/i).flatMap((part) => meantBy(part.trim()) ?? []);
    },
  };
}
