import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it } from "vitest";
import { isZone, offsetAt, readings, setLocalZone } from "../../src/values/zone.ts";

const ZONES = [
  "UTC",
  "America/Chicago",
  "America/Recife",
  "America/St_Johns",
  "Africa/Monrovia",
  "Asia/Gaza",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "Pacific/Apia",
];
const FROM = Date.UTC(1970, 0, 1) / 1000;
const TO = Date.UTC(2041, 0, 1) / 1000;
const zone = fc.constantFrom(...ZONES);
const second = fc.integer({ min: FROM, max: TO });

function judgedOffset(epoch: number, name: string): number {
  const at = Temporal.Instant.fromEpochMilliseconds(epoch * 1000).toZonedDateTimeISO(name);
  return at.offsetNanoseconds / 1e9;
}

function judgedReading(
  local: number,
  name: string,
  disambiguation: "compatible" | "later",
): number {
  const plain = Temporal.Instant.fromEpochMilliseconds(local * 1000)
    .toZonedDateTimeISO("UTC")
    .toPlainDateTime();
  return plain.toZonedDateTime(name, { disambiguation }).epochMilliseconds / 1000;
}

function isSkipped(local: number, name: string): boolean {
  const at = judgedReading(local, name, "compatible");
  return at + judgedOffset(at, name) !== local;
}

function expectReadings(local: number, name: string): void {
  const first = judgedReading(local, name, "compatible");
  const last = isSkipped(local, name) ? first : judgedReading(local, name, "later");
  expect(readings(local, name), `${name} ${local}`).toEqual({ first, last });
}

/** Every change of the clock in a zone. */
function changes(name: string): number[] {
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(FROM * 1000).toZonedDateTimeISO(name);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds / 1000 > TO) return found;
    found.push(next.epochMilliseconds / 1000);
    at = next;
  }
}

describe("offsetAt and readings, judged by Temporal", () => {
  it("agree at any instant", () => {
    fc.assert(
      fc.property(second, zone, (epoch, name) => {
        expect(offsetAt(epoch, name)).toBe(judgedOffset(epoch, name));
        expectReadings(epoch, name);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(ZONES)("agree around every change of the clock in %s", (name) => {
    for (const change of changes(name)) {
      for (const step of [-7200, -3600, -1800, -1, 0, 1, 1800, 3600, 7200]) {
        const epoch = change + step;
        expect(offsetAt(epoch, name), `${name} ${epoch}`).toBe(judgedOffset(epoch, name));
        expectReadings(epoch + judgedOffset(change - 1, name), name);
        expectReadings(epoch + judgedOffset(change, name), name);
      }
    }
  });

  it("reads the day that Samoa skipped as the one after it", () => {
    const skipped = Date.UTC(2011, 11, 30, 12) / 1000;
    const { first, last } = readings(skipped, "Pacific/Apia");
    expect(first).toBe(last);
    expect(first + offsetAt(first, "Pacific/Apia")).toBe(Date.UTC(2011, 11, 31, 12) / 1000);
  });

  it("stay correct when more zones and years are asked about than are remembered", () => {
    const names = Intl.supportedValuesOf("timeZone").slice(0, 60);
    for (const name of names) expect(offsetAt(0, name), name).toBe(judgedOffset(0, name));
    for (let edge = 0; edge < 10_200; edge++) offsetAt(edge * 4 * 86_400, "Europe/Berlin");
    expect(offsetAt(1_554_220_800, "Europe/Berlin")).toBe(7200);
  });

  it("have no answer for a zone that there is not", () => {
    expect(() => offsetAt(0, "Mars/Olympus")).toThrow(RangeError);
  });
});

describe("the machine's own zone", () => {
  const own = process.env.TZ;
  afterEach(() => {
    setLocalZone(() => "UTC");
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it.each(ZONES)("is known as well as any other: %s", (name) => {
    process.env.TZ = name;
    setLocalZone(() => name);
    expect(isZone(name)).toBe(true);
    for (const change of changes(name)) {
      for (const step of [-7200, -1, 0, 7200]) {
        const epoch = change + step;
        expect(offsetAt(epoch, name), `${name} ${epoch}`).toBe(judgedOffset(epoch, name));
      }
    }
    const liberia = Date.UTC(1971, 11, 31) / 1000;
    expect(offsetAt(liberia, name)).toBe(judgedOffset(liberia, name));
  });
});

describe("isZone", () => {
  it.each(["UTC", "America/Chicago", "Europe/Berlin", "Etc/GMT+5", "US/Central"])(
    "knows %s",
    (name) => {
      expect(isZone(name)).toBe(true);
    },
  );

  it.each([
    "",
    "+02:00",
    "-05",
    "Mars/Olympus",
    "GMT+2",
    "__proto__",
    "Europe/Berlin ",
    "x".repeat(100_000),
  ])("refuses %.20s", (name) => {
    expect(isZone(name)).toBe(false);
  });
});
