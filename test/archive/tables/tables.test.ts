/** The tables of the export: what must hold of them whatever the documents are, and what they say of a few. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { TABLES_PAGE, withTables } from "../../../scripts/tables-page.ts";
import { dataPackage, formatOf } from "../../../src/archive/tables/data-package.ts";
import { TABLES } from "../../../src/archive/tables/index.ts";
import { headText, rowsText } from "../../../src/archive/tables/print.ts";
import type { Cell, Column, Source, Table } from "../../../src/archive/tables/table.ts";
import { Document } from "../../../src/document/document.ts";
import { readBallot } from "../../../src/premortem/ballot.ts";
import { grammatical } from "../../lint/fuzz/documents.ts";
import { EXPLORER, lookup, PATH } from "../../premortem/support.ts";
import { documentOf } from "../support.ts";

const ballotOf = (voter: string, votes: string) =>
  readBallot(`voter: ${voter}\nvotes:\n  ${votes}\n`, `x.votes/${voter}.yaml`);
const BALLOTS = [
  ballotOf("ana", "R1: {likelihood: 1, impact: 2}\n  R2: {likelihood: 3, impact: 3}"),
  ballotOf("sol", "R2: {likelihood: 1, impact: 2}\n  R9: {likelihood: 1, impact: 1}"),
  ballotOf("stranger", "R2: {likelihood: 1, impact: 1}"),
];

const sourceOf = (document: Document): Source => ({
  document,
  ballots: () => BALLOTS,
  today: () => "2019-04-10",
});

type Row = Readonly<Record<string, Cell>>;

function rowsOf(name: string, document: Document): Row[] {
  const table = TABLES.find((one) => one.name === name) as Table;
  return table
    .rows(sourceOf(document))
    .map((row) =>
      Object.fromEntries(table.columns.map((column, at) => [column.name, row[at] ?? null])),
    );
}

/** As a reader of the documentation would take it: one apostrophe fewer. */
const asWritten = (cell: string) => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

const FORMS: Readonly<Record<Column["type"], (cell: Cell) => boolean>> = {
  string: (cell) => typeof cell === "string" && cell !== "",
  integer: (cell) => Number.isInteger(cell),
  number: (cell) => typeof cell === "number" && Number.isFinite(cell),
  boolean: (cell) => typeof cell === "boolean",
  date: (cell) => /^\d{4}-\d\d-\d\d$/.test(String(cell)),
  datetime: (cell) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(String(cell)),
};

/** What each cell may be, and that every key leads to a row. */
function check(documents: readonly Document[]): void {
  const all = new Map(
    TABLES.map((table) => [
      table.name,
      { table, rows: documents.flatMap((document) => rowsOf(table.name, document)) },
    ]),
  );
  const keysOf = (name: string, columns: readonly string[]) =>
    (all.get(name)?.rows ?? []).map((row) => JSON.stringify(columns.map((column) => row[column])));
  for (const { schema, name } of dataPackage(TABLES, "csv", "").resources) {
    const { rows, table } = all.get(name) as { rows: Row[]; table: Table };
    expect(new Set(keysOf(name, schema.primaryKey)).size, name).toBe(rows.length);
    for (const { fields, reference } of schema.foreignKeys) {
      const known = new Set(keysOf(reference.resource, reference.fields));
      for (const row of rows) {
        if (fields.some((field) => row[field] === null)) continue;
        expect(known, `${name} ${fields}`).toContain(JSON.stringify(fields.map((one) => row[one])));
      }
    }
    for (const { name: column, type, required, values } of table.columns) {
      for (const { [column]: cell = null } of rows) {
        if (cell === null) expect(required, `${name}.${column}`).toBeUndefined();
        else {
          expect(FORMS[type](cell), `${name}.${column} ${JSON.stringify(cell)}`).toBe(true);
          if (values) expect(values).toContain(cell);
        }
      }
    }
  }
}

