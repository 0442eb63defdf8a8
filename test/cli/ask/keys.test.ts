import { describe, expect, test } from "vitest";
import { endsAsPaste, type Key, keyName } from "../../../src/cli/ask/keys.ts";

const typed = (text: string): Key[] => Array.from(text, (sequence) => ({ sequence }));

describe("keys that arrived together", () => {
  test.each(["a\rb", "a\r\rb", "a\n\n", "\rb", "日本\r本", "a\r\nb\r\n"])(
    "are a paste: %j",
    (text) => {
      expect(endsAsPaste(typed(text))).toBe(true);
    },
  );

  test.each(["", "a", "a\r", "a\r\n", "\r", "\r\r\r", "a long line without a break"])(
    "are typed: %j",
    (text) => {
      expect(endsAsPaste(typed(text))).toBe(false);
    },
  );

  test("are typed where one of them is a command", () => {
    const down: Key = { name: "down", sequence: "\x1b[B" };
    expect(endsAsPaste([...typed("a\rb"), down])).toBe(false);
  });
});

test.each([
  [{ name: "c", ctrl: true, sequence: "\x03" }, "ctrl-c"],
  [{ name: "enter", sequence: "\n" }, "return"],
  [{ name: "escape", meta: true, sequence: "\x1b\x1b" }, "escape"],
  [{ name: "b", meta: true, sequence: "\x1bb" }, "meta-b"],
  [{ sequence: "é" }, "é"],
])("the name of a key: %j", (key, name) => {
  expect(keyName(key)).toBe(name);
});
