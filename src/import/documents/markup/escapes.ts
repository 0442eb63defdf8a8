/** Signs that exports of word processors escape though nothing hangs on them there: `2023\-09\-12`, `UTC\+2`, `10:10 \- Paged`. */
import type { Change } from "./change.ts";
import { textLines } from "./text-lines.ts";

/** Or a piece of code, in which nothing is escaped. */
const ESCAPE = /`[^`\n]{1,500}`|\\(?=[-+=](?!-))/g;

/** One for each backslash that goes. */
export function escapeChanges(text: string): Change[] {
  if (!/\\[-+=]/.test(text)) return [];
  return textLines(text)
    .filter(({ isCode }) => !isCode)
    .flatMap(({ start, end, indent }) => {
      const line = text.slice(start, end);
      return (
        [...line.matchAll(ESCAPE)]
          .filter(({ 0: found }) => found === "\\")
          // At the beginning of a line they would begin a list or underline a heading.
          .filter(({ index }) => index > indent && line[index - 1] !== "\\")
          .map(({ index }) => ({ start: start + index, end: start + index + 1, text: "" }))
      );
    });
}