/** A reader that is not ours gets the same from both formats. */
function checkFormats(document: Document): void {
  for (const table of TABLES) {
    const rows = table.rows(sourceOf(document));
    const lines = rowsText(table, rows, "jsonl").split("\n").slice(0, -1);
    const text = headText(table, "csv") + rowsText(table, rows, "csv");
    const { data, errors } = Papa.parse<Record<string, string>>(text, {
      header: true,
      newline: "\r\n",
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const wanted = lines.map((line) =>
      Object.fromEntries(
        Object.entries(JSON.parse(line)).map(([name, cell]) => [name, String(cell ?? "")]),
      ),
    );
    const got = data.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asWritten(cell)])),
    );
    expect(got).toEqual(wanted);
    for (const row of data)
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  }
}

describe("whatever the documents are", () => {
  const texts = fc.array(grammatical, { minLength: 1, maxLength: 3 });
  const documentsOf = (all: readonly string[]) =>
    all.map(
      (text, index) => new Document(`docs/postmortems/2019-04-0${index + 1}-a.md`, text, lookup),
    );

  it("each cell is of its column's type, and each key leads to a row", () => {
    fc.assert(
      fc.property(texts, (all) => check(documentsOf(all))),
      { numRuns: 300 },
    );
  });

  it("CSV and JSON Lines say the same", () => {
    fc.assert(
      fc.property(texts, (all) => documentsOf(all).forEach(checkFormats)),
      { numRuns: 100 },
    );
  });
});

describe("a post-mortem", () => {
  const document = documentOf(
    "title: x\ntimezone: America/Chicago\nstarted_at: ~2019-04-02T10\nresolved_at: 2019-04-03T02:00Z\nservices: [a, b]\nparticipants: [ana (engineering), Ana, org/team]",
    `Opening

## Timeline

- 10:05 Went out #started
- later: nobody knows when
- 2019-04-03 09:00+02:00 Over

## Root causes

- =cmd()  → A2, A9
- Two → none: it is
  known

## What went badly

- Bad → a1

## Elsewhere

Text of no section

## Action items

- [ ] **A1** Do it — due 2019-04-09
- [x] **A2** Done — done 2019-04-08
- [ ] **A2** Again
`,
  );

  it("holds together", () => {
    check([document]);
    checkFormats(document);
  });

  it("has its times as moments, beside what was written", () => {
    expect(rowsOf("documents", document)).toMatchObject([
      {
        id: "2019-04-02-release",
        started_at: "2019-04-02T10:00:00-05:00",
        started_at_written: "~2019-04-02T10",
        started_at_precision: "hour",
        started_at_approximate: true,
        resolved_at: "2019-04-03T02:00:00Z",
        resolve_seconds: 39_600,
        resolve_approximate: true,
        detected_at: null,
        detect_seconds: null,
      },
    ]);
    expect(rowsOf("timeline", document)).toMatchObject([
      {
        position: 1,
        time: "2019-04-02T10:05:00-05:00",
        time_written: "10:05",
        milestone: "started",
      },
      { position: 2, time: null, text: "later: nobody knows when" },
      { position: 3, time: "2019-04-03T09:00:00+02:00", time_written: "2019-04-03 09:00+02:00" },
    ]);
  });

  it.each([
    ["| When | What |\n| --- | --- |\n| 15:05 | a |\n| 15:10 | b |", "15:05"],
    ["- **14:05** a", "14:05"],
    ["- [18:27] a", "18:27"],
    ["- ~10:00 (UTC) a", "~10:00"],
    ["- 14:05 UTC: a", "14:05 UTC"],
  ])("shows of an entry's time only that: %s", (lines, expected) => {
    const timed = documentOf("", `## Timeline\n\n${lines}\n`);
    expect(rowsOf("timeline", timed)[0]).toMatchObject({ time_written: expected });
  });

  it("leads from causes to the first action of that id, and keeps an id that leads nowhere", () => {
    expect(rowsOf("causes", document)).toMatchObject([
      { position: 1, text: "=cmd()", no_action_because: null },
      { position: 2, text: "Two", no_action_because: "it is known" },
    ]);
    expect(rowsOf("cause_actions", document)).toMatchObject([
      { cause: 1, action: 2, action_id: "A2" },
      { cause: 1, action: null, action_id: "A9" },
    ]);
    expect(rowsOf("moment_actions", document)).toMatchObject([
      { moment: 1, action: 1, action_id: "A1" },
    ]);
    expect(rowsOf("actions", document)).toMatchObject([
      { id: "A1", state: "overdue" },
      { id: "A2", state: "done", done_on: "2019-04-08" },
      { id: "A2", state: "open" },
    ]);
  });

  it("has each item of a list, each participant once, and the text of every section", () => {
    const services = rowsOf("fields", document).filter(({ field }) => field === "services");
    expect(services.map(({ value }) => value)).toEqual(["a", "b"]);
    expect(rowsOf("participants", document)).toMatchObject([
      { handle: "ana", role: "engineering" },
      { handle: "org/team", role: null },
    ]);
    expect(rowsOf("sections", document).map(({ section, heading }) => [section, heading])).toEqual([
      [null, null],
      ["timeline", "Timeline"],
      ["root-causes", "Root causes"],
      ["went-badly", "What went badly"],
      [null, "Elsewhere"],
      ["action-items", "Action items"],
    ]);
  });
});

