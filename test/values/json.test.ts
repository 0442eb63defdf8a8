import fc from "fast-check";
import { expect, test } from "vitest";
import { printJson } from "../../src/values/json.ts";

test.each([
  ["\u009b31m", "\\u009b31m"],
  ["a\u202eb", "a\\u202eb"],
  ["a\u061cb", "a\\u061cb"],
  ["\ufff9\ufffb", "\\ufff9\\ufffb"],
  ["\u{e0041}", "\\udb40\\udc41"],
  ["\u2028", "\\u2028"],
  ["日本 👩‍👩‍👧", "日本 👩‍👩‍👧"],
])("%j is written as %s", (text, json) => {
  expect(printJson(text)).toBe(`"${json}"\n`);
});

test("a program reads what it would have read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(JSON.parse(printJson({ text }))).toEqual({ text });
    }),
  );
});
