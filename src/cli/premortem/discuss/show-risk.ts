/** A risk as it is read out before it is discussed: how important it is, and what stands there already. */
import type { Document } from "../../../document/document.ts";
import type { RiskToDiscuss } from "../../../premortem/discussion.ts";
import { isDisputed } from "../../../premortem/ranking.ts";
import type { Context } from "../../../values/context.ts";
import { printable, wrap } from "../../../values/printable.ts";
import { printScore } from "../../listing/risk.ts";

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
    ...(ranked === undefined ? [] : [wrap(printScore(ranked), width, MARGIN)]),
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
