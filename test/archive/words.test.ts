import { expect, it } from "vitest";
import { stem, wordsOf } from "../../src/archive/words.ts";

it.each([
  ["export exports exported exporting exporter"],
  ["query queries"],
  ["release releases released releasing"],
  ["deploy deploys deployed deployment deployments"],
  ["stop stops stopped stopping"],
  ["crash crashes crashed"],
  ["fail fails failed failing"],
  ["miss misses missed"],
  ["licence licences"],
])("%s are one word", (words) => {
  expect(new Set(words.split(" ").map(stem)).size).toBe(1);
});

it.each(["class status analysis bus", "string thing king", "red bed", "payment pay data date"])(
  "%s stay apart",
  (words) => {
    const all = words.split(" ").filter((word) => word !== "pay");
    expect(new Set(all.map(stem)).size).toBe(all.length);
  },
);

it("folds what is written in another way, and leaves out what every text has", () => {
  expect([...wordsOf("The CAFÉ’s café, and the ｃafe of R2D2 was ОШИБКИ")]).toEqual([
    "caf",
    "s",
    "r2d2",
    "ошибки",
  ]);
  expect([...wordsOf("予見できた")]).toEqual(["予見", "見で", "でき", "きた"]);
});
