import { describe, expect, it } from "vitest";
import { readLabels } from "../../bench/import/labels.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { parseTime } from "../../src/values/time.ts";

const labels = readLabels();
const fresh = readLabels("bench/import/fresh.tsv");
const sections = new Set(builtinTemplates()[0]?.sections.map(({ id }) => id));

describe("the labels of import", () => {
  it("of the second set are sorted, all held, and of other files", () => {
    const files = fresh.map(({ file }) => file);
    expect(files).toEqual(
      [...new Set(files)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
    expect(fresh.filter(({ half }) => half !== "held")).toEqual([]);
    const first = new Set(labels.map(({ file }) => file));
    expect(files.filter((file) => first.has(file))).toEqual([]);
  });

  it("are sorted, each file once, both halves nearly of a size in each layout", () => {
    const files = labels.map(({ file }) => file);
    expect(files).toEqual(
      [...new Set(files)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
    for (const layout of new Set(labels.map((label) => label.layout))) {
      const own = labels.filter((label) => label.layout === layout);
      const held = own.filter(({ half }) => half === "held").length;
      expect(Math.abs(own.length - 2 * held)).toBeLessThan(2);
    }
  });

  it.each([...labels, ...fresh])("can be read: $file", (label) => {
    for (const title of label.titles) expect(title).toMatch(/^[\da-f]{12}$/);
    for (const time of [label.started, label.ended]) {
      const isWhole = time !== undefined && time.length >= "2019-04-02".length;
      expect(!isWhole || parseTime(time) !== undefined).toBe(true);
    }
    for (const [id, ranges] of label.sections) {
      expect(sections.has(id)).toBe(true);
      for (const [first, last] of ranges) expect(first).toBeLessThanOrEqual(last);
    }
    expect([label.incidents, label.timeline, label.actions].every(Number.isInteger)).toBe(true);
  });
});
