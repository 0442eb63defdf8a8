import { describe, expect, it } from "vitest";
import { RENAMED, ZONE_NAMES } from "../../../src/import/dates/zone-names.ts";
import { findZone, readZone } from "../../../src/import/dates/zones.ts";
import { isZone } from "../../../src/values/zone.ts";

describe("a zone", () => {
  it.each([
    ["UTC", "UTC"],
    ["GMT", "UTC"],
    ["JST", "Asia/Tokyo"],
    ["JST (UTC+9)", "Asia/Tokyo"],
    ["UTC+9", "Etc/GMT-9"],
    ["GMT-5", "Etc/GMT+5"],
    ["+02:00", "Etc/GMT-2"],
    ["EST", "America/New_York"],
    ["EDT", "America/New_York"],
    ["Pacific Time", "America/Los_Angeles"],
    ["US/Pacific", "America/Los_Angeles"],
    ["PST8PDT", "America/Los_Angeles"],
    ["Europe/Oslo", "Europe/Oslo"],
    ["Oslo", "Europe/Oslo"],
    ["Oslo time", "Europe/Oslo"],
    ["日本時間", "Asia/Tokyo"],
    ["hora de Madrid", "Europe/Madrid"],
    ["heure de Paris", "Europe/Paris"],
    ["ora di Roma", undefined],
    ["Hora de São Paulo", "America/Sao_Paulo"],
    ["Zürich time", "Europe/Zurich"],
    ["New York time", "America/New_York"],
    ["Kyiv time", "Europe/Kyiv"],
    ["Buenos Aires time", "America/Argentina/Buenos_Aires"],
    ["Response Time", undefined],
    ["Down time", undefined],
    ["Arizona time", "America/Phoenix"],
    ["Phoenix", "America/Phoenix"],
    ["US/Arizona", "America/Phoenix"],
    ["Mountain Standard Time", "America/Denver"],
    ["MST (no DST)", "America/Phoenix"],
    ["Mountain Standard Time, no daylight saving time", "America/Phoenix"],
    ["AEST (no DST)", "Australia/Brisbane"],
    ["EST (no DST)", "Etc/GMT+5"],
  ])("%s", (name, zone) => expect(readZone(name)?.zone).toBe(zone));

  it("may have several meanings, or be none", () => {
    expect(readZone("IST")?.others).toContain("Europe/Dublin");
    expect(readZone("CET")?.others).toEqual([]);
    expect(readZone("UTC+5:30")).toMatchObject({ zone: undefined, offset: 19_800 });
    for (const none of ["", "soon", "UTC+25", "Nowhere/City", "x".repeat(1000)]) {
      expect(readZone(none)).toBeUndefined();
    }
  });

  it("is found in a sentence", () => {
    expect(findZone("All times in CEST (UTC+2)")?.zone).toBe("Europe/Berlin");
    expect(findZone("全時刻は JST")?.zone).toBe("Asia/Tokyo");
    expect(findZone("Cronología (hora de Madrid)")?.zone).toBe("Europe/Madrid");
    expect(findZone("Timeline, New York local time")?.zone).toBe("America/New_York");
    expect(findZone("A time of need")).toBeUndefined();
    expect(findZone("Response Time of Checkout")).toBeUndefined();
  });

  it("is one that the machine knows, whatever it is called", () => {
    for (const { zone, others = [] } of ZONE_NAMES.values()) {
      for (const one of [zone, ...others]) expect(isZone(one), one).toBe(true);
    }
    for (const zone of RENAMED) expect(isZone(zone), zone).toBe(true);
  });
});
