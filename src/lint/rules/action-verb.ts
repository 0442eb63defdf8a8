/** Actions that nobody can tell the end of. */
import { type ActionItem, actionState } from "../../document/actions.ts";
import { shortened } from "../../values/text.ts";
import { actionSpan, nameOf } from "../action-items.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";
import { SRE_WORKBOOK } from "../sources.ts";

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
        hint: HINTS[vague.kind](shortened(vague.object, 60)),
        span: actionSpan(document, action),
      };
    }
  },
} satisfies Rule;

type Kind = "improve" | "question" | "decision" | "wish" | "attempt";

/** How one tells the end, in the words of the action itself. */
const HINTS: Readonly<Record<Kind, (object: string) => string>> = {
  improve: (object) =>
    `Say what will be different and how one sees it: finish the sentence "It is done when ${object} …", and make that the action.`,
  question: (object) =>
    `Name the question and where its answer goes, as in "Find out … about ${object}, and open a ticket for what follows, or write here why nothing does".`,
  decision: (object) =>
    `Decide it now, or make the decision the action, as in "Decide on ${object}, and write the reason here".`,
  attempt: (object) =>
    `Say what is there at the end, and what is enough, as in "${capitalised(object)}, or write here why it cannot be done".`,
  wish: (object) =>
    `Name what makes it so without anybody thinking of it, a test, a check or an alert, as in "Add a check that fails unless ${object}".`,
};

const OPENINGS: readonly (readonly [Kind, string])[] = [
  [
    "improve",
    "improve|enhance|strengthen|be better (?:at|with)|get better (?:at|with)|do better (?:at|with|on)?|work on|better(?= [a-z]{3,20} )|increase awareness (?:of|about)",
  ],
  ["question", "look (?:more |further )?(?:into|at)|investigate|explore|research|look for"],
  ["decision", "consider|think (?:more )?about|discuss|evaluate"],
  ["wish", "make sure(?: that)?|ensure(?: that)?|be sure that"],
  ["attempt", "try to|aim to|strive to|be sure to"],
];

const OPENING = new RegExp(
  `^(?:we (?:should|must|need to|will|could) |to )?(?:${OPENINGS.map(([, words]) => `(${words})`).join("|")})(?=[\\s,:]|$)`,
  "i",
);

/** More of it has no end, whatever else is said. */
const MORE = /\b(?:some more|more closely|further|in more (?:detail|depth)|more)[.!]?$/i;
/** What an improvement is made with. */
const MEANS = /\b(?:with|by|through|using) (?:an?|the) /i;
/** A measure, a means or an outcome: one can see when that is there. */
const END =
  /\d|\b(?:so that|such that|until|by [a-z]{2,20}ing|and (?:then )?(?:write|report|decide|document|open|file|fix|add|choose|agree|remove|implement|propose|publish|share|list|turn|replace|set|apply)|whether|if|why|documented|written down|notified|e-?mailed|paged|logged|automatically|fails?|block|ci)\b|:$/i;

interface Vague {
  readonly kind: Kind;
  /** How it begins, as written. */
  readonly words: string;
  /** What it is about. */
  readonly object: string;
}

function vagueness({ text, type }: ActionItem): Vague | undefined {
  const found = OPENING.exec(text);
  if (found === null) return undefined;
  const index = found.slice(1).findIndex((words) => words !== undefined);
  const kind = OPENINGS[index]?.[0] ?? "improve";
  const object = text
    .slice(found[0].length)
    .replace(/(?<![.!\s])[.!\s]+$/, "")
    .trim();
  const isMore = (kind === "question" || kind === "decision") && MORE.test(object);
  if (kind === "improve" && MEANS.test(object)) return undefined;
  if (!isMore && (END.test(object) || isQuestion(found[0], type))) return undefined;
  return { kind, words: found[0], object: object === "" ? "it" : object };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Of an action that says that it is a question, the plain word for it is fine. */
function isQuestion(opening: string, type: string | undefined): boolean {
  return type === "investigate" && /^(?:investigate|research|evaluate)$/i.test(opening);
}
