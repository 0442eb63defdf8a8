import { afterEach, describe, expect, it, vi } from "vitest";
import { now } from "../../src/io/clock.ts";
import { refusal } from "../support/refusal.ts";

describe("now", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is the system's, in whole seconds", () => {
    vi.useFakeTimers({ now: 1_554_217_200_999 });
    expect(now(undefined)).toBe(1_554_217_200);
    expect(now("")).toBe(1_554_217_200);
  });

  it.each([
    ["2019-04-02T10:00:00-05:00", 1_554_217_200],
    ["2019-04-02T15:00Z", 1_554_217_200],
  ])("can be fixed: %s", (fixed, seconds) => {
    expect(now(fixed)).toBe(seconds);
  });

  it.each(["2019-04-02T10:00:00", "2019-04-02", "yesterday", "2019-13-02T10:00Z"])(
    "can not be fixed to what is no instant: %s",
    (fixed) => {
      expect(refusal(() => now(fixed)).message).toContain(fixed);
    },
  );
});
