/**
 * Each regular expression alone, on 100 KB of each piece that it is made of and of what documents repeat: one that
 * looks at the rest of a text from each of its places, or goes back in it, runs into the limit. Where the text is
 * short, as most are, it would do no harm; but who takes the expression elsewhere does not look.
 */
import { createContext, Script } from "node:vm";
import { expect, it } from "vitest";
import { expressionsOfPhrases, expressionsOfSources } from "./support/expressions.ts";

const LENGTH = 100_000;
/** Long enough for a busy machine, and far too short for the square of the length. */
const LIMIT = 20_000;
const UNITS = [..." \t\n-|*_.:a0A(<", "a ", "- ", "0.", "\r\n"];
const MOST_PIECES = 12;

/** Single letters that it names, and runs of several. */
function piecesOf({ source }: RegExp): string[] {
  const classes: Readonly<Record<string, string>> = { d: "0", w: "a", s: " " };
  const plain = source
    .replace(/\\([dws])/g, (_, letter: string) => classes[letter] ?? "")
    .replace(/\\[bBDWS]|\\p\{[^}]*\}/g, "")
    .replace(/\\(.)/g, "$1");
  return [...new Set([...(plain.match(/[\p{L}\p{N} ]{2,20}/gu) ?? []), ...plain])];
}

const ofSources = await expressionsOfSources();
const ofPhrases = expressionsOfPhrases();

it("are found", () => {
  expect(ofSources.length).toBeGreaterThan(400);
  expect(ofPhrases.length).toBeGreaterThan(200);
});

function named(expressions: typeof ofSources) {
  return expressions.map(
    ({ file, pattern }, at) => [`${at} ${file} ${pattern}`.slice(0, 120), pattern] as const,
  );
}

const context = createContext();
const script = new Script("run()");

/** Only so is an expression interrupted: the limit of a test waits until it has come to its end, which may be never. */
function within(milliseconds: number, run: () => void): void {
  context.run = run;
  script.runInContext(context, { timeout: milliseconds });
}

/** A run at the beginning, and within; made once, since there are more expressions than runs. */
const made = new Map<string, readonly string[]>();

function runsOf(unit: string, length: number): readonly string[] {
  const key = `${length} ${unit}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const text = unit.repeat(length / unit.length);
  const runs = [`${text}\u0001`, `a${text}a`];
  if (UNITS.includes(unit)) made.set(key, runs);
  return runs;
}

function tryOut(pattern: RegExp, length: number): void {
  const pieces = piecesOf(pattern);
  let unit = "";
  const run = () => {
    for (unit of new Set([...UNITS, ...pieces.slice(0, MOST_PIECES)])) {
      const [first = "", amid = ""] = runsOf(unit, length);
      for (const one of [first, amid, `${pieces[0] ?? ""}${first}`]) {
        pattern.lastIndex = 0;
        if (pattern.global) one.replace(pattern, "");
        else pattern.exec(one);
      }
    }
  };
  try {
    within(LIMIT, run);
  } catch {
    expect.fail(`too long on runs of ${JSON.stringify(unit)}`);
  }
}

it.each(named(ofSources))("%s", { timeout: 2 * LIMIT }, (_, pattern) => tryOut(pattern, LENGTH));

/** Phrases see one sentence at a time, which is cut at this length; test/lint/language.test.ts has 100 KB of them. */
const SENTENCE = 1000;

it.each(named(ofPhrases))("%s", { timeout: 2 * LIMIT }, (_, pattern) => tryOut(pattern, SENTENCE));
