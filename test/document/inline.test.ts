import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, readInline } from "../../src/document/inline.ts";
import { titleHeading } from "../../src/template/heading.ts";

const piecesOf = (text: string) => readInline(text, { start: 0, end: text.length });
const plain = (text: string) => plainText(text, { start: 0, end: text.length });

describe("readInline", () => {
  it.each([
    ["plain words", ["words"]],
    ["a `b` c", ["words", "code", "words"]],
    ["`` a ` b ``", ["code"]],
    ["a ``` b", ["words"]],
    ["\\`a` b", ["words"]],
    ["see [the log](https://x.test/a_(b)) now", ["words", "link", "words"]],
    ['![graph](<a b.png> "t")', ["image"]],
    ["<https://x.test/a>", ["url"]],
    ["at https://x.test/a, then", ["words", "url", "words"]],
    ["a <!-- b --> c", ["words", "comment", "words"]],
    ["a <b>c</b>", ["words", "html", "words", "html"]],
    ["1 < 2 > 0", ["words"]],
    ["[not a link] (x)", ["words"]],
    ["shttp://x", ["words"]],
  ])("reads %j as %j", (text, kinds) => {
    expect(piecesOf(text).map((piece) => piece.kind)).toEqual(kinds);
  });

  it.each([
    ["[a](https://x.test/a_(b))", "https://x.test/a_(b)"],
    ['[a](https://x.test "title")', "https://x.test"],
    ["[a](<b c>)", "b c"],
    ["(https://x.test/a).", "https://x.test/a"],
    ["https://x.test/a_(b).", "https://x.test/a_(b)"],
    ["<mailto:team@x.test>", "mailto:team@x.test"],
  ])("finds where %j leads", (text, target) => {
    expect(piecesOf(text).find((piece) => piece.target !== undefined)?.target).toBe(target);
  });

  it("shows a text without markup as it stands, addresses too", () => {
    const unit = fc.constantFrom(
      "a",
      " ",
      "h",
      "http://",
      "https://x.test/",
      ".",
      ")",
      "]",
      "!",
      ">",
      "-",
      '"',
    );
    fc.assert(
      fc.property(
        fc.array(unit).map((units) => units.join("")),
        (text) => {
          expect(
            piecesOf(text)
              .map((piece) => piece.text)
              .join(""),
          ).toBe(text);
          expect(plain(text)).toBe(text.replace(/ +/g, " ").trim());
        },
      ),
    );
  });

  it("covers its part of a text without gaps, and reads nothing around it", () => {
    fc.assert(
      fc.property(fc.string({ unit: marks }), fc.string({ unit: marks }), (before, text) => {
        const span = { start: before.length, end: before.length + text.length };
        const pieces = readInline(`${before}${text}\`](x)-->`, span);
        const joined = pieces.flatMap(({ span: { start, end } }) => [start, end]);
        expect(joined).toEqual(
          pieces.length === 0 ? [] : [span.start, ...joined.slice(1, -1), span.end],
        );
        for (let i = 1; i + 1 < joined.length; i += 2) expect(joined[i]).toBe(joined[i + 1]);
        expect(pieces.map(({ kind, text: said }) => [kind, said])).toEqual(
          piecesOf(text).map(({ kind, text: said }) => [kind, said]),
        );
      }),
    );
  });
});

const marks = fc.constantFrom(..."ab `[]()<>!-*_~\\&\n", "https://", "<!--", "-->");

describe("plainText", () => {
  it.each([
    ["Escrow was <script>alert(1)</script>", "Escrow was <script>alert(1)</script>"],
    ["Exports for <customer> and `Map<a>` failed", "Exports for <customer> and Map<a> failed"],
    ['<a name="x"></a>Too <b>slow</b><br/>', "Too slow"],
  ])("keeps in %j the tags that no host renders", (text, said) => {
    expect(plain(text)).toBe(said);
  });

  it("keeps all tags where they were typed as words", () => {
    const text = "**Four** <b>html</b>";
    const span = { start: 0, end: text.length };
    expect(plainText(text, span, { tags: true })).toBe("Four <b>html</b>");
  });

  it.each([
    ["**bold** and *it* and ~~gone~~", "bold and it and gone"],
    ["`a  *b*` c", "a *b* c"],
    ["[the **log**](x) says", "the log says"],
    ["snake_case and foo__bar stay", "snake_case and foo__bar stay"],
    ["_a_ and __b__", "a and b"],
    ["2 * 3", "2 * 3"],
    ["\\*not\\* \\[bold\\]", "*not* [bold]"],
    ["a &amp; b \\&amp; c &lt;", "a & b &amp; c <"],
    ["soft\nwrapped\r\n  line", "soft wrapped line"],
    ["a <!-- hidden --> b", "a b"],
    ["~10 minutes", "~10 minutes"],
  ])("reads %j as %j", (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it("reads any title back from the heading that is written of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: marks }), (title) => {
        const heading = titleHeading(title);
        expect(plain(heading.slice(2))).toBe(title.trim().replace(/\s+/g, " "));
      }),
    );
  });
});
