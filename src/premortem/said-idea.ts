/** An idea as somebody says it, and who it came from: their role here, since no idea is held against a person. */
import { readNone } from "../document/arrow.ts";
import { printItem } from "../document/edits/section.ts";
import { plainText } from "../document/inline.ts";
import { printable } from "../values/printable.ts";
import { oneLine } from "../values/text.ts";
import { type Idea, parseIdea, printIdea } from "./idea.ts";
import type { People } from "./people.ts";

/** `named`: by the handle of who is known here, else as it is written. */
export type Manner = "by-role" | "named";

/** `@ana the app is slow`, `ana: the app is slow`: the longest that a name may be before it. */
const LONGEST_NAME = 60;

/**
 * An idea as it is typed: `(client success)` at its end says who it came from, as does the name of somebody
 * known here before it. A known person becomes their role where they have one; anything else in brackets stays.
 */
export function readSaidIdea(words: string, people: People, manner: Manner): Idea {
  const { text, who } = parseIdea(oneLine(printable(words)));
  if (who !== undefined) return { text, who: sourceOf(who, people, manner) ?? who };
  return readSpoken(text, people, manner) ?? { text, who };
}

/** An idea with its author beside it, as chats and cards have it: nobody's name stays unless it is asked for. */
export function readSignedIdea(
  text: string,
  author: string,
  people: People,
  manner: Manner,
): Idea & { readonly isDropped: boolean } {
  const known = people.named(author);
  const role = known?.role ?? people.role(author);
  const who = manner === "named" ? fitting(known?.handle ?? author) : role && fitting(role);
  return { text, who, isDropped: who === undefined };
}

/** Undefined where it begins with nobody's name. */
function readSpoken(text: string, people: People, manner: Manner): Idea | undefined {
  const start = text.slice(0, LONGEST_NAME + 2);
  const match = /^@([^\s:,]+)[:,]?\s/u.exec(start) ?? /^([^:]+):\s/u.exec(start);
  const name = match?.[1] ?? "";
  const said = text.slice(match?.[0].length ?? 0).trim();
  if (said === "" || people.named(name) === undefined) return undefined;
  return { text: said, who: sourceOf(name, people, manner) };
}

/** Undefined for what is neither a person nor a role here. */
function sourceOf(name: string, people: People, manner: Manner): string | undefined {
  const known = people.named(name);
  if (known === undefined) return people.role(name);
  return fitting((manner === "named" ? undefined : known.role) ?? known.handle);
}

/** So that it is read back from its brackets. */
function fitting(who: string): string | undefined {
  const words = oneLine(who.replace(/[().:;!?]+/g, " "));
  return parseIdea(printIdea({ text: "It failed", who: words })).who;
}

/** Characters (UTF-16 units); more is a story, of which the idea is a line. */
const LONGEST = 1000;

/** Why it cannot stand as an idea; undefined where it can. */
export function whyNoIdea({ text }: Pick<Idea, "text">): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return "There are no words in it.";
  if (text.length > LONGEST) return `An idea is one line, of at most ${LONGEST} characters.`;
  if (readNone(text) !== undefined) return "“None: …” would say that there are no ideas.";
  return undefined;
}

/** An idea as it will be read from the document. */
export function asRead(idea: Idea): Idea {
  const item = printItem(printIdea(idea), MARKER, "\n");
  return parseIdea(plainText(item, { start: MARKER.length, end: item.length }, { tags: true }));
}

const MARKER = "- ";
