import { afterEach, describe, expect, it, vi } from "vitest";
import { now, systemZone } from "../../src/io/clock.ts";
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

describe("the system's zone", () => {
  // Undefined for a TZ that is none, whose clock is that of UTC.
  const zoneOfIntl = () => new Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC";
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it.each([
    "Europe/Berlin",
    "Asia/Kolkata",
    "US/Central",
    "UTC",
    "EST5EDT",
    ":x",
    "Mars/Olympus",
    "",
  ])("is what Intl takes for it where TZ is %j", (name) => {
    process.env.TZ = name;
    expect(systemZone()).toBe(zoneOfIntl());
  });

  it("is what Intl takes for it where TZ is not set", () => {
    delete process.env.TZ;
    expect(systemZone()).toBe(zoneOfIntl());
  });
});
