/** The risks in a square of likelihood and impact, drawn with characters: 36 columns, readable without colour. */
import { LEVELS, type Level } from "../values/vote.ts";
import { isDisputed, type RankedRisk } from "./ranking.ts";

/** Behind a risk on which people disagree. */
export const DISPUTED = "!";

/** Columns in a cell, the blanks at its edges included. */
const CELL = 10;

/** The mean of so many votes as a whole level: halves are rounded up. */
export function roundedLevel(sum: number, votes: number): Level {
  return Math.floor((2 * sum + votes) / (2 * votes)) as Level;
}

/** Impact goes up, likelihood to the right. Each risk stands in the cell of its means, the more important first. */
export function riskChart(ranked: readonly RankedRisk[]): string[] {
  const rows = LEVELS.toReversed().map((impact) => row(impact, ranked));
  const border = (left: string, between: string, right: string) =>
    `  ${left}${LEVELS.map(() => "─".repeat(CELL)).join(between)}${right}`;
  return [
    "impact",
    border("┌", "┬", "┐"),
    ...rows.flatMap((lines, index) => (index === 0 ? lines : [border("├", "┼", "┤"), ...lines])),
    border("└", "┴", "┘"),
    `   ${LEVELS.map((level) => String(level).padEnd(CELL + 1)).join("")}`.trimEnd() +
      " likelihood",
  ];
}

function row(impact: Level, ranked: readonly RankedRisk[]): string[] {
  const cells = LEVELS.map((likelihood) => wrapped(idsIn(likelihood, impact, ranked)));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const texts = cells.map((lines) => ` ${lines[line] ?? ""}`.padEnd(CELL));
    return `${line === 0 ? impact : " "} │${texts.join("│")}│`;
  });
}

function idsIn(likelihood: Level, impact: Level, ranked: readonly RankedRisk[]): string[] {
  return ranked.flatMap((risk) => {
    const { id, votes, sums } = risk;
    const isHere =
      votes > 0 &&
      roundedLevel(sums.likelihood, votes) === likelihood &&
      roundedLevel(sums.impact, votes) === impact;
    return isHere ? [isDisputed(risk) ? id + DISPUTED : id] : [];
  });
}

function wrapped(ids: readonly string[]): string[] {
  const lines: string[] = [];
  for (const id of ids) {
    const longer = `${lines.at(-1)} ${id}`;
    if (lines.length > 0 && longer.length <= CELL - 2) lines[lines.length - 1] = longer;
    else lines.push(id);
  }
  return lines;
}
