import { describe, expect, test } from "vitest";
import {
  firstActive,
  meantBy,
  optionsOf,
  typedWith,
  withKey,
} from "../../../src/cli/ask/options.ts";
import type { ChooseQuestion } from "../../../src/values/context.ts";

const question: ChooseQuestion<string | undefined> = {
  message: "Who?",
  back: true,
  skippable: true,
  choices: [
    { value: "lead", label: "release-lead" },
    { value: undefined, label: "nobody", key: "n" },
    { value: "manager", label: "release-lead-2" },
  ],
};
const options = optionsOf(question);

test("Enter alone skips, unless a value stands already or nothing may be skipped", () => {
  expect(firstActive(question)).toBe(3);
  expect(firstActive({ ...question, initial: "manager" })).toBe(2);
  expect(firstActive({ ...question, initial: undefined })).toBe(1);
  expect(firstActive({ ...question, initial: "gone" })).toBe(3);
  expect(firstActive({ ...question, skippable: false })).toBe(0);
});

test("the first nine have a number, and a key of their own is kept", () => {
  const many = Array.from({ length: 11 }, (_, value) => ({ value, label: `choice ${value}` }));
  const keys = optionsOf({ message: "Which?", back: true, skippable: true, choices: many });
  expect(keys.map(({ key }) => key).join()).toBe("1,2,3,4,5,6,7,8,9,,,0");
  expect(options.map(({ key }) => key).join("")).toBe("1n30");
});

test("a number counts the choices that have letters, unless another choice has a number of its own", () => {
  const labelled = (keys: string[]) =>
    optionsOf({
      ...question,
      choices: keys.map((key) => ({ value: key, label: `choice ${key}`, key })),
    });
  expect(withKey("2", labelled(["n", "x"]))?.key).toBe("x");
  expect(withKey("3", labelled(["n", "x"]))).toBeUndefined();
  expect(withKey("1", labelled(["n", "1", "x"]))?.label).toBe("choice 1");
  expect(withKey("3", labelled(["n", "1", "x"]))).toBeUndefined();
  expect(withKey("2", labelled(["n", "", "x"]))).toBeUndefined();
  expect(withKey("2", options)?.label).toBe("nobody");
});

test.each([
  ["", "1", "1"],
  ["1", "3", "3"],
  ["N", "0", "0"],
  ["n", "o", "no"],
  ["1", "a", "1a"],
  ["", " ", ""],
  ["re", "3", "re3"],
])("after %j, %j makes %j", (typed, more, together) => {
  expect(typedWith(typed, more, options)).toBe(together);
});

describe("what is meant by", () => {
  const other = (text: string) =>
    text.includes(" ")
      ? { ok: false as const, why: "two words" }
      : { ok: true as const, value: text };

  test.each([
    ["1", "release-lead"],
    ["N", "nobody"],
    ["no", "nobody"],
    ["Release-Lead", "release-lead"],
    ["release-lead-", "release-lead-2"],
    ["s", "skip"],
    ["somebody", "somebody"],
  ])("%j", (typed, label) => {
    expect(meantBy(typed, options, other)).toMatchObject({ label });
  });

  test("nothing that is refused", () => {
    expect(meantBy("rel", options, other)).toMatchObject({
      why: "“rel” is the beginning of more than one of these.",
    });
    expect(meantBy("a b", options, other)).toEqual({ why: "two words" });
    expect(meantBy("somebody", options, undefined)).toEqual({
      why: "“somebody” is none of these.",
    });
  });
});
