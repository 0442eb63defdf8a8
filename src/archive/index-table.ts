/** The table of an index page: a row for each document, the newest first. */
import { actionState } from "../document/actions.ts";
import type { Document } from "../document/document.ts";
import { durationOf, reviewOf, statusOf, titleOf } from "../document/facts.ts";
import { fieldText } from "../document/front-matter.ts";
import { nextCheckIn } from "../premortem/check-ins.ts";
import { readRisks } from "../premortem/risks.ts";
import { isVotingOpen } from "../premortem/voters.ts";
import type { DocumentKind } from "../template/model.ts";
import { printDuration } from "../values/duration.ts";
import { cellText, linkTarget } from "./markdown-text.ts";
import { dateOf, type Ordered, orderOf } from "./order.ts";

/** Plain text, so that thousands can be kept. */
export interface IndexRow extends Ordered {
  /** Of the document, as it is from the page's folder. */
  readonly path: string;
  /** The row as it is written. */
  readonly line: string;
}

interface Column {
  readonly heading: string;
  readonly rule: "---" | "---:";
  /** @param path that the link leads to */
  cell(document: Document, path: string): string;
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

const risks: Column = {
  heading: "Risks",
  rule: "---:",
  cell: (document) => String(readRisks(document).length || ""),
};
const voting: Column = { heading: "Voting", rule: "---", cell: votingOf };
/** The day alone: whether it has passed depends on when somebody looks. */
const checkIn: Column = {
  heading: "Next check-in",
  rule: "---",
  cell: (document) => nextCheckIn(document) ?? "",
};

const COLUMNS: Readonly<Record<DocumentKind, readonly Column[]>> = {
  postmortem: [date, title, severity, howLong, status, review, openActions],
  premortem: [date, title, risks, voting, checkIn, openActions],
};

/** @param path of the document, as it is from the page's folder */
export function indexRow(document: Document, kind: DocumentKind, path: string): IndexRow {
  const cells = COLUMNS[kind].map(({ cell }) => cell(document, path));
  return { order: orderOf(document), path, line: rowOf(cells) };
}

/**
 * The lines of the table, without line endings; none where there is nothing to list.
 * @param rows in their order
 */
export function indexTable(rows: readonly string[], kind: DocumentKind): string[] {
  if (rows.length === 0) return [];
  const columns = COLUMNS[kind];
  const headings = columns.map(({ heading }) => heading);
  return [rowOf(headings), rowOf(columns.map(({ rule }) => rule)), ...rows];
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function titleLink(document: Document, path: string): string {
  return `[${cellText(titleOf(document))}](${linkTarget(path)})`;
}

function lengthOf(document: Document): string {
  const duration = durationOf(document, "resolve");
  return duration === undefined ? "" : printDuration(duration.seconds, duration.approximate);
}

/** Once the project is over, that is all that counts. */
function votingOf(document: Document): string {
  const ended = fieldText(document.front, "ended_at");
  if (ended !== undefined) return cellText(`ended ${ended}`);
  return isVotingOpen(document) ? "open" : "closed";
}

function countOpen({ actions }: Document): string {
  const open = actions.filter((action) => actionState(action) === "open");
  return open.length === 0 ? "" : String(open.length);
}
