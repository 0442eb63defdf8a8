/** Numbers with their nouns. */

/** `1 day`, `3 days`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** More than a person would look up. */
const MOST_LINES = 10;

/** Lines by their numbers: `line 3`, or `lines 3, 5`, with `…` where there are many more. */
export function namedLines(lines: readonly number[]): string {
  const more = lines.length > MOST_LINES ? ", …" : "";
  return `line${lines.length === 1 ? "" : "s"} ${lines.slice(0, MOST_LINES).join(", ")}${more}`;
}
