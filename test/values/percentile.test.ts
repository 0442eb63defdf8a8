import fc from "fast-check";
import { expect, it } from "vitest";
import { nearestRank } from "../../src/values/percentile.ts";

it.each([
  [[], 90, undefined],
  [[7], 1, 7],
  [[7], 100, 7],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10],
  [[1, 2, 3], 90, 3],
  // The example of the Wikipedia article on the method.
  [[15, 20, 35, 40, 50], 30, 20],
  [[15, 20, 35, 40, 50], 40, 20],
  [[15, 20, 35, 40, 50], 50, 35],
])("of %j, %i percent: %s", (values, percent, wanted) => {
  expect(nearestRank(values, percent)).toBe(wanted);
});

it("is the smallest that so many do not exceed", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 300 }),
      fc.integer({ min: 1, max: 100 }),
      (values, percent) => {
        const found = nearestRank(
          values.toSorted((a, b) => a - b),
          percent,
        ) as number;
        const reaches = (bound: number) =>
          values.filter((one) => one <= bound).length * 100 >= percent * values.length;
        expect(values).toContain(found);
        expect(reaches(found)).toBe(true);
        expect(values.filter((one) => one < found).some(reaches)).toBe(false);
      },
    ),
  );
});