describe("a pre-mortem", () => {
  const of = (text: string) => new Document(PATH, text, lookup);
  const open = of(EXPLORER);
  const closed = of(EXPLORER.replace("voting: open", "voting: closed"));

  it("holds together", () => {
    check([closed]);
    checkFormats(closed);
  });

  it("shows the votes that count once the voting is closed", () => {
    expect(rowsOf("votes", closed)).toMatchObject([
      { risk: 1, participant: 1, voter: "ana", likelihood: 3, impact: 3 },
      { risk: 2, participant: 1, voter: "ana", likelihood: 1, impact: 2 },
      { risk: 1, participant: 2, voter: "sol", likelihood: 1, impact: 2 },
    ]);
    expect(rowsOf("risks", closed)).toMatchObject([
      { id: "R2", rank: 1, votes: 2, likelihood: 2, impact: 2.5, score: 5, state: "rising" },
      { id: "R1", rank: 2, votes: 1, spread: null },
    ]);
  });

  it.each(["open", "", "Closed", "[closed]"])("looks at no vote while voting is `%s`", (voting) => {
    const document = of(EXPLORER.replace("voting: open", `voting: ${voting}`));
    const source = { ...sourceOf(document), ballots: () => expect.unreachable() };
    const rows = TABLES.map((table) => [table.name, table.rows(source)] as const);
    expect(new Map(rows).get("votes")).toEqual([]);
    for (const { rank, votes, score } of rowsOf("risks", document))
      expect([rank, votes, score]).toEqual([null, null, null]);
  });

  it("has ideas, check-ins and actions by the place of their risk", () => {
    expect(rowsOf("ideas", open)).toMatchObject([
      { risk: null, source: "client success" },
      { risk: 1, source: "client success" },
      { risk: 2, source: "engineering" },
    ]);
    expect(rowsOf("check_ins", open)).toMatchObject([
      { day: "2018-11-19", risk: 1, risk_id: "R2", state: "rising" },
    ]);
    expect(rowsOf("actions", open)).toMatchObject([{ id: "A1", risk: 1 }]);
  });
});

describe("the schema", () => {
  it("is known again, and no other package is", () => {
    expect(formatOf(JSON.stringify(dataPackage(TABLES, "jsonl", "")))).toBe("jsonl");
    for (const text of ["", "{", "null", "[]", "7", '{"name":"x","resources":[{"format":"csv"}]}'])
      expect(formatOf(text)).toBeUndefined();
  });

  it("leads only to tables before", () => {
    const names = TABLES.map(({ name }) => name);
    for (const [at, { columns }] of TABLES.entries())
      for (const { refersTo } of columns)
        if (refersTo !== undefined) expect(names.slice(0, at)).toContain(refersTo);
    expect(new Set(names).size).toBe(names.length);
  });

  it("is what the guide tells (npm run docs)", () => {
    const page = readFileSync(TABLES_PAGE, "utf8");
    expect(page).toBe(withTables(page));
  });
});
