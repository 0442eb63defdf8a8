/** Who leads the session of a pre-mortem. */
import { fieldText } from "../../document/front-matter.ts";
import { normaliseHandle } from "../../values/handle.ts";
import { fieldSpan } from "../places.ts";
import type { Rule } from "../rule.ts";

export default {
  id: "premortem-facilitator",
  class: "judgement",
  summary: "The session has a facilitator, who is somebody else than the owner.",
  why: "Whoever answers for the project finds it hard to let the idea stand that it has failed, and the others find it hard to say so to them. Somebody else can, and keeps to the time.",
  good: [{ title: "somebody from another team", front: { facilitator: "data-platform-manager" } }],
  bad: [{ title: "the owner leads the session too", front: { facilitator: "Modelling-Lead" } }],
  kinds: ["premortem"],
  *check({ document, missing }) {
    const owner = fieldText(document.front, "owner");
    const facilitator = fieldText(document.front, "facilitator");
    const span = fieldSpan(document, "facilitator");
    if (facilitator === undefined) {
      // Most templates require the field, and then that rule names it.
      if (missing.some((lack) => lack.kind === "field" && lack.field.id === "facilitator")) return;
      yield {
        message: "nobody is named who leads the session",
        hint: "Name a `facilitator`: somebody else than the owner, who can let every idea stand.",
        span,
      };
    } else if (owner !== undefined && normaliseHandle(owner) === normaliseHandle(facilitator)) {
      yield {
        message: "the owner leads the session",
        hint: "Ask somebody else to lead it: in front of them it is easier to say that the project has failed.",
        span,
      };
    }
  },
} satisfies Rule;
