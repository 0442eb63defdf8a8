/** What a file that was taken in says now and its documents do not: one of the two was changed since. */
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { readFront } from "../../import/documents/front.ts";
import { lostWords } from "../../import/documents/loss.ts";
import { asMarkdown } from "../../import/documents/markup/as-markdown.ts";
import { readForeign } from "../../io/input.ts";
import type { Template } from "../../template/model.ts";
import { MortemError } from "../../values/error.ts";
import { shortened } from "../../values/text.ts";

const MOST_SHOWN = 3;

/**
 * A phrase, with the first of the words; undefined where none is missing. What an import writes in another way may
 * have changed without it: numbers, times, headings, labels and tables.
 * @param file absolute
 */
export function sinceThen(
  project: Project,
  file: string,
  documents: readonly string[],
  template: Template,
): string | undefined {
  return lackedBy(project, () => readForeign(file, "").text, documents, template);
}

/** The same of a text, as that of an incident in a newer export. */
export function lackedBy(
  { root, files }: Project,
  source: () => string,
  documents: readonly string[],
  template: Template,
): string | undefined {
  try {
    const { text } = asMarkdown(source(), template, "anew");
    const there = documents.map((path) => files.read(absolutePath(root, path))).join("\n");
    const words = lostWords(bodyOf(text), there);
    if (words.length === 0) return undefined;
    const shown = [...new Set(words)].slice(0, MOST_SHOWN).map((word) => `"${shortened(word)}"`);
    return `which lacks words that this file has (${shown.join(", ")}): one of the two was changed since`;
  } catch (error) {
    // It is here already, and only that was asked.
    if (error instanceof MortemError) return undefined;
    throw error;
  }
}

/** Without what is written in another way where it is taken in: front matter, headings, labels, tables, and where links lead. */
function bodyOf(text: string): string {
  const front = readFront({ path: "", text, firstLine: 1 });
  return text
    .slice(front?.span.end ?? 0)
    .replace(/\]\([^()\n]{0,2000}\)|<[^<>\n]{0,2000}>|https?:\/\/[^\s)>\]]{0,2000}/g, " ")
    .replace(/^[^\n]{1,200}\n[=-]{3,200}[ \t\r]{0,9}$/gm, "")
    .replace(/^ {0,3}(?:\[[^\]\n]{1,200}\]:|#|\|)[^\n]*$/gm, "")
    .replace(/^ {0,3}(?:[-*]\s)?(?:\*\*[^*\n]{1,200}\*\*|__[^_\n]{1,200}__)/gm, "")
    .replace(/^[\p{L}][\p{L}\p{N} /'’&-]{0,60}[:：]/gmu, "");
}
