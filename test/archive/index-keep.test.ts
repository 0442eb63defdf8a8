import { expect, it } from "vitest";
import { readIndexTable } from "../../src/archive/index-compare.ts";
import { withKeptRows } from "../../src/archive/index-keep.ts";

const row = (path: string, line = `| new | [${path}](${path}) |`) => ({ order: "", path, line });
const standing = readIndexTable(`| Date | Title |
| --- | --- |
| old | [First](unread%20able.md) |
| old | [Second](a.md) |
| old | [Third](b.md) |
|  old   | [Fourth](locked.md) |
| old | [Gone](gone.md) |
`);
const isKept = (path: string) => ["unread able.md", "locked.md"].includes(path);

it("keeps rows as they are written, each behind the one that it stands behind", () => {
  expect(withKeptRows([row("new.md"), row("b.md"), row("a.md")], standing, isKept)).toEqual([
    "| old | [First](unread%20able.md) |",
    row("new.md").line,
    row("b.md").line,
    "|  old   | [Fourth](locked.md) |",
    row("a.md").line,
  ]);
});

it("keeps them also where nothing else is left, and none that were not there", () => {
  expect(withKeptRows([], standing, isKept)).toHaveLength(2);
  expect(withKeptRows([row("a.md")], { headings: [], rows: [] }, isKept)).toEqual([
    row("a.md").line,
  ]);
});
