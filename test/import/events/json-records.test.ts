import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonRecords, textAt } from "../../../src/import/events/json-records.ts";

const read = (text: string, lists: string[] = []) => {
  const { records, faults } = jsonRecords(text, lists);
  return {
    records: records.map(({ line, value }) => [line, JSON.stringify(value)]),
    faults: faults.map(({ line, message }) => [line, message]),
  };
};

describe("the objects of an export", () => {
  it("are those of a list, with their lines", () => {
    expect(read('[\n {"a": [{"b": 1}]},\n\n {"c": "}\\"]"} ]')).toEqual({
      records: [
        [2, '{"a":[{"b":1}]}'],
        [4, '{"c":"}\\"]"}'],
      ],
      faults: [],
    });
  });

  it("are those in a list that an object holds, and not what stands beside it", () => {
    const text =
      '{"ok": true, "page": {"n": 1}, "log_entries": [{"a": 1}, {"a": 2}], "more": {"x": 1}}';
    expect(read(text, ["log_entries"]).records).toEqual([
      [1, '{"a":1}'],
      [1, '{"a":2}'],
    ]);
    expect(read(text).records).toHaveLength(1);
  });

  it("are one a line, and several lists one after the other", () => {
    expect(read('{"a": 1}\n{"a": 2}\n[{"a": 3}][{"a": 4}]').records).toHaveLength(4);
  });

  it.each([
    ['[{"a": 1},\n {"a": ', [[1, '{"a":1}']], [[2, "the export breaks off here"]]],
    ['[{"a": 1},\n {"a": "x', [[1, '{"a":1}']], [[2, "the export breaks off here"]]],
    ['[{"a": 1}\n', [[1, '{"a":1}']], [[2, "the export breaks off here"]]],
    ['[{"a": 1,},\n{"a": 2}]', [[2, '{"a":2}']], [[1, "this is no JSON"]]],
    ["<html>", [], [[1, "there is no JSON in it"]]],
    ["[]", [], []],
    [
      '{"a": 1}\r\n{"a": "x\r\n\r\nlost\r\n{"a": 2}\r\n{"a": 3}\r\n',
      [
        [1, '{"a":1}'],
        [5, '{"a":2}'],
        [6, '{"a":3}'],
      ],
      [
        [2, "this is no JSON"],
        [4, "this is no JSON"],
      ],
    ],
    ['{"a": "x\n{"a": 2}', [[2, '{"a":2}']], [[1, "this is no JSON"]]],
  ])("%j gives what is whole, and the line of what is not", (text, records, faults) => {
    expect(read(text)).toEqual({ records, faults });
  });

  it("may be nested as deep as somebody likes, and be as long", () => {
    const deep = `[{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}]`;
    expect(jsonRecords(deep)).toMatchObject({ records: [{ line: 1 }], faults: [] });
    expect(read("[".repeat(100_000)).faults).toHaveLength(1);
    const many = `[${'{"text":"x"},'.repeat(400_000)}{"text":"x"}]`;
    expect(many.length).toBeGreaterThan(5_000_000);
    expect(jsonRecords(many).records).toHaveLength(400_001);
  });

  it("have keys of their own only", () => {
    const [record] = jsonRecords('{"__proto__": {"text": "x"}}').records;
    expect(textAt(record?.value, "text")).toBeUndefined();
    expect(textAt(record?.value, "constructor")).toBeUndefined();
    expect(textAt(record?.value, "__proto__", "text")).toBe("x");
    expect(textAt({}, "toString")).toBeUndefined();
  });

  it("are those that JSON has, whatever they hold", () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), (list) => {
        const text = JSON.stringify(list, null, 1);
        expect(jsonRecords(text).records.map(({ value }) => value)).toEqual(JSON.parse(text));
        for (const end of [text.length >> 1, text.length - 1]) jsonRecords(text.slice(0, end));
      }),
    );
  });
});
