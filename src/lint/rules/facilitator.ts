/** A facilitator who is not the owner. */
import { fieldText } from "../../document/front-matter.ts";
import { normaliseHandle } from "../../values/handle.ts";
import { fieldSpan } from "../places.ts";
import type { Rule } from "../rule.ts";
import { DEBRIEFING } from "../sources.ts";

export default {
  id: "facilitator",
  class: "judgement",
  severity: "info",
  summary: "The facilitator is somebody else than the owner.",
  why: "Somebody who was not in the middle of it can ask what everyone else takes for granted. Where a maintainer is alone there is nobody else, so this is only mentioned.",
  source: DEBRIEFING,
  good: [{ title: "somebody from another team", front: { facilitator: "data-platform-manager" } }],
  bad: [{ title: "the owner leads the meeting too", front: { facilitator: "Release-Lead" } }],
  *check({ document }) {
    const owner = fieldText(document.front, "owner");
    const facilitator = fieldText(document.front, "facilitator");
    if (owner === undefined || facilitator === undefined) return;
    if (normaliseHandle(owner) !== normaliseHandle(facilitator)) return;
    yield {
      message: "the facilitator is the owner too",
      hint: "If anyone else can lead the meeting, name them: they will ask better questions.",
      span: fieldSpan(document, "facilitator"),
    };
  },
} satisfies Rule;
