/** What a risk says of itself, in a row or in lines of its own: `Owner: Jane Doe; Due: 2026-04-30`. What mitigates it has that too. */
import type { Document } from "../../../document/document.ts";
import { linesOf } from "../../../document/lines.ts";
import { type Risk, readRisks } from "../../../premortem/risks.ts";
import type { Uncertain } from "./doubts.ts";
import { type Known, type Told, toldBy, unclear } from "./fields.ts";
import { factIn } from "./places.ts";

export interface RiskFacts {
  readonly told: Told;
  readonly isDone: boolean;
  readonly uncertain: readonly Uncertain[];
}

/** By the offset at which each action of a risk begins. */
export function riskFacts(document: Document, known: Known): Map<number, RiskFacts> {
  return new Map(
    readRisks(document).flatMap((risk) => {
      const facts = factsOf(document.text, risk, known);
      return risk.actions.map(({ span }) => [span.start, facts] as const);
    }),
  );
}

/** So many lines of a risk are looked at. */
const MOST_LINES = 60;

function factsOf(text: string, { heading, span, actions }: Risk, known: Known): RiskFacts {
  const all: Told = {};
  const uncertain: Uncertain[] = [];
  const lines = linesOf(text, { start: heading.span.end, end: span.end }).slice(0, MOST_LINES);
  for (const line of lines) {
    if (actions.some((one) => one.span.start <= line.start && line.start < one.span.end)) continue;
    for (const piece of piecesOf(text.slice(line.start, Math.min(line.end, line.start + 600)))) {
      const fact = factIn(piece);
      if (fact === undefined) continue;
      const said = toldBy(fact.field, fact.value, known);
      for (const [kind, one] of Object.entries(said) as [keyof Told, string][]) all[kind] ??= one;
      uncertain.push(...unclear(fact.field, fact.value, known));
    }
  }
  const { done, ...told } = all;
  return { told, isDone: done !== undefined, uncertain };
}

/** A line that is set in belongs to what stands above it. What has no name of its own belongs to the piece before it. */
function piecesOf(line: string): string[] {
  if (/^[ \t]/.test(line)) return [];
  const pieces: string[] = [];
  for (const piece of line.replace(/^[-*+][ \t]{1,4}/, "").split(";")) {
    const words = piece.trim();
    if (pieces.length > 0 && !/[:：]/.test(words)) pieces.push(`${pieces.pop()}; ${words}`);
    else pieces.push(words.replace(/^(?:\*\*|__)/, ""));
  }
  return pieces;
}
