/** Ids of risks. */
import type { Document } from "../../document/document.ts";
import type { Ballot } from "../../premortem/ballot.ts";
import { HIGHEST_RISK, nextRiskId } from "../../premortem/risk-ids.ts";
import type { Risk } from "../../premortem/risks.ts";
import { MortemError } from "../../values/error.ts";
import type { Edit } from "../../values/text.ts";
import { isLinkedTo } from "../anchors.ts";
import { riskName } from "../risks.ts";
import type { Rule, Subject } from "../rule.ts";

export default {
  id: "risk-id",
  class: "wrong",
  summary: "Every risk has an id, as in `### R2 Feature gaps`, and no two have the same.",
  why: "Votes, check-ins and post-mortems point to it. Without an id nothing can, and one that two risks share leaves open which of them was meant.",
  good: [
    {
      title: "a number left out, since ids are never given twice",
      sections: {
        risks:
          "### R1 The release breaks those who depend on it\n\n### R4 Tests do not run on what production has",
      },
    },
  ],
  bad: [
    {
      title: "a risk without an id",
      sections: {
        risks:
          "### R1 The release breaks those who depend on it\n\n### Tests do not run on what production has",
      },
    },
    {
      title: "an id that two branches gave",
      sections: {
        risks:
          "### R1 The release breaks those who depend on it\n\n### R2 Tests do not run on what production has\n\n### R2 Nobody but one person can release it",
      },
    },
  ],
  kinds: ["premortem"],
  fix: "A risk without an id gets the next that nothing in the document or its votes has or names, unless a link leads to its heading.",
  *check(subject) {
    const first = new Map<string, Risk>();
    const free = freeIds(subject);
    for (const risk of subject.risks) {
      const { id, heading } = risk;
      const span = heading.textSpan;
      const other = id === undefined ? undefined : first.get(id);
      if (id !== undefined && other === undefined) {
        first.set(id, risk);
        continue;
      }
      const given = free();
      const named = given ?? "a free number";
      if (id === undefined) {
        yield {
          message: `the risk ${riskName(risk)} has no id`,
          hint: `Write \`${named}\` before its title. An id is never given twice.`,
          span,
          class: "incomplete",
          mend: () => (given === undefined ? undefined : namedRisk(subject.document, risk, given)),
        };
      } else {
        yield {
          message: `the id ${id} is already that of the risk in line ${other?.line}`,
          hint: `Name one of them ${named}. What points to ${id}, a vote or a check-in, may mean either: correct it.`,
          span,
        };
      }
    }
  },
} satisfies Rule;

/** Gives out the ids that are free, each once; `undefined` where none is left. */
function freeIds({ document, ballots }: Subject): () => string | undefined {
  let next: number | undefined;
  let named: ReadonlySet<number> = new Set();
  return () => {
    if (next === undefined) {
      next = firstFree(document, ballots);
      named = new Set(
        (document.text.match(/\bR\d{1,6}\b/gi) ?? []).map((id) => Number(id.slice(1))),
      );
    }
    while (named.has(next)) next++;
    return next > HIGHEST_RISK ? undefined : `R${next++}`;
  };
}

function firstFree(document: Document, ballots: readonly Ballot[]): number {
  try {
    return Number(nextRiskId(document, ballots).slice(1));
  } catch (error) {
    if (error instanceof MortemError) return HIGHEST_RISK + 1;
    throw error;
  }
}

function namedRisk(document: Document, { heading }: Risk, id: string): Edit[] | undefined {
  const { textSpan, text } = heading;
  if (textSpan.end === textSpan.start || isLinkedTo(document, text)) return undefined;
  return [{ start: textSpan.start, end: textSpan.start, text: `${id} ` }];
}
