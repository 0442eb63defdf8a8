/** Long runs of what readers take for marks: each is read in milliseconds, unless something takes the square of its length. */
import { expect } from "vitest";

const LENGTH = 50_000;
const UNITS = [
  ..." \t\n\r|-–:,./\\#*_`~\"'[](<>{}@&→?0aé\u0301\u200b\u001b",
  "a ",
  " a",
  "- ",
  " — ",
  "---\n",
  "10:00–",
  "12:",
  "a.",
  "[a](",
  "<!--",
  "<!-- mortem:index -->",
  "<!-- mortem-action: ",
  "→ A1 ",
  "ago ",
  "{a: ",
];
/** Each at the beginning and within, so that what looks for an end finds none. */
const INPUTS = UNITS.flatMap((unit) => {
  const run = unit.repeat(LENGTH / unit.length);
  return [`${run}x`, `x${run}y`];
});

/** In milliseconds, of all runs: only what never ends meets it. */
export const LIMIT = 300_000;
/** In milliseconds of this process's own work, so that a busy machine does not count: five times what the slowest run takes. */
const LIMIT_OF_ONE = 8_000;

/** Reads each; one that takes the square of its length fails, and is named. */
export async function readLongRuns(read: (text: string) => unknown): Promise<void> {
  for (const input of INPUTS) {
    const start = process.cpuUsage();
    await read(input);
    const { user, system } = process.cpuUsage(start);
    const name = `${JSON.stringify(input.slice(0, 10))} and so on, ${input.length} letters`;
    expect((user + system) / 1000, name).toBeLessThan(LIMIT_OF_ONE);
  }
}
