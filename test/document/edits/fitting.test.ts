import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/document/document.ts";
import { replaceSection, writeSection } from "../../../src/document/edits/section.ts";
import { bodyOf, edited, editedBody, postmortem } from "../support.ts";

const write = (body: string, markdown: string, id = "summary") => {
  const document = bodyOf(body);
  return editedBody(document, writeSection(document, id, markdown));
};
const BODY = "## Summary\n\n## Impact\n\nAll jobs.\n";

describe("a text that is written into a section", () => {
  it.each([
    ["a known heading", "a\n## Impact\nb", "a\n\n**Impact**\n\nb"],
    ["an alias in other marks", "IMPACT:\n=======\n\nb", "**IMPACT:**\n\nb"],
    ["a known heading alone", "# 2. Impact", "**2. Impact**"],
    ["one deeper than the section itself", "### Impact\n\nb", "### Impact\n\nb"],
    ["one that stands nowhere else", "a\n\n### Trigger", "a\n\n**Trigger**"],
    ["another heading", "# Who\n\na\n\n## When", "### Who\n\na\n\n#### When"],
    ["an underlined one of two lines", "Who\n was it\n---\na", "### Who was it\na"],
    ["a heading that is deep enough", "### Who\n\n#### When", "### Who\n\n#### When"],
    ["headings in code and quotes", "> ## Impact\n\n    # Who", "> ## Impact\n\n    # Who"],
    ["an open fence", "```\n## Impact", "```\n## Impact\n```"],
  ])("keeps to itself: %s", (_, markdown, expected) => {
    expect(write(BODY, markdown)).toBe(`## Summary\n\n${expected}\n\n## Impact\n\nAll jobs.\n`);
  });

  it("keeps to itself where sections are deep", () => {
    const body = "###### Summary\n\n###### Impact\n";
    expect(write(body, "## Who *was* it\na")).toBe(
      "###### Summary\n\n**Who was it**\n\na\n\n###### Impact\n",
    );
  });

  it("keeps to itself where the section is new", () => {
    expect(write("\n## Impact\n\na\n", "## Summary\n\n## Who")).toBe(
      "\n## Summary\n\n**Summary**\n\n### Who\n\n## Impact\n\na\n",
    );
  });

  it("keeps to itself below a list, where an indented line would belong to the last item", () => {
    const body = "## Summary\n\n- a\n\n## Impact\n";
    expect(write(body, "\r  <?\n## Impact\n")).toBe(
      "## Summary\n\n- a\n\n<?\n## Impact\n?>\n\n## Impact\n",
    );
    expect(write(body, "  ~~~\n   b\n  ~~~")).toBe(
      "## Summary\n\n- a\n\n~~~\n b\n~~~\n\n## Impact\n",
    );
    expect(write(body, "\tb\n</pre>\n## Impact")).toBe(
      "## Summary\n\n- a\n\n<!-- -->\n\n\tb\n</pre>\n## Impact\n\n## Impact\n",
    );
  });

  it("leaves every other section as it was", () => {
    const part = fc.constantFrom(
      ...[
        "## Impact",
        "# Trigger",
        "### Lessons learned",
        "Summary\n===",
        "Timeline\n---",
        "# Who",
      ],
      ...["```", "~~~js", "    ```", "<!-- hi", "-->", "<pre>", "</pre>", "<?", "<!A", "<div>"],
      ...["- a", "  ## Impact", "1. # Detection", "> ## Impact", "| a |\n| - |", "[a]: b", "a", ""],
      ...["***", "---", "\t", "\r", "\\", "`", "A\r## Impact"],
    );
    const texts = fc
      .array(fc.tuple(part, fc.constantFrom("\n", "\n\n", "\r\n", " ")), { maxLength: 8 })
      .map((parts) => parts.flat().join(""));
    const ids = postmortem.sections.map(({ id }) => id);
    const bodies = fc
      .subarray([...postmortem.sections])
      .chain((standing) =>
        fc
          .constantFrom("", "Words.", "- a\n- b", "<!-- remark -->")
          .map((content) =>
            standing.map(({ heading }) => `## ${heading}\n\n${content}`).join("\n\n"),
          ),
      );
    fc.assert(
      fc.property(bodies, fc.constantFrom(...ids), texts, fc.boolean(), (body, id, text, whole) => {
        const document = bodyOf(`# Title\n\n${body}\n`);
        const view = document.section(id);
        const edits =
          whole && view !== undefined
            ? replaceSection(document, view, text)
            : writeSection(document, id, text);
        const after = edited(document, edits);
        expect(others(after, id)).toEqual(others(document, id));
        expect(after.body.title?.text).toBe("Title");
      }),
      { numRuns: 2000 },
    );
  });
});

const others = ({ body, text }: Document, id: string) =>
  body.sections
    .filter(({ section }) => section.id !== id)
    .map(({ section, content }) => [section.id, text.slice(content.start, content.end).trim()]);
