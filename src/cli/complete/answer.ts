/** What a shell is told: on the first line how to complete, below it what fits, each with a few words behind a tab. */
import { printable } from "../../values/printable.ts";
import { shortened } from "../../values/text.ts";
import type { Offer } from "./wanted.ts";

/** Characters of what is said about an offer. */
const LONGEST = 60;

/** `words` come on the lines below; `files` and `folders` the shell knows better. */
export type How = "words" | "files" | "folders";

/**
 * @param before what stands in the same word before each of them
 */
export function answerText(how: How, offers: readonly Offer[], before = ""): string {
  const lines = offers.filter(({ value }) => printable(value) === value && value !== "");
  return [
    how,
    ...lines.map(
      ({ value, about }) => `${before}${value}\t${shortened(printable(about), LONGEST)}`,
    ),
    "",
  ].join("\n");
}

/**
 * What begins as it is typed, however it is capitalised; else the only one that has it somewhere, so that
 * a word of the title finds a document.
 */
export function fitting(offers: readonly Offer[], typed: string): readonly Offer[] {
  const wanted = typed.toLowerCase();
  const beginning = offers.filter(({ value }) => value.toLowerCase().startsWith(wanted));
  if (beginning.length > 0) return beginning;
  const holding = offers.filter(({ value }) => value.toLowerCase().includes(wanted));
  return holding.length === 1 ? holding : [];
}
