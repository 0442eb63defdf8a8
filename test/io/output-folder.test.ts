import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { readFrom, standsIn, writeFiles } from "../../src/io/output-folder.ts";
import { refusal } from "../support/refusal.ts";
import { temporaryRepository } from "../support/repo.ts";

it("fills files side by side, however much goes into them, and makes the folder", () => {
  const { path, read } = temporaryRepository();
  const long = "ü".repeat(40_000);
  const result = writeFiles(path("a/b"), ["one", "two", "none"], (append) => {
    for (const part of ["1", long, "2", long, "3"]) {
      append("one", part);
      append("two", part.slice(0, 1));
    }
    return 7;
  });
  expect(result).toBe(7);
  expect(read("a/b/one")).toBe(`1${long}2${long}3`);
  expect(read("a/b/two")).toBe("1ü2ü3");
  expect(read("a/b/none")).toBe("");
  expect(readdirSync(path("a/b")).sort()).toEqual(["none", "one", "two"]);
});

it("leaves what stands there as it was where the work fails, and nothing of its own", () => {
  const { path, read } = temporaryRepository({ "out/one": "old" });
  const work = (append: (name: string, text: string) => void) => {
    append("one", "x".repeat(100_000));
    throw new RangeError("no");
  };
  expect(() => writeFiles(path("out"), ["one", "two"], work)).toThrow("no");
  expect(readdirSync(path("out"))).toEqual(["one"]);
  expect(read("out/one")).toBe("old");
});

it("refuses a folder that is a file, and a name that is a folder", () => {
  const { path } = temporaryRepository({ file: "", "out/one/x": "" });
  expect(refusal(() => writeFiles(path("file"), ["one"], () => {})).place.path).toBe(path("file"));
  expect(refusal(() => writeFiles(path("out"), ["one"], () => {})).place.path).toBe(
    path("out/one"),
  );
  expect(readdirSync(path("out"))).toEqual(["one"]);
});

it("looks at what stands in a folder", () => {
  const { path } = temporaryRepository({ "out/one": "text" });
  expect(readFrom(path("out"), "one")).toBe("text");
  expect(readFrom(path("out"), "two")).toBeUndefined();
  expect(readFrom(path("none"), "one")).toBeUndefined();
  expect([standsIn(path("out"), "one"), standsIn(path("out"), "two")]).toEqual([true, false]);
});
