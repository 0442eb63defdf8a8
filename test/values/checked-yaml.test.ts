import { expect, test } from "vitest";
import { z } from "zod";
import { checkYaml, checkYamlWithPlaces } from "../../src/values/checked-yaml.ts";
import { MortemError } from "../../src/values/error.ts";

const schema = z.strictObject({
  name: z.string().min(1).max(5).optional(),
  count: z.int().min(1).max(9).optional(),
  ratio: z.number().optional(),
  on: z.boolean().optional(),
  state: z.enum(["open", "closed"]).optional(),
  tags: z.array(z.string()).min(1).optional(),
  owner: z
    .string()
    .refine((text) => !text.startsWith("@"), "write it without @")
    .optional(),
  either: z.union([z.string(), z.array(z.string())]).optional(),
  rule: z
    .union([z.enum(["off", "on"]), z.strictObject({ level: z.enum(["low", "high"]) })])
    .optional(),
  votes: z.record(z.string().regex(/^R\d$/, "a risk is R and a number"), z.int()).optional(),
  nested: z.strictObject({ items: z.array(z.strictObject({ id: z.string() })) }).optional(),
});

/** The error as `line:column message | hint`. */
function refusal(text: string): string {
  try {
    checkYaml(schema, text, "a.yaml");
  } catch (error) {
    if (!(error instanceof MortemError)) throw error;
    expect(error.place.path).toBe("a.yaml");
    return `${error.place.line}:${error.place.column} ${error.message} | ${error.hint}`;
  }
  throw new Error("it was taken");
}

test.each([
  ["tagz: [a]", '1:1 tagz: unknown key; did you mean "tags"? | Rename it to tags.'],
  ["tagz:", '1:1 tagz: unknown key; did you mean "tags"? | Rename it to tags.'],
  ["banana: fine", /^1:1 banana: unknown key \| Remove it; the keys known here are name, count, /],
  [
    "on: true\ncount: soon",
    '2:8 count: a whole number is expected, "soon" was given | Write a whole number.',
  ],
  ["count: 1.5", "1:8 count: a whole number is expected, 1.5 was given | Write a whole number."],
  ["count: 10", "1:8 count: at most 9 is expected, 10 was given | Write at most 9."],
  ["ratio: x", '1:8 ratio: a number is expected, "x" was given | Write a number.'],
  ["on: yes", '1:5 on: true or false is expected, "yes" was given | Write true or false.'],
  ["name: 2019", '1:7 name: text is expected, 2019 was given | Put it in quotes: "2019".'],
  [
    "name: toolong",
    '1:7 name: text of at most 5 characters is expected, "toolong" was given | Write text of at most 5 characters.',
  ],
  [
    'name: ""',
    "1:7 name: text of at least 1 character is expected, nothing was given | Write text of at least 1 character.",
  ],
  ["name: [a]", "1:7 name: text is expected, a list was given | Write text."],
  [
    "state: opne",
    '1:8 state: one of open, closed is expected, "opne" was given | Did you mean `open`?',
  ],
  [
    "state: close",
    '1:8 state: one of open, closed is expected, "close" was given | Did you mean `closed`?',
  ],
  ["tags: a", '1:7 tags: a list is expected, "a" was given | Write a list.'],
  [
    "tags: []",
    "1:7 tags: a list of at least 1 entry is expected, an empty list was given | Write a list of at least 1 entry.",
  ],
  ["tags: [a,\n  1]", '2:3 tags[1]: text is expected, 1 was given | Put it in quotes: "1".'],
  ["tags:\n  -\n  - b", "2:4 tags[0]: text is expected, nothing was given | Write text."],
  ["owner: '@ana'", "1:8 owner: write it without @ | Correct the value."],
  ["either: 1", "1:9 either: text or a list is expected, 1 was given | Write text or a list."],
  ["either: [1]", '1:10 either[0]: text is expected, 1 was given | Put it in quotes: "1".'],
  [
    "rule: of",
    '1:7 rule: one of off, on or a map of keys and values is expected, "of" was given | Did you mean `off`?',
  ],
  [
    "rule: 1",
    "1:7 rule: one of off, on or a map of keys and values is expected, 1 was given | Write one of off, on or a map of keys and values.",
  ],
  [
    "rule:\n  level: hihg",
    '2:10 rule.level: one of low, high is expected, "hihg" was given | Did you mean `high`?',
  ],
  [
    "rule:\n  levle: high",
    '2:3 rule.levle: unknown key; did you mean "level"? | Rename it to level.',
  ],
  ["votes: {R1: 1, S2: 2}", "1:16 votes.S2: a risk is R and a number | Correct it."],
  [
    "nested:\n  items:\n    - id: a\n    - {}",
    "4:7 nested.items[1].id: this is missing | Add it: text is expected.",
  ],
  ["nested:", "taken"],
  ["", "taken"],
  ["# nothing\n", "taken"],
  [
    "- a",
    "1:1 a map of keys and values is expected, a list was given | Write a map of keys and values.",
  ],
  [
    "just text",
    '1:1 a map of keys and values is expected, "just text" was given | Write a map of keys and values.',
  ],
  ["name: @a", /^1:7 a value cannot begin with @: /],
  ["on: true\n\tname: a", /^2:1 a tab is used as indentation/],
  ["__proto__: 1", /^1:1 __proto__: unknown key \|/],
  ["constructor: 1", /^1:1 constructor: unknown key \|/],
])("%j", (text, expected) => {
  if (expected === "taken") expect(() => checkYaml(schema, text, "a.yaml")).not.toThrow();
  else if (typeof expected === "string") expect(refusal(text)).toBe(expected);
  else expect(refusal(text)).toMatch(expected);
});

test("several: the first of the file, and in the hint the others by their lines", () => {
  const text = "name: a\nstate: x\ntagz: [a]\ncount: soon\nnaem: b\non: 1";
  expect(
    refusal(text),
  ).toBe(`2:8 state: one of open, closed is expected, "x" was given | Write one of open, closed.
Also in line 3: tagz: unknown key; did you mean "tags"?
Also in line 4: count: a whole number is expected, "soon" was given
Also in line 5: naem: unknown key; did you mean "name"?
Also in line 6: on: true or false is expected, 1 was given`);
  const many = Array.from({ length: 12 }, (_, at) => `banana${at}:`).join("\n");
  expect(refusal(many)).toMatch(/^1:1 (?:.*\n){9}Also in line 10: .*\nAnd 2 more\.$/);
});

test("a long value is shown in part", () => {
  expect(refusal(`state: ${"x".repeat(1000)}`).length).toBeLessThan(200);
});

test("places of what is right", () => {
  const { placeOf } = checkYamlWithPlaces(
    schema,
    "name: a\nnested:\n  items:\n    - id: b\n",
    "a.yaml",
  );
  expect(placeOf(["nested", "items", 0, "id"])).toEqual({ path: "a.yaml", line: 4, column: 11 });
  expect(placeOf(["nested"])).toEqual({ path: "a.yaml", line: 2, column: 1 });
  expect(placeOf(["nested", "items", 7, "id"])).toEqual({ path: "a.yaml", line: 3, column: 3 });
  expect(placeOf([])).toEqual({ path: "a.yaml", line: 1, column: 1 });
});
