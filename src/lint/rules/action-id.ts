/** Ids of action items. */
import { freeIds } from "../../document/action-ids.ts";
import type { ActionItem } from "../../document/actions.ts";
import { giveId } from "../../document/edits/action.ts";
import { lacking } from "../action-items.ts";
import { EVERY_KIND, type Rule, type Subject } from "../rule.ts";

export default {
  id: "action-id",
  class: "incomplete",
  summary: "Every action item has an id, as in `**A1**`.",
  why: "Causes, bad moments and lucky escapes point to it, and so do people: without an id nothing can.",
  good: [
    {
      title: "an id in bold",
      actions: { A3: "- [ ] **A3** Tell the teams — @release-lead, due 2019-04-16" },
    },
  ],
  bad: [
    {
      title: "an action without one",
      actions: { A3: "- [ ] Tell the teams — @release-lead, due 2019-04-16" },
    },
  ],
  kinds: EVERY_KIND,
  fix: "Each gets the next id that nothing in the document has or names, but for those in a table that have an id of another form.",
  *check(subject) {
    let free: (() => string | undefined) | undefined;
    yield* lacking(subject, "id", (name, action) => {
      free ??= freeIds(subject.document);
      const id = free();
      const hint = `Write \`**${id ?? "a free number"}**\` before its text: the next one that is free. An id is never given twice.`;
      const mend = () =>
        id === undefined || hasOwnId(subject, action) ? undefined : giveId(action, id);
      return { message: `the action ${name} has no id`, hint, mend };
    });
  },
} satisfies Rule;

/** In a table whose column holds ids of another form, they belong to somebody, and other places may name them. */
function hasOwnId({ document }: Subject, { form, idSpan }: ActionItem): boolean {
  if (form.kind !== "table" || idSpan === undefined) return false;
  return /[\p{L}\p{N}]/u.test(document.text.slice(idSpan.start, idSpan.end));
}
