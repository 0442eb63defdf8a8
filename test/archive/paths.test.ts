import { expect, it } from "vitest";
import { absolutePath, pathFrom, pathIn, pathToward, shownPath } from "../../src/archive/paths.ts";

it("knows the root by `.`", () => {
  expect(absolutePath("/repo", ".")).toBe("/repo");
  expect(absolutePath("/repo", "docs")).toBe("/repo/docs");
  expect(pathIn(".", "x.md")).toBe("x.md");
  expect(pathFrom(".", "a/x.md")).toBe("a/x.md");
});

it("goes into a folder and out of it", () => {
  expect(pathIn("docs", "x.md")).toBe("docs/x.md");
  expect(pathFrom("docs", "docs/a/x.md")).toBe("a/x.md");
  expect(pathFrom("docs", "docs2/x.md")).toBeUndefined();
  expect(shownPath("/repo", absolutePath("/repo", "docs/x.md"))).toBe("docs/x.md");
});

it.each([
  ["docs/postmortems/a.md", "docs/premortems/b.md", "../premortems/b.md"],
  ["docs/postmortems/2019/a.md", "docs/premortems/b.md", "../../premortems/b.md"],
  ["docs/a.md", "docs/b.md", "b.md"],
  ["docs/a.md", "docs/pre/b.md", "pre/b.md"],
  ["a.md", "docs/b.md", "docs/b.md"],
  ["docs/b/a.md", "b.md", "../../b.md"],
])("a link in %s leads to %s as %s", (from, to, link) => {
  expect(pathToward(from, to)).toBe(link);
});
