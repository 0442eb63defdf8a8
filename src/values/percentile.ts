/** The value that a given share of some values does not exceed. */

/**
 * By the nearest rank: the smallest of the values that at least so many of all do not exceed, so that it is always one
 * that was seen, also of few. Definition 1 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages",
 * The American Statistician 50 (4), 1996, pp. 361–365.
 * @param sorted the smallest first
 * @param percent a whole number from 1 to 100
 * @returns undefined of none
 */
export function nearestRank<T>(sorted: readonly T[], percent: number): T | undefined {
  // In whole numbers: 0.07 · 100 is more than 7.
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1];
}
