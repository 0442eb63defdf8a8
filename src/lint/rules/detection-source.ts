/** How the incident was noticed, and by whom first. */
import { fieldIsFilled } from "../../document/front-matter.ts";
import { isEmpty } from "../../document/sections.ts";
import { saidIn } from "../prose.ts";
import type { Rule } from "../rule.ts";

export default {
  id: "detection-source",
  class: "judgement",
  summary:
    "The document says how the incident was noticed, and by whom first: a check of ours, one of us, or the users.",
  why: "That users knew before you did is one of the most useful things that an incident can tell, and the first to be forgotten. Counted over a year, it says where a check is missing.",
  good: [
    {
      title: "in the front matter",
      front: { detected_by: "monitoring" },
      sections: { detection: "It was noticed half an hour after the release." },
    },
    {
      title: "in the text",
      front: { detected_by: null },
      sections: { detection: "An analyst asked in the channel why there were no results." },
    },
  ],
  bad: [
    {
      title: "when, but neither how nor by whom",
      front: { detected_by: null },
      sections: { detection: "It came up half an hour after the release, and was then confirmed." },
    },
  ],
  *check(subject) {
    const { document } = subject;
    const view = document.section("detection");
    if (view === undefined || isEmpty(document.text, view)) return;
    if (fieldIsFilled(document.front, "detected_by")) return;
    if (SOURCE.test(saidIn(document, "detection")) || !subject.isEnglish) return;
    yield {
      message: "the detection says neither how it was noticed nor by whom",
      hint: "Set `detected_by` to monitoring, staff or users, and name here the alert, check or person that saw it first.",
      span: view.heading.span,
    };
  },
} satisfies Rule;

const SOURCE =
  /\b(?:alert|alarm|monitor|pag(?:ed|er|ing)|page[sd]?\b|dashboard|check|test|probe|log(?:s|ged|ging)?\b|metric|graph|error|exception|sentry|grafana|prometheus|pagerduty|pingdom|datadog|opsgenie|nagios|ci\b|build|bot\b|script|scan|sweep|inspect|investigat|quer(?:y|ies)|browser|debug|audit|review|customer|user|client|visitor|communit|support|helpdesk|ticket|issue|report|complain|tweet|twitter|slack|discord|e-?mail|chat|message|engineer|developer|maintainer|operator|analyst|team|colleague|member|staff|someone|somebody|person|people|researcher|contributor|author|lead|manager|on-?call|manual|we |i |us |our |when |while )|@\w/i;
