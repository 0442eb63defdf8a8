import fc from "fast-check";
import { expect, test } from "vitest";
import { isHandle, normaliseHandle, parseParticipant } from "../../src/values/handle.ts";

test.each([
  "ana",
  "a",
  "7",
  "release-lead",
  "a.b_c-d",
  "org/team",
  "佐藤",
  "महेंद्र",
  "Ünal",
  "ＡＮＡ",
  "a".repeat(100),
  "佐".repeat(66),
])("%s is a handle", (text) => {
  expect(isHandle(text)).toBe(true);
});

test.each([
  "",
  "@ana",
  "-ana",
  "ana-",
  "ana.",
  "_",
  "a b",
  "a/b/c",
  "/a",
  "a/",
  "a//b",
  "../etc",
  "a\n",
  "a\0b",
  "ana,",
  "a:b",
  "\u0301a",
  "\ufdfa",
  "a".repeat(101),
  "佐".repeat(67),
  "ﬁ".repeat(51),
])("%j is none", (text) => {
  expect(isHandle(text)).toBe(false);
});

test("one person's handle has one form", () => {
  expect(normaliseHandle("Ünal")).toBe(normaliseHandle("u\u0308nal"));
  expect(normaliseHandle("ＡＮＡ")).toBe("ana");
});

test("the normalised form is a handle too, and final", () => {
  const char = fc.oneof(
    fc.constantFrom(..."aZ0.-_/İ\u0345\u0301ßﬁＡ佐"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(char, { maxLength: 5 }), (chars) => {
      const text = chars.join("");
      if (!isHandle(text)) return;
      const normal = normaliseHandle(text);
      expect(isHandle(normal)).toBe(true);
      expect(normaliseHandle(normal)).toBe(normal);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["ana", { handle: "ana" }],
  [" ana (engineering) ", { handle: "ana", role: "engineering" }],
  ["ana(client success (EU))", { handle: "ana", role: "client success (EU)" }],
  ["org/team (on call)", { handle: "org/team", role: "on call" }],
  ["Ana Lee", undefined],
  ["ana (", undefined],
  ["ana ()", undefined],
  ["ana (a) b", undefined],
  ["(engineering)", undefined],
  ["@ana", undefined],
])("participant %j", (text, expected) => {
  expect(parseParticipant(text)).toEqual(expected);
});
