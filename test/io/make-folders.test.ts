import { existsSync, statSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeFolders } from "../../src/io/make-folders.ts";
import { isWithin } from "../../src/io/output-folder.ts";
import { refusal } from "../support/refusal.ts";
import { temporaryRepository } from "../support/repo.ts";

describe("folders on the way", () => {
  it("are made as far as they are missing", () => {
    const { path } = temporaryRepository({ "a/x": "" });
    for (let time = 0; time < 2; time++) makeFolders(path("a/b/c"));
    expect(statSync(path("a/b/c")).isDirectory()).toBe(true);
  });

  it("are not made where a file or a link to nothing stands in the way", () => {
    const { path } = temporaryRepository({ file: "" });
    symlinkSync("nowhere", path("link"));
    for (const way of ["file", "file/b", "link"]) expect(() => makeFolders(path(way))).toThrow();
  });

  it.skipIf(!existsSync("/proc/self"))("are refused at once in /proc, where there is one", () => {
    const { message, place } = refusal(() => makeFolders("/proc/x/y"));
    expect([message, place.path]).toEqual(["no folder can be made here", "/proc/x"]);
  });
});

it("knows what lies in a folder, whatever leads there", () => {
  const { path } = temporaryRepository({ "docs/a/x": "" });
  symlinkSync("docs", path("link"));
  const within = (one: string, folder: string) => isWithin(path(one), path(folder));
  for (const one of ["docs", "docs/a", "docs/none/b", "link", "link/a/none"])
    expect(within(one, "docs")).toBe(true);
  for (const one of ["docsy", "none", "."]) expect(within(one, "docs")).toBe(false);
  expect(within("none/b", "none")).toBe(true);
});
