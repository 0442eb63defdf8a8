/** Front-matter values that can be read. */
import { fieldText } from "../../document/front-matter.ts";
import { didYouMean } from "../../values/nearest.ts";
import { shortened } from "../../values/text.ts";
import { checkAnticipated } from "../anticipated.ts";
import { checkField } from "../fields.ts";
import { fieldSpan } from "../places.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "front-matter-values",
  class: "wrong",
  summary: "Every front-matter field holds what its type asks for.",
  why: "A value that cannot be read is left out of every list, duration and statistic, as if it had never been written.",
  good: [
    { title: "a time as precise as is known", front: { mitigated_at: "~2019-04-02T15:20" } },
    {
      title: "a participant with a role",
      front: { participants: "[release-lead, client-lead (client success)]" },
    },
    { title: "a team as the owner", front: { owner: "data-platform/on-call" } },
    { title: "one item without brackets", front: { services: "modelling-library" } },
  ],
  bad: [
    { title: "a time without its day", front: { acknowledged_at: "14:05" } },
    { title: "a day that no calendar has", front: { held_at: "2019-02-30" } },
    { title: "a zone that does not exist", front: { timezone: "America/Chicargo" } },
    { title: "a handle with `@`", front: { owner: '"@release-lead"' } },
    {
      title: "a name in place of a handle",
      front: { facilitator: "The head of the data platform" },
    },
    { title: "two owners", front: { owner: "[release-lead, co-maintainer]" } },
    {
      title: "a participant with a bracket that stays open",
      front: { participants: "[release-lead (lead]" },
    },
    { title: "a status that does not exist", front: { status: "resovled" } },
    { title: "a status with a capital", front: { status: "Resolved" } },
    { title: "a severity that the config does not have", front: { severity: "critical" } },
    { title: "a list item that YAML takes for a map", front: { tags: "\n  - library: modelling" } },
    {
      title: "a risk without its number",
      front: { anticipated: "\n  - risk: 2018-11-05-modelling-library" },
      others: ["docs/premortems/2018-11-05-modelling-library.md"],
    },
    {
      title: "how far a risk was foreseen, in other words than ours",
      front: { anticipated: "\n  - risk: 2018-11-05-modelling-library#R2\n    foreseen: mostly" },
      others: ["docs/premortems/2018-11-05-modelling-library.md"],
    },
    { title: "a template that does not exist", front: { template: "relaese" } },
  ],
  kinds: EVERY_KIND,
  fix: "A choice that differs only in capitals, blanks or hyphens becomes the value; a handle loses its `@`.",
  *check({ document, config, archive }) {
    for (const field of document.template.fields) {
      const node = document.front.fields.get(field.id)?.value;
      if (node !== undefined) yield* checkField(node, field, config, document.text);
    }
    const anticipated = document.front.fields.get("anticipated");
    if (anticipated !== undefined) yield* checkAnticipated(anticipated.value);
    const named = fieldText(document.front, "template");
    if (named === undefined || archive.templates.includes(named)) return;
    yield {
      message: `\`template\`: there is no template "${shortened(named)}"`,
      hint: didYouMean(named, archive.templates),
      span: fieldSpan(document, "template"),
    };
  },
} satisfies Rule;
