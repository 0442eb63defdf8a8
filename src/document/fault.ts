/** What makes a document unreadable as a whole, so that only a person can say what it means. */
import { MortemError } from "../values/error.ts";
import { findConflict } from "./conflict.ts";
import type { Document } from "./document.ts";

/**
 * Merge-conflict markers, or front matter that cannot be read. Whoever counts such a document would count both sides
 * of the conflict, or fields that nobody meant; whoever edits it would make it worse.
 */
export function faultOf(document: Document): MortemError | undefined {
  const { path, text, front } = document;
  const conflict = findConflict(text);
  if (conflict !== undefined) {
    const { line } = document.place(conflict.start);
    return new MortemError(
      "the file has merge-conflict markers",
      "Settle the conflict first; no command edits or counts a file in this state.",
      { path, line },
    );
  }
  const [problem] = front.problems;
  if (problem === undefined) return undefined;
  const place = { path, ...document.place(problem.span.start) };
  return new MortemError(problem.message, problem.hint, place);
}
