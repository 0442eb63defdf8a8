import { describe, expect, it } from "vitest";
import type { Coverage } from "../../../src/document/arrow.ts";
import { setArrow } from "../../../src/document/edits/arrow.ts";
import type { Item } from "../../../src/document/items.ts";
import { bodyOf, edited } from "../support.ts";

const A3: Coverage = { kind: "actions", ids: ["A3"] };
const HEAD = "## Root causes\n\n";

/** The content of the section once its first item leads somewhere. */
function set(content: string, coverage: Coverage = A3): string {
  const document = bodyOf(HEAD + content);
  const [item] = document.items("root-causes");
  const after = edited(document, setArrow(document.text, item as Item, coverage));
  const [now] = after.items("root-causes");
  expect(now?.arrow?.coverage).toEqual(coverage);
  expect(now?.text).toBe(item?.text);
  return after.text.slice(after.text.indexOf(HEAD) + HEAD.length);
}

describe("setArrow", () => {
  it.each([
    ["- a\n- b", "- a → A3\n- b"],
    ["- a  \n- b", "- a → A3  \n- b"],
    ["- soft\n  wrapped\n\n  more\n", "- soft\n  wrapped → A3\n\n  more\n"],
    ["- a → A1, A2", "- a → A3"],
    ["- a -> none: why not", "- a → A3"],
    ["- a → none", "- a → A3"],
    ["- a → A1 <!-- agreed -->", "- a → A3 <!-- agreed -->"],
    ["### a ###\n\nb", "### a → A3 ###\n\nb"],
    ["###\n\nb", "### → A3\n\nb"],
    ["a\n\nb", "a → A3\n\nb"],
    ["-\n- b", "- → A3\n- b"],
    ["  * ```\n    code\n    ```\n", "  * ```\n    code\n    ```\n\n    → A3\n"],
    ["- | a |\n  | - |\n", "- | a |\n  | - |\n\n  → A3\n"],
    ["| Cause | Action |\n| - | - |\n| a |  |", "| Cause | Action |\n| - | - |\n| a | → A3 |"],
    ["| Cause | Action |\n| - | - |\n| a ||", "| Cause | Action |\n| - | - |\n| a | → A3 |"],
    ["| Cause | Action |\n| - | - |\n| a | A1 |", "| Cause | Action |\n| - | - |\n| a | → A3 |"],
    [
      "| Cause | Action |\n| - | - |\n| a | test it -> A1|",
      "| Cause | Action |\n| - | - |\n| a | test it → A3 |",
    ],
    [
      "| Cause | Action |\n| - | - |\n| a | test it |",
      "| Cause | Action |\n| - | - |\n| a | test it → A3 |",
    ],
    ["| Cause | Action |\n| - | - |\n| a |", "| Cause | Action |\n| - | - |\n| a → A3 |"],
    ["| a |\n| - |\n| b → A1 |", "| a |\n| - |\n| b → A3 |"],
  ])("turns %j into %j", (before, after) => {
    expect(set(before)).toBe(after);
  });

  it("leaves alone what says so already, however it is written", () => {
    expect(set("- a -> A3.")).toBe("- a -> A3.");
    expect(set("- a -> None - it is", { kind: "none", why: "it is" })).toBe("- a -> None - it is");
  });

  it("writes bars into a cell so that they end none", () => {
    const table = "| Cause | Action |\n| - | - |\n| a |";
    expect(set(`${table}  |`, { kind: "none", why: "b | c" })).toBe(`${table} → none: b \\| c |`);
  });

  it("writes the reason on one line", () => {
    const document = bodyOf(`${HEAD}- a`);
    const [item] = document.items("root-causes");
    const edits = setArrow(document.text, item as Item, { kind: "none", why: " it\n\nis " });
    expect(edits[0]?.text).toBe(" → none: it is");
  });
});
