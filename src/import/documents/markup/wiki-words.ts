/** Words as Jira's wiki marks them, in a line: `*bold*`, `-gone-`, `[text|address]`, `[~ana]`, `{color:red}…{color}`, `(/)`. */
import { isHandle } from "../../../values/handle.ts";
import { titleOf } from "./wiki-code.ts";

/** What nothing in is markup: code of either markup, and `{{mono}}`, which is code here. */
const CODE =
  /`[^`\n]{1,500}`|\{\{([^{}\n]{1,200})\}\}|\{code(?::[^{}\n]{0,200})?\}[^{}]{0,500}\{code\}|\{noformat\}[^{}]{0,500}\{noformat\}/gi;
const COLOUR = /\{color(?::[#\w.-]{1,30})?\}/gi;
const USER = /\[~([^[\]|\s~:]{1,80})\]/g;
const LINK = /\[([^[\]|\n]{1,200})\|(https?:\/\/[^\s[\]|]{1,500})\]/g;
const BARE_LINK = /\[(https?:\/\/[^\s[\]|]{1,500})\](?!\()/g;
const BOLD = /(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]{1,200})(?<=\S)\*(?![\p{L}\p{N}*])/gu;
/** A dash among words has blanks on both sides, and one in a word none: only what begins and ends at words is struck out. */
const STRUCK = /(?<=^|[\s(|>])-(?=[\p{L}\p{N}[*])([^-\n]{1,200})(?<=[^\s-])-(?=$|[\s.,;:!?)|<])/gu;
/** `-f values` is an option of a command. */
const OPTION = /^[a-z](?:\s|$)|[=/\\]/i;
const BREAK = /(?<=\s|^)\\\\(?=\s|$)/g;
const ICON = /(?<=^|[\s|>])\(([/x!])\)(?=$|[\s|<.,;:])/g;
const ICONS: Readonly<Record<string, string>> = { "/": "✅", x: "❌", "!": "⚠️" };
/** Of tags around a text, what a reader sees. */
const BOX = /\{(panel|info|note|tip|warning|expand)(?::([^{}\n]{0,200}))?\}/gi;

export function wikiInline(words: string): string {
  let now = "";
  let at = 0;
  for (const { 0: code, 1: mono, index } of words.matchAll(CODE)) {
    now += ofWords(words.slice(at, index)) + (mono === undefined ? code : `\`${mono}\``);
    at = index + code.length;
  }
  return now + ofWords(words.slice(at));
}

function ofWords(words: string): string {
  return words
    .replace(COLOUR, "")
    .replace(BOX, (_, __, told: string = "") =>
      titleOf(told) === "" ? "" : `**${titleOf(told)}** `,
    )
    .replace(USER, (all, name: string) => (isHandle(name) ? `@${name}` : all))
    .replace(LINK, "[$1]($2)")
    .replace(BARE_LINK, "<$1>")
    .replace(STRUCK, (all, own: string) => (OPTION.test(own) ? all : `~~${own}~~`))
    .replace(BOLD, "**$1**")
    .replace(ICON, (_, sign: string) => ICONS[sign] ?? "")
    .replace(BREAK, "<br>");
}

/** What of the markup is no word of the text, gone: `h2.`, `bq.`, the names of tags and what they say but for titles. */
export function withoutWikiMarks(text: string): string {
  return text
    .replace(/^[ \t]{0,3}(?:h[1-6]|bq)\.(?=[ \t])/gim, " ")
    .replace(/(^|\|)([ \t]{0,3})h[1-6]\.(?=[ \t])/gim, "$1$2 ")
    .replace(
      /\{(?:noformat|code|quote|panel|info|note|tip|warning|expand)(?::([^{}\n]{0,200}))?\}/gi,
      (_, told: string = "") => ` ${titleOf(told)} `,
    )
    .replace(COLOUR, " ")
    .replace(/\(x\)/g, " ");
}
