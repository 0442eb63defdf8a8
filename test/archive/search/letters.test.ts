import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { foldLetters, foldWithPlaces } from "../../../src/archive/search/letters.ts";
import { runsOf } from "../../../src/archive/search/query.ts";

test.each([
  ["Expired CERTIFICATE", "expired certificate"],
  ["Innløpet stoppet på Ærfugl", "innlopet stoppet pa aerfugl"],
  ["Ångström", "angstrom"],
  ["Straße", "strasse"],
  ["ＡＰＩ ﾃﾞｨｽｸ", "api ディスク"],
  ["ガ", "ガ"],
  ["й", "й"],
  ["a → b — c", "a → b — c"],
])("%s is folded to %s", (text, folded) => {
  expect(foldLetters(text)).toBe(folded);
});

test("an accent makes no difference, however it is encoded", () => {
  for (const text of ["café", "Ångström", "ガス", "søknad"]) {
    expect(foldLetters(text.normalize("NFD"))).toBe(foldLetters(text.normalize("NFC")));
  }
});

it("knows where each folded letter comes from", () => {
  const { text, places } = foldWithPlaces("Ærlig ｶﾞ ok");
  expect(text).toBe("aerlig ガ ok");
  expect(places).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11]);
});

test("places are in order, one for each unit and one for the end", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (original) => {
      const { text, places } = foldWithPlaces(original);
      expect(places).toHaveLength(text.length + 1);
      expect(places.at(-1)).toBe(original.length);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
    }),
  );
});

describe("runs of letters", () => {
  test.each([
    ["no_space-left on/device", ["no", "space", "left", "on", "device"]],
    ["検索apiが停止", ["検索", "api", "が停止"]],
    ["v1.35.2", ["v1", "35", "2"]],
    ["コンピューター", ["コンピューター"]],
    ["「障害」、復旧。", ["障害", "復旧"]],
    ["", []],
  ])("%s", (text, runs) => {
    expect(runsOf(text)).toEqual(runs);
  });
});
