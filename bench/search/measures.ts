/** How good a ranking is: how high its first right answer stands, and how many of all stand among the first five. */

export interface Judged {
  /** 1 ÷ the place of the first right answer; 0 where there is none among the first ten. */
  readonly reciprocal: number;
  /** The share of the right answers that stands among the first five. */
  readonly recall: number;
}

export function judge(ranked: readonly string[], right: readonly string[]): Judged {
  const place = ranked.slice(0, 10).findIndex((path) => right.includes(path));
  const first = ranked.slice(0, 5).filter((path) => right.includes(path));
  return { reciprocal: place === -1 ? 0 : 1 / (place + 1), recall: first.length / right.length };
}

/** The means, with three digits. */
export function meansOf(judged: readonly Judged[]): { mrr: string; recall: string } {
  const mean = (pick: (one: Judged) => number) =>
    (judged.reduce((sum, one) => sum + pick(one), 0) / judged.length).toFixed(3);
  return { mrr: mean(({ reciprocal }) => reciprocal), recall: mean(({ recall }) => recall) };
}
