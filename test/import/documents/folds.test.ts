/** `<details>` of foreign pages, in which whole sections may be folded. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lostLines } from "../../../src/import/documents/loss.ts";
import { changed } from "../../../src/import/documents/markup/change.ts";
import { foldChanges } from "../../../src/import/documents/markup/folds.ts";
import { nameSection } from "../../../src/import/documents/name-section.ts";
import { takeIn } from "../../../src/import/documents/take-in.ts";
import { reading, template } from "./support.ts";

const isSection = (name: string) => nameSection(template, name) !== undefined;
const open = (text: string) => changed(text, foldChanges(text, isSection)).text;
const tagsIn = (text: string) => text.match(/<\/?details/g) ?? [];

describe("a fold", () => {
  it.each([
    [
      "becomes the section that its summary names",
      "<details>\n<summary>Timeline</summary>\n\n- 10:00 a\n\n</details>\n",
      "\n## Timeline\n\n- 10:00 a\n\n\n",
    ],
    [
      "may have all on one line, with marks, and in capitals",
      "<DETAILS open><summary><b>Root  cause</b></summary>\r\nx\r\n</DETAILS>\r\n",
      "## Root cause\r\nx\r\n\r\n",
    ],
    [
      "may have its summary on several lines, and text behind it",
      "<details>\n<summary>\nImpact\n</summary> All.\n</details>",
      "\n\n\n## Impact\nAll.\n",
    ],
    [
      "may be a line, also beside one within a line",
      "See <details>it</details>.\n\n<details><summary>Impact</summary>All.</details>\n",
      "See <details>it</details>.\n\n## Impact\nAll.\n",
    ],
    [
      "sets off what stands behind a summary that is no heading",
      "<details><summary>More</summary> All.\n\n## Impact\n\n</details>\n",
      "**More**\n\nAll.\n\n## Impact\n\n\n",
    ],
    [
      "around headings is open, whatever its summary says",
      "<details><summary>More</summary>\n\n## Impact\n\nAll.\n\n</details>\n\nAnd so on.\n",
      "**More**\n\n## Impact\n\nAll.\n\n\n\nAnd so on.\n",
    ],
    [
      "around another that names a section is open",
      "<details>\n\n<details><summary>Impact</summary>\n\nAll.\n\n</details>\n</details>\n",
      "\n\n## Impact\n\nAll.\n\n\n\n",
    ],
  ])("%s", (_, text, expected) => {
    expect(open(text)).toBe(expected);
  });

  it.each([
    ["with text alone", "<details><summary>The log</summary>\n\nx\n\n</details>\n"],
    [
      "that names a section in the midst of another",
      "<details><summary>Timeline</summary>\n\n- 10:00 a\n\n</details>\n\nAnd so on.\n",
    ],
    ["in code", "```html\n<details><summary>Impact</summary>\n</details>\n```\n"],
    ["that is never closed", "<details><summary>Impact</summary>\n\nAll.\n"],
    ["that ends behind words", "<details><summary>Impact</summary>\n\nAll.</details>\n"],
    ["within a line", "See <details><summary>Impact</summary>All.</details>\n"],
  ])("%s stays as it is", (_, text) => {
    expect(open(text)).toBe(text);
  });

  it("leaves no half of a tag in the document", () => {
    const text = `# API down

Date: 2020-02-03

## Summary

All was down.

<details>
<summary>Timeline</summary>

- 10:00 A deployment begins
- 10:05 Errors rise

</details>

<details><summary>Root cause</summary>

The pool was too small.

<details><summary>Log</summary>

pool: full

</details>
</details>
`;
    const [one] = takeIn({ path: "a.md", text: open(text), firstLine: 1 }, reading, "anew");
    expect(one).toMatchObject({ understood: { timelineEntries: 2 } });
    const { text: document } = one as { text: string };
    expect(document).toMatch(
      /## Root causes\n\nThe pool was too small\.\n\n<details><summary>Log<\/summary>\n\npool: full\n\n<\/details>/,
    );
    expect(tagsIn(document)).toHaveLength(2);
  });

  it("leaves what stands in code, however it is fenced, and words in angle brackets", () => {
    const fold = "<details>\n<summary>Impact</summary>\n\n## Impact\n\n</details>";
    for (const code of [`\`\`\`\`md\n\`\`\`\n${fold}\n\`\`\`\``, `~~~\n\`\`\`\n${fold}\n~~~`])
      expect(open(code)).toBe(code);
    const named = "<details><summary>Impact of Vec<T></summary>\n\n## Impact\n\nx\n\n</details>";
    expect(open(named)).toContain("Impact of Vec<T>");
  });

  it("loses no words, and opens as many as it closes", () => {
    const line = fc.constantFrom(
      "<details>",
      "<details><summary>Impact</summary>",
      "<summary>Log</summary>",
      "</details>",
      "## Impact",
      "```",
      "All.",
      "",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const before = lines.join("\n");
        const after = open(before);
        const withoutTags = (text: string) => text.replace(/<[^<>]*>/g, "");
        expect(lostLines(withoutTags(before), withoutTags(after))).toEqual([]);
        const count = (text: string, tag: string) => text.split(tag).length;
        expect(count(before, "<details") - count(after, "<details")).toBe(
          count(before, "</details") - count(after, "</details"),
        );
        expect(open(after)).toBe(after);
      }),
    );
  });
});

describe("doubts about a text with folds", () => {
  const doubtsOf = (text: string) => {
    const [one] = takeIn({ path: "a.md", text, firstLine: 1 }, reading, "anew");
    if (one === undefined || "why" in one) throw new Error(one?.why);
    return one.doubts.map(({ line, message }) => `${line} ${message}`);
  };

  it("name the line on which it stood, also behind a summary with text on its line", () => {
    const text =
      "# API down\n\n<details>\n<summary>Summary</summary> All was down on 2021-05-03.\n\nFor long.\n</details>\n\n## Timeline\n\n- 25:99 UTC a\n- 10:00 UTC b\n";
    expect(doubtsOf(text)).toContain('11 "25:99" is no time of day: left as it stands');
  });

  it("name a fold that stays though it bears the name of a section", () => {
    const fold = "<details>\n<summary>Root cause</summary>\n\nThe pool.\n\n</details>\n";
    const text = `# API down\n\n## Summary\n\nAll was down on 2021-05-03.\n\n${fold}`;
    expect(doubtsOf(`${text}\nThat is all.\n`)).toContainEqual(
      expect.stringMatching(/^7 this fold bears the name of a section and stays folded/),
    );
    expect(doubtsOf(text.replace("\n\n</details>", "</details>"))).toContainEqual(
      expect.stringMatching(/^7 this fold bears/),
    );
    expect(doubtsOf(text).join()).not.toContain("fold");
  });
});
