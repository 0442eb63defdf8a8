import { describe, expect, it } from "vitest";
import { findFence } from "../../src/document/fence.ts";
import {
  FRONT_MATTER_LIMIT,
  fieldIsFilled,
  fieldList,
  fieldText,
  readFrontMatter,
} from "../../src/document/front-matter.ts";
import { at } from "./support.ts";

describe("findFence", () => {
  it.each([
    ["---\na: b\n---\n# T", "a: b\n"],
    ["\ufeff---\na: b\n---\n", "a: b\n"],
    ["---\r\na: b\r\n---\r\n# T", "a: b\r\n"],
    ["---  \na: b\n---\t\n", "a: b\n"],
    ["---\na: b\n...\n", "a: b\n"],
    ["---\n---\n", ""],
    ["---\na: b\n---", "a: b\n"],
  ])("finds what is fenced in %j", (text, content) => {
    const fence = findFence(text);
    expect(fence).toMatchObject({ closed: true, language: "yaml" });
    expect(at(text, (fence as NonNullable<typeof fence>).content)).toBe(content);
  });

  it.each([
    "",
    "# T\n\n---\na: b\n---\n",
    "---\n\nA thematic break above prose.\n",
    "----\na: b\n----\n",
    "\n---\na: b\n---\n",
    "--- a rule, they say\n",
    "+++ added\n",
    " ---\na: b\n---\n",
  ])("finds none in %j", (text) => {
    expect(findFence(text)).toBeUndefined();
  });

  it.each([
    ["---js\nmodule.exports = {}\n---\n", "js"],
    ["--- json\n{}\n---\n", "json"],
    ["+++\na = 1\n+++\n", "toml"],
    [";;;\n{}\n;;;\n", "json"],
    ["---YAML\na: b\n---\n", "yaml"],
  ])("names the language of %j", (text, language) => {
    expect(findFence(text)?.language).toBe(language);
  });

  it("ends one that is not closed before the first blank line or heading", () => {
    const text = "---\nkind: postmortem\ntitle: a\n\n# T\n";
    const fence = findFence(text);
    expect(fence?.closed).toBe(false);
    expect(at(text, (fence as NonNullable<typeof fence>).content)).toBe(
      "kind: postmortem\ntitle: a",
    );
    expect(findFence("---\nkind: postmortem\n# T\n")?.content.end).toBe(20);
  });
});

describe("readFrontMatter", () => {
  const problems = (text: string) => readFrontMatter(text).problems.map(({ message }) => message);

  it("has the fields in their order, placed in the file", () => {
    const text = "---\nkind: postmortem # ours\ntags: [a, b]\nowner:\n---\n";
    const front = readFrontMatter(text);
    expect([...front.fields.keys()]).toEqual(["kind", "tags", "owner"]);
    expect(at(text, front.fields.get("tags")?.value.span ?? { start: 0, end: 0 })).toBe("[a, b]");
    expect(front.problems).toEqual([]);
  });

  it.each([
    ["---js\nprocess.exit()\n---\n", "another language than YAML: js"],
    ["+++\nkind = 'postmortem'\n+++\n", "another language than YAML: toml"],
    ["---\nkind: postmortem\n\n# T\n", "not closed"],
    [`---\na: ${"x".repeat(FRONT_MATTER_LIMIT)}\n---\n`, "larger than 64 KiB"],
    ["---\n- a\n- b\n---\n", "not a list of keys"],
    ["---\nA line of prose\n---\n", "not a list of keys"],
  ])("refuses %.30j", (text, message) => {
    expect(problems(text)).toEqual([expect.stringContaining(message)]);
    expect(readFrontMatter(text).fields.size).toBe(0);
  });

  it("has no problem with none, with an empty one and with comments alone", () => {
    for (const text of ["# T\n", "---\n---\n", "---\n# nothing yet\n---\n"]) {
      expect(problems(text)).toEqual([]);
    }
  });

  it("names a key that stands twice, and keeps the first", () => {
    const text = "---\ntitle: a\ntitle: b\n---\n";
    expect(problems(text)).toEqual([expect.stringContaining("twice")]);
    expect(fieldText(readFrontMatter(text), "title")).toBe("a");
  });

  it("knows no keys but those that stand there", () => {
    const front = readFrontMatter("---\n__proto__: a\n---\n");
    expect(fieldText(front, "constructor")).toBeUndefined();
    expect(fieldText(front, "__proto__")).toBe("a");
  });
});

describe("fields", () => {
  const front = readFrontMatter(
    '---\ntext: a\nquoted: "005"\ntime: 14:05\nempty:\nnothing: ~\nblank: ""\nlist: [a, ~, b]\nmap: {a: b}\nnone: []\n---\n',
  );

  it("are read as they are written", () => {
    const texts = ["text", "quoted", "time"].map((key) => fieldText(front, key));
    expect(texts).toEqual(["a", "005", "14:05"]);
    for (const key of ["empty", "nothing", "blank", "list", "map", "missing"]) {
      expect(fieldText(front, key)).toBeUndefined();
    }
  });

  it("are lists, of one where one value stands", () => {
    expect(fieldList(front, "list")).toEqual(["a", "b"]);
    expect(fieldList(front, "text")).toEqual(["a"]);
    expect(fieldList(front, "missing")).toEqual([]);
  });

  it("are filled where they say something", () => {
    const filled = [...front.fields.keys()].filter((key) => fieldIsFilled(front, key));
    expect(filled).toEqual(["text", "quoted", "time", "list", "map"]);
  });
});
