/** A time in four columns: the moment for a database, and how it was written and how well it is known. */
import { zoneOf } from "../../document/facts.ts";
import { PRECISIONS, printInstant, type WrittenTime } from "../../values/time.ts";
import type { ColumnOf, Source } from "./table.ts";

interface Reading<Row> {
  /** Undefined where it cannot be read, or is not there. */
  readonly time: (row: Row, source: Source) => WrittenTime | undefined;
  readonly written: (row: Row, source: Source) => string | undefined;
}

/**
 * @param name of the first column; the others are named after it
 * @param meaning of the moment, without a full stop
 */
export function timeColumns<Row>(
  name: string,
  meaning: string,
  { time, written }: Reading<Row>,
): ColumnOf<Row>[] {
  return [
    {
      name,
      type: "datetime",
      meaning: `${meaning}, with its offset; where only the day or the hour is known, its beginning`,
      of: (row, source) => {
        const found = time(row, source);
        return found && printInstant(found, zoneOf(source.document));
      },
    },
    {
      name: `${name}_written`,
      type: "string",
      meaning: `\`${name}\` as it stands in the document, also where it cannot be read`,
      of: written,
    },
    {
      name: `${name}_precision`,
      type: "string",
      meaning: `How finely \`${name}\` is written`,
      values: PRECISIONS,
      of: (row, source) => time(row, source)?.precision,
    },
    {
      name: `${name}_approximate`,
      type: "boolean",
      meaning: `\`${name}\` is written with a \`~\`: roughly then`,
      of: (row, source) => time(row, source)?.approximate,
    },
  ];
}
