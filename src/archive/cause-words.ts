/** How alike what incidents say of their root causes is, by its words. */

/** The words of an incident's root causes, with the length of their weights. */
export interface CauseWords {
  /** Their numbers in one vocabulary, the smallest first. */
  readonly words: readonly number[];
  readonly norm: number;
}

export interface CauseComparison {
  weighed(words: readonly number[]): CauseWords;
  /** From 0, hardly a word in common, to 1, the same words. */
  likeness(a: CauseWords, b: CauseWords): number;
}

/** Few words in common are chance. */
const FEWEST_WORDS = 3;

/**
 * The cosine of the weights of their words: one that d of all n incidents have weighs ln(1 + n/d).
 * @param all what each incident says
 */
export function causeComparison(all: readonly (readonly number[])[]): CauseComparison {
  const having = new Map<number, number>();
  for (const words of all) {
    for (const word of words) having.set(word, (having.get(word) ?? 0) + 1);
  }
  // By the number of the word: incidents are compared by the hundred thousand.
  const worth: number[] = [];
  for (const [word, count] of having) worth[word] = Math.log(1 + all.length / count) ** 2;
  const squares = (words: readonly number[]) =>
    words.reduce((sum, word) => sum + (worth[word] ?? 0), 0);
  return {
    weighed: (words) => ({ words, norm: Math.sqrt(squares(words)) }),
    likeness: (a, b) => {
      const words = inBoth(a.words, b.words);
      return words.length < FEWEST_WORDS ? 0 : squares(words) / (a.norm * b.norm);
    },
  };
}

/** @param a, b the smallest first */
function inBoth(a: readonly number[], b: readonly number[]): number[] {
  const found: number[] = [];
  let at = 0;
  for (const one of a) {
    while (at < b.length && (b[at] as number) < one) at++;
    if (b[at] === one) found.push(one);
  }
  return found;
}
