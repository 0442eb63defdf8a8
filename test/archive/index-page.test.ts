import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as indexPage from "../../src/archive/index-page.ts";
import { refusal } from "../support/refusal.ts";

const { newIndexPage } = indexPage;
const putTable = (page: string, lines: string[]) => indexPage.putTable(page, lines, "x.md");
const tableDifferences = (page: string, lines: string[]) =>
  indexPage.tableDifferences(page, lines, "x.md");

const OPEN = "<!-- mortem:index -->";
const CLOSE = "<!-- /mortem:index -->";
const table = [
  "| Date | Title | Status |",
  "| --- | --- | --- |",
  "| 2019-04-02 | [Jobs \\| failed](2019-04-02-jobs.md) | resolved |",
  "| 2018-01-05 | [Slow login](2018-01-05-slow%20login.md) | resolved |",
];

it("begins a page with a heading and an empty place", () => {
  expect(newIndexPage("postmortem")).toBe(
    `# Post-mortems\n\nWhat went wrong, and what we learnt from it. \`mortem index\` writes the table; the text around it is yours.\n\n${OPEN}\n${CLOSE}\n`,
  );
  expect(tableDifferences(newIndexPage("premortem"), [])).toEqual([]);
});

it("writes the table between the markers, and nothing the second time", () => {
  const page = `# Ours\n\n${OPEN}\nold\n${CLOSE}\n\nMore, without an end`;
  const written = putTable(page, table);
  expect(written).toBe(`# Ours\n\n${OPEN}\n${table.join("\n")}\n${CLOSE}\n\nMore, without an end`);
  expect(putTable(written, table)).toBe(written);
});

it("adds a place at the end of a page that has none", () => {
  expect(putTable("# Ours", table)).toBe(
    `# Ours\n\n## Index\n\n${OPEN}\n${table.join("\n")}\n${CLOSE}\n`,
  );
  expect(putTable("# Ours\r\n", [])).toBe(`# Ours\r\n\r\n## Index\r\n\r\n${OPEN}\r\n${CLOSE}\r\n`);
});

const around = fc
  .array(
    fc.oneof(
      fc.constantFrom("\n", "\r\n", "\r", "| a |", "<!-- x -->", "\ufeff", "`"),
      fc.string(),
    ),
  )
  .map((parts) => parts.join("").replaceAll("mortem:index", ""))
  // Below an open fence everything is code, also a marker.
  .filter((text) => !/`{3}|~{3}/.test(text));

it("keeps every byte around the table, in every kind of line ending", () => {
  fc.assert(
    fc.property(
      around,
      around,
      fc.constantFrom("\n", "\r\n"),
      fc.nat(4),
      (before, after, eol, rows) => {
        const head = `${before}${eol}${OPEN}${eol}`;
        const tail = `  ${CLOSE}${eol}${after}`;
        const wanted = table.slice(0, rows);
        const page = putTable(`${head}| old |${eol}${tail}`, wanted);
        expect(page.startsWith(head)).toBe(true);
        expect(page.endsWith(tail)).toBe(true);
        const inside = page.slice(head.length, page.length - tail.length);
        expect(inside.split(/\r?\n/)).toEqual([...wanted, ""]);
        expect(putTable(page, wanted)).toBe(page);
      },
    ),
  );
});

it("leaves a table alone that a formatter has aligned, spaced and escaped in its own way", () => {
  const page = `${OPEN}

| Date       | Title                               | Status   |
| :--------- | ----------------------------------- | -------- |
| 2019-04-02 | [Jobs &#124; failed](2019-04-02-jobs.md)  | resolved |
| 2018-01-05 | [Slow login](<2018-01-05-slow%20login.md>) | *resolved* |

${CLOSE}
`.replace("&#124;", "\\|");
  expect(tableDifferences(page, table)).toEqual([]);
  expect(putTable(page, table)).toBe(page);
});

describe("says what differs:", () => {
  const differences = (...lines: string[]) =>
    tableDifferences(`${OPEN}\n${lines.join("\n")}\n${CLOSE}\n`, table);
  const [headings, rule, jobs, login] = table as [string, string, string, string];

  it("a cell", () => {
    expect(differences(headings, rule, jobs.replace("resolved", "ongoing"), login)).toEqual([
      '2019-04-02-jobs.md: Status is "resolved", the table has "ongoing"',
    ]);
  });

  it("a row that is missing, and one too many", () => {
    const gone = "| 2017-01-05 | [Gone](2017%20gone.md) | resolved |";
    expect(differences(headings, rule, login, gone)).toEqual([
      "2019-04-02-jobs.md: not in the table",
      "2017 gone.md: there is no such document",
    ]);
  });

  it("the order, the headings, a row twice", () => {
    const other = ["the columns, the order or the number of the rows is another"];
    expect(differences(headings, rule, login, jobs)).toEqual(other);
    expect(differences(headings.replace("Status", "State"), rule, jobs, login)).toEqual(other);
    expect(differences(headings, rule, jobs, login, login)).toEqual(other);
  });

  it("no table, or no place for one", () => {
    expect(differences("")).toHaveLength(2);
    expect(tableDifferences("# Ours\n", table)).toEqual(["there is no table between markers"]);
  });
});

describe("refuses markers that are not one pair:", () => {
  it.each([
    ["no end", `# X\n${OPEN}\n`, 2, /has no `<!-- \/mortem:index -->` below it/],
    ["no beginning", `${CLOSE}\n`, 1, /has no `<!-- mortem:index -->` above it/],
    ["the wrong way round", `${CLOSE}\n\n${OPEN}\n`, 1, /above it/],
    ["two beginnings", `${OPEN}\n${OPEN}\n${CLOSE}\n`, 2, /a second `<!-- mortem:index -->`/],
    ["two pairs", `${OPEN}\n${CLOSE}\n${OPEN}\n${CLOSE}\n`, 3, /a second time/],
  ])("%s", (_, page, line, message) => {
    const error = refusal(() => putTable(page, table));
    expect(error.message).toMatch(message);
    expect(error.place).toEqual({ path: "x.md", line });
    expect(error.hint).toMatch(/^Keep one /);
  });

  it("but not ones that a page shows in code, fenced, indented or in a list", () => {
    const shown = `\`\`\`md\n${OPEN}\n${CLOSE}\n\`\`\`\n\n    ${OPEN}\n\n- ~~~\n  ${CLOSE}\n  ~~~\n`;
    expect(putTable(`${shown}\n${OPEN}\n${CLOSE}\n`, table)).toBe(
      `${shown}\n${OPEN}\n${table.join("\n")}\n${CLOSE}\n`,
    );
    expect(putTable(shown, [])).toBe(`${shown}\n## Index\n\n${OPEN}\n${CLOSE}\n`);
  });

  it("but not one that is named in a sentence", () => {
    expect(putTable(`Between ${OPEN} and ${CLOSE}.\n`, [])).toMatch(/## Index/);
  });
});
