/** What the numbers of a vote mean, in the same words wherever they are asked for. */
import { LEVELS, type Level, type Vote } from "../values/vote.ts";

export type Dimension = keyof Vote;

export const DIMENSIONS: readonly Dimension[] = ["likelihood", "impact"];

export const LEVEL_WORDS: Readonly<Record<Dimension, Readonly<Record<Level, string>>>> = {
  likelihood: { 1: "unlikely", 2: "possible", 3: "likely" },
  impact: { 1: "a nuisance", 2: "a setback", 3: "the project fails" },
};

/** `1 unlikely, 2 possible, 3 likely`. */
export function levelsInWords(dimension: Dimension): string {
  return LEVELS.map((level) => `${level} ${LEVEL_WORDS[dimension][level]}`).join(", ");
}
