/** What the readers of the shapes have found, made clean, bounded, and each idea once. */
import { shortened } from "../../values/text.ts";
import { cleanText, cleanWho, splitWho } from "./clean.ts";
import { readMarker } from "./marker.ts";
import type { Found, PastedIdea, PastedIdeas, Reading } from "./model.ts";

/** Characters (UTF-16 units) of an idea. */
export const LONGEST_IDEA = 1000;
export const MOST_IDEAS = 1000;

/** Before anything is done with a text: markup and references make it shorter, never longer. */
const LONGEST_SOURCE = 10 * LONGEST_IDEA;

export function collect({ shape, found, unread }: Reading): PastedIdeas {
  const ideas: PastedIdea[] = [];
  const groups: { text: string; line: number }[] = [];
  const skipped: { line: number; why: string }[] = [];
  /** The line of each idea, by its text in lower case. */
  const seen = new Map<string, number>();

  function add(idea: PastedIdea): void {
    const key = idea.text.toLowerCase();
    const first = seen.get(key);
    const why =
      first !== undefined
        ? `the same as line ${first}`
        : ideas.length >= MOST_IDEAS
          ? "more than 1,000 ideas"
          : undefined;
    if (why !== undefined) skipped.push({ line: idea.line, why });
    else {
      seen.set(key, idea.line);
      ideas.push(idea);
    }
  }

  for (const one of found) {
    if (one.kind === "skipped") skipped.push({ line: one.line, why: one.why });
    else if (one.kind === "group") {
      groups.push({ text: cleanText(one.text.slice(0, LONGEST_IDEA)), line: one.line });
    } else {
      const read = readIdea(one);
      if ("why" in read) skipped.push(read);
      else add(read);
    }
  }
  const names = unread?.map((name) => shortened(cleanText(name.slice(0, LONGEST_IDEA))));
  return { ideas, groups, skipped, shape, ...(names && { unread: names }) };
}

function readIdea(found: Found & { kind: "idea" }): PastedIdea | { line: number; why: string } {
  const { line } = found;
  const why = "longer than 1,000 characters";
  if (found.text.length > LONGEST_SOURCE) return { line, why };
  const whole = readMarker(cleanText(found.text)).text;
  const { text, who = found.who } = found.who === undefined ? splitWho(whole) : { text: whole };
  if (text.length > LONGEST_IDEA) return { line, why };
  if (!/[\p{L}\p{N}]/u.test(text)) return { line, why: "no words in it" };
  const none = whyNone(text);
  if (none !== undefined) return { line, why: none };
  const from = who === undefined ? undefined : cleanWho(who);
  const isSigned = found.isSigned === true && { isSigned: true as const };
  return { text, ...(from !== undefined && { who: from, ...isSigned }), line };
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?";
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th|\.)?`;
const DATE = new RegExp(
  String.raw`^${WEEKDAY}(?:\d{1,4}[./-]\d{1,2}[./-](?:\d{1,4})?|${DAY} ${MONTH},?(?: \d{4})?|${MONTH} ${DAY},?(?: \d{4})?)(?:,?[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?:?$`,
  "i",
);
const LINK = /^(?:<?(?:https?:\/\/|www\.)\S+>?|!?\[[^\]]{0,300}\]\(\S{1,2000}\))$/i;
/** What boards call a part that nobody has given a name. */
const UNNAMED =
  /^(?:(?:frame|board|slide|section|group|page|column|area|table|sticky(?: note)?|shape) #?\d{1,3}|untitled(?: (?:frame|board|slide|section|page))?)$/i;

/** Of a whole idea that says nothing of its own. */
function whyNone(text: string): string | undefined {
  if (text.length <= 60 && DATE.test(text)) return "only a date";
  if (LINK.test(text)) return "only a link";
  return UNNAMED.test(text) ? "only the name that a board gives" : undefined;
}
