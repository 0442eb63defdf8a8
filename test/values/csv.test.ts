import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printCsv, readCsv } from "../../src/values/csv.ts";

const cellsOf = (text: string) => readCsv(text).rows.map(({ cells }) => cells);

describe("reading", () => {
  test.each([
    [",", "idea,who\nslow,sol\n"],
    [";", "idea;who\nslow, and late;sol\n"],
    ["\t", "idea\twho\nslow, and late\tsol\n"],
    ["|", "idea|who\nslow|sol\n"],
    [",", "no delimiter at all\n"],
    [",", ""],
  ])("finds the delimiter %j", (delimiter, text) => {
    expect(readCsv(text).delimiter).toBe(delimiter);
  });

  test("keeps delimiters, quotes and line breaks of quoted cells", () => {
    expect(cellsOf('a,"b, ""c""\r\nd"\r\n"",e\r\n')).toEqual([
      ["a", 'b, "c"\nd'],
      ["", "e"],
    ]);
  });

  test("leaves out rows with nothing in them, and knows on which line each of the others begins", () => {
    const text = '\ufeffidea,who\n\n"two\nlines",ana\r\n , \rthree,sol';
    expect(readCsv(text).rows).toEqual([
      { cells: ["idea", "who"], line: 1 },
      { cells: ["two\nlines", "ana"], line: 3 },
      { cells: ["three", "sol"], line: 6 },
    ]);
  });

  test("says which row has a quote that is never closed", () => {
    const { rows, unclosed } = readCsv('a,b\nc,"d\ne,f\n');
    expect(unclosed).toEqual({ cells: ["c", "d\ne,f\n"], line: 2 });
    expect(rows.at(-1)).toBe(unclosed);
    expect(readCsv('a,b\nc,"d"\n').unclosed).toBeUndefined();
  });
});

describe("printing", () => {
  test("quotes what has to be, and ends each row", () => {
    expect(printCsv([["a", 'b "c"', "d, e"], ["f\ng", "", 1.5], [" h "]])).toBe(
      'a,"b ""c""","d, e"\n"f\ng",,1.5\n" h "\n',
    );
    expect(printCsv([])).toBe("");
  });

  test.each(["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "=1\n2", "＝1"])(
    "disarms the formula %j",
    (cell) => {
      expect(cellsOf(printCsv([["a", cell]]))).toEqual([["a", `'${cell.replaceAll("\r", "\n")}`]]);
    },
  );

  test("holds nothing that steers a terminal, and no formula hides behind what is left out", () => {
    expect(printCsv([["a\u001b[31mb\u0007", "c\u202ed", "\u200b=1+1", "e\tf\r\ng"]])).toBe(
      'ab,cd,"\'=1+1","e\tf\ng"\n',
    );
  });

  test("can be undone: one apostrophe fewer, before what would be a formula", () => {
    const text = fc.string({ unit: fc.constantFrom("'", "=", "-", "＝", "a", " ") });
    fc.assert(
      fc.property(text, (cell) => {
        const [[, read = ""] = []] = cellsOf(printCsv([["a", cell]]));
        expect(read.replace(/^'('*[=+\-@＝＋－＠])/, "$1")).toBe(cell);
      }),
    );
  });

  test("ends rows with CRLF where that is asked for, and leaves null empty", () => {
    expect(printCsv([["a\nb", null, true], ["c"]], "\r\n")).toBe('"a\nb",,true\r\nc\r\n');
  });

  test("leaves numbers alone", () => {
    expect(printCsv([[-1, 2]])).toBe("-1,2\n");
  });

  const cells = fc
    .string({ unit: fc.constantFrom("a", "b", ",", ";", '"', "\n", " ", "é") })
    .map((text) => `a${text}`);

  test("comes back as it was, on the line where it stands", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cells, { maxLength: 3 })), (texts) => {
        const written = texts.map((row, index) => [`row${index}`, "", ...row]);
        const text = printCsv([["first", "row"], ...written]);
        const { rows, delimiter } = readCsv(text);
        fc.pre(delimiter === ",");
        expect(rows.slice(1).map((row) => row.cells)).toEqual(written);
        const lines = text.split("\n");
        for (const row of rows) expect(lines[row.line - 1]).toContain(`${row.cells[0]},`);
      }),
    );
  });
});
