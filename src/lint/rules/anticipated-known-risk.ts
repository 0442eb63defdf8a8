/** Risks that a post-mortem was held against. */
import { anticipatedNodes, readAnticipated } from "../../document/anticipated.ts";
import { entryOf } from "../../values/yaml-node.ts";
import { riskName } from "../risks.ts";
import type { KnownRisk, Rule } from "../rule.ts";

const PREMORTEM = "docs/premortems/2018-11-05-modelling-library-2.md";

export default {
  id: "anticipated-known-risk",
  class: "wrong",
  summary: "Every risk under `anticipated` is one that its pre-mortem has.",
  why: "How well a team foresees is counted by these entries. One that points to no risk counts for nothing, and the risk that was meant looks as if it had never come true.",
  good: [
    {
      title: "a risk that exists",
      front: {
        anticipated:
          "\n  - risk: 2018-11-05-modelling-library-2#R2\n    foreseen: partly\n    mitigation: not-done",
      },
      others: [PREMORTEM],
    },
  ],
  bad: [
    {
      title: "a risk that the pre-mortem does not have",
      front: {
        anticipated:
          "\n  - risk: 2018-11-05-modelling-library-2#R9\n    foreseen: partly\n    mitigation: not-done",
      },
      others: [PREMORTEM],
    },
  ],
  *check({ document, archive }) {
    for (const node of anticipatedNodes(document.front.fields.get("anticipated")?.value)) {
      const entry = readAnticipated(node);
      // Where there is no such document, or none that can be read, other rules say so.
      const risks = entry && archive.risksOf(entry.premortem);
      if (risks === undefined || risks.some(({ id }) => id === entry?.risk)) continue;
      yield {
        message: `${entry?.premortem} has no risk ${entry?.risk}`,
        hint: hintFor(risks),
        span: entryOf(node, "risk")?.value.span ?? node.span,
      };
    }
  },
} satisfies Rule;

const MOST_NAMED = 10;

function hintFor(risks: readonly KnownRisk[]): string {
  const named = risks.filter(({ id }) => id !== undefined).map(riskName);
  if (named.length === 0) return "It has none with an id. Is it the pre-mortem that was meant?";
  const more = named.length > MOST_NAMED ? ", …" : "";
  return `It has: ${named.slice(0, MOST_NAMED).join(", ")}${more}.`;
}
