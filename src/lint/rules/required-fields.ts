/** Required front-matter fields. */
import { fieldSpan } from "../places.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "required-fields",
  class: "incomplete",
  summary: "Every field that the template requires is filled.",
  why: "Without them the document cannot be found by severity or service, nobody is accountable for it, and no duration can be computed.",
  good: [
    {
      title: "`resolved_at` can wait while the incident is open",
      front: { status: "mitigated", resolved_at: null },
      sections: {
        timeline: "- 10:00 Tagged 2.4.0 #started\n- 10:30 Acceptance tests fail #detected",
      },
    },
  ],
  bad: [
    { title: "a key without a value", front: { owner: "" } },
    { title: "no facilitator", front: { facilitator: null } },
    { title: "an empty list", front: { participants: "[]" } },
  ],
  kinds: EVERY_KIND,
  *check({ document, missing }) {
    for (const lack of missing) {
      if (lack.kind !== "field") continue;
      const { id, question, guidance } = lack.field;
      const isThere = document.front.fields.has(id);
      yield {
        message: isThere ? `\`${id}\` is empty` : `\`${id}\` is missing`,
        hint: `${question} ${firstSentence(guidance)}`.trim(),
        span: fieldSpan(document, id),
      };
    }
  },
} satisfies Rule;

function firstSentence(guidance: string): string {
  const end = guidance.indexOf(". ");
  return end === -1 ? guidance : guidance.slice(0, end + 1);
}
