import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/cli/context.ts";
import { fakeWorld } from "../support/world.ts";

function context(world: Parameters<typeof fakeWorld>[0], input = true) {
  return contextOf(fakeWorld(world).world, { input });
}

describe("a person is asked", () => {
  it("in a terminal", () => {
    expect(context({ terminal: true }).ask).toBeDefined();
    expect(context({ terminal: true, env: { CI: "false" } }).ask).toBeDefined();
  });

  it("neither in a pipe, nor in CI, nor where that is refused", () => {
    expect(context({ terminal: false }).ask).toBeUndefined();
    expect(context({ terminal: true, env: { CI: "true" } }).ask).toBeUndefined();
    expect(context({ terminal: true, env: { CI: "woodpecker" } }).ask).toBeUndefined();
    expect(context({ terminal: true }, false).ask).toBeUndefined();
  });
});

describe("the context", () => {
  it("looks for the repository only when it is needed", () => {
    const outside = context({ cwd: tmpdir() });
    expect(() => outside.root).toThrow("not inside a git repository");
  });

  it("knows the terminal's width, and takes 80 columns in a pipe", () => {
    expect(context({ terminal: true }).width).toBe(72);
    expect(context({}).width).toBe(80);
  });

  it("colours for a terminal, and for whoever forces it", () => {
    const red = (env: Record<string, string>, terminal: boolean) =>
      context({ env, terminal }).errStyle.warning("x") !== "x";
    expect(red({}, true)).toBe(true);
    expect(red({}, false)).toBe(false);
    expect(red({ NO_COLOR: "1" }, true)).toBe(false);
    expect(red({ NO_COLOR: "" }, true)).toBe(true);
    expect(red({ TERM: "dumb" }, true)).toBe(false);
    expect(red({ FORCE_COLOR: "1" }, false)).toBe(true);
    expect(red({ FORCE_COLOR: "0" }, true)).toBe(false);
  });
});
