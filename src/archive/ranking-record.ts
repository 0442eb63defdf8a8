/** A ranking as others read it: JSON, a table for spreadsheets, Markdown to paste. */
import type { Document } from "../document/document.ts";
import { isDisputed, type RankedRisk } from "../premortem/ranking.ts";
import { rankingTable } from "../premortem/ranking-table.ts";
import { printCsv } from "../values/csv.ts";
import { printable } from "../values/printable.ts";
import type { RankingResult } from "./premortem-schema.ts";

export function rankingRecord(
  { id, path }: Document,
  ranked: readonly RankedRisk[],
): RankingResult {
  return { version: 1, document: id, path, risks: ranked.map(recordOf) };
}

function recordOf(risk: RankedRisk): RankingResult["risks"][number] {
  const { rank = null, id, title, votes } = risk;
  const { likelihood = null, impact = null, score = null, spread = null } = risk;
  const disputed = isDisputed(risk);
  return { rank, id, title, votes, likelihood, impact, score, spread, disputed };
}

const COLUMNS = [
  "rank",
  "risk",
  "title",
  "likelihood",
  "impact",
  "score",
  "spread",
  "votes",
  "disputed",
];

/** Numbers to four digits behind the point; what is not known is an empty cell. */
export function rankingCsv(ranked: readonly RankedRisk[]): string {
  const number = (value: number | undefined) =>
    value === undefined ? "" : Math.round(value * 10_000) / 10_000;
  const rows = ranked.map((risk) => [
    risk.rank ?? "",
    risk.id,
    printable(risk.title),
    number(risk.likelihood),
    number(risk.impact),
    number(risk.score),
    number(risk.spread),
    risk.votes,
    isDisputed(risk) ? "yes" : "no",
  ]);
  return printCsv([COLUMNS, ...rows]);
}

/** The table as the document has it, and below it what people disagree on. */
export function rankingMarkdown(ranked: readonly RankedRisk[]): string {
  const disputed = ranked.filter(isDisputed).map(({ id }) => id);
  const table = `${rankingTable(ranked).join("\n")}\n`;
  if (disputed.length === 0) return table;
  return `${table}\nPeople disagree on ${disputed.join(", ")}: talk about that first.\n`;
}
