import { expect, it } from "vitest";
import { settle, stepsOf } from "../../../src/import/documents/settle.ts";
import { outline, reading } from "./support.ts";

const TEXT = "## Action items\n\n- Fix it\n- Fix the cache\n- Fix it\n";

it("a step that would lose a word is left out alone, and a doubt names the line", () => {
  const place = TEXT.indexOf("cache");
  const losing = {
    name: "the risks stay",
    change: () => ({ edits: [{ start: place, end: place + 5, text: "" }], doubts: [] }),
  };
  const { document, doubts } = settle(TEXT, outline(TEXT), reading, [
    losing,
    ...stepsOf(reading, "anew"),
  ]);
  expect(doubts).toEqual([
    {
      line: 4,
      message:
        "the risks stay as written, since a word of this line would be lost, which is a fault of this program: - Fix the cache",
    },
  ]);
  expect(document.actions.map(({ id }) => id)).toEqual(["A1", "A2", "A3"]);
});
