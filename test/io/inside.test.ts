import { realpathSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { insideOf } from "../../src/io/inside.ts";
import { temporaryRepository } from "../support/repo.ts";

it("takes a folder that comes into being between two looks for a folder", () => {
  const { root, path } = temporaryRepository({ "docs/a.md": "" });
  const { place } = insideOf(root);
  const look = vi.spyOn(realpathSync, "native").mockImplementationOnce(() => {
    throw Object.assign(new Error("it was not there yet"), { code: "ENOENT" });
  });
  expect(place(path("docs/b.md"))).toBe(path("docs/b.md"));
  expect(look).toHaveBeenCalledWith(path("docs"));
  look.mockRestore();
});
