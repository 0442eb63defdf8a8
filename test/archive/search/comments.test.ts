import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutComments } from "../../../src/archive/search/comments.ts";

test.each([
  ["a <!-- b --> c", "a  c"],
  ["<!-- b --><!-- c --> d", " d"],
  ["a <!-- b\n\nc --> d <!-- e --> f", "a  d  f"],
  ["a <!-- b\n--> `<!-- c -->`", "a  `<!-- c -->`"],
  ["a <!-- never closed", "a <!-- never closed"],
  ["`<!-- a -->` <!-- b -->", "`<!-- a -->` "],
  ["``a ` <!-- b`` <!-- c -->", "``a ` <!-- b`` "],
  ["```html\n<!-- a -->\n```\n<!-- b -->", "```html\n<!-- a -->\n```\n"],
  ["~~~\n```\n<!-- a -->\n~~~~\n<!-- b -->", "~~~\n```\n<!-- a -->\n~~~~\n"],
  ["- ```\n  <!-- a -->\n  ```\n<!-- b -->", "- ```\n  <!-- a -->\n  ```\n"],
  ["```\r\n<!-- a -->\r\n```\r\n<!-- b -->", "```\r\n<!-- a -->\r\n```\r\n"],
  ["```\n<!-- never closed, like the code -->", "```\n<!-- never closed, like the code -->"],
  ["``` `a` <!-- b -->", "``` `a` "],
  ["<!--\n```\n--> a <!-- b -->", " a "],
])("%j is %j", (text, expected) => {
  expect(withoutComments(text)).toBe(expected);
});

test("nothing but comments is lost", () => {
  const piece = fc.constantFrom("<!--", "-->", "`", "```", "~~~", "\n", " ", "a", "- ", "> ");
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      const left = withoutComments(text);
      if (!/<!--(?:[\s\S]*?-->|-?>)/.test(text)) expect(left).toBe(text);
      expect(left.length).toBeLessThanOrEqual(text.length);
      let at = 0;
      for (const letter of left) at = text.indexOf(letter, at) + 1;
      expect(text.length).toBeGreaterThanOrEqual(at);
    }),
  );
});

test("hostile lengths are no trouble", () => {
  for (const piece of ["<!-- -->", "<!--\n-->", "`<!--", "```<!--\n", "```\n<!--\n", "> <!-- ` "]) {
    expect(withoutComments(piece.repeat(100_000)).length).toBeLessThanOrEqual(1_000_000);
  }
});
