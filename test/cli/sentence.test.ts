import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceApart } from "../../src/cli/sentence.ts";

const OPTIONS = [
  { flags: "--at <time>", summary: "", valueEnds: ["ago"] },
  { flags: "--milestone <name>", summary: "" },
  { flags: "--replace", summary: "" },
  { flags: "-C, --cwd <folder>", summary: "" },
  { flags: "-h, --help", summary: "" },
];

describe("parts options from the sentence:", () => {
  it.each([
    ["rolled back", "-- rolled back"],
    ["--at 14:05 rolled back", "--at 14:05 -- rolled back"],
    ["--at=14:05 -C x rolled back", "--at=14:05 -C x -- rolled back"],
    ["rolled back --milestone mitigated", "--milestone mitigated -- rolled back"],
    ["rolled back --replace --at 14:05", "--replace --at 14:05 -- rolled back"],
    ["ran undo --to-revision=3", "-- ran undo --to-revision=3"],
    ["ran undo --to-revision=3 --at 14:05", "--at 14:05 -- ran undo --to-revision=3"],
    ["ran sed --replace x", "-- ran sed --replace x"],
    ["ran df -h", "-- ran df -h"],
    ["ran tar -C x", "-- ran tar -C x"],
    ["ran exec pod -- ls --at x", "-- ran exec pod -- ls --at x"],
    ["-5 replicas", "-- -5 replicas"],
    ["x --replace=3", "-- x --replace=3"],
    ["x --milestone", "--milestone -- x"],
  ])("%s", (typed, expected) => {
    expect(sentenceApart(typed.split(" "), OPTIONS)).toEqual(expected.split(" "));
  });

  it("a word with blanks in it is no option", () => {
    expect(sentenceApart(["--force was used"], OPTIONS)).toEqual(["--", "--force was used"]);
  });

  it("a value may go on behind a blank", () => {
    const apart = ["--at", "20m ago", "--", "x"];
    expect(sentenceApart(["--at", "20m", "ago", "x"], OPTIONS)).toEqual(apart);
    expect(sentenceApart(["x", "--at", "20m", "ago"], OPTIONS)).toEqual(apart);
    expect(sentenceApart(["--at=20m", "ago", "x"], OPTIONS)).toEqual(["--at=20m ago", "--", "x"]);
  });
});

it.each(["", "--at 14:05", "--forse was used", "-x", "-- --at x", "--replace=3 x"])(
  "leaves to commander: %j",
  (typed) => {
    const argv = typed === "" ? [] : typed.split(" ");
    expect(sentenceApart(argv, OPTIONS)).toEqual(argv);
  },
);

it("loses no word, and keeps those of the sentence in their order", () => {
  const word = fc.constantFrom("a", "ago", "--at", "--replace", "-h", "--", "--x=3", "14:05");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (argv) => {
      const apart = sentenceApart(["word", ...argv], OPTIONS);
      const text = apart.slice(apart.indexOf("--") + 1);
      expect(["word", ...argv].slice(0, text.length)).toEqual(text);
      const said = apart.flatMap((one) => one.split(" ")).sort();
      expect(said).toEqual(["word", "--", ...argv].sort());
    }),
  );
});
