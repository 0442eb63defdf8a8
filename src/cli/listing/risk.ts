/** A risk of a pre-mortem as a terminal shows it. */
import type { RiskRecord } from "../../archive/listing-schema.ts";
import { isDisputed, oneDecimal, type RankedRisk } from "../../premortem/ranking.ts";
import { counted } from "../../values/counted.ts";
import { hanging, printable } from "../../values/printable.ts";
import type { TableFrame } from "./table.ts";

/** `score 6.2 = likelihood 2.3 × impact 2.7 · 3 votes · spread 0.9`, from exact ratios. */
export function printScore({ votes, sums, spread }: RankedRisk): string {
  if (votes === 0) return "no votes counted";
  const score = oneDecimal(sums.likelihood * sums.impact, votes ** 2);
  const [likelihood, impact] = [sums.likelihood, sums.impact].map((sum) => oneDecimal(sum, votes));
  const far = spread === undefined ? "" : ` · spread ${(Math.round(spread * 10) / 10).toFixed(1)}`;
  return `score ${score} = likelihood ${likelihood} × impact ${impact} · ${counted(votes, "vote")}${far}`;
}

/** What could happen, and below it what is known of it. */
export function printRisk(
  { id, title, state, stateSince, note }: RiskRecord,
  ranked: RankedRisk | undefined,
  { style, width }: TableFrame,
): string {
  const name = (id ?? "–").padEnd(4);
  const facts = [
    ...(ranked === undefined ? [] : [printScore(ranked)]),
    ...(ranked !== undefined && isDisputed(ranked) ? [style.warning("people disagree")] : []),
    ...(state === null
      ? []
      : [`${state} on ${stateSince}${note === null ? "" : `: ${printable(note)}`}`]),
  ];
  const what = hanging(style.strong(name), printable(title), width);
  if (facts.length === 0) return `${what}\n`;
  return `${what}\n${hanging("    ", facts.map((fact) => style.dim(fact)).join(style.dim(" · ")), width)}\n`;
}
