/** Incidents of a service that a pre-mortem was held about. */
import { incidentHead, isDuring } from "../../archive/held-against.ts";
import type { Document } from "../../document/document.ts";
import { fieldIsFilled } from "../../document/front-matter.ts";
import { isEmpty } from "../../document/sections.ts";
import type { Span } from "../../values/text.ts";
import { fieldSpan } from "../places.ts";
import type { Rule } from "../rule.ts";

const PREMORTEM = "docs/premortems/2018-11-05-modelling-library-2.md";
const SECTION = "foresight";
const UNSAID = { foresight: "" };

export default {
  id: "held-against-premortem",
  class: "incomplete",
  summary:
    "An incident that began while a project of the same service was under way is held against its pre-mortem.",
  why: "Was it foreseen, was something done about it, what did nobody think of? That is how a team learns which of its fears to trust. It is asked while the pre-mortem can still be changed.",
  good: [
    {
      title: "no risk foresaw it",
      others: [PREMORTEM],
      sections: { foresight: "No: none of the risks was about the dependencies of the image." },
    },
    {
      title: "held against one of them",
      others: [PREMORTEM],
      front: { premortems: "[2018-11-05-modelling-library-2]" },
      sections: UNSAID,
    },
    {
      title: "the project had ended before",
      others: [{ path: PREMORTEM, front: { ended_at: "2019-03-01" } }],
      sections: UNSAID,
    },
    {
      title: "a pre-mortem of another service",
      others: [{ path: PREMORTEM, front: { services: "[audience-explorer]" } }],
      sections: UNSAID,
    },
  ],
  bad: [{ title: "nothing is said of it", others: [PREMORTEM], sections: UNSAID }],
  *check({ document, archive }) {
    if (!fieldIsFilled(document.front, "services") || isHeldAgainstAny(document)) return;
    const incident = incidentHead(document);
    if (incident.day === undefined) return;
    const same = archive.premortems().filter(({ head }) => isDuring(incident, head));
    const [first] = same;
    if (first === undefined) return;
    const ids = same.slice(0, MOST_NAMED).map(({ id }) => id);
    const more = same.length > MOST_NAMED ? ", …" : "";
    yield {
      message: `nothing says whether the ${NOUNS[Number(same.length > 1)]} of its services had foreseen it: ${ids.join(", ")}${more}`,
      hint: `\`mortem continue ${document.id}\` goes through its risks, or write a sentence below "${headingOf(document)}".`,
      span: sectionSpan(document),
      section: SECTION,
    };
  },
} satisfies Rule;

const MOST_NAMED = 5;
const NOUNS = ["pre-mortem", "pre-mortems"];

function isHeldAgainstAny(document: Document): boolean {
  const { front, text } = document;
  if (["premortems", "anticipated"].some((key) => fieldIsFilled(front, key))) return true;
  const view = document.section(SECTION);
  return view !== undefined && !isEmpty(text, view);
}

function sectionSpan(document: Document): Span {
  return document.section(SECTION)?.heading.span ?? fieldSpan(document, "services");
}

function headingOf({ template }: Document): string {
  return template.sections.find(({ id }) => id === SECTION)?.heading ?? "Was it anticipated?";
}
