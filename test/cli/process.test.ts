import { describe, expect, it } from "vitest";
import { endWithSignals, endWithStandardOutput } from "../../src/cli/process.ts";
import { fakeWorld } from "../support/world.ts";

describe("a signal", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])("%s ends the process with %d", (signal, code) => {
    const { world, signals, ended } = fakeWorld({});
    endWithSignals(world);
    signals.emit(signal);
    expect(ended()).toBe(code);
  });

  it("is left to an open question", () => {
    const { world, signals, ended } = fakeWorld({});
    endWithSignals(world);
    signals.on("SIGINT", () => {});
    signals.emit("SIGINT");
    expect(ended()).toBeUndefined();
  });
});

describe("standard output", () => {
  it("may be closed by its reader", () => {
    const { world, ended, stderr } = fakeWorld({});
    endWithStandardOutput(world);
    world.stdout.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
    expect(ended()).toBe(0);
    expect(stderr()).toBe("");
  });

  it("may not be lost otherwise", () => {
    const { world, ended, stderr } = fakeWorld({});
    endWithStandardOutput(world);
    world.stdout.emit("error", Object.assign(new Error("no space"), { code: "ENOSPC" }));
    expect(ended()).toBe(2);
    expect(stderr()).toContain("no space");
  });
});
