/** How well the risks of pre-mortems fit an incident: by the words that they share, the rare ones above all. */
import type { Document } from "../document/document.ts";
import { titleOf } from "../document/facts.ts";
import { plainText } from "../document/inline.ts";
import { wordsOf } from "./words.ts";

/** What a risk is compared by. */
export interface RiskWords {
  readonly title: string;
  readonly ideas: readonly string[];
  readonly earlySign: string | undefined;
}

/** A title says what a risk is about; an early sign only what would be seen before. */
const WEIGHTS = { title: 1.5, ideas: 1, earlySign: 0.5 };

/** The sections that say what happened and why. */
const TELLING = ["summary", "trigger", "root-causes"];

/** The words of an incident: its title, what happened, and why. */
export function incidentWords(document: Document): Set<string> {
  const { text } = document;
  const told = document.body.sections
    .filter((view) => TELLING.includes(view.section.id))
    .flatMap((view) => view.blocks)
    .filter(({ kind }) => kind !== "code" && kind !== "html")
    .map(({ span }) => plainText(text, span));
  return wordsOf([titleOf(document), ...told].join("\n"));
}

/**
 * The risks, the best fitting first; equals stay in their order. Each word of the incident that a risk has counts
 * ln(1 + n/d), where d of all n risks have it, times the weight of its place. A long risk shares more words by chance:
 * its sum is divided by 0.8 + 0.2 · its words ÷ those of an average one.
 */
export function rankByFit<T extends RiskWords>(
  words: ReadonlySet<string>,
  risks: readonly T[],
): T[] {
  const measured = risks.map((risk) => ({ risk, weights: weightsOf(risk) }));
  const having = new Map<string, number>();
  let total = 0;
  for (const { weights } of measured) {
    total += weights.size;
    for (const word of weights.keys()) having.set(word, (having.get(word) ?? 0) + 1);
  }
  const average = total / Math.max(1, risks.length);
  const fitOf = (weights: ReadonlyMap<string, number>): number => {
    let sum = 0;
    for (const [word, weight] of weights) {
      if (words.has(word)) sum += weight * Math.log(1 + risks.length / (having.get(word) ?? 1));
    }
    return sum / (0.8 + (0.2 * weights.size) / Math.max(1, average));
  };
  return measured
    .map(({ risk, weights }) => ({ risk, fit: fitOf(weights) }))
    .sort((a, b) => b.fit - a.fit)
    .map(({ risk }) => risk);
}

/** For each word of a risk, the weight of the most telling place that it stands in. */
function weightsOf({ title, ideas, earlySign = "" }: RiskWords): Map<string, number> {
  const weights = new Map<string, number>();
  const places: [string, number][] = [
    [earlySign, WEIGHTS.earlySign],
    [ideas.join("\n"), WEIGHTS.ideas],
    [title, WEIGHTS.title],
  ];
  for (const [text, weight] of places) for (const word of wordsOf(text)) weights.set(word, weight);
  return weights;
}
