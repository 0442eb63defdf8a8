/** What the actions of a severe incident are for. */
import { type ActionItem, actionState } from "../../document/actions.ts";
import { fieldText } from "../../document/front-matter.ts";
import type { ActionType } from "../../values/action-type.ts";
import type { Rule } from "../rule.ts";
import type { OptionValues, RuleOptions } from "../rule-options.ts";
import { SRE_WORKBOOK } from "../sources.ts";

const OPTIONS = {
  severities: {
    default: 2,
    least: 0,
    most: 20,
    meaning: "How many of the config's `severities`, the worst first, want both kinds of action.",
  },
} satisfies RuleOptions;

const REPAIR = (id: string) =>
  `- [ ] **${id}** Write down how the image is built — @release-lead, due 2019-04-16, repair`;

export default {
  id: "action-mix",
  class: "judgement",
  summary:
    "After a severe incident at least one action prevents the next one, and at least one detects it sooner.",
  why: "Prevention fails one day, and detection alone only shortens the harm. Where it hurt most, a team wants both.",
  source: SRE_WORKBOOK,
  good: [
    { title: "one of each", front: { severity: "sev1" } },
    {
      title: "what they do, where they have no type",
      front: { severity: "sev1" },
      actions: {
        A1: REPAIR("A1"),
        A4: "- [ ] **A4** Block a tag without a green build — @release-lead, due 2019-04-16",
        A5: "- [ ] **A5** Page the team when a job on a new image fails — @release-lead, due 2019-04-16",
      },
    },
    {
      title: "nothing that detects, after a less severe one",
      front: { severity: "sev3" },
      actions: { A5: REPAIR("A5") },
    },
  ],
  bad: [
    {
      title: "nothing that detects",
      front: { severity: "sev1" },
      actions: { A5: REPAIR("A5") },
    },
    {
      title: "only repairs, where the team wants more after any incident",
      front: { severity: "sev4" },
      options: { severities: 4 },
      actions: { A1: REPAIR("A1"), A4: REPAIR("A4"), A5: REPAIR("A5") },
    },
  ],
  options: OPTIONS,
  *check(subject, { severities }: OptionValues<typeof OPTIONS>) {
    const { document, config } = subject;
    const severity = fieldText(document.front, "severity");
    const rank = config.severities.indexOf(severity ?? "");
    if (rank < 0 || rank >= severities) return;
    const actions = document.actions.filter((action) => actionState(action) !== "declined");
    const view = document.body.sections.find(({ section }) => section.kind === "actions");
    if (actions.length === 0 || view === undefined) return;
    const lacks = (["prevent", "detect"] as const).filter(
      (aim) => !actions.some((action) => aimsAt(action, aim)),
    );
    if (lacks.length === 0) return;
    const untyped = actions.filter(({ type }) => type === undefined);
    if (untyped.length > 0 && !(subject.isEnglish && untyped.every(isOtherwise))) return;
    yield {
      message: `${severity}, and no action ${lacks.map((aim) => SAID[aim]).join(", nor one that ")}`,
      hint: HINTS[lacks.join()] as string,
      span: view.heading.span,
    };
  },
} satisfies Rule;

type Aim = ActionType & ("prevent" | "detect");

const SAID: Readonly<Record<Aim, string>> = {
  prevent: "prevents the next one",
  detect: "detects it sooner",
};

const PREVENT =
  "Ask what would make it impossible, or rarer, and give that action the type `prevent`.";
const DETECT =
  "Ask what would have told you minutes earlier, an alert, a check or a test, and give that action the type `detect`.";
const HINTS: Readonly<Record<string, string>> = {
  prevent: PREVENT,
  detect: DETECT,
  "prevent,detect": `${PREVENT} ${DETECT}`,
};

/** By its type; where it has none, by what it does. */
function aimsAt({ type, text }: ActionItem, aim: Aim): boolean {
  return type === undefined ? VERBS[aim].test(text) : type === aim;
}

/** Is it known what it is for? Of words that nobody foresaw, silence is better than a guess. */
function isOtherwise({ text, span }: ActionItem): boolean {
  const isWhole = span.end - span.start < LONGEST;
  return isWhole && (OTHERWISE.test(text) || VERBS.detect.test(text) || VERBS.prevent.test(text));
}

/** In characters: what is longer has notes or steps of its own. */
const LONGEST = 300;

const OTHERWISE =
  /^(?:document|describe|write (?:down|up|docs|documentation|an? (?:page|guide|runbook|note|post))|update (?:the |our )?(?:docs|documentation|guide|runbook|wiki|page)|discuss|investigate|look into|find out|clean up|delete|restore|re-?run|revert|roll back|rotate|talk to|meet|reflect|assess|decide|consider|share|publish|apologi[sz]e|refund)\b/i;

const VERBS: Readonly<Record<Aim, RegExp>> = {
  detect:
    /\b(?:alert|alarm|monitor|detect|page|ping|notif|e-?mail|warn|report|inform|measure|metric|dashboard|watch|canary|probe|health ?check|smoke|observ|logs?\b|logging|slo\b|track|keep an eye|visib|scan)/i,
  prevent:
    /\b(?:prevent|block|refuse|forbid|reject|require|validat|enforce|pin\b|automat|remove|limit|constrain|guard|protect|check|tests?\b|testing|lint|ci\b|replace|isolat|disable|never|avoid|separate|restrict|fail ?safe|stop|add|implement|introduc|use|upgrade|update|move|make|change|run|increase|set|robust)/i,
};
