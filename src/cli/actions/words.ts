/** The words behind a command on actions: ids, and what stands behind them. */

const ID = /^A\d{1,6}$/i;

/** Ids apart, with commas between them or without. */
export function idsIn(words: readonly string[]): string[] {
  return words.flatMap((word) => word.split(",")).filter((id) => id !== "");
}

/** `A1 A2 next friday` is the ids and the text behind them. */
export function idsAndRest(words: readonly string[]): { ids: string[]; rest: string } {
  const end = words.findIndex((word) => !idsIn([word]).every((id) => ID.test(id)));
  const named = end === -1 ? words : words.slice(0, end);
  return { ids: idsIn(named), rest: words.slice(named.length).join(" ").trim() };
}
