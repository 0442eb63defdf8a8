/** A pre-mortem held against what happened: what became of each risk, and what nobody had thought of. */
import { isForeseen } from "../document/anticipated.ts";
import type { Document } from "../document/document.ts";
import { riskKey } from "../document/edits/anticipated.ts";
import { titleOf } from "../document/facts.ts";
import { fieldList } from "../document/front-matter.ts";
import type { Ballot } from "../premortem/ballot.ts";
import {
  type CheckIn,
  type RiskNote,
  readCheckIns,
  type Standing,
  standingsOf,
} from "../premortem/check-ins.ts";
import type { RankedRisk } from "../premortem/ranking.ts";
import { type Risk, readRisks } from "../premortem/risks.ts";
import { rankingOf } from "../premortem/tally.ts";
import { isVotingOpen } from "../premortem/voters.ts";
import { compare } from "../values/text.ts";
import { actionsOf } from "./action-list.ts";
import { isDuring, projectHead } from "./held-against.ts";
import { byDay, type IncidentFacts } from "./incident-facts.ts";
import { actionRecord } from "./record.ts";
import type { ReviewedRisk, ReviewResult } from "./review-schema.ts";

/**
 * @param ballots asked for only once voting is closed: before that nobody's votes are shown
 * @param incidents all post-mortems
 * @param today `YYYY-MM-DD`, as it is for a document
 */
export function reviewPremortem(
  premortem: Document,
  ballots: () => readonly Ballot[],
  incidents: readonly IncidentFacts[],
  today: (document: Document) => string,
): ReviewResult {
  const isOpen = isVotingOpen(premortem);
  const ranked = isOpen ? undefined : rankingOf(premortem, ballots());
  const sorted = incidents.toSorted(byDay);
  const listed = actionsOf(premortem, today);
  const read = readCheckIns(premortem);
  const checkIns = { standings: standingsOf(read), notes: notesOf(read) };
  const risks = readRisks(premortem).map((risk) => ({
    ...riskRecord(risk, ranked, checkIns),
    actions: premortem.actions.flatMap((action, at) => {
      const one = listed[at];
      return one !== undefined && risk.actions.includes(action) ? [actionRecord(one)] : [];
    }),
    incidents: namedIn(sorted, premortem, risk),
  }));
  const { id, path, front } = premortem;
  const { heldOn, endedOn } = projectHead(premortem);
  return {
    version: 1,
    premortem: {
      id,
      path,
      title: titleOf(premortem),
      heldAt: heldOn ?? null,
      endedAt: endedOn ?? null,
      voting: isOpen ? "open" : "closed",
      services: fieldList(front, "services"),
    },
    risks: risks
      .map((risk) => ({
        ...risk,
        materialised: risk.incidents.length > 0 || risk.happened !== null,
      }))
      .sort((a, b) => placeOf(a) - placeOf(b)),
    unforeseen: unforeseenBy(sorted, premortem),
  };
}

const placeOf = ({ rank }: Pick<ReviewedRisk, "rank">): number => rank ?? Number.MAX_SAFE_INTEGER;

type DatedNote = RiskNote & { readonly date: string };

interface Said {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly notes: readonly DatedNote[];
}

/** The earliest first. */
function notesOf(checkIns: readonly CheckIn[]): DatedNote[] {
  return checkIns
    .toSorted((a, b) => compare(a.day, b.day))
    .flatMap(({ day, notes }) => notes.map((note) => ({ ...note, date: day })));
}

function riskRecord(
  { id, title, line, earlySign }: Risk,
  ranked: readonly RankedRisk[] | undefined,
  checkIns: Said,
) {
  const own = id === undefined ? [] : checkIns.notes.filter(({ risk }) => risk === id);
  const last = id === undefined ? undefined : checkIns.standings.get(id);
  const happened = own.find(({ state }) => state === "happened");
  const votes = id === undefined ? undefined : ranked?.find((one) => one.id === id);
  return {
    id: id ?? null,
    title,
    line,
    rank: votes?.rank ?? null,
    votes: votes?.votes ?? (ranked === undefined ? null : 0),
    likelihood: votes?.likelihood ?? null,
    impact: votes?.impact ?? null,
    score: votes?.score ?? null,
    spread: votes?.spread ?? null,
    earlySign: earlySign ?? null,
    lastCheckIn: last === undefined ? null : { date: last.day, state: last.state, note: last.note },
    happened: happened === undefined ? null : { date: happened.date, note: happened.note },
  };
}

/** Each incident once, also where it names the risk twice. */
function namedIn(
  incidents: readonly IncidentFacts[],
  premortem: Document,
  { id }: Risk,
): ReviewedRisk["incidents"] {
  if (id === undefined) return [];
  const key = riskKey({ premortem: premortem.id, risk: id });
  return incidents.flatMap((incident) => {
    const entry = incident.anticipated.find((one) => riskKey(one) === key);
    if (entry === undefined) return [];
    const { foreseen = null, mitigation = null } = entry;
    return [{ ...incidentRecord(incident), foreseen, mitigation }];
  });
}

function unforeseenBy(
  incidents: readonly IncidentFacts[],
  premortem: Document,
): ReviewResult["unforeseen"] {
  const project = projectHead(premortem);
  return incidents.flatMap((incident) => {
    const heldAgainst = incident.named.includes(project.id);
    if (!heldAgainst && !isDuring(incident, project)) return [];
    return incident.anticipated.some(isForeseen)
      ? []
      : [{ ...incidentRecord(incident), heldAgainst }];
  });
}

function incidentRecord({ id, path, title, day }: IncidentFacts) {
  return { id, path, title, date: day ?? null };
}
