/** The text of an idea without what exports and mails put around it. */
import { printable } from "../../values/printable.ts";
import { oneLine } from "../../values/text.ts";

const BLOCK_TAGS = /<\/?(?:p|br|div|li|ul|ol|tr|td|h[1-6])(?:[\s/][^<>]*)?>/gi;
const INLINE_TAGS = /<\/?(?:a|b|i|u|s|em|strong|span|font|code|mark)(?:[\s/][^<>]*)?>/gi;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
};

/** One line without markup; what a character reference stands for is made harmless too. */
export function cleanText(text: string): string {
  const bare = text.replace(BLOCK_TAGS, " ").replace(INLINE_TAGS, "");
  return oneLine(printable(bare.replace(ENTITY, decoded)));
}

function decoded(whole: string, decimal?: string, hex?: string, name = ""): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (code === undefined) return NAMED[name.toLowerCase()] ?? whole;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const LONGEST_WHO = 60;
const MOST_WORDS = 5;

/** A name or role, so that it can stand in brackets behind the idea; undefined for what is none. */
export function cleanWho(text: string): string | undefined {
  const bare = cleanText(text)
    .replace(/^@/, "")
    .replace(/#\d{4}$/, "")
    .replace(/ ?[()[\]] ?/g, ", ")
    .replace(/^, |, $/g, "")
    .trim();
  return bare !== "" && bare.length <= LONGEST_WHO ? bare : undefined;
}

/** Could somebody be called this? A few words without the marks of a sentence. */
export function isName(text: string): boolean {
  return (
    text.length <= LONGEST_WHO &&
    /^[\p{L}\p{N}_@+~]/u.test(text) &&
    !/[!?;:"<>|]|\.\s|:\/\//.test(text) &&
    text.split(" ").length <= MOST_WORDS
  );
}

/** Parts `The charts are slow (client success)`, as our own documents have it. */
export function splitWho(text: string): { text: string; who?: string } {
  const match = /\s\(([^()]{1,60})\)$/.exec(text);
  const who = match?.[1]?.trim() ?? "";
  const before = match === null ? "" : text.slice(0, match.index).trimEnd();
  return before !== "" && /^\p{L}/u.test(who) && isName(who) ? { text: before, who } : { text };
}
