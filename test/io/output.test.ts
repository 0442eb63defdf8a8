import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { expect, it } from "vitest";
import { writeOutput } from "../../src/io/output.ts";
import { refusal } from "../support/refusal.ts";
import { temporaryRepository } from "../support/repo.ts";

it("writes a new file with its folders, inside and outside", () => {
  const { root, path, read } = temporaryRepository();
  mkdirSync(path("sub"));
  writeOutput("../out/deep/report.txt", path("sub"), "ü\n");
  expect(read("out/deep/report.txt")).toBe("ü\n");
  writeOutput(path("absolute.txt"), "/nowhere", "a\n");
  expect(readdirSync(root).sort()).toEqual([".git", "absolute.txt", "out", "sub"]);
});

it("replaces a file with its mode kept, and through a link what it leads to", () => {
  const { root, path, read } = temporaryRepository({ "a.txt": "old and longer\n" });
  chmodSync(path("a.txt"), 0o640);
  symlinkSync("a.txt", path("link.txt"));
  writeOutput("link.txt", root, "new\n");
  expect(read("a.txt")).toBe("new\n");
  expect(statSync(path("a.txt")).mode & 0o777).toBe(0o640);
  expect(readFileSync(path("link.txt"), "utf8")).toBe("new\n");
});

it("writes into a device, and not into a folder", () => {
  const { root } = temporaryRepository();
  writeOutput("/dev/null", root, "x");
  expect(refusal(() => writeOutput(".", root, "x")).message).toBe("this is a folder, not a file");
});

it("refuses a name whose folder is a file", () => {
  const { root } = temporaryRepository({ "a.txt": "" });
  expect(refusal(() => writeOutput("a.txt/b", root, "x")).hint).toMatch(/\.$/);
});
