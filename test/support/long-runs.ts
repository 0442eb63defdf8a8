/** Long runs of what readers take for marks: each is read in milliseconds, unless something takes the square of its length. */

const LENGTH = 100_000;
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
/** Alone, and so that what looks for an end finds none. */
export const inputs = UNITS.flatMap((unit) => {
  const run = unit.repeat(LENGTH / unit.length);
  return [run, `${run}x`, `x${run}y`];
});

/** In milliseconds: long enough for a busy machine, and far too short for the square of the length. */
export const LIMIT = 120_000;
