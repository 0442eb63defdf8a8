/** The template's guidance, left where it is no longer needed. */
import { reviewOf } from "../../document/facts.ts";
import { isEmpty } from "../../document/sections.ts";
import { oneLine } from "../../values/text.ts";
import { piecesOf } from "../places.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "no-leftover-guidance",
  class: "incomplete",
  summary:
    "The template's guidance is gone from every section that is filled, and from every reviewed post-mortem.",
  why: "It is written for whoever fills the section in. Left behind, it stands between the lines of every later diff and edit.",
  good: [
    {
      title: "guidance in an empty section that is not required, before the review",
      front: { review: "draft" },
      sections: {
        foresight:
          "<!-- Hold it against the risks of your pre-mortems: what was foreseen, which of it was acted on, and what nobody thought of. Where there was none, say whether one would have found it. -->",
      },
    },
    {
      title: "guidance in a section that is filled later, when the project goes on",
      base: "premortem",
      today: "2018-11-15",
      front: { review: "reviewed" },
      sections: {
        "check-ins": "<!-- One entry a check-in, with what has changed for each risk. -->",
      },
    },
    {
      title: "a comment of your own",
      sections: {
        trigger:
          "Tagging release 2.4.0 at 10:00.\n\n<!-- markdownlint-disable-next-line -->\nThe tag starts a build of the production image.",
      },
    },
  ],
  bad: [
    {
      title: "guidance below the answer",
      sections: {
        trigger:
          "Tagging release 2.4.0 at 10:00.\n\n<!-- The event just before things went wrong: a release, a change of settings, a peak in load, a date. The trigger is rarely the cause, and why it could do harm comes later. -->",
      },
    },
    {
      title: "guidance below the check-ins",
      base: "premortem",
      sections: {
        "check-ins":
          "### 2018-11-19\n\n- R2 rising\n\n<!-- One entry a check-in, with what has changed for each risk. -->",
      },
    },
    {
      title: "guidance in a reviewed document",
      sections: {
        foresight:
          "<!-- Hold it against the risks of your pre-mortems: what was foreseen, which of it was acted on, and what nobody thought of. Where there was none, say whether one would have found it. -->",
      },
    },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    if (!document.text.includes("<!--")) return;
    const guidance = new Set(
      document.template.sections.map((section) => oneLine(section.guidance)),
    );
    // The group reviews a pre-mortem long before there are check-ins and lessons to write down.
    const isReviewed = document.kind !== "premortem" && reviewOf(document) === "reviewed";
    for (const view of document.body.sections) {
      const isLeftOver = isReviewed || !isEmpty(document.text, view);
      if (!isLeftOver) continue;
      for (const { kind, span } of piecesOf(document.text, view.blocks)) {
        if (
          kind !== "comment" ||
          !guidance.has(oneLine(document.text.slice(span.start + 4, span.end - 3)))
        )
          continue;
        yield {
          message: "the template's guidance is still here",
          hint: "Take the comment out: the section is written, or the document reviewed.",
          span,
        };
      }
    }
  },
} satisfies Rule;
