/** Actions that ask people to take more care. */
import { actionState } from "../../document/actions.ts";
import type { DocumentKind } from "../../template/model.ts";
import { nameOf, wordsSpan } from "../action-items.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";
import { SRE_WORKBOOK } from "../sources.ts";

export default {
  id: "action-is-not-try-harder",
  class: "judgement",
  summary: "An action changes the system, and does not ask people to be more careful.",
  why: "Whoever was there was careful already, as far as a tired person can be, and will be again. Attention, reminders and training wear off within weeks. What holds is a check, a default or a step that no longer exists.",
  source: SRE_WORKBOOK,
  good: [
    {
      title: "a machine that is careful",
      actions: {
        A1: "- [ ] **A1** Refuse a tag whose image has other dependencies than the tests — @release-lead, due 2019-04-16, prevent",
      },
    },
    {
      title: "training beside a change",
      actions: {
        A1: "- [ ] **A1** Train the maintainers on the new build, and let it refuse unknown dependencies — @release-lead, due 2019-04-16, prevent",
      },
    },
    {
      title: "training for what is new",
      base: "premortem",
      actions: {
        A1: "- [ ] **A1** Train each team on the new interface — @release-lead, due 2018-12-14, prevent",
      },
    },
  ],
  bad: [
    {
      title: "more care",
      actions: {
        A1: "- [ ] **A1** Be more careful when tagging a release — @release-lead, due 2019-04-16, prevent",
      },
    },
    {
      title: "a reminder",
      actions: {
        A1: "- [ ] **A1** Remind everyone to compare the dependencies — @release-lead, due 2019-04-16, process",
      },
    },
    {
      title: "training alone",
      actions: {
        A1: "- [ ] **A1** More training on releases for all maintainers — @release-lead, due 2019-04-16, process",
      },
    },
    {
      title: "somebody to blame",
      actions: {
        A1: "- [ ] **A1** Hold the release lead accountable for the dependencies — @release-lead, due 2019-04-16, process",
      },
    },
    {
      title: "a page that everybody is to know",
      actions: {
        A1: "- [ ] **A1** Everybody must read the release guide — @release-lead, due 2019-04-16, process",
      },
    },
    {
      title: "one more look",
      actions: {
        A1: "- [ ] **A1** Maintainers should always double-check the dependencies — @release-lead, due 2019-04-16, process",
      },
    },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    for (const action of document.actions) {
      if (actionState(action) === "declined") continue;
      const words = effortIn(action.text, document.kind);
      if (words === undefined) continue;
      yield {
        message: `the action ${nameOf(action)} asks people to try harder: "${words}"`,
        hint: "Ask what would have made the right step the easy one, or the wrong one impossible: a check, a default, a limit, a step that a program takes.",
        span: wordsSpan(document, action, words),
      };
    }
  },
} satisfies Rule;

const PEOPLE =
  "people|everyone|everybody|persons?|engineers?|developers?|devs|operators?|maintainers?|reviewers?|administrators?|admins|managers?|colleagues|employees|members?|joiners?|starters?|newcomers|hires|juniors|interns|responders|staff|teams?|contractors";
const MUST = "(?:should|must|shall|will|need to|needs to|have to|has to|ought to|to)";

const WHO = `(?:(?:please|always|we|the|all|our|each|every|new|on-call|${PEOPLE}|all [a-z]{2,20}) ){0,4}(?:${MUST} )?(?:always )?`;

const CARE = [
  "be(?:ing)? (?:even )?(?:more|extra|very|much more) (?:careful|cautious|vigilant|attentive|diligent|mindful|aware|thorough)",
  "be (?:careful|cautious|vigilant|mindful)\\b",
  "(?:take|exercise|use) (?:more|extra|greater|better|special) (?:care|caution)",
  "pay (?:more|closer|extra|better|special|close)? ?attention",
  "try harder|work harder|concentrate more|focus more",
  "(?:do not|don['’]t|never) forget",
  "remember to",
  "double[- ]check",
  "remind (?:people|everyone|everybody|all|the|our|each|[a-z]{2,20}s)\\b",
  "hold (?:[\\w@.'’-]{1,40} ){1,5}(?:accountable|responsible)\\b",
].join("|");

/** What people are asked to do about themselves. */
const KNOW = `(?:(?:the|all|our|each|every|new|on-call) ){0,3}(?:${PEOPLE}) ${MUST} (?:always )?(?:re-?read|read|know|learn|understand|follow(?! up\\b)|stick to|adhere to|be aware of|be familiar with)\\b`;

const TAUGHT = `(?:(?:the|our|all|every|each|any|new|junior|whole|entire|on-call|support) ){0,3}(?:[a-z-]{2,20} ){0,2}(?:${PEOPLE})\\b`;
/** What a model does is no training of people. */
const TRAININGS =
  "trainings?\\b(?! (?:runs?|jobs?|data|sets?|pipelines?|scripts?|steps?|models?|environments?|clusters?))";
const TRAINING = [
  `(?:re-?)?train ${TAUGHT}`,
  `(?:more|better|additional|further|extra) (?:[a-z]{2,20} )?${TRAININGS}`,
  `(?:provide|give|offer|organi[sz]e|hold|run|schedule|conduct) (?:more |better |additional |further |an? )?(?:[a-z]{2,20} )?${TRAININGS}`,
  `(?:[\\w@.'’-]{1,40} ${MUST} )?(?:attend|take|complete|go (?:to|through|on)|be sent (?:to|on)) (?:an? |the |some |another )?(?:[a-z-]{2,20} ){0,2}(?:${TRAININGS}|refresher\\b)`,
  "educate\\b|raise awareness|increase awareness",
].join("|");

const EFFORT = new RegExp(`^(?:${WHO}(?:(${CARE})|(${TRAINING}))|(${KNOW}))`, "i");
/** Done by a program, or beside something that is more than effort. */
const MORE_THAN_EFFORT =
  /\b(?:automatic(?:ally)?|automate[ds]?|bot|script|alert|ci|linter|hook|checklist|template|and (?:let|add|make|block|refuse|require|remove|write|document|build|create|check|test|change|publish|include|put|record))\b/i;

/** Before a project, to train people for what is new is an answer; after an incident it is more of what there was. */
function effortIn(text: string, kind: DocumentKind | undefined): string | undefined {
  const found = EFFORT.exec(text);
  if (found === null || MORE_THAN_EFFORT.test(text)) return undefined;
  const [, care, training, know] = found;
  return care ?? know ?? (kind === "premortem" ? undefined : training);
}
