/** Doubts that several places raise about the same thing. */
import type { Doubt } from "./model.ts";

/** The first of those that are about the same line in the same words; of any line, with another key. */
export function onceEach(
  doubts: readonly Doubt[],
  keyOf: (doubt: Doubt) => string = ({ line, message }) => `${line} ${message}`,
): Doubt[] {
  const said = new Map<string, Doubt>();
  for (const doubt of doubts) {
    const key = keyOf(doubt);
    if (!said.has(key)) said.set(key, doubt);
  }
  return [...said.values()];
}
