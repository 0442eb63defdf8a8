/** How many documents a command shows that finds some. */
import { MortemError } from "../../values/error.ts";

/** @throws MortemError for what is no number from 1 */
export function readLimit(typed: string | undefined, usual: number): number {
  if (typed === undefined) return usual;
  if (/^[1-9]\d{0,5}$/.test(typed)) return Number(typed);
  throw new MortemError(
    `--limit takes a whole number from 1, not \`${typed}\``,
    `Write it as in \`--limit ${usual}\`.`,
  );
}
