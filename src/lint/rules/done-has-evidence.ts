/** What shows that an action was done. */
import { actionState } from "../../document/actions.ts";
import { readInline } from "../../document/inline.ts";
import type { Span } from "../../values/text.ts";
import { actionSpan, nameOf } from "../action-items.ts";
import type { Rule } from "../rule.ts";

export default {
  id: "done-has-evidence",
  class: "judgement",
  severity: "info",
  summary: "An action that is done has a ticket, or a link to what was done.",
  why: "Whoever reads it after the next incident wants to see the change itself, and whether it is still there. A tick tells neither.",
  good: [
    {
      title: "a ticket",
      actions: {
        A1: "- [x] **A1** Run the checks inside the image — @release-lead, due 2019-04-16, prevent, #482, done 2019-04-08",
      },
    },
    {
      title: "a link in the text",
      actions: {
        A1: "- [x] **A1** Run the checks inside the image, in [the build](https://git.example.com/build) — @release-lead, done 2019-04-08, prevent",
      },
    },
  ],
  bad: [
    {
      title: "a tick",
      actions: {
        A1: "- [x] **A1** Run the checks inside the image — @release-lead, due 2019-04-16, prevent, done 2019-04-08",
      },
    },
  ],
  *check({ document }) {
    for (const action of document.actions) {
      if (actionState(action) !== "done") continue;
      if (action.ticket !== undefined || action.evidence !== undefined) continue;
      if (showsEvidence(document.text, action.span)) continue;
      yield {
        message: `nothing shows that the action ${nameOf(action)} was done`,
        hint: "Add where it can be seen, as in `evidence https://…`, or its ticket, as in `#482`.",
        span: actionSpan(document, action),
      };
    }
  },
} satisfies Rule;

const REFERENCE = /(?<![\w&])#\d|\b[A-Z][A-Z0-9]{1,9}-\d|\b[0-9a-f]{7,40}\b|\]\[/;

/** A link, a ticket or a commit, also in the notes below it. */
function showsEvidence(text: string, span: Span): boolean {
  const source = text.slice(span.start, span.end);
  return (
    REFERENCE.test(source) || readInline(text, span).some(({ target }) => target !== undefined)
  );
}
