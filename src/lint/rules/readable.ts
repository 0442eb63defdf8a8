/** A file that holds no text at all; what the system or the encoding refuses is found before a rule is asked. */
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "readable",
  class: "wrong",
  summary: "A document is a UTF-8 text file that holds something.",
  why: "An empty, binary, oversized or locked file shows a reader nothing, and hides from every list and search.",
  good: [{ title: "a document with text" }],
  bad: [{ title: "an empty file", text: "" }],
  kinds: EVERY_KIND,
  decisive: true,
  *check({ document }) {
    if (!isBlank(document.text)) return;
    yield {
      message: "the file is empty",
      hint: "Write it, or remove it: `mortem new` and `mortem pre new` begin a document.",
      span: { start: 0, end: 0 },
    };
  },
} satisfies Rule;

/** Blanks, and a byte order mark, which counts as one. */
export function isBlank(text: string): boolean {
  return text.trim() === "";
}
