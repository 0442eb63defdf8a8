import { describe, expect, it } from "vitest";
import { isEmpty } from "../../src/document/sections.ts";
import { at, bodyOf } from "./support.ts";

const sectionsOf = (body: string) =>
  bodyOf(body).body.sections.map(({ section, heading }) => `${section.id}:${heading.level}`);

describe("sections", () => {
  it("are found at whatever level, in the order of the document", () => {
    expect(sectionsOf("# T\n\n### Impact\n\n### Summary\n")).toEqual(["impact:3", "summary:3"]);
  });

  it("are found by their aliases, numbers and decoration", () => {
    expect(sectionsOf("# T\n\n## 3. **Root Cause**\n## ⏱ Timeline (all times UTC)\n")).toEqual([
      "root-causes:2",
      "timeline:2",
    ]);
  });

  it("do not begin at the title, whatever it is called", () => {
    const { body } = bodyOf("# Impact\n\nWords\n\n## Summary\n");
    expect(body.title?.text).toBe("Impact");
    expect(body.sections.map((view) => view.section.id)).toEqual(["summary"]);
  });

  it("stand twice where the document has them twice", () => {
    expect(sectionsOf("## Impact\n\na\n\n## Impact\n\nb\n")).toEqual(["impact:2", "impact:2"]);
  });

  it("are those of the shallowest level", () => {
    const nested = "## Timeline\n\n### Detection\n\na\n";
    expect(sectionsOf(nested)).toEqual(["timeline:2", "detection:3"]);
    expect(sectionsOf(`${nested}\n## Detection\n\nb\n`)).toEqual(["timeline:2", "detection:2"]);
  });

  it("hold neither what is nested in them nor what follows them", () => {
    const document = bodyOf(
      "## Lessons learned\n\nown\n\n### What went well\n\n- good\n\n### Else\n\nmore\n\n## Appendix\n\nelse\n",
    );
    const holds = document.body.sections.map(({ section, blocks }) => [
      section.id,
      blocks.map((block) => at(document.text, block.span)),
    ]);
    expect(holds).toEqual([
      ["lessons-learned", ["own", "### Else", "more"]],
      ["went-well", ["- good"]],
    ]);
  });

  it("are added to where their first run of own blocks ends", () => {
    const document = bodyOf(
      "## Lessons learned\n\nown\n\n### What went well\n\n### Else\n\nmore\n",
    );
    const content = document.section("lessons-learned")?.content;
    expect(at(document.text, content ?? { start: 0, end: 0 })).toBe("\n\nown");
  });

  it("keep their unknown subheadings", () => {
    const document = bodyOf("## Impact\n\n### Users\n\na\n\n#### Numbers\n\nb\n\n## Trigger\n");
    expect(document.section("impact")?.blocks.map((block) => block.kind)).toEqual([
      "heading",
      "paragraph",
      "heading",
      "paragraph",
    ]);
  });
});

describe("isEmpty", () => {
  it.each([
    ["", true],
    ["<!-- What did users notice? -->", true],
    ["<!-- a\n\nb --> <!-- c -->", true],
    ["<!--> a comment that is none", false],
    ["<!-- a --> but this", false],
    ["<details>", false],
    ["-", false],
    ["text", false],
    ["### Users", false],
  ])("%j: %s", (content, expected) => {
    const document = bodyOf(`## Impact\n\n${content}\n\n## Trigger\n\nx\n`);
    const [view] = document.body.sections;
    expect(view && isEmpty(document.text, view)).toBe(expected);
  });
});
