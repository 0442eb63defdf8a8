import { describe, expect, it } from "vitest";
import { meetingOrder, merge } from "../../src/template/merge.ts";
import type { TemplateSource } from "../../src/template/source.ts";

const section = (id: string) => ({ id, heading: id.toUpperCase(), question: "?", guidance: "G." });
const base = merge(
  {
    id: "base",
    kind: "postmortem",
    name: "Base",
    fields: [
      { id: "title", type: "text", question: "What?", required: true },
      { id: "owner", type: "handle" },
    ],
    sections: [{ ...section("one"), aliases: ["First"] }, section("two"), section("three")],
    meeting: ["three"],
  },
  undefined,
);
const extended = (source: Partial<TemplateSource>) =>
  merge({ id: "x", name: "X", ...source }, base);
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe("merge", () => {
  it("fills in what a file may leave out", () => {
    expect(base.fields[1]).toEqual({
      id: "owner",
      type: "handle",
      label: "Owner",
      question: "Owner?",
      guidance: "",
      example: undefined,
      required: false,
      asked: true,
      phase: "both",
      values: [],
    });
    expect(base.sections[1]).toEqual({
      id: "two",
      heading: "TWO",
      aliases: [],
      kind: "prose",
      parts: [],
      required: false,
      phase: "both",
      coverage: false,
      question: "?",
      guidance: "G.",
      example: "",
    });
  });

  it("inherits all that it does not name", () => {
    const same = extended({});
    expect({ ...same, id: base.id, name: base.name }).toEqual(base);
  });

  it("replaces the keys that are given, and keeps the others", () => {
    const { fields, sections } = extended({
      fields: [{ id: "title", required: false }],
      sections: [{ id: "two", guidance: "New\n  guidance." }],
    });
    expect(fields[0]).toEqual({ ...base.fields[0], required: false });
    expect(sections[1]).toEqual({ ...base.sections[1], guidance: "New guidance." });
  });

  it("always asks for what is required", () => {
    const fields = [
      { id: "owner", asked: false },
      { id: "title", asked: false },
    ];
    expect(extended({ fields }).fields.map(({ asked }) => asked)).toEqual([true, false]);
  });

  it("adds aliases, and keeps a replaced heading as one", () => {
    const { sections } = extended({
      sections: [{ id: "one", heading: "Uno", aliases: ["Primo"] }],
    });
    expect(sections[0]?.heading).toBe("Uno");
    expect(sections[0]?.aliases).toEqual(["ONE", "First", "Primo"]);
  });

  it("puts new entries after the one named, else last", () => {
    const { sections, fields } = extended({
      fields: [{ id: "version", type: "text", after: "title" }],
      sections: [{ ...section("new"), after: "one" }, section("last")],
    });
    expect(ids(fields)).toEqual(["title", "version", "owner"]);
    expect(ids(sections)).toEqual(["one", "new", "two", "three", "last"]);
  });

  it("moves an entry of the base that says `after`", () => {
    expect(ids(extended({ sections: [{ id: "one", after: "three" }] }).sections)).toEqual([
      "two",
      "three",
      "one",
    ]);
  });

  it("gives new sections their place in the inherited meeting", () => {
    expect(base.meeting).toEqual(["one", "two", "three"]);
    expect(extended({ sections: [{ ...section("new"), after: "one" }] }).meeting).toEqual([
      "one",
      "new",
      "two",
      "three",
    ]);
    expect(extended({ meeting: ["three", "one"] }).meeting).toEqual(["three", "one", "two"]);
  });
});

describe("meetingOrder", () => {
  it("puts what is not named after its predecessor in the document, the first one first", () => {
    const sections = ["a", "b", "c", "d"].map((id) => ({ id }));
    expect(meetingOrder(["c", "b"], sections)).toEqual(["a", "c", "d", "b"]);
  });
});
