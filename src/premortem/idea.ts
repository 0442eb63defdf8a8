/** An idea of how the project failed, and who or which role it came from: `It was slow (client success)`. */
import { oneLine } from "../values/text.ts";

export interface Idea {
  readonly text: string;
  /** A handle or a role, as it is written. */
  readonly who: string | undefined;
}

/** Longer, it is a remark in brackets. */
const LONGEST_WHO = 60;

/** Brackets that end the text name its source, unless they are all of it. */
export function parseIdea(words: string): Idea {
  const text = words.trim();
  const open = text.endsWith(")") ? text.lastIndexOf("(") : -1;
  const who = open < 1 ? "" : text.slice(open + 1, -1).trim();
  const isWho = who !== "" && who.length <= LONGEST_WHO && /^[^().:;!?]+$/.test(who);
  const before = text.slice(0, open).trimEnd();
  return isWho && before !== "" ? { text: before, who } : { text, who: undefined };
}

export function printIdea({ text, who }: Idea): string {
  return who === undefined ? text : `${text} (${who})`;
}

/** What makes two ideas the same: their words, however they are capitalised and spaced, whoever had them. */
export function ideaKey({ text }: Pick<Idea, "text">): string {
  const words = oneLine(text.normalize("NFKC").toLowerCase());
  // Not by an expression, which would take the square of the length of many dots that end nothing.
  let end = words.length;
  while (end > 0 && ".! ".includes(words[end - 1] as string)) end--;
  return words.slice(0, end);
}
