import { expect, it } from "vitest";
import { absolutePath, pathFrom, pathIn, shownPath } from "../../src/archive/paths.ts";

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
