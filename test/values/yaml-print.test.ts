import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { printFlowList, printScalar } from "../../src/values/yaml-print.ts";

const BREAKS = /[\r\n\u0085\u2028\u2029]+/g;
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..." #:-?,[]{}&*!|>'\"%@`~=<\\\t\n\r.0123456789eExXoOnaN_+") }),
);

describe("printScalar", () => {
  it.each([
    ["The API answers 500", "The API answers 500"],
    ["Release 2.4.0: every job failed", '"Release 2.4.0: every job failed"'],
    ["Jobs failed #482", '"Jobs failed #482"'],
    ["C# and a:b", "C# and a:b"],
    ["@release-lead", '"@release-lead"'],
    ['The "fast" path', 'The "fast" path'],
    ['"fast" path', `'"fast" path'`],
    [String.raw`C:\temp was: full`, String.raw`'C:\temp was: full'`],
    [`it's "so": no`, `'it''s "so": no'`],
    ["2.4", '"2.4"'],
    ["1_000", '"1_000"'],
    ["0x1F", '"0x1F"'],
    ["14:05", '"14:05"'],
    ["2019-04-02", "2019-04-02"],
    ["~2019-04-02T10:00", "~2019-04-02T10:00"],
    ["yes", '"yes"'],
    ["Null", '"Null"'],
    ["", '""'],
    [" indented", '" indented"'],
    ["- not a list", '"- not a list"'],
    ["🔥 the cache is on fire", "🔥 the cache is on fire"],
    ["決済が止まった", "決済が止まった"],
    ["two\r\nlines", "two lines"],
    ["bell\u0007", String.raw`"bell\u0007"`],
    ["x".repeat(300), "x".repeat(300)],
  ])("writes %j as %s", (text, printed) => {
    expect(printScalar(text)).toBe(printed);
  });

  it("is read back as the same text, on one line", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = `key: ${printScalar(text)}`;
        const read = { key: text.replace(BREAKS, " ") };
        expect(line).not.toMatch(/[\r\n]/);
        expect(parse(line)).toEqual(read);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps words and numbers of YAML 1.1 text", () => {
    for (const text of [
      "yes",
      "off",
      "y",
      "1_000",
      "190:20:30",
      "0b11",
      "012",
      "+.inf",
      "<<",
      "=",
    ]) {
      expect(parse(`key: ${printScalar(text)}`, { version: "1.1" })).toEqual({ key: text });
    }
  });
});

describe("printFlowList", () => {
  it("quotes what would end an item", () => {
    const items = ["ana (engineering)", "a, b", "[x]", "@sol"];
    expect(printFlowList(items)).toBe('[ana (engineering), "a, b", "[x]", "@sol"]');
    expect(printFlowList([])).toBe("[]");
  });

  it("is read back as the same items", () => {
    fc.assert(
      fc.property(fc.array(anyText), (items) => {
        const read = items.map((item) => item.replace(BREAKS, " "));
        expect(parse(`key: ${printFlowList(items)}`)).toEqual({ key: read });
      }),
      { numRuns: 2000 },
    );
  });
});
