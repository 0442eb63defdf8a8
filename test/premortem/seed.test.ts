import { expect, it } from "vitest";
import { parseIdea, printIdea } from "../../src/premortem/idea.ts";
import { printSeed, withoutSource } from "../../src/premortem/seed.ts";

it.each(["Nobody restored it", "Nobody restored it.", "Nobody restored it … "])(
  "%s names its incident, and is nobody's",
  (text) => {
    const seed = printSeed(text, "2019-04-02-release");
    expect(printIdea(seed)).toBe("Nobody restored it, as in 2019-04-02-release");
    expect(parseIdea(printIdea(seed))).toEqual(seed);
    expect(withoutSource(seed.text)).toBe("Nobody restored it");
  },
);

it.each([
  "It broke, as in the movies",
  ", as in 2019-04-02-release",
  "It broke as in 2019-04-02-x",
])("%s names none", (text) => {
  expect(withoutSource(text)).toBe(text);
});
