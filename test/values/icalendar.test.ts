import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import {
  calendarDate,
  calendarInstant,
  calendarText,
  component,
  printCalendar,
} from "../../src/values/icalendar.ts";
import { printable } from "../../src/values/printable.ts";

const unit = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "\\",
    ";",
    ",",
    "\n",
    "\r\n",
    ":",
    '"',
    "\\n",
    "\x1b[31m",
    "👩‍🚀",
    "対応",
    " ",
    "\t",
  ),
);
const texts = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(""));

describe("a calendar file", () => {
  it("has lines of at most 75 octets that end in CRLF, and each begins with a whole character", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const file = printCalendar([["SUMMARY", calendarText(text)]]);
        expect(file.endsWith("\r\n")).toBe(true);
        const lines = file.slice(0, -2).split("\r\n");
        for (const [at, line] of lines.entries()) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          if (at > 0) expect(line).toMatch(/^ ./u);
        }
      }),
    );
  });

  it.each([
    ["x", 75],
    ["é", 75],
    ["事", 73],
    ["👩", 73],
  ])("fills its lines with %s, as far as they go", (character, size) => {
    const [, second = "", third = ""] = printCalendar([["A", character.repeat(300)]]).split("\r\n");
    expect([second, third].map((line) => Buffer.byteLength(line))).toEqual([size, size]);
  });

  it("says to another program what was written, but for what no text may hold", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const file = printCalendar(component("VEVENT", [["SUMMARY", calendarText(text)]]));
        const event = new ICAL.Component(ICAL.parse(file) as unknown as unknown[]);
        expect(event.getFirstPropertyValue("summary")).toBe(printable(text, { lines: true }));
      }),
    );
  });

  it("writes days and instants", () => {
    expect(calendarDate("2019-04-16")).toBe("20190416");
    expect(calendarInstant(Date.UTC(2019, 3, 5, 14, 0, 9) / 1000)).toBe("20190405T140009Z");
  });
});
