/** A pre-mortem held against what happened: what became of each risk, and what nobody had thought of. */
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
import { foresaw, type RisksOf, risksByKey } from "./foresaw.ts";
import { knownRisks } from "./foreseeing.ts";
import { isDuring, projectHead } from "./held-against.ts";
import { byDay, type IncidentFacts } from "./incident-facts.ts";
import { actionRecord } from "./record.ts";
import type { ReviewedRisk, ReviewResult } from "./review-schema.ts";

/**
 * @param ballots asked for only once voting is closed: before that nobody's votes are shown
 * @param incidents all post-mortems
 * @param today `YYYY-MM-DD`, as it is for a document
 * @param others the other pre-mortems, whose risks may have foreseen an incident too
 */
export function reviewPremortem(
  premortem: Document,
  ballots: () => readonly Ballot[],
  incidents: readonly IncidentFacts[],
  today: (document: Document) => string,
  others: readonly RisksOf[] = [],
): ReviewResult {
  const isOpen = isVotingOpen(premortem);
  const ranked = isOpen ? undefined : rankingOf(premortem, ballots());
  const sorted = incidents.toSorted(byDay);
  const all = actionsOf(premortem, today);
  const listed = new Map(premortem.actions.map((action, at) => [action, all[at]]));
  const read = readCheckIns(premortem);
  const said: Said = {
    standings: standingsOf(read),
    happened: happenedIn(read),
    ranked: ranked && new Map(ranked.map((one) => [one.id, one])),
  };
  const named = incidentsByRisk(sorted);
  const risks = readRisks(premortem).map((risk) => ({
    ...riskRecord(risk, said),
    actions: risk.actions.flatMap((action) => {
      const one = listed.get(action);
      return one === undefined ? [] : [actionRecord(one)];
    }),
    incidents: [...(named.get(keyOf(premortem, risk)) ?? [])],
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
    unforeseen: unforeseenBy(sorted, premortem, others),
  };
}

const placeOf = ({ rank }: Pick<ReviewedRisk, "rank">): number => rank ?? Number.MAX_SAFE_INTEGER;

type DatedNote = RiskNote & { readonly date: string };

interface Said {
  readonly standings: ReadonlyMap<string, Standing>;
  /** The first note that says so, by the id of the risk. */
  readonly happened: ReadonlyMap<string, DatedNote>;
  /** By the id of the risk; undefined while voting is open. */
  readonly ranked: ReadonlyMap<string, RankedRisk> | undefined;
}

/** Empty, and so no risk's, where it has no id. */
function keyOf(premortem: Document, { id }: Risk): string {
  return id === undefined ? "" : riskKey({ premortem: premortem.id, risk: id });
}

function happenedIn(checkIns: readonly CheckIn[]): Map<string, DatedNote> {
  const first = new Map<string, DatedNote>();
  for (const { day, notes } of checkIns.toSorted((a, b) => compare(a.day, b.day)))
    for (const note of notes)
      if (note.state === "happened" && !first.has(note.risk))
        first.set(note.risk, { ...note, date: day });
  return first;
}

function riskRecord({ id, title, line, earlySign }: Risk, said: Said) {
  const last = id === undefined ? undefined : said.standings.get(id);
  const happened = id === undefined ? undefined : said.happened.get(id);
  const votes = id === undefined ? undefined : said.ranked?.get(id);
  return {
    id: id ?? null,
    title,
    line,
    rank: votes?.rank ?? null,
    votes: votes?.votes ?? (said.ranked === undefined ? null : 0),
    likelihood: votes?.likelihood ?? null,
    impact: votes?.impact ?? null,
    score: votes?.score ?? null,
    spread: votes?.spread ?? null,
    earlySign: earlySign ?? null,
    lastCheckIn: last === undefined ? null : { date: last.day, state: last.state, note: last.note },
    happened: happened === undefined ? null : { date: happened.date, note: happened.note },
  };
}

type NamedIncident = ReviewedRisk["incidents"][number];

/** By `riskKey`; of a risk each incident once, also where it names it twice: the first entry counts. */
function incidentsByRisk(
  incidents: readonly IncidentFacts[],
): ReadonlyMap<string, readonly NamedIncident[]> {
  const named = new Map<string, NamedIncident[]>();
  for (const incident of incidents) {
    const seen = new Set<string>();
    for (const entry of incident.anticipated) {
      const key = riskKey(entry);
      if (seen.has(key)) continue;
      seen.add(key);
      const { foreseen = null, mitigation = null } = entry;
      const record = { ...incidentRecord(incident), foreseen, mitigation };
      const records = named.get(key);
      if (records === undefined) named.set(key, [record]);
      else records.push(record);
    }
  }
  return named;
}

function unforeseenBy(
  incidents: readonly IncidentFacts[],
  premortem: Document,
  others: readonly RisksOf[],
): ReviewResult["unforeseen"] {
  const project = projectHead(premortem);
  const known = risksByKey([...others, { id: premortem.id, risks: knownRisks(premortem) }]);
  return incidents.flatMap((incident) => {
    const heldAgainst = incident.named.includes(project.id);
    if (!heldAgainst && !isDuring(incident, project)) return [];
    return foresaw(incident.anticipated, known).length > 0
      ? []
      : [{ ...incidentRecord(incident), heldAgainst }];
  });
}

function incidentRecord({ id, path, title, day }: IncidentFacts) {
  return { id, path, title, date: day ?? null };
}
