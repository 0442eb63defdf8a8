import fc from "fast-check";
import { expect, it } from "vitest";
import { wilson } from "../../src/values/wilson.ts";

/**
 * R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics
 * in Medicine 17, 1998, pp. 857–872, table I, method 3.
 */
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%i of %i has the published interval", (count, n, low, high) => {
  const interval = wilson(count, n);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

const share = fc
  .integer({ min: 1, max: 1000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

it("holds the share, stays within 0 and 1, and is the same seen from the other side", () => {
  fc.assert(
    fc.property(share, ([count, n]) => {
      const { low, high } = wilson(count, n) ?? { low: NaN, high: NaN };
      const other = wilson(n - count, n);
      return (
        0 <= low &&
        low <= count / n &&
        count / n <= high &&
        high <= 1 &&
        Math.abs(1 - high - (other?.low ?? NaN)) < 1e-12
      );
    }),
  );
});

it("says nothing of no case, and refuses what is no share", () => {
  expect(wilson(0, 0)).toBeUndefined();
  for (const [count, n] of [
    [2, 1],
    [-1, 1],
    [0.5, 1],
    [0, Number.NaN],
  ] as const)
    expect(() => wilson(count, n)).toThrow(RangeError);
});
