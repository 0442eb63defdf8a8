/** The words behind a command on actions: ids, and what stands behind them. */

const ID = /^A\d{1,6}$/i;

/** `A1 A2 next friday` is the ids and the text behind them; commas between ids are taken, too. */
export function idsAndRest(words: readonly string[]): { ids: string[]; rest: string } {
  const partOf = (word: string) => word.split(",").filter((part) => part !== "");
  const end = words.findIndex((word) => !partOf(word).every((part) => ID.test(part)));
  const named = end === -1 ? words : words.slice(0, end);
  return { ids: named.flatMap(partOf), rest: words.slice(named.length).join(" ").trim() };
}
