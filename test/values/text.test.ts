import { expect, it } from "vitest";
import { oneLine, shortened } from "../../src/values/text.ts";

it("brings a text on one line", () => {
  expect(oneLine("  a\r\n\t b  c ")).toBe("a b c");
});

it("keeps as many words as a message can bear", () => {
  expect(shortened("the image was built without its pins")).toBe(
    "the image was built without its pins",
  );
  expect(shortened("the production image was built without its pins")).toBe(
    "the production image was built without…",
  );
  expect(shortened("x".repeat(100))).toBe(`${"x".repeat(40)}…`);
  expect(shortened("a b c d", 3)).toBe("a b…");
});
