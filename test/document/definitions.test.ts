import { describe, expect, it } from "vitest";
import { readDefinitions } from "../../src/document/definitions.ts";
import { at, bodyOf } from "./support.ts";

const read = (body: string) => {
  const document = bodyOf(body);
  return readDefinitions(document).map(({ name, target, span }) => [
    name,
    target,
    at(document.text, span),
  ]);
};

describe("definitions of links", () => {
  it("stand on lines of their own, anywhere", () => {
    expect(
      read(
        '[a]: a.md\n\n# T\n\n[b]: <b.md> "B"\n[c d]: c.md#x\nText [a].\n\n- x\n\n  [e]: e.md\n- y\n',
      ),
    ).toEqual([
      ["a", "a.md", "[a]: a.md"],
      ["b", "b.md", '[b]: <b.md> "B"'],
      ["c d", "c.md#x", "[c d]: c.md#x"],
      ["e", "e.md", "  [e]: e.md"],
    ]);
  });

  it("are none in text, code and quotes", () => {
    expect(read("Text\n[a]: a.md\n\n```\n[b]: b.md\n```\n\n    [c]: c.md\n")).toEqual([]);
    expect(read("> [d]: d.md\n> text\n\n[e]:\n\n\\[f]: f.md\n")).toEqual([]);
  });
});
