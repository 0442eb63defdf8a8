/** Texts that are set in below their headings, which Markdown would take for code. */
import type { Change } from "./change.ts";
import { type TextLine, textLines } from "./text-lines.ts";

const HEADING = /^#{1,6}[ \t]/;
/** So far in begins code. */
const CODE = /^(?: {4}|\t)/;

/** Only of a text without Markdown: what stands below a heading with all of its lines set in is set out. */
export function indentedChanges(text: string): Change[] {
  const lines = textLines(text);
  const changes: Change[] = [];
  let own: TextLine[] | undefined;
  const end = () => {
    const filled = (own ?? []).filter(({ words }) => words !== "");
    own = [];
    if (!filled.every(({ start }) => CODE.test(text.slice(start, start + 4)))) return;
    const least = filled.reduce((most, { indent }) => Math.min(most, indent), MOST);
    for (const { start } of filled) changes.push({ start, end: start + least, text: "" });
  };
  for (const line of lines) {
    if (line.indent > 0 || line.isCode || !HEADING.test(line.words)) {
      own?.push(line);
      continue;
    }
    end();
  }
  end();
  return changes;
}

const MOST = 40;
