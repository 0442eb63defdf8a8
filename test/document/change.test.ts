import { describe, expect, it } from "vitest";
import { changeDocument } from "../../src/document/change.ts";
import { findConflict } from "../../src/document/conflict.ts";
import { setField } from "../../src/document/edits/field.ts";
import type { Files } from "../../src/values/context.ts";
import { MortemError } from "../../src/values/error.ts";
import { at, lookup } from "./support.ts";

const PATH = "/repository/docs/a.md";

/** One file, which an editor writes once while it is being changed. */
class OneFile {
  text: string;
  constructor(
    text: string,
    private meanwhile?: string,
  ) {
    this.text = text;
  }

  update(path: string, change: (text: string) => string): string {
    expect(path).toBe(PATH);
    const changed = change(this.text);
    if (this.meanwhile === undefined) {
      this.text = changed;
      return changed;
    }
    this.text = this.meanwhile;
    this.meanwhile = undefined;
    return this.update(path, change);
  }
}

function setTitle(file: OneFile) {
  const files = file as unknown as Files;
  return changeDocument(files, PATH, "docs/a.md", lookup, (document) =>
    setField(document, "title", "New"),
  );
}

describe("changeDocument", () => {
  it("writes the edits, and gives the document after them", () => {
    const file = new OneFile("---\nkind: postmortem\n---\n");
    const document = setTitle(file);
    expect(file.text).toBe("---\nkind: postmortem\ntitle: New\n---\n");
    expect(document.text).toBe(file.text);
    expect(document.id).toBe("a");
  });

  it("edits what an editor has saved in between", () => {
    const file = new OneFile(
      "---\nkind: postmortem\n---\n",
      "---\nkind: postmortem\ntitle: Old # mine\n---\nBody\n",
    );
    setTitle(file);
    expect(file.text).toBe("---\nkind: postmortem\ntitle: New # mine\n---\nBody\n");
  });

  it.each([
    ["front matter with a fault", "---\nkind: postmortem\ntitle: a\ntitle: b\n---\n", { line: 4 }],
    ["another language", "---js\nkind\n---\n", { line: 1 }],
    ["a page that is no document", "# Post-mortems\n", {}],
    ["an empty file", "", {}],
  ])("refuses %s, and leaves the file as it is", (_, text, place) => {
    const file = new OneFile(text);
    expect(() => setTitle(file)).toThrow(
      expect.objectContaining({ place: expect.objectContaining({ path: "docs/a.md", ...place }) }),
    );
    expect(file.text).toBe(text);
  });

  it("refuses a file with merge-conflict markers, also when they come in between", () => {
    const conflict = "---\nkind: postmortem\n---\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n";
    for (const file of [
      new OneFile(conflict),
      new OneFile("---\nkind: postmortem\n---\n", conflict),
    ]) {
      expect(() => setTitle(file)).toThrow(
        expect.objectContaining({ place: { path: "docs/a.md", line: 4 } }),
      );
      expect(() => setTitle(file)).toThrow(MortemError);
      expect(file.text).toBe(conflict);
    }
  });
});

describe("findConflict", () => {
  it.each([
    ["a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n", true],
    ["<<<<<<<\r\nb\r\n=======\r\nc\r\n>>>>>>> main\r\n", true],
    ["<<<<<<< HEAD\n||||||| base\n=======\n>>>>>>> main", true],
    ["<<<<<<< HEAD\nno end", false],
    [">>>>>>> main\n=======\n<<<<<<< HEAD\n", false],
    ["text <<<<<<< HEAD\n=======\n>>>>>>> main\n", false],
    ["<<<<<<<<< nine\n=======\n>>>>>>> main\n", false],
    ["Heading\n=======\n", false],
  ])("%j: %s", (text, expected) => {
    const span = findConflict(text);
    expect(span !== undefined).toBe(expected);
    if (span !== undefined) expect(at(text, span)).toMatch(/^<{7}[\s\S]*>{7}$/);
  });
});
