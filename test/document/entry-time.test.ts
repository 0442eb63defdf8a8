import { describe, expect, it } from "vitest";
import { readEntryTime } from "../../src/document/entry-time.ts";

/** `~2019-04-03 09:10:05 +7200 | rest` */
function read(text: string): string | undefined {
  const time = readEntryTime(text, { start: 0, end: text.length });
  if (time === undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, "0");
  const parts = [
    (time.approximate ? "~" : "") + (time.day ?? ""),
    `${two(time.hour)}:${two(time.minute)}${time.second > 0 ? `:${two(time.second)}` : ""}`,
    time.offset === undefined ? "" : String(time.offset),
  ];
  return `${parts.filter(Boolean).join(" ")} | ${text.slice(time.span.end)}`;
}

describe("readEntryTime", () => {
  it.each([
    ["10:00 Tagged 2.4.0", "10:00 | Tagged 2.4.0"],
    ["9:05 a", "09:05 | a"],
    ["10:00:30 a", "10:00:30 | a"],
    ["~10:00 a", "~ 10:00 | a"],
    ["2019-04-03 09:10 a", "2019-04-03 09:10 | a"],
    ["2019-04-03 ~09:10 a", "~2019-04-03 09:10 | a"],
    ["~2019-04-03 09:10 a", "~2019-04-03 09:10 | a"],
    ["2019-04-03T09:10:00Z a", "2019-04-03 09:10 0 | a"],
    ["2019-04-03T09:10:00.123-05:00 a", "2019-04-03 09:10 -18000 | a"],
    ["09:10+02:00 a", "09:10 7200 | a"],
    ["09:10 UTC a", "09:10 0 | a"],
    ["09:10 UTC-06:00 a", "09:10 -21600 | a"],
    ["09:10 GMT+2 a", "09:10 7200 | a"],
    ["[18:27] a", "18:27 | a"],
    ["[2019-04-03 18:27] a", "2019-04-03 18:27 | a"],
    ["**18:01 UTC** — a", "18:01 0 | — a"],
    ["**2019-04-03** `18:01` a", "2019-04-03 18:01 | a"],
    ["2019-04-03, 18:01: a", "2019-04-03 18:01 | : a"],
    ["| 2019-04-03 | 18:01 | a |", "2019-04-03 18:01 | a |"],
    ["\\~10:15 a", "~ 10:15 | a"],
    ["2019-04-03 \\~10:15 a", "~2019-04-03 10:15 | a"],
    ["\\[10:15\\] a", "10:15 | a"],
    ["\\*\\*10:15\\*\\* a", "10:15 | a"],
    ["10:15 \\- a", "10:15 | \\- a"],
    ["11:50 Uhr a", "11:50 | a"],
    ["11:50 Uhren a", "11:50 | Uhren a"],
    ["16:40頃 a", "~ 16:40 | a"],
    ["| 16:40 頃 | a |", "~ 16:40 | a |"],
    ["16:40頂 a", "16:40 | 頂 a"],
    ["2:30 pm a", "14:30 | a"],
    ["12:10 a.m. a", "00:10 | a"],
    ["10:30 amber alert", "10:30 | amber alert"],
    ["10:30 Zones failed", "10:30 | Zones failed"],
    ["10:30 `kubectl` failed", "10:30 | `kubectl` failed"],
    ["10:30 **Rolled back**", "10:30 | **Rolled back**"],
    ["kl. 10:30 a", "10:30 | a"],
    ["ca 10:30: a", "~ 10:30 | : a"],
    ["約10:30 a", "~ 10:30 | a"],
    ["10:30", "10:30 | "],
  ])("%j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["10:00-11:00 a", "10:00 | a"],
    ["10:00 – ~10:30: a", "10:00 | : a"],
    ["10:00-12:?? a", "10:00 | a"],
    ["2019-04-03 22:00-05:00 a", "2019-04-03 22:00 | a"],
    ["10:00–10:30 UTC a", "10:00 0 | a"],
    ["2:30 pm - 3:00 pm a", "14:30 | a"],
    ["10:00 - 3 hosts failed", "10:00 | - 3 hosts failed"],
  ])("of a range, takes the beginning: %j", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "Tagged at 10:00",
    "10 hosts failed",
    "10h later",
    "25:00 a",
    "10:60 a",
    "10:000 a",
    "10:00:00:00 a",
    "2019-04-03 a",
    "2019-02-30 10:00 a",
    "2019-04-31T10:00 a",
    "HH:MM a",
    "1:2 a",
    "",
  ])("%j begins with none", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("looks no further than its part of the text", () => {
    expect(readEntryTime("- 10:00", { start: 2, end: 4 })).toBeUndefined();
    expect(readEntryTime("- 10:00 a", { start: 2, end: 7 })?.span).toEqual({ start: 2, end: 7 });
  });

  it("knows where a date goes that is not there", () => {
    const places = ["10:00 a", "[10:00] a", "**~10:00** a", "| 10:00 | a"].map(
      (text) => readEntryTime(text, { start: 0, end: text.length })?.clockStart,
    );
    expect(places).toEqual([0, 1, 2, 2]);
  });
});
