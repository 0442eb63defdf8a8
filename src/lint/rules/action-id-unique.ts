/** One action for each id. */
import { freeIds } from "../../document/action-ids.ts";
import type { ActionItem } from "../../document/actions.ts";
import type { Document } from "../../document/document.ts";
import { namedLines } from "../../values/counted.ts";
import { actionSpan } from "../action-items.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

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
  kinds: EVERY_KIND,
  *check({ document }) {
    const first = new Map<string, ActionItem>();
    let next: string | undefined;
    let references: ReadonlyMap<string, readonly number[]> | undefined;
    for (const action of document.actions) {
      const { id } = action;
      if (id === undefined) continue;
      const other = first.get(id);
      if (other === undefined) {
        first.set(id, action);
        continue;
      }
      next ??= freeIds(document)() ?? "a free number";
      references ??= linesByTarget(document);
      yield {
        message: `the id ${id} is already that of the action in line ${other.line}`,
        hint: `Name one of them ${next}. ${referencesText(id, references.get(id) ?? [])}`,
        span: actionSpan(document, action),
      };
    }
  },
} satisfies Rule;

/** The lines of the arrows that point to each action. */
function linesByTarget(document: Document): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (const { id, coverage } of document.template.sections) {
    for (const { arrow } of coverage ? document.items(id) : []) {
      if (arrow?.coverage?.kind !== "actions") continue;
      const { line } = document.place(arrow.span.end);
      for (const target of arrow.coverage.ids) {
        const known = lines.get(target);
        if (known === undefined) lines.set(target, [line]);
        else known.push(line);
      }
    }
  }
  return lines;
}

function referencesText(id: string, lines: readonly number[]): string {
  if (lines.length === 0) return `Nothing points to ${id}.`;
  return `What points to ${id}, in ${namedLines(lines)}, may mean either: correct it.`;
}
