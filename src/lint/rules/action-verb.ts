/** Actions that nobody can tell the end of. */
import { actionState } from "../../document/actions.ts";
import { nameOf, wordsSpan } from "../action-items.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";
import { SRE_WORKBOOK } from "../sources.ts";
import { vagueness } from "../vague-action.ts";

export default {
  id: "action-verb",
  class: "judgement",
  summary: "An action begins with something that one can see done.",
  why: "Nobody can say when monitoring has been improved or a matter looked into, so such an action is never finished and never refused. One with a visible end gets done, and can be checked.",
  source: SRE_WORKBOOK,
  good: [
    {
      title: "what will be there",
      actions: {
        A1: "- [ ] **A1** Alert the channel when the first job on a new image fails — @release-lead, due 2019-04-16, detect",
      },
    },
    {
      title: "an improvement that says how far",
      actions: {
        A1: "- [ ] **A1** Reduce the build of the image from 20 to 5 minutes by keeping its layers — @release-lead, due 2019-04-16, repair",
      },
    },
    {
      title: "a choice, and the day on which it is made",
      actions: {
        A1: "- [ ] **A1** Evaluate three registries of images and pick one by May — @release-lead, due 2019-05-02, prevent",
      },
    },
    {
      title: "a question, and what its answer is for",
      actions: {
        A1: "- [ ] **A1** Investigate why the mirror was empty, and write the answer into this page — @release-lead, due 2019-04-16, investigate",
      },
    },
  ],
  bad: [
    {
      title: "an improvement without an end",
      actions: {
        A1: "- [ ] **A1** Improve the release checks — @release-lead, due 2019-04-16, prevent",
      },
    },
    {
      title: "a look into something",
      actions: {
        A1: "- [ ] **A1** Look into the dependencies of the image — @release-lead, due 2019-04-16, investigate",
      },
    },
    {
      title: "a wish",
      actions: {
        A1: "- [ ] **A1** Make sure that the image holds the right dependencies — @release-lead, due 2019-04-16, prevent",
      },
    },
    {
      title: "a conversation",
      actions: {
        A1: "- [ ] **A1** Talk to the team of the mirror — @release-lead, due 2019-04-16, process",
      },
    },
    {
      title: "more of what has no end",
      actions: {
        A1: "- [ ] **A1** Investigate the image some more — @release-lead, due 2019-04-16, investigate",
      },
    },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    for (const action of document.actions) {
      const state = actionState(action);
      if (state === "done" || state === "declined") continue;
      const vague = vagueness(action);
      if (vague === undefined) continue;
      yield {
        message: `nobody can tell when the action ${nameOf(action)} is done: "${vague.words}"`,
        hint: vague.hint,
        span: wordsSpan(document, action, vague.words),
      };
    }
  },
} satisfies Rule;
