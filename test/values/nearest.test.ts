import { expect, test } from "vitest";
import { nearest } from "../../src/values/nearest.ts";

test.each([
  ["severitys", ["severity", "severities", "people"], "severity"],
  ["publish-within-days", ["draft_within_days", "publish_within_days"], "publish_within_days"],
  ["OWNER", ["owner"], "owner"],
  ["ower", ["owner"], "owner"],
  ["ab", ["ac"], "ac"],
  ["x", ["y"], undefined],
  ["weather", ["owner", "status"], undefined],
  ["opne", ["shut", "open"], "open"],
  ["statsu", ["status"], "status"],
  ["tag", ["tab", "tags"], "tab"],
  ["", ["a"], undefined],
  ["-", ["a"], undefined],
  ["owner", [], undefined],
  ["__proto__", ["proto"], "proto"],
  ["x".repeat(100_000), ["x"], undefined],
])("%.20s of %j", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
