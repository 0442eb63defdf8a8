import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeForeign } from "../../src/io/foreign.ts";
import { refusal } from "../support/refusal.ts";

const western = (text: string) => Buffer.from(text, "latin1");

describe("texts in old encodings", () => {
  it.each<[string, Buffer, string, string]>([
    ["UTF-8", Buffer.from("Störung"), "Störung", "UTF-8"],
    ["UTF-8 with a mark", Buffer.from("\ufeffStörung"), "Störung", "UTF-8"],
    ["UTF-16", Buffer.from("\ufeffStörung 障害", "utf16le"), "Störung 障害", "UTF-16"],
    ["UTF-16, swapped", Buffer.from("\ufeffStörung", "utf16le").swap16(), "Störung", "UTF-16"],
    ["an empty file", Buffer.alloc(0), "", "UTF-8"],
    [
      "Windows-1252",
      western("The caf\xe9 said \x93no\x94 \x96 for \x80 5, a long enough line"),
      "The café said “no” – for € 5, a long enough line",
      "Windows-1252",
    ],
  ])("%s", (_, bytes, text, encoding) => {
    expect(decodeForeign(bytes)).toMatchObject({ text, encoding });
  });

  it("says from where on the encoding is a guess", () => {
    expect(decodeForeign(western("a plain line\nand another\na caf\xe9 here")).guessedFrom).toBe(3);
    expect(decodeForeign(Buffer.from("é")).guessedFrom).toBeUndefined();
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
