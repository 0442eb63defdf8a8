/** A risk as it is read out before it is discussed: how important it is, and what stands there already. */
import type { Document } from "../../../document/document.ts";
import type { RiskToDiscuss } from "../../../premortem/discussion.ts";
import { isDisputed, oneDecimal, type RankedRisk } from "../../../premortem/ranking.ts";
import type { Context } from "../../../values/context.ts";
import { counted } from "../../../values/counted.ts";
import { printable, wrap } from "../../../values/printable.ts";

const MARGIN = 2;

/** @param at counted from 0 */
export function showRisk(
  { err, errStyle: style, width }: Context,
  document: Document,
  { risk, ranked }: RiskToDiscuss,
  at: number,
  count: number,
): void {
  const name = printable([risk.id, risk.title].filter((part) => part).join(" "));
  const body = document.text.slice(risk.heading.span.end, risk.span.end).trim();
  const lines = [
    wrap(`${style.strong(name)} ${style.dim(`· ${at + 1} of ${count}`)}`, width),
    ...(ranked === undefined ? [] : scoreLines(ranked).map((line) => wrap(line, width, MARGIN))),
    ...(ranked !== undefined && isDisputed(ranked)
      ? [wrap(style.warning("people disagree: talk about that first"), width, MARGIN)]
      : []),
    "",
    body === ""
      ? style.dim(wrap("(nothing yet)", width, MARGIN))
      : wrap(printable(body, { lines: true }), width, MARGIN),
  ];
  err(`\n${lines.join("\n")}\n\n`);
}

function scoreLines({ votes, sums, spread }: RankedRisk): string[] {
  if (votes === 0) return ["nobody has voted on it"];
  const score = oneDecimal(sums.likelihood * sums.impact, votes ** 2);
  const [likelihood, impact] = [sums.likelihood, sums.impact].map((sum) => oneDecimal(sum, votes));
  const far = spread === undefined ? "" : ` · spread ${(Math.round(spread * 10) / 10).toFixed(1)}`;
  return [
    `score ${score} = likelihood ${likelihood} × impact ${impact} · ${counted(votes, "vote")}${far}`,
  ];
}
