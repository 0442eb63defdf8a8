import { describe, expect, it } from "vitest";
import { type Missing, missingIn } from "../../src/document/missing.ts";
import { filledExample } from "../../src/template/example.ts";
import { renderSkeleton } from "../../src/template/skeleton.ts";
import { bodyOf, documentOf, postmortem } from "./support.ts";

function named(missing: Missing): string {
  switch (missing.kind) {
    case "field":
      return missing.field.id;
    case "section":
      return `${missing.view === undefined ? "no " : "empty "}${missing.section.id}`;
    case "coverage":
      return `${missing.section.id}: ${missing.item.text}`;
    case "action":
      return `${missing.action.text}: ${missing.lacks}`;
  }
}

const missingFrom = (body: string) => missingIn(bodyOf(body)).map(named);

describe("missingIn", () => {
  it("finds nothing in the finished example", () => {
    expect(missingIn(documentOf(filledExample(postmortem)))).toEqual([]);
  });

  it("finds all that is required in a skeleton", () => {
    const skeleton = documentOf(renderSkeleton(postmortem, [["title", "a"]], new Map()));
    const fields = postmortem.fields.filter((field) => field.required && field.id !== "title");
    const sections = postmortem.sections.filter((section) => section.required);
    expect(missingIn(skeleton).map(named)).toEqual([
      ...fields.filter((field) => field.id !== "resolved_at").map((field) => field.id),
      ...sections.map((section) => `empty ${section.id}`),
    ]);
  });

  it("tells a section that is empty from one that does not stand", () => {
    const missing = missingFrom("## Summary\n\n<!-- later -->\n");
    expect(missing).toContain("empty summary");
    expect(missing).toContain("no impact");
  });

  it("waits with the end until the incident is resolved", () => {
    const fields = (status: string) =>
      missingIn(documentOf(`---\nkind: postmortem\nstatus: ${status}\n---\n`)).map(named);
    expect(fields("mitigated")).not.toContain("resolved_at");
    expect(fields("resolved")).toContain("resolved_at");
  });

  it("names what nothing follows from, unless a section says why there is nothing", () => {
    const body =
      "## Root causes\n\n- a → A1\n- b\n- c → none\n\n## What went badly\n\nNone: a drill\n";
    expect(missingFrom(body).filter((name) => name.includes(": "))).toEqual(["root-causes: b"]);
  });

  it.each([
    ["- [ ] a", ["a: id", "a: owner", "a: due"]],
    ["- [ ] **A1** a — @b", ["a: due"]],
    ["- [x] **A1** a — @b", []],
    ["- [x] **A1** a", ["a: owner"]],
    ["- [ ] **A1** a — proposed", []],
    ["- [ ] a — declined: no", ["a: id"]],
    ["None: nothing can be done", []],
  ])("knows what an action lacks: %j", (content, lacking) => {
    const missing = missingFrom(`## Action items\n\n${content}\n`);
    expect(missing.filter((name) => name.startsWith("a: "))).toEqual(lacking);
    expect(missing.join()).not.toContain("action-items");
  });
});
