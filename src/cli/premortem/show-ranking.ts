/** The ranking in a terminal: a table, and what the mark in it means. */
import { DISPUTED, riskChart } from "../../premortem/chart.ts";
import { isDisputed, type RankedRisk } from "../../premortem/ranking.ts";
import { rankingCells } from "../../premortem/ranking-table.ts";
import { wrap } from "../../values/printable.ts";
import { printTable, type TableColumn, type TableFrame } from "../listing/table.ts";

/** A row of the table: what its cells say. */
interface Row {
  readonly risk: RankedRisk;
  readonly cells: readonly string[];
}

const cell = (index: number) => (row: Row) => row.cells[index] ?? "";

const COLUMNS: readonly TableColumn<Row>[] = [
  { heading: "Rank", text: cell(0), alignRight: true, expendable: 4 },
  {
    heading: "Risk",
    text: ({ risk }) => `${risk.id}${isDisputed(risk) ? DISPUTED : ""} ${risk.title}`,
    look: (text, _, style) => style.strong(text),
  },
  { heading: "Likelihood", text: cell(2), alignRight: true, expendable: 6 },
  { heading: "Impact", text: cell(3), alignRight: true, expendable: 5 },
  { heading: "Score", text: cell(4), alignRight: true, expendable: 1 },
  {
    heading: "Spread",
    text: cell(5),
    look: (text, { risk }, style) => (isDisputed(risk) ? style.warning(text) : text),
    alignRight: true,
    expendable: 2,
  },
  { heading: "Votes", text: cell(6), alignRight: true, expendable: 7 },
];

/** The table, with its legend where something in it is marked. */
export function rankingText(ranked: readonly RankedRisk[], frame: TableFrame): string {
  const rows = ranked.map((risk) => ({ risk, cells: rankingCells(risk) }));
  const table = printTable(rows, COLUMNS, frame);
  return ranked.some(isDisputed) ? `${table}\n${legend(DISAGREE, frame)}` : table;
}

const DISAGREE = `${DISPUTED} people disagree: talk about that first`;

/** The risks by likelihood and impact, with what is rounded in it. */
export function chartText(ranked: readonly RankedRisk[], frame: TableFrame): string {
  const lines = riskChart(ranked).map((line) => `${line}\n`);
  return lines.join("") + legend(ROUNDED, frame);
}

const ROUNDED = "Means as whole numbers; halves are rounded up.";

function legend(text: string, { style, width }: TableFrame): string {
  return `${style.dim(width === undefined ? text : wrap(text, width))}\n`;
}
