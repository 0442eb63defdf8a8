import { expect, test } from "vitest";
import { didYouMean, nearest } from "../../src/values/nearest.ts";

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

test.each([
  ["ower", ["owner"], "Did you mean `owner`?"],
  ["weather", ["owner", "status"], "There are: owner, status."],
  ["weather", [], "There is none yet."],
  ["warn", ["off", "warning"], "Did you mean `warning`?"],
  ["warn", ["warning", "warned"], "There are: warning, warned."],
  ["wa", ["warning"], "There are: warning."],
])("the hint for %s of %j", (word, candidates, hint) => {
  expect(didYouMean(word, candidates)).toBe(hint);
});

test("a hint lists twenty candidates at most, or says what it was given to say", () => {
  const many = Array.from({ length: 30 }, (_, at) => `${at}`);
  expect(didYouMean("weather", many)).toMatch(/ 18, 19, …\.$/);
  expect(didYouMean("weather", many, "Ask.")).toBe("Ask.");
});
