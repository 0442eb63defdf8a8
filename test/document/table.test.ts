import { describe, expect, it } from "vitest";
import { delimiterRowAt, readTable } from "../../src/document/table.ts";
import { at } from "./support.ts";

describe("delimiterRowAt", () => {
  it.each([
    ["| --- | --- |", "| a | b |", true],
    ["---|---", "a | b", true],
    [":-: | -", "| a | b |", true],
    ["| --- |", "| a | b |", false],
    ["---", "a", false],
    ["| --- |", "| a |", true],
    ["| --- | x |", "| a | b |", false],
    ["| a \\| b |", "| --- |", false],
    ["| --- |", "| a \\| b |", true],
    ["", "", false],
  ])("%j below %j: %s", (line, header, expected) => {
    expect(delimiterRowAt(line, header)).toBe(expected);
  });
});

describe("readTable", () => {
  const read = (text: string) => readTable(text, { start: 0, end: text.length }, 5);

  it("has the cells of each row with their places, and the row's line", () => {
    const text = "| Time | What |\r\n| --- | --- |\r\n| 10:00 | a \\| b |\r\nc | d";
    const { header, rows } = read(text);
    expect(header.cells.map((cell) => cell.text)).toEqual(["Time", "What"]);
    expect(rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ["10:00", "a \\| b"],
      ["c", "d"],
    ]);
    expect(rows.map((row) => row.line)).toEqual([7, 8]);
    for (const cell of rows.flatMap((row) => row.cells)) {
      expect(at(text, cell.span)).toBe(cell.text);
    }
    expect(rows.map((row) => at(text, row.span))).toEqual(["| 10:00 | a \\| b |", "c | d"]);
  });

  it.each([
    ["| a | b |", ["a", "b"]],
    ["| a |  |", ["a", ""]],
    ["||", [""]],
    ["a | b", ["a", "b"]],
    ["  | a | b |  ", ["a", "b"]],
    ["| a | b \\|", ["a", "b \\|"]],
    ["| a", ["a"]],
  ])("splits %j", (row, cells) => {
    expect(read(row).header.cells.map((cell) => cell.text)).toEqual(cells);
  });

  it("puts an empty cell behind its first blank", () => {
    expect(read("| a |  |").header.cells[1]?.span).toEqual({ start: 6, end: 6 });
    expect(read("| a ||").header.cells[1]?.span).toEqual({ start: 5, end: 5 });
  });
});
