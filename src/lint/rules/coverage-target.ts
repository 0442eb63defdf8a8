/** Arrows that lead somewhere. */
import type { Arrow } from "../../document/arrow.ts";
import type { Document } from "../../document/document.ts";
import type { Edit } from "../../values/text.ts";
import { arrowEdits } from "../misdrawn-arrow.ts";
import { withoutBlanks } from "../places.ts";
import type { Rule } from "../rule.ts";
import { unreadActionsHint } from "../unread-actions.ts";

export default {
  id: "coverage-target",
  class: "wrong",
  summary: "Every arrow points to an action of the document, or says why there is none.",
  why: "An arrow to an action that does not exist looks like an answer and is none.",
  good: [
    {
      title: "actions that exist",
      sections: { "got-lucky": "- A second maintainer happened to be in the office. → A2, A5" },
    },
  ],
  bad: [
    {
      title: "an action that does not exist",
      sections: { "got-lucky": "- A second maintainer happened to be in the office. → A7" },
    },
    {
      title: "none, without a reason",
      sections: { "got-lucky": "- It was an internal release. → none" },
    },
    {
      title: "an action in the middle of a sentence",
      sections: { "got-lucky": "- A second maintainer was there (→ A2), who knew the image." },
    },
    {
      title: "ids without commas",
      sections: { "got-lucky": "- A second maintainer happened to be in the office. → A2; A5" },
    },
    { title: "an arrow to nothing", sections: { "got-lucky": "- It was an internal release. →" } },
  ],
  fix: "Ids that are parted by something else than commas are written with commas, where the actions are there.",
  *check({ document }) {
    const ids = new Set(document.actions.map(({ id }) => id));
    let known: string | undefined;
    for (const section of document.template.sections) {
      if (!section.coverage) continue;
      for (const { arrow } of document.items(section.id)) {
        if (arrow === undefined) continue;
        const span = withoutBlanks(document.text, arrow.span);
        const mend = () => mended(document, arrow, ids);
        if (arrow.coverage === undefined) yield { ...NOWHERE, span, mend };
        if (arrow.coverage?.kind !== "actions") continue;
        for (const id of arrow.coverage.ids) {
          if (ids.has(id)) continue;
          known ??= unreadActionsHint(document) ?? hintAmong(ids);
          yield { message: `there is no action ${id}`, hint: known, span, mend };
        }
      }
    }
  },
} satisfies Rule;

const NOWHERE = {
  message: "this arrow leads nowhere",
  hint: "Write the actions, as in `→ A1, A3`, or the reason why there is none, as in `→ none: both clients accepted it`.",
};

function hintAmong(ids: ReadonlySet<string | undefined>): string {
  const known = [...ids].filter((id) => id !== undefined);
  return known.length === 0
    ? "Add the action to the list of actions first."
    : `Add the action, or point to one that exists: ${known.slice(0, 20).join(", ")}.`;
}

function mended(
  { text }: Document,
  arrow: Arrow,
  ids: ReadonlySet<string | undefined>,
): Edit[] | undefined {
  if (arrow.coverage !== undefined) return undefined;
  const edits = arrowEdits(text, arrow);
  const named = edits.flatMap((edit) => edit.text.match(/A\d+/g) ?? []);
  return named.every((id) => ids.has(id)) ? edits : undefined;
}
