/** How well pre-mortems foresaw what happened, across the archive. docs/premortems.md has the formulas and their sources. */
import { riskKey } from "../document/edits/anticipated.ts";
import { fold } from "./fold.ts";
import { foresaw, risksByKey } from "./foresaw.ts";
import type { ForesightStats } from "./foresight-schema.ts";
import { isHeldAgainst } from "./held-against.ts";
import type { IncidentFacts } from "./incident-facts.ts";
import type { ProjectFacts, RiskFacts } from "./project-facts.ts";
import { shareOf } from "./share.ts";

/** From 1 to 9: the bounds of a score. */
const SCORE_BANDS = [1, 2, 4, 6, 9];
/** From 1 to 3: the bounds of a mean likelihood. */
const LIKELIHOOD_BANDS = [1, 1.5, 2, 2.5, 3];

export function foresightStats(
  incidents: readonly IncidentFacts[],
  projects: readonly ProjectFacts[],
): ForesightStats {
  const eligible = incidents.filter((incident) =>
    projects.some((project) => isHeldAgainst(incident, project)),
  );
  const byId = new Map(projects.map((project) => [project.id, project]));
  const known = risksByKey(projects);
  const held = incidents.flatMap((incident) => {
    const against = incident.named.flatMap((id) => byId.get(id) ?? []);
    return against.length === 0 ? [] : [caseOf(incident, against, known)];
  });
  const foreseen = held.filter((one) => one.risks.length > 0);
  const said = foreseen.filter((one) => one.mitigations.length > 0);
  const mitigated = said.filter((one) => one.mitigations.every((state) => state === "done"));
  const judged = projects.filter(({ isJudged }) => isJudged);
  return {
    incidents: { all: incidents.length, eligible: eligible.length, held: held.length },
    foreseen: shareOf(foreseen.length, held.length),
    mitigated: shareOf(mitigated.length, foreseen.length),
    mitigationUnsaid: foreseen.length - said.length,
    roles: rolesOf(held),
    unattributed: foreseen.filter((one) => one.foresaw.size === 0).length,
    premortems: { all: projects.length, judged: judged.length },
    ...prediction(incidents, judged),
  };
}

/** An incident that was held against pre-mortems. */
interface Case {
  readonly against: readonly ProjectFacts[];
  /** Those that foresaw it, fully or partly. */
  readonly risks: readonly RiskFacts[];
  /** What became of their mitigations, where it is said. */
  readonly mitigations: readonly string[];
  /** The roles, folded, whose ideas these risks hold. */
  readonly foresaw: ReadonlySet<string>;
}

function caseOf(
  incident: IncidentFacts,
  against: readonly ProjectFacts[],
  known: ReadonlyMap<string, RiskFacts>,
): Case {
  const entries = foresaw(incident.anticipated, known);
  return {
    against,
    risks: entries.map(({ risk }) => risk),
    mitigations: entries.flatMap(({ entry }) => entry.mitigation ?? []),
    foresaw: new Set(entries.flatMap(({ risk }) => risk.sources)),
  };
}

/** The best first; of equals, those with the most cases. */
function rolesOf(held: readonly Case[]): ForesightStats["roles"] {
  const roles = new Map<string, { role: string; count: number; of: number }>();
  for (const { against, foresaw } of held) {
    const present = new Map<string, string>();
    for (const role of against.flatMap((project) => project.roles)) {
      if (!present.has(fold(role))) present.set(fold(role), role);
    }
    for (const [key, role] of present) {
      const sum = roles.get(key) ?? { role, count: 0, of: 0 };
      sum.of++;
      if (foresaw.has(key)) sum.count++;
      roles.set(key, sum);
    }
  }
  return [...roles.values()]
    .map(({ role, count, of }) => ({ role, ...shareOf(count, of) }))
    .sort((a, b) => b.count * a.of - a.count * b.of || b.of - a.of);
}

/** How many risks materialised, by what their votes had said. Risks without a vote say nothing of votes. */
function prediction(
  incidents: readonly IncidentFacts[],
  judged: readonly ProjectFacts[],
): Pick<ForesightStats, "byScore" | "byLikelihood"> {
  const named = new Set(incidents.flatMap(({ anticipated }) => anticipated.map(riskKey)));
  const risks = judged.flatMap((project) =>
    project.risks
      .filter(({ votes }) => votes > 0)
      .map((risk) => ({
        ...risk,
        materialised: risk.happened || named.has(riskKey({ premortem: project.id, risk: risk.id })),
      })),
  );
  // Sums are compared, not means: a rounded one could fall on the wrong side of a bound.
  return {
    byScore: bandsOf(
      SCORE_BANDS,
      risks,
      (bound, { votes, likelihood, impact }) => likelihood * impact >= bound * votes * votes,
    ),
    byLikelihood: bandsOf(
      LIKELIHOOD_BANDS,
      risks,
      (bound, { votes, likelihood }) => likelihood >= bound * votes,
    ),
  };
}

/** @param reaches is the risk at or above the bound? */
function bandsOf<R extends RiskFacts & { readonly materialised: boolean }>(
  bounds: readonly number[],
  risks: readonly R[],
  reaches: (bound: number, risk: R) => boolean,
): ForesightStats["byScore"] {
  return bounds.slice(0, -1).map((from, at) => {
    const to = bounds[at + 1] as number;
    const isLast = at === bounds.length - 2;
    const inside = risks.filter((risk) => reaches(from, risk) && (isLast || !reaches(to, risk)));
    return {
      from,
      to,
      ...shareOf(inside.filter((risk) => risk.materialised).length, inside.length),
    };
  });
}
