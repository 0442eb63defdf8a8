/** Impact in numbers: how many, and for how long. */
import type { Document } from "../../document/document.ts";
import { durationOf, isOpen } from "../../document/facts.ts";
import { readNoneReason } from "../../document/items.ts";
import { isEmpty } from "../../document/sections.ts";
import { saidIn } from "../prose.ts";
import { saysHowLong, saysHowMany } from "../quantities.ts";
import type { Rule } from "../rule.ts";
import { SRE_WORKBOOK } from "../sources.ts";

export default {
  id: "impact-quantified",
  class: "judgement",
  summary:
    "The impact or the summary says who was affected, how many they were, and for how long, in numbers.",
  why: "Without numbers nobody can weigh one incident against another, or say whether an action is worth its price. A rough number that says so is better than none, and none at all reads as if nobody had asked.",
  source: SRE_WORKBOOK,
  good: [
    {
      title: "a number, and a length of time in the front matter",
      sections: {
        summary: "The modelling jobs failed after release 2.4.0.",
        impact: "About 9 analysts had no results.",
      },
    },
    {
      title: "a share and a length of time in words",
      front: { mitigated_at: null, resolved_at: "2019-04-02" },
      sections: {
        summary: "The modelling jobs failed after release 2.4.0.",
        timeline: "- 10:00 Tagged 2.4.0 #started",
        impact: "All jobs failed for the whole afternoon, and 20 % of the reports were late.",
      },
    },
  ],
  bad: [
    {
      title: "words that could stand in any document",
      sections: {
        summary: "The modelling jobs failed after the release.",
        impact: "Some jobs failed and several analysts were inconvenienced.",
      },
    },
    {
      title: "how many, but not how long",
      front: { started_at: "2019-04-02", mitigated_at: null, resolved_at: "2019-04-02" },
      sections: {
        summary: "The modelling jobs failed after the release.",
        timeline: "- 10:00 Tagged 2.4.0",
        impact: "46 jobs failed, so 9 analysts had no results.",
      },
    },
  ],
  *check(subject) {
    const { document } = subject;
    const view = document.section("impact");
    if (view === undefined || isEmpty(document.text, view)) return;
    if (readNoneReason(document.text, view) !== undefined) return;
    const said = `${saidIn(document, "impact")}\n${saidIn(document, "summary")}`;
    const lacks = [
      ...(saysHowMany(said) ? [] : ["how many"]),
      ...(saysHowLong(said) || hasLength(document) ? [] : ["for how long"]),
    ];
    if (lacks.length === 0 || NO_IMPACT.test(said) || !subject.isEnglish) return;
    yield {
      message: `the impact does not say ${lacks.join(", nor ")}`,
      hint: HINTS[lacks.join()] as string,
      span: view.heading.span,
    };
  },
} satisfies Rule;

const NO_IMPACT =
  /\b(?:none\b|no (?:[a-z]{2,20} ){0,2}(?:impact|effect)\b|no(?:body| one| users?| customers?| clients?) (?:was|were) (?:affected|impacted))/i;

const HINTS: Readonly<Record<string, string>> = {
  "how many":
    "Count those who felt it: people, requests, money or a share, as in `about 200 of 5,000 customers`. A rough number that says so is fine.",
  "for how long":
    "Say for how long it hurt, as in `for 40 minutes`, or set `started_at` and `mitigated_at` or `resolved_at`.",
  "how many,for how long":
    "Say who felt it, how many they were and for how long, as in `about 200 of 5,000 customers could not pay for 40 minutes`.",
};

/** It is derived, it stands in a line or a cell of its own, or nobody can know it yet. */
function hasLength(document: Document): boolean {
  return (
    isOpen(document) ||
    (["resolve", "mitigate"] as const).some((name) => {
      // Two times on one day that are known to the day alone say nothing.
      return (durationOf(document, name)?.seconds ?? 0) > 0;
    }) ||
    /\b(?:duration|downtime|lasted|resolved in)\b[^\n]{0,40}\d/i.test(document.text)
  );
}
