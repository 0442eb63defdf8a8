/** JSON of exports, whole and damaged. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Json, readJson } from "../../../src/import/tools/json-text.ts";

function plain(value: Json): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, one]) => [key, plain(one)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

test("what JSON is, it reads as the language does", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (json) => {
      const { values, fault } = readJson(` ${json}\n`);
      expect(fault).toBeUndefined();
      expect(values.map(plain)).toEqual([JSON.parse(json, keepNames)]);
    }),
  );
});

/** A key named `__proto__` is left out by the test's own way back to objects too. */
const keepNames = (_: string, value: unknown): unknown => value;

test("several values after another are all read", () => {
  expect(readJson('{"a":1}\n{"b":[true]} [2]').values.map(plain)).toEqual([
    { a: 1 },
    { b: [true] },
    [2],
  ]);
});

test("of any damaged text it keeps what stands before", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.nat(300), (json, end) => {
      const { fault } = readJson(json.slice(0, end));
      if (fault !== undefined) expect(fault.offset).toBeLessThanOrEqual(json.length);
    }),
  );
  const { values, fault } = readJson('{"a":[{"b":1},{"c":[2,3');
  expect(plain(values[0] as Json)).toEqual({ a: [{ b: 1 }, { c: [2, 3] }] });
  expect(fault).toMatchObject({ message: "the JSON ends too early" });
});

test.each([
  ['{"a" 1}', "a colon is missing here", 5],
  ["{a: 1}", "a key in quotes is missing here", 1],
  ["[1 2]", "a comma is missing here", 3],
  ["[nul]", "this is no JSON", 1],
  ['["\\x"]', "a string is not written as JSON has it", 1],
  [`${"[".repeat(201)}`, "it is nested more than 200 deep here", 200],
])("%s", (text, message, offset) => {
  expect(readJson(text).fault).toEqual({ message, offset });
});

test("a number that the language would round keeps its digits", () => {
  expect(readJson("[12345678901234567891, 2458781443226534]").values).toEqual([
    ["12345678901234567891", 2458781443226534],
  ]);
});
