/**
 * How much a share of few cases says: Wilson's score interval for a proportion.
 *
 * E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
 * Statistical Association 22 (158), 1927, pp. 209–212. It stays within 0 and 1, and is of use also for few cases and for
 * none of them, where the usual p ± z·√(p(1−p)/n) is not.
 */

export interface Interval {
  /** From 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** The standard normal deviate that leaves 2½ % above it. */
const Z = 1.959963984540054;

/**
 * The shares that fit so many of so many, with 95 % confidence:
 * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), where p = count / n.
 * @returns undefined where there is no case
 * @throws RangeError for counts that cannot be
 */
export function wilson(count: number, n: number): Interval | undefined {
  if (!(Number.isInteger(count) && Number.isInteger(n) && count >= 0 && count <= n)) {
    throw new RangeError(`no share: ${count} of ${n}`);
  }
  if (n === 0) return undefined;
  const p = count / n;
  const square = Z * Z;
  const middle = p + square / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
  const scale = 1 + square / n;
  // At the ends the bound is exact, and rounding could leave it.
  return {
    low: count === 0 ? 0 : (middle - half) / scale,
    high: count === n ? 1 : (middle + half) / scale,
  };
}
