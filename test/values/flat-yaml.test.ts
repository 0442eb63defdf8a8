import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFlat } from "../../src/values/flat-yaml.ts";
import { parseWithLibrary } from "../../src/values/yaml-library.ts";

const SPICE = [
  ..."abz019 :#,[]{}'\"-~.+/()@!&*|>%?=\\`_<é日\u00a0\u2028\ufeff\t\u0001\r🙂",
  "null",
  "True",
  "0x1F",
  "1e3",
  ".inf",
  "-.5",
  "005",
  ": ",
  " #",
  "\n",
  "\r\n",
  "\n  ",
  "\n- ",
  "\n  - ",
  "...",
  "---",
  "2019-04-02T10:30",
  "ana (engineering)",
];
const noise = fc.array(fc.constantFrom(...SPICE), { maxLength: 12 }).map((parts) => parts.join(""));
const wordy = fc.constantFrom("sev2", "2018-11-05-x#R2", "~2019-04-02T10", "two words", "1", "~");
const value = fc.oneof(
  wordy,
  noise,
  noise.map((text) => `"${text}"`),
  noise.map((text) => `'${text}'`),
  noise.map((text) => `[${text}]`),
  fc.array(fc.oneof(wordy, noise), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
  fc
    .array(fc.oneof(wordy, noise), { maxLength: 3 })
    .map((items) => items.map((item) => `\n  - ${item}`).join("")),
);
const key = fc.constantFrom("kind", "started_at", "a-b", "null", "__proto__", "b", "x1");
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(key, value).map(([k, v]) => `${k}: ${v}`) },
  { weight: 2, arbitrary: fc.tuple(key, wordy).map(([k, v]) => `${k}: ${v}   # of the incident`) },
  fc.constantFrom("", "# a comment", "   ", "key:", "- item", "  - item", "  more", "a:b"),
  noise,
);
const text = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 5 }),
    fc.constantFrom("\n", "\r\n"),
    fc.boolean(),
  )
  .map(([lines, ending, closed]) => lines.join(ending) + (closed ? ending : ""));

test("what is read quickly is what the library reads", () => {
  let quick = 0;
  fc.assert(
    fc.property(text, fc.nat(1000), (source, offset) => {
      const flat = parseFlat(source, offset);
      if (!flat) return;
      quick++;
      expect(parseWithLibrary(source, offset)).toEqual({ root: flat, problems: [] });
    }),
    { numRuns: 5000 },
  );
  expect(quick).toBeGreaterThan(500);
});

test("a usual front matter is read quickly", () => {
  const source = [
    "kind: postmortem",
    "# a comment",
    "",
    "title: Every modelling job failed after the 2.4.0 release",
    "status: resolved            # of the incident",
    "started_at: ~2019-04-02T10:30",
    "participants: [release-lead, data-platform-manager (management)]",
    "tags: []",
    "premortems:",
    "  - 2018-11-05-modelling-library-2#R2",
    "held_at:",
    'owner: "release-lead"',
    "",
  ];
  expect(parseFlat(source.join("\n"), 0)).toBeDefined();
  expect(parseFlat(source.join("\r\n"), 0)).toBeDefined();
});

test.each([
  ["nothing", ""],
  ["only a comment", "# x\n"],
  ["a nested map", "a:\n  b: c"],
  ["a value on two lines", "a: b\n  c"],
  ["a key that stands twice", "a: b\na: c"],
  ["a bare @", "a: @b"],
  ["a colon in a value", "a: b: c"],
  ["an anchor", "a: &b c"],
])("leaves %s to the library", (_, source) => {
  expect(parseFlat(source, 0)).toBeUndefined();
});
