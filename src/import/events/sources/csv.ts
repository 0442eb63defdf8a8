/**
 * A table with the names of its columns in the first row, as spreadsheets and dashboards save it.
 * The form: https://www.rfc-editor.org/rfc/rfc4180
 */
import { type CsvRow, readCsv } from "../../../values/csv.ts";
import { dayOrderOf } from "../../dates/day-order.ts";
import type { FoundZone } from "../../dates/found-time.ts";
import { findZone } from "../../dates/zones.ts";
import { Collected } from "../collected.ts";
import { findName, findNames, kindOf, weightOf } from "../columns.ts";
import { joined, type Reading, type Setting, type Source } from "../model.ts";
import { holdsZones, zonedBy } from "../row-zone.ts";
import { eachName } from "../several.ts";
import { readWhen } from "../when.ts";

export const csv: Source = {
  id: "csv",
  summary: "a table with columns for the time and what happened",
  endings: [".csv", ".tsv"],
  read: (files, setting) => joined(files.map(({ text }) => readTable(text, setting))),
};

interface Columns {
  readonly when: number;
  /** Of the time of day, where the day stands in a column of its own. */
  readonly clock: number | undefined;
  /** Of the zone that the time of the row is in. */
  readonly zone: number | undefined;
  readonly text: number;
  readonly link: number | undefined;
  readonly who: number | undefined;
  readonly kind: number | undefined;
}

function readTable(text: string, setting: Setting): Reading {
  const collected = new Collected();
  const { rows, unclosed } = readCsv(text);
  const [header, ...body] = rows;
  const columns = header === undefined ? undefined : columnsOf(header.cells, body);
  if (columns === undefined) {
    const hint =
      "Call the columns `time` and `text` in the first line; `link` and `who` may follow.";
    collected.fault(header?.line ?? 1, "no column holds the time, or what happened", hint);
    return collected.reading();
  }
  const named = zoneIn(header?.cells ?? [], columns);
  const settingOf = ({ cells }: CsvRow) =>
    named === undefined ? zonedBy(setting, cells[columns.zone ?? -1] ?? "") : { ...setting, named };
  const order = setting.dates ?? dayOrderOf(body.map(({ cells }) => cells[columns.when] ?? ""));
  for (const row of body) {
    if (row === unclosed) {
      const hint = "Close it; the rows before were read.";
      collected.fault(row.line, "a quote that begins here is never closed", hint);
    } else {
      const read = (when: string) => readWhen(when, settingOf(row), order);
      readRow(row, columns, collected, read, header?.cells.length ?? 0);
    }
  }
  const people = findNames("who", header?.cells ?? []);
  const names = body.flatMap(({ cells }) => people.map((at) => cells[at] ?? ""));
  return collected.reading([], eachName(names));
}

/** `Time (UTC)` */
function zoneIn(names: readonly string[], { when, clock }: Columns): FoundZone | undefined {
  const [own, other] = [clock, when].map((at) => (at === undefined ? "" : (names[at] ?? "")));
  return findZone(own ?? "") ?? findZone(other ?? "");
}

function readRow(
  { cells, line }: CsvRow,
  columns: Columns,
  collected: Collected,
  read: (when: string) => ReturnType<typeof readWhen>,
  width: number,
): void {
  const isCut = cells.length > width && cells.slice(width).some((one) => one.trim() !== "");
  if (isCut && columns.text !== width - 1) {
    const hint = "A comma in a text parts it: put the text in quotes.";
    collected.fault(line, "the row has more cells than the table has columns", hint);
    return;
  }
  // What stands behind the last column is its own, parted by commas that nobody quoted.
  const own = isCut ? [...cells.slice(0, width - 1), cells.slice(width - 1).join(",")] : cells;
  const cell = (at: number | undefined) => (at === undefined ? "" : (own[at] ?? "").trim());
  const kind = cell(columns.kind);
  const when = `${cell(columns.when)} ${cell(columns.clock)}`.trim();
  if (cell(columns.text) === "") {
    const hint = "Fill it in, or leave the row out.";
    collected.fault(line, "the row does not say what happened", hint);
    return;
  }
  collected.add(read(when), line, {
    text: cell(columns.text),
    kind: kindOf(kind) ?? "note",
    weight: weightOf(kind),
    who: cell(columns.who) || undefined,
    link: cell(columns.link) || undefined,
  });
}

function columnsOf(names: readonly string[], rows: readonly CsvRow[]): Columns | undefined {
  const text = findName("text", names);
  const named = findName("when", names);
  const [day, clock] = [names.findIndex(isDate), findName("clock", names)];
  const isParted = day !== -1 && clock !== undefined && clock !== day;
  const when = isParted ? day : named;
  if (when === undefined || text === undefined || when === text) return undefined;
  const zone = findName("zone", names) ?? -1;
  const zones = rows.map(({ cells }) => cells[zone] ?? "");
  return {
    when,
    clock: isParted ? clock : undefined,
    zone: zone !== -1 && holdsZones(names[zone] ?? "", zones) ? zone : undefined,
    text,
    link: findName("link", names),
    who: findName("who", names),
    kind: findName("kind", names),
  };
}

function isDate(name: string): boolean {
  return /^\W*(?:date|day|datum|fecha)\W*$/i.test(name.slice(0, 60));
}
