import { expect, it } from "vitest";
import { linesInSource } from "../../../src/import/documents/source-lines.ts";

const ACTIONS = "## Actions\n\n- Fix it\n- Test it\n- Fix it\n";
const BADLY = "## What went badly\n\n- Fix it\n- Ship it\n";

it.each([
  ["the first, second, … where all reads alike", ACTIONS, ACTIONS, [3, 4, 5], [3, 4, 5]],
  [
    "its neighbours', where sections changed their places",
    `${BADLY}\n${ACTIONS}`,
    `${ACTIONS}\n${BADLY}`,
    [8, 10, 3],
    [3, 5, 9],
  ],
  ["with one more above than there were", `- Fix it\n\n${ACTIONS}`, ACTIONS, [5, 7], [3, 5]],
  [
    "that holds it, where it is a line no longer",
    "- Fix the cache",
    "| Fix the cache | Ana |",
    [1],
    [1],
  ],
  ["the first where nothing reads so", "- Anew", "a\nb", [1], [1]],
])("the line of a draft is in its source %s", (_, draft, text, lines, expected) => {
  const lineOf = linesInSource(draft, { text, firstLine: 1 });
  expect(lines.map(lineOf)).toEqual(expected);
  expect(linesInSource(draft, { text, firstLine: 11 })(lines[0] as number)).toBe(
    (expected[0] as number) + 10,
  );
});

it("is found in good time among many that read alike", () => {
  const text = "- Fix it\n\n".repeat(20_000);
  const lineOf = linesInSource(`# New\n${text}`, { text, firstLine: 1 });
  expect(lineOf(2)).toBe(1);
  expect(lineOf(20_002)).toBe(20_001);
});
