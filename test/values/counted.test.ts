import { expect, it } from "vitest";
import { counted, namedLines } from "../../src/values/counted.ts";

it("gives a noun its number", () => {
  expect([0, 1, 2].map((count) => counted(count, "day"))).toEqual(["0 days", "1 day", "2 days"]);
  expect(counted(2, "entry", "entries")).toBe("2 entries");
});

it("names ten lines at most", () => {
  expect(namedLines([3])).toBe("line 3");
  expect(namedLines([3, 5])).toBe("lines 3, 5");
  expect(namedLines(Array.from({ length: 12 }, (_, at) => at))).toMatch(/ 8, 9, …$/);
});
