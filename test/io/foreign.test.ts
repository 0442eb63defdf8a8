import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeForeign } from "../../src/io/foreign.ts";
import { refusal } from "../support/refusal.ts";

const western = (text: string) => Buffer.from(text, "latin1");

describe("texts in old encodings", () => {
  it.each<[string, Buffer, string]>([
    ["UTF-8", Buffer.from("Störung"), "Störung"],
    ["UTF-8 with a mark", Buffer.from("\ufeffStörung"), "Störung"],
    ["UTF-16", Buffer.from("\ufeffStörung 障害", "utf16le"), "Störung 障害"],
    ["UTF-16, swapped", Buffer.from("\ufeffStörung", "utf16le").swap16(), "Störung"],
    ["an empty file", Buffer.alloc(0), ""],
    [
      "Windows-1252",
      western("The caf\xe9 said \x93no\x94 \x96 for \x80 5, a long enough line"),
      "The café said “no” – for € 5, a long enough line",
    ],
  ])("%s", (_, bytes, text) => {
    expect(decodeForeign(bytes).text).toBe(text);
  });

  it("says from where on the encoding is a guess", () => {
    const { doubt } = decodeForeign(western("a plain line\nand another\na caf\xe9 here"));
    expect(doubt).toEqual({
      line: 3,
      message: "this is not UTF-8 and was read as Windows-1252: check its accents and quotes",
    });
    expect(decodeForeign(Buffer.from("é")).doubt).toBeUndefined();
  });

  it("reads what breaks off inside of a letter", () => {
    const bytes = Buffer.from("障害 “a”\nb 障");
    for (const missing of [1, 2]) {
      expect(decodeForeign(bytes.subarray(0, -missing))).toEqual({
        text: "障害 “a”\nb ",
        doubt: { line: 2, message: "it breaks off inside of a letter: what follows is missing" },
      });
    }
    expect(decodeForeign(western("a plain line and a caf\xe9")).text).toBe(
      "a plain line and a café",
    );
  });

  it.each([
    ["Shift JIS", western("\x8f\xe1\x8aQ\x95\xf1\x8d\x90\x8f\x91 of a long line of English words")],
    ["GB 18030", western("\xb9\xca\xd5\xcf\xb1\xa8\xb8\xe6 of a long line of English words here")],
    ["KOI8-R", western("\xd3\xc2\xcf\xca")],
    ["mostly accents", western("\xe9a\xe9b\xe9c")],
    ["NUL bytes", western("a\0b")],
    ["half of UTF-16", western("\xff\xfea")],
  ])("%s is refused with what to do", (_, bytes) => {
    expect(refusal(() => decodeForeign(bytes)).hint).not.toBe("");
  });

  it("reads or refuses any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          expect(decodeForeign(Buffer.from(bytes)).text).not.toContain("\0");
        } catch (error) {
          expect(error).toHaveProperty("hint");
        }
      }),
    );
  });
});
