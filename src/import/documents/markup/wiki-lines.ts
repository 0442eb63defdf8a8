/** Whether the lines of a text are those of Jira's wiki. */
import type { TextLine } from "./text-lines.ts";

export const WIKI_HEADING = /^h([1-6])\.[ \t]+(?=\S)/;
const MARKDOWN_HEADING = /^#{1,6}[ \t]/;

/** `h2. Steps` in a document of Markdown is words: a `#` of its headings would become an item. */
export function isWiki(lines: readonly TextLine[]): boolean {
  const own = lines.filter(({ isCode, words }) => !isCode && WIKI_HEADING.test(words)).length;
  const isBlank = (at: number) => (lines[at]?.words ?? "") === "";
  const others = lines.filter(
    ({ isCode, words }, at) =>
      !isCode && MARKDOWN_HEADING.test(words) && isBlank(at - 1) && isBlank(at + 1),
  ).length;
  return own > others;
}
