import { describe, expect, it } from "vitest";
import { Document } from "../../src/document/document.ts";
import { missingIn } from "../../src/document/missing.ts";
import { NO_ANSWERS } from "../../src/interview/answers.ts";
import { completeDocument } from "../../src/interview/complete.ts";
import { composeDocument } from "../../src/interview/compose.ts";
import { refusal } from "../support/refusal.ts";
import { base, documentOf, edited, lookup } from "./support.ts";

const beginning = { title: "Jobs fail", timezone: "America/Chicago", day: "2019-04-05" };

function compose(fields: Record<string, string>, sections: Record<string, string> = {}): string {
  const answers = {
    fields: new Map(Object.entries(fields)),
    sections: new Map(Object.entries(sections)),
  };
  return composeDocument(base, beginning, answers, lookup).text;
}

describe("a new document", () => {
  it("is a draft in its zone, with guidance in every section", () => {
    const { text } = composeDocument(base, beginning, NO_ANSWERS, lookup);
    const document = new Document("a.md", text, lookup);
    expect(text).toContain(
      "\ntitle: Jobs fail\nstatus:\nreview: draft\nseverity:\ntimezone: America/Chicago\n",
    );
    expect(document.body.sections.map(({ section }) => section)).toEqual(base.sections);
    expect(text.match(/<!-- /g)).toHaveLength(base.sections.length);
  });

  it("has the status that its times speak for, unless another is given", () => {
    expect(compose({ mitigated_at: "2019-04-02T15" })).toContain("\nstatus: mitigated\n");
    expect(compose({ mitigated_at: "2019-04-02", resolved_at: "2019-04-02" })).toContain(
      "\nstatus: resolved\n",
    );
    expect(compose({ resolved_at: "2019-04-02", status: "mitigated" })).toContain(
      "\nstatus: mitigated\n",
    );
    expect(compose({ review: "in-review", title: "Not this one" })).toMatch(
      /\ntitle: Jobs fail\n[\s\S]*\nreview: in-review\n/,
    );
  });

  it("gives an id to every action that has none, and one id to no two", () => {
    const listed = "- Test it\n- [ ] **A2** Pin it\n- [x] Write it";
    const text = compose({}, { "root-causes": "- One → A4", "action-items": listed });
    expect(text).toContain("\n- [ ] **A1** Test it\n- [ ] **A2** Pin it\n- [x] **A3** Write it\n");
  });

  it("means by an arrow the actions as they are listed", () => {
    const sections = { "root-causes": "- One → A1", "action-items": "- Test it\n- Pin it" };
    expect(compose({}, sections)).toContain("\n- [ ] **A1** Test it\n- [ ] **A2** Pin it\n");
    expect(compose({}, sections)).toContain("\n- One → A1\n");
  });

  it("has the sections of its template, whatever their texts open or are headed", () => {
    const text = compose({}, { summary: "## Impact\n\n# Who\n\n```", trigger: "<!-- hi" });
    const { sections } = new Document("a.md", text, lookup).body;
    expect(sections.map(({ section }) => section)).toEqual(base.sections);
    expect(text).toContain("\n## Summary\n\n**Impact**\n\n### Who\n\n```\n```\n\n## ");
    expect(text).toContain("\n## Trigger\n\n<!-- hi\n-->\n\n## ");
  });

  it("has the milestones of its timeline in the front matter, and its name from the start", () => {
    const timeline = `- 2019-04-02 10:00 Tagged #started
- 10:30 Noticed #detected
- 2019-04-03 ~09:00 Over #resolved`;
    const answers = {
      fields: new Map([["detected_at", "2019-04-02T10:25"]]),
      sections: new Map([["timeline", timeline]]),
    };
    const { text, day } = composeDocument(base, beginning, answers, lookup);
    expect(day).toBe("2019-04-02");
    expect(text).toContain("\nstatus: resolved\n");
    expect(text).toContain(
      "\nstarted_at: 2019-04-02T10:00\ndetected_at: 2019-04-02T10:25\nresolved_at: ~2019-04-03T09:00\n",
    );
    expect(text).toContain(`\n${timeline}\n`);
  });

  it("has its milestones on the day of its name where nothing says another", () => {
    expect(compose({}, { timeline: "- 08:30 Noticed #detected" })).toContain(
      "\ndetected_at: 2019-04-05T08:30\n",
    );
  });

  it("is not made of answers that could not be read again", () => {
    const error = refusal(() => compose({ owner: "a".repeat(70_000) }));
    expect(error.message).toContain("the answers cannot be written: the front matter is larger");
  });
});

describe("a document that is completed", () => {
  const complete = (document: Document, fields: object, sections: object) => {
    const answers = {
      fields: new Map(Object.entries(fields)),
      sections: new Map(Object.entries(sections)),
    };
    return edited(document, completeDocument(document, answers, lookup));
  };

  it("lacks less afterwards, and what stood in it stands still", () => {
    const document = documentOf("owner: ana # for now\n", {
      Impact: "<!-- ours -->",
      "Root causes": "1. One",
      "Action items": "- [ ] **A1** Test",
    });
    const text = complete(
      document,
      { severity: "sev2" },
      { impact: "46 jobs.", "root-causes": "- Two → A1", "action-items": "- Pin\n- Write" },
    );
    expect(text).toContain("owner: ana # for now\n");
    expect(text).toContain("## Impact\n\n46 jobs.\n\n<!-- ours -->\n");
    expect(text).toContain("1. One\n2. Two → A1\n");
    expect(text).toContain("- [ ] **A1** Test\n- [ ] **A2** Pin\n- [ ] **A3** Write\n");
    const count = (one: string) => missingIn(new Document("a.md", one, lookup)).length;
    expect(count(text)).toBeLessThan(count(document.text) + 4);
  });

  it("has entries in the order of their times, and their milestones in the front matter", () => {
    const document = documentOf("started_at: 2019-04-02T10\n", {
      Timeline: "- 10:00 Tagged\n- 17:00 Over",
    });
    const text = complete(document, {}, { timeline: "- 18:00 Rested\n- 10:30 Noticed #detected" });
    expect(text).toContain(
      "- 10:00 Tagged\n- 10:30 Noticed #detected\n- 17:00 Over\n- 18:00 Rested\n",
    );
    expect(text).toContain("\ndetected_at: 2019-04-02T10:30\n");
  });

  it("has new actions where the others stand", () => {
    const table = "| Action | Owner |\n| --- | --- |\n| **A1** Test it | @ana |\n";
    const document = documentOf("", { "Action items": table });
    const items = "- [ ] Pin it — @sol\n- Write it\n- **A9** Said\n- [x] Done";
    const sections = new Map([["action-items", items]]);
    const edits = completeDocument(document, { fields: new Map(), sections }, lookup);
    expect(edited(document, edits)).toContain(
      "| **A2** Pin it | @sol |\n| **A3** Write it |  |\n\n- **A9** Said\n- [x] **A10** Done\n",
    );
  });

  it("keeps its prose", () => {
    const document = documentOf("", { Impact: "46 jobs." });
    const error = refusal(() => complete(document, {}, { impact: "47 jobs." }));
    expect(error).toMatchObject({ message: '"Impact" has its text already', place: { line: 5 } });
  });
});
