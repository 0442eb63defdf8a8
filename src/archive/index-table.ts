/** The table of an index page: a row for each document, the newest first. */
import { actionState } from "../document/actions.ts";
import type { Document } from "../document/document.ts";
import { durationOf, reviewOf, statusOf, titleOf } from "../document/facts.ts";
import { fieldText } from "../document/front-matter.ts";
import type { DocumentKind } from "../template/model.ts";
import { printDuration } from "../values/duration.ts";
import { actionItems } from "./action-list.ts";
import { cellText, linkTarget } from "./markdown-text.ts";
import { dateOf, newestFirst } from "./order.ts";

interface Column {
  readonly heading: string;
  readonly rule: "---" | "---:";
  /** @param folder that the links are relative to, below the root with `/` */
  cell(document: Document, folder: string): string;
}

const date: Column = { heading: "Date", rule: "---", cell: (document) => dateOf(document) ?? "" };
const title: Column = { heading: "Title", rule: "---", cell: titleLink };
const severity: Column = {
  heading: "Severity",
  rule: "---",
  cell: ({ front }) => cellText(fieldText(front, "severity") ?? ""),
};
const howLong: Column = { heading: "How long", rule: "---", cell: lengthOf };
const status: Column = {
  heading: "Status",
  rule: "---",
  cell: (document) => statusOf(document) ?? "",
};
const review: Column = { heading: "Review", rule: "---", cell: reviewOf };
const openActions: Column = { heading: "Open actions", rule: "---:", cell: countOpen };

const COLUMNS: Readonly<Record<DocumentKind, readonly Column[]>> = {
  postmortem: [date, title, severity, howLong, status, review, openActions],
  premortem: [date, title, review, openActions],
};

/** The lines of the table, without line endings; none where there is nothing to list. */
export function indexTable(
  documents: readonly Document[],
  kind: DocumentKind,
  folder: string,
): string[] {
  if (documents.length === 0) return [];
  const columns = COLUMNS[kind];
  return [
    row(columns.map(({ heading }) => heading)),
    row(columns.map(({ rule }) => rule)),
    ...newestFirst(documents).map((document) =>
      row(columns.map(({ cell }) => cell(document, folder))),
    ),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function titleLink(document: Document, folder: string): string {
  return `[${cellText(titleOf(document))}](${linkTarget(document.path.slice(folder.length + 1))})`;
}

function lengthOf(document: Document): string {
  const duration = durationOf(document, "resolve");
  return duration === undefined ? "" : printDuration(duration.seconds, duration.approximate);
}

function countOpen(document: Document): string {
  const open = actionItems(document).filter((action) => actionState(action) === "open");
  return open.length === 0 ? "" : String(open.length);
}
