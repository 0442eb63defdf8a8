import { describe, expect, it } from "vitest";
import { setField } from "../../../src/document/edits/field.ts";
import { fieldList, fieldText } from "../../../src/document/front-matter.ts";
import { documentOf, edited } from "../support.ts";

const set = (text: string, key: string, value: string | string[]) => {
  const document = documentOf(text);
  return edited(document, setField(document, key, value)).text;
};
describe("setField", () => {
  it.each([
    ["a value", "title: Old", "title: New"],
    ["a quoted one", "title: 'It''s old'", "title: New"],
    ["one with a comment", "title: Old  # mine", "title: New  # mine"],
    ["an empty one", "title:", "title: New"],
    ["an empty one with a comment", "title:   # mine", "title: New   # mine"],
    ["nothing, written out", "title: ~ # mine", "title: New # mine"],
    ["a block", "title: |\n  Old\n  lines", "title: New"],
    ["a wrapped one", "title: Old\n  and long", "title: New"],
    ["a list", "title: [a, b]", "title: New"],
    ["a list of lines, with a comment", "title: # mine\n  - a # A\n  - b", "title: New # mine"],
    ["an indented one", "  title: Old", "  title: New"],
  ])("replaces %s", (_, before, after) => {
    const around = (line: string) => {
      const indent = /^ */.exec(line)?.[0];
      return `---\n${indent}kind: postmortem # ours\n${line}\n${indent}owner: "a"\n---\nBody`;
    };
    expect(set(around(before), "title", "New")).toBe(around(after));
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    expect(set(crlf(around(before)), "title", "New")).toBe(crlf(around(after)));
  });

  it("leaves alone what says so already, however it is written", () => {
    const text = "---\ntitle: 'New'\ntags:\n  - a # A\n  - \"b\"\nowner: ''\n---\n";
    expect(set(text, "title", "New")).toBe(text);
    expect(set(text, "tags", ["a", "b"])).toBe(text);
    expect(set(text, "owner", "")).toBe(text);
    expect(set(text, "tags", ["a"])).toContain("tags: [a]\n");
  });

  it("adds a key where the template has it", () => {
    const text = "---\n# Ours\nkind: postmortem\nstatus: resolved\nx-ours: 1\nowner: a\n---\nBody";
    expect(set(text, "title", "T")).toBe(text.replace("status", "title: T\nstatus"));
    expect(set(text, "severity", "sev1")).toBe(text.replace("x-ours", "severity: sev1\nx-ours"));
    expect(set(text, "y-ours", "2")).toBe(text.replace("---\nBody", 'y-ours: "2"\n---\nBody'));
  });

  it("adds a key behind a value of several lines, and to nothing at all", () => {
    const list = "---\nkind: postmortem\ntitle: |\n  a\n\n  b\n---\n";
    expect(set(list, "status", "ongoing")).toBe(
      list.replace("---\n$", "").replace(/---\n$/, "status: ongoing\n---\n"),
    );
    expect(set("---\r\n---\r\n", "title", "T")).toBe("---\r\ntitle: T\r\n---\r\n");
    expect(set("\ufeff---\n---", "title", "T")).toBe("\ufeff---\ntitle: T\n---");
  });

  it.each([
    "14:05",
    "2019-04-02",
    "yes",
    "a: b",
    "# not a comment",
    "- a",
    '"',
    "@a",
    "{x}",
    "a\nb",
  ])("is read back: %j", (value) => {
    const document = documentOf(set("---\nkind: postmortem\n---\n", "title", value));
    expect(fieldText(document.front, "title")).toBe(value.replace("\n", " "));
    const list = documentOf(set(document.text, "tags", [value, "b"]));
    expect(fieldList(list.front, "tags")).toEqual([value.replace("\n", " "), "b"]);
    expect(set(document.text, "title", value.replace("\n", " "))).toBe(document.text);
  });

  it.each([
    ["# No front matter\n", "no front matter", 1],
    ["---\nkind: postmortem\n", "not closed", 1],
    ["---js\n---\n", "another language", 1],
    ["---\n{kind: postmortem}\n---\n", "braces", 1],
    ["---\nkind: postmortem\ntitle: a\ntitle: b\n---\n", "twice", 4],
    ["---\nkind: postmortem\n\ttitle: a\n---\n", "", 3],
  ])("refuses %j", (text, why, line) => {
    expect(() => set(text, "owner", "a")).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(why),
        place: { path: "docs/postmortems/2019-04-02-release.md", line },
      }),
    );
  });
});
