/** One person's vote on one risk: how likely it is and how much it would hurt, each from 1 to 3. */

export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

export interface Vote {
  readonly likelihood: Level;
  readonly impact: Level;
}

export function isLevel(value: unknown): value is Level {
  return (LEVELS as readonly unknown[]).includes(value);
}

/** Reads `2,3`: likelihood, then impact. Undefined for anything but two levels. */
export function parseVote(text: string): Vote | undefined {
  const match = /^\s*([1-3])\s*[,;/x×]\s*([1-3])\s*$/.exec(text);
  if (match === null) return undefined;
  return { likelihood: Number(match[1]) as Level, impact: Number(match[2]) as Level };
}

/** As a vote file has it. */
export function printVote({ likelihood, impact }: Vote): string {
  return `{likelihood: ${likelihood}, impact: ${impact}}`;
}
