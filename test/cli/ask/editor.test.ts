import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentOf, withoutComment, words } from "../../../src/cli/ask/editor.ts";

describe("the command of an editor", () => {
  test.each([
    ["vim", ["vim"]],
    ["code --wait", ["code", "--wait"]],
    ['"/opt/my editor/ed" -w', ["/opt/my editor/ed", "-w"]],
    ["ed --flag=\"a b\" -w'c d'", ["ed", "--flag=a b", "-wc d"]],
    ["emacsclient -a '' -t", ["emacsclient", "-a", "", "-t"]],
    ["  nano   -w ", ["nano", "-w"]],
  ])("%s", (command, expected) => {
    expect(words(command)).toEqual(expected);
  });
});

describe("the comment for the editor", () => {
  const comment = commentOf({
    message: "What set it off?",
    guidance: "Name the change --> not the person.",
    example: "The image\nwas rebuilt",
  });

  test("holds message, guidance and example, and ends once", () => {
    expect(comment).toMatch(/^<!-- mortem/);
    for (const part of ["What set it off?", "Name the change", "The image\nwas rebuilt"]) {
      expect(comment).toContain(part);
    }
    expect(comment.indexOf("-->")).toBe(comment.length - 3);
  });

  test("is taken out, and nothing else is", () => {
    const prose = fc.string({ unit: fc.constantFrom("a", "\n", " ", "<!-- x -->", "-->", "#") });
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        expect(withoutComment(before + comment + after, comment)).toBe(before + after);
      }),
    );
  });

  test("takes no text along where its end was deleted", () => {
    const broken = `Mine.\n\n${comment.replace("-->", "")}\nMine, too.`;
    expect(withoutComment(broken, comment).replace(/\n+/g, "\n")).toBe("Mine.\nMine, too.");
  });
});
