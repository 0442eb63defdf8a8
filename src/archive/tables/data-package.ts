/** The schema of an export, as the Data Package standard has it (datapackage.org): tools read the tables by it, types and keys included. */
import type { TableFormat } from "./print.ts";
import type { Column, Table } from "./table.ts";

/** The name of its file, which the standard fixes. */
export const PACKAGE_FILE = "datapackage.json";

/** By which an export is known as one of ours. */
const NAME = "mortem-export";

/**
 * Of the tables, not of the program: the first number counts changes after which a question that was asked of the
 * tables may get another answer, the second what is added, the third what is worded better.
 */
export const TABLES_VERSION = "1.0.0";

/** @param created ISO 8601: when the tables were written */
export function dataPackage(tables: readonly Table[], format: TableFormat, created: string) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: NAME,
    title: "Post-mortems and pre-mortems",
    version: TABLES_VERSION,
    created,
    resources: tables.map((table) => ({
      name: table.name,
      type: "table",
      path: fileOf(table, format),
      description: table.meaning,
      format,
      mediatype: format === "csv" ? "text/csv" : "application/jsonl",
      encoding: "utf-8",
      schema: {
        fields: table.columns.map(fieldOf),
        primaryKey: [...table.key],
        foreignKeys: table.columns.flatMap((column) => foreignKey(column)),
        ...(format === "csv" && { missingValues: [""] }),
      },
    })),
  };
}

/** The file that holds a table. */
export function fileOf({ name }: Pick<Table, "name">, format: TableFormat): string {
  return `${name}.${format}`;
}

/**
 * In which format an export that stands in a folder was written.
 * @param text of the package's file
 * @returns undefined where it is none of ours
 */
export function formatOf(text: string): string | undefined {
  const found = parsed(text);
  if (found?.name !== NAME || !Array.isArray(found.resources)) return undefined;
  const format: unknown = found.resources[0]?.format;
  return typeof format === "string" ? format : undefined;
}

function parsed(text: string): { name?: unknown; resources?: unknown } | undefined {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

function fieldOf({ name, type, meaning, required, values }: Column) {
  const constraints = { ...(required && { required }), ...(values && { enum: [...values] }) };
  return {
    name,
    type,
    description: `${meaning}.`,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** A part is led to by its document and its position there. */
function foreignKey({ name, refersTo }: Column) {
  if (refersTo === undefined) return [];
  const [fields, target] =
    refersTo === "documents"
      ? [[name], ["id"]]
      : [
          ["document", name],
          ["document", "position"],
        ];
  return [{ fields, reference: { resource: refersTo, fields: target } }];
}
