/** One action for each id. */
import type { ActionItem } from "../../document/actions.ts";
import type { Document } from "../../document/document.ts";
import { actionSpan, nextActionId } from "../action-items.ts";
import type { Rule } from "../rule.ts";

/** More references than a person would look up. */
const MOST_LISTED = 10;

export default {
  id: "action-id-unique",
  class: "wrong",
  summary: "No two action items have the same id.",
  why: "Two branches that each added an A6 leave every `→ A6` open to doubt. Which action each of them means, only a person can say.",
  good: [
    {
      title: "a number left out",
      actions: {
        A5: "- [ ] **A5** Write the page — @co-maintainer, due 2019-04-19\n- [ ] **A9** Link the page — @co-maintainer, due 2019-04-19",
      },
    },
  ],
  bad: [
    {
      title: "an id that two branches gave",
      actions: {
        A5: "- [ ] **A5** Write the page — @co-maintainer, due 2019-04-19\n- [ ] **A5** Keep the old images — @release-lead, due 2019-04-19",
      },
    },
  ],
  *check({ document }) {
    const first = new Map<string, ActionItem>();
    for (const action of document.actions) {
      const { id } = action;
      if (id === undefined) continue;
      const other = first.get(id);
      if (other === undefined) {
        first.set(id, action);
        continue;
      }
      yield {
        message: `the id ${id} is already that of the action in line ${other.line}`,
        hint: `Name one of them ${nextActionId(document)}. ${referencesTo(document, id)}`,
        span: actionSpan(document, action),
      };
    }
  },
} satisfies Rule;

function referencesTo(document: Document, id: string): string {
  const lines = document.template.sections
    .filter((section) => section.coverage)
    .flatMap((section) => document.items(section.id))
    .filter(({ arrow }) => arrow?.coverage?.kind === "actions" && arrow.coverage.ids.includes(id))
    .map(({ arrow }) => document.place(arrow?.span.end ?? 0).line);
  if (lines.length === 0) return `Nothing points to ${id}.`;
  const more = lines.length > MOST_LISTED ? ` and ${lines.length - MOST_LISTED} more` : "";
  return `What points to ${id}, in line${lines.length === 1 ? "" : "s"} ${lines.slice(0, MOST_LISTED).join(", ")}${more}, may mean either: correct it.`;
}
