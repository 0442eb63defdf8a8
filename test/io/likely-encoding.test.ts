import { expect, it } from "vitest";
import { likelyEncoding } from "../../src/io/likely-encoding.ts";

/** Bytes that `iconv` wrote, of the words in the comments. */
const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(" ", ""), "hex");

it.each([
  ["SHIFT_JIS", "93fa 967b 8cea 82cc 95b6 8f91 82c5 82b7 8142"], // 日本語の文書です。
  ["EUC-JP", "c6fc cbdc b8ec a4ce cab8 bdf1 a4c7 a4b9 a1a3"],
  ["EUC-KR", "c0e5 bed6 20ba b8b0 edbc ad"], // 장애 보고서
  ["GB18030", "b9ca d5cf b1a8 b8e6 a3ac cff2 cde2 b7a2"], // 故障报告，向外发
])("%s", (name, bytes) => {
  expect(likelyEncoding(hex(bytes))).toBe(name);
  // Cut off inside of a letter.
  expect(likelyEncoding(hex(bytes).subarray(0, -1))).toBe(name);
});

it("is not told of what is in none, of ASCII and of nothing", () => {
  expect(likelyEncoding(hex("ff fe fd"))).toBeUndefined();
  expect(likelyEncoding(Buffer.from("plain"))).toBeUndefined();
  expect(likelyEncoding(Buffer.alloc(0))).toBeUndefined();
});
