/** Edits of action items that stand in a table: a new row, or other words in the cells of one. */
import { MortemError } from "../../values/error.ts";
import { type Edit, lineEnding } from "../../values/text.ts";
import type { MetaChanges } from "../action-meta.ts";
import type { ActionItem, Column, TableForm } from "../actions.ts";
import type { Document } from "../document.ts";
import { cellEdit, cellText } from "./cell.ts";

const META_COLUMNS = ["owner", "due", "type", "priority", "ticket"] as const;

export interface NewAction {
  readonly id: string;
  readonly text: string;
  readonly meta: MetaChanges;
}

/** Can a row of this table say all that is to be said of a new action? */
export function hasColumnsFor({ columns }: TableForm, meta: MetaChanges): boolean {
  const needed: Column[] = META_COLUMNS.filter((column) => meta[column] !== undefined);
  if (statusOf(meta) !== undefined) needed.push("status");
  return needed.every((column) => columns.has(column));
}

/** One more row below the last one. */
export function addRow(
  document: Document,
  last: ActionItem,
  { columns, width }: TableForm,
  { id, text, meta }: NewAction,
): Edit {
  const cells = new Array<string>(width).fill("");
  const write = (column: Column, value: string | undefined) => {
    const index = columns.get(column);
    if (index !== undefined && value !== undefined) cells[index] = cellText(value);
  };
  write("id", id);
  write("text", columns.has("id") ? text : `**${id}** ${text}`);
  write("status", statusOf(meta) ?? "Open");
  for (const column of META_COLUMNS) write(column, printedCell(column, meta[column]));
  const indent = document.text.slice(document.starts[last.line - 1], last.span.start);
  const row = `${lineEnding(document.text)}${indent}| ${cells.join(" | ")} |`;
  return { start: last.span.end, end: last.span.end, text: row };
}

/**
 * Writes changes into the cells of a row.
 * @throws MortemError when the table has no column for one, or it is unclear which cell is which
 */
export function changeCells(
  document: Document,
  action: ActionItem,
  form: TableForm,
  changes: MetaChanges,
): Edit[] {
  if (form.cells.length > form.width) throw tooManyCells(document, action);
  const edits: Edit[] = [];
  const write = (column: Column, value: string) => {
    const index = form.columns.get(column);
    const cell = form.cells[index ?? -1];
    if (cell !== undefined) edits.push(...cellEdit(document.text, cell, cellText(value)));
    else if (value !== "" && index !== undefined) throw tooFewCells(document, action);
    else if (value !== "") throw noColumn(document, action, column);
  };
  const status = statusOf(changes);
  if (status !== undefined) write("status", status);
  else if (isReopened(action, changes) && form.columns.has("status")) write("status", "Open");
  for (const column of META_COLUMNS) {
    if (column in changes) write(column, printedCell(column, changes[column]) ?? "");
  }
  return edits;
}

function statusOf({ declined, done, evidence, proposed }: MetaChanges): string | undefined {
  if (declined !== undefined) return `Declined: ${declined}`;
  if (done !== undefined) return ["Done", done, evidence].filter(Boolean).join(" ");
  return proposed === undefined ? undefined : "Proposed";
}

function isReopened(action: ActionItem, changes: MetaChanges): boolean {
  return (
    ("done" in changes && action.isDone) ||
    ("declined" in changes && action.declined !== undefined) ||
    ("proposed" in changes && action.isProposed)
  );
}

function printedCell(column: Column, value: string | undefined): string | undefined {
  return column === "owner" && value !== undefined ? `@${value}` : value;
}

function noColumn(document: Document, { line }: ActionItem, column: Column): MortemError {
  return new MortemError(
    `the table of action items has no cell for "${column}"`,
    `Add a column "${column}" to the table, or edit the row by hand.`,
    { path: document.path, line },
  );
}

function tooFewCells(document: Document, { line }: ActionItem): MortemError {
  return new MortemError(
    "the row has fewer cells than the heading",
    "Write a | for each cell that is missing, also where it is empty.",
    { path: document.path, line },
  );
}

function tooManyCells(document: Document, { line }: ActionItem): MortemError {
  return new MortemError(
    "the row has more cells than the heading",
    "Write \\| for a bar inside a cell, also in code.",
    { path: document.path, line },
  );
}
