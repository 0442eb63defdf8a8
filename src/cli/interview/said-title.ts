/** The title as the command line has it: in words, or as an option. */
import { MortemError } from "../../values/error.ts";
import { requireTitle } from "../../values/title.ts";

/**
 * @param hint how a title is given
 * @throws MortemError for two that differ, and for one that cannot be used
 */
export function saidTitle(words: unknown, option: unknown, hint: string): string | undefined {
  const [said, other] = [words, option].filter(isSaid);
  if (other !== undefined && other !== said) {
    throw new MortemError("two titles were given", "Give it once: in words, or with --title.");
  }
  return said && requireTitle(said, hint);
}

function isSaid(words: unknown): words is string {
  return typeof words === "string" && words.trim() !== "";
}
