/** A number for each word, so that the words of thousands of texts can be kept and compared. */
import { copied } from "../values/text.ts";

/** @returns gives a word its number, from 0: the same each time */
export function vocabulary(): (word: string) => number {
  const numbers = new Map<string, number>();
  return (word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(copied(word), numbers.size);
    return numbers.size - 1;
  };
}
