/** Actions whose beginning tells of no end, in English, and how each could be said with one. */
import type { ActionItem } from "../document/actions.ts";
import { shortened } from "../values/text.ts";

interface Vague {
  /** How it begins, as written. */
  readonly words: string;
  /** What better would look like, in the words of the action itself where they make a sentence. */
  readonly hint: string;
}

type Kind = "improve" | "more" | "talk" | "question" | "decision" | "wish" | "attempt";

const ABSTRACT =
  "coverage|visibility|observability|resilien(?:ce|cy)|reliability|robustness|stability|communication|awareness|confidence|transparency|monitoring|logging|testing|alerting|documentation";

/** The first that fits counts. */
const OPENINGS: readonly (readonly [Kind, string])[] = [
  [
    "more",
    `(?:communicate|collaborate|coordinate|document|monitor|plan|prepare|review|test) (?:better|more(?: often| carefully| thoroughly)?)(?= (?:with|before|after|in|on|during|between|when|about|across)\\b|[.!]?$)|more(?= (?:${ABSTRACT}|tests|alerts|reviews)[.!]?$)`,
  ],
  [
    "talk",
    "(?:talk|speak) (?:to|with)|discuss(?= with )|have a (?:word|chat|talk) with|follow up with(?! an? )|check in with|liaise with",
  ],
  [
    "improve",
    `improve|enhance|strengthen|be better (?:at|with)|get better (?:at|with)|do better (?:at|with|on)?|work on|better(?= [a-z]{3,20}(?:[ .!]|$))|increase awareness (?:of|about)|increase(?= (?:[a-z-]{2,20} ){0,2}(?:${ABSTRACT})\\b)`,
  ],
  ["question", "look (?:more |further )?(?:into|at)|investigate|explore|research|look for"],
  ["decision", "consider|think (?:more )?about|discuss|evaluate"],
  ["attempt", "try to|aim to|strive to|be sure to|make sure to"],
  ["wish", "make sure(?: that)?|ensure(?: that)?|be sure that"],
];

const OPENING = new RegExp(
  `^(?:we (?:should|must|need to|will|could) |to )?(?:${OPENINGS.map(([, words]) => `(${words})`).join("|")})(?=[\\s,:.!]|$)`,
  "i",
);

/** More of it has no end, whatever else is said. */
const MORE = /\b(?:some more|more closely|further|in more (?:detail|depth)|more)[.!]?$/i;
/** What an improvement is made with. */
const MEANS = /\b(?:with|by|through|using) (?:an?|the) /i;
/** What follows from it. */
const OUTCOMES =
  "write|report|decide|document|open|file|fix|add|choose|pick|select|settle|agree|adopt|remove|implement|propose|recommend|publish|share|list|turn|replace|set|apply|switch|migrate|build|buy|change|create|move|update|draft|mock up|define|design|introduce|set up";
/** A measure, a means or an outcome: one can see when that is there. */
const END = new RegExp(
  `\\d|\\b(?:so that|such that|until|by [a-z]{2,20}ing|and (?:then )?(?:${OUTCOMES})|whether|if|why|documented|written down|notified|e-?mailed|paged|logged|automatically|fails?|block|ci)\\b|:$`,
  "i",
);

/** @returns `undefined` where one can tell when the action is done */
export function vagueness({ text, type }: ActionItem): Vague | undefined {
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
  return { words: found[0], hint: HINTS[kind](shortened(object === "" ? "it" : object, 60)) };
}

/** Of an action that says that it is a question, the plain word for it is fine. */
function isQuestion(opening: string, type: string | undefined): boolean {
  return type === "investigate" && /^(?:investigate|research|evaluate)$/i.test(opening);
}

/** How one tells the end. */
const HINTS: Readonly<Record<Kind, (object: string) => string>> = {
  improve: (object) =>
    `Say what will be different and how one sees it: finish the sentence "It is done when ${object} …", and make that the action.`,
  more: () =>
    "Say what will be there that is not there now, a test, an alert, a page, a message that is sent by itself, and make that the action.",
  talk: () =>
    'Say what is to come of it, and where that will stand, as in "Agree on … with …, and write it here".',
  question: (object) =>
    `Name the question and where its answer goes, as in "Find out … about ${object}, and open a ticket for what follows, or write here why nothing does".`,
  decision: (object) =>
    `Decide it now, or make the decision the action, as in "Decide on ${object}, and write the reason here".`,
  attempt: (object) =>
    `Say what is there at the end, and what is enough, as in "${capitalised(object)}, or write here why it cannot be done".`,
  wish: (object) =>
    CLAIM.test(object) && !DENIAL.test(object)
      ? `Name what makes it so without anybody thinking of it, a test, a check or an alert, as in "Add a check that fails unless ${object}".`
      : 'Name what makes it so without anybody thinking of it, a test, a check or a limit: finish the sentence "Add a check that fails when …", and make that the action.',
};

/** A sentence that can stand behind `unless`, by its verb. */
const CLAIM =
  /\S (?:is|are|has|have|can|will|works?|runs?|holds?|gets?|stays?|exists?|passes|match(?:es)?|knows?|contains?|uses?|reach(?:es)?|covers?)\b/i;
const DENIAL = /\b(?:never|not?|again|cannot|[a-z]{2,10}n['’]t)\b/i;

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
