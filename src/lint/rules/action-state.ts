/** Actions whose box and words say different things. */
import type { ActionItem } from "../../document/actions.ts";
import { actionSpan, nameOf } from "../action-items.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "action-state",
  class: "wrong",
  summary: "An action with `done` and a date is ticked, and a declined one is not.",
  why: "The box decides whether an action is done. Where the words say otherwise, a list and a reader come to different answers.",
  good: [
    {
      title: "ticked and dated",
      actions: {
        A1: "- [x] **A1** Run the checks inside the image — @release-lead, due 2019-04-16, #482, done 2019-04-08",
      },
    },
    {
      title: "ticked, the day not known",
      actions: { A1: "- [x] **A1** Run the checks inside the image — @release-lead, #482" },
    },
  ],
  bad: [
    {
      title: "done, and not ticked",
      actions: {
        A1: "- [ ] **A1** Run the checks inside the image — @release-lead, due 2019-04-16, #482, done 2019-04-08",
      },
    },
    {
      title: "declined, and ticked",
      actions: {
        A1: "- [x] **A1** Run the checks inside the image — declined: the image is retired in May",
      },
    },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    for (const action of document.actions) {
      const contradiction = contradictionOf(action);
      if (contradiction === undefined) continue;
      const [says, hint] = contradiction;
      yield {
        message: `the action ${nameOf(action)} ${says}`,
        hint,
        span: actionSpan(document, action),
      };
    }
  },
} satisfies Rule;

function contradictionOf({
  doneOn,
  declined,
  isDone,
}: ActionItem): readonly [says: string, hint: string] | undefined {
  if (doneOn !== undefined && !isDone) {
    return [
      `has \`done ${doneOn}\`, but is not ticked`,
      "Write `[x]` if it is done; else take the date out.",
    ];
  }
  if (declined !== undefined && isDone) {
    return [
      "is declined, but ticked",
      "Write `[ ]`, since it was not done; if it was, take `declined` out.",
    ];
  }
  return undefined;
}
