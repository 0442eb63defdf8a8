/** Words of Markdown without their marks: emphasis, escapes and entities. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
};

const MARK = /\\([!-/:-@[-`{-~\n])|&(amp|lt|gt|quot|#39|nbsp);|\*+|_+|~~/g;

/**
 * The words as a reader sees them. A mark that stands between blanks is text (`2 * 3`), and so is
 * an underscore inside of a word; whether a mark has a partner elsewhere is not looked into.
 * @param before what stands before the words; @param after what stands behind them
 */
export function withoutMarks(words: string, before: string, after: string): string {
  return words.replace(
    MARK,
    (mark: string, escaped: string | undefined, entity: string | undefined, at: number) => {
      if (escaped !== undefined) return escaped;
      if (entity !== undefined) return ENTITIES[entity] as string;
      const end = at + mark.length;
      return isText(mark, words[at - 1] ?? before, words[end] ?? after) ? mark : "";
    },
  );
}

function isText(mark: string, before: string, after: string): boolean {
  if (mark.startsWith("_") && isLetter(before) && isLetter(after)) return true;
  return /\s/.test(before) && /\s/.test(after);
}

const isLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
