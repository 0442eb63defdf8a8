import { expect, it } from "vitest";
import { folderInside } from "../../src/values/folder.ts";

it.each([
  ["docs/postmortems", "docs/postmortems"],
  ["./docs/postmortems//", "docs/postmortems"],
  [".", "."],
  ["./.", "."],
  [".github", ".github"],
  ["Störungen/2019 und früher", "Störungen/2019 und früher"],
])("%s is the folder %s", (typed, folder) => {
  expect(folderInside(typed)).toBe(folder);
});

it.each([
  "",
  "/",
  "./",
  "/srv/docs",
  "docs//pm",
  "a/./b",
  "..",
  "docs/../../pm",
  ".git",
  "docs/.GIT/x",
  "C:x",
  "c:/docs",
  "docs\\pm",
  "docs\npm",
  "x".repeat(201),
  "/".repeat(100_000),
  `x${"/".repeat(100_000)}x`,
])("%.20j is none", (typed) => {
  expect(folderInside(typed)).toBeUndefined();
});
