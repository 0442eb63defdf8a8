/** What is looked for in folded text: a word with its forms, two letters of a script without blanks, or a word that was mistyped. */
import { distance } from "fastest-levenshtein";
import { stem } from "../words.ts";
import { Kind, kindOf } from "./letters.ts";

export interface Term {
  /** Folded, as it was typed. */
  readonly text: string;
  /** Every match contains one of them. */
  readonly pieces: readonly string[];
  /** How well a word matches, from 0 to 1; undefined where pieces stand for themselves. */
  readonly grade: ((word: string) => number) | undefined;
}

/** Longer runs of letters are no words. */
const LONGEST_WORD = 64;

/** The same word in another form, and a word of which only the beginning was typed. */
const GRADES = { form: 0.9, beginning: 0.5 };

/** One letter or two begin too many words. */
const SHORTEST_BEGINNING = 3;

/** A word, in all its forms, and words that begin with it. */
export function wordTerm(text: string): Term {
  const wanted = stem(text);
  const grade = (word: string): number => {
    if (word === text) return 1;
    if (stem(word) === wanted) return GRADES.form;
    return text.length >= SHORTEST_BEGINNING && word.startsWith(text) ? GRADES.beginning : 0;
  };
  return {
    text,
    pieces: [commonBeginning(text, wanted)],
    grade: remembering(grade),
  };
}

/** Two neighbouring letters of a script without blanks; or one, where no more was typed. */
export function pairTerm(text: string): Term {
  return { text, pieces: [text], grade: undefined };
}

/** Slips that a word may hold, by its length: a short one is near too many others. */
const MOST_SLIPS = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);

/** Words that differ by a slip or two, also where only their beginning was typed. Undefined for a word too short for that. */
export function mistypedTerm(text: string): Term | undefined {
  const slips = MOST_SLIPS(text.length);
  if (slips === 0 || text.length > LONGEST_WORD) return undefined;
  const grade = (word: string): number => {
    const steps = stepsToBeginning(text, word, slips);
    if (steps > slips) return 0;
    const missing = Math.max(0, word.length - text.length - slips);
    return (1 - steps / text.length) * (missing > 0 ? GRADES.beginning : 1);
  };
  return {
    text,
    pieces: partsOf(text, slips + 1),
    grade: remembering(grade),
  };
}

/** With a letter left out between them, a slip spoils one part at most, also where it swaps two letters. */
function partsOf(text: string, count: number): string[] {
  const length = (text.length - (count - 1)) / count;
  const parts = Array.from({ length: count }, (_, part) => {
    const start = Math.round(part * (length + 1));
    return text.slice(start, Math.round((part + 1) * (length + 1)) - 1);
  });
  return [...new Set(parts)];
}

/** From what was typed to the word, or to its beginning: whichever is nearer. */
function stepsToBeginning(text: string, word: string, most: number): number {
  if (word.length < text.length - most) return most + 1;
  let least = stepsBetween(text, word);
  for (
    let length = text.length - most;
    length <= text.length + most && length < word.length;
    length++
  ) {
    least = Math.min(least, stepsBetween(text, word.slice(0, length)));
  }
  return least;
}

/** Two neighbouring letters in the wrong order are one slip. */
function stepsBetween(a: string, b: string): number {
  const steps = distance(a, b);
  if (steps !== 2 || a.length !== b.length) return steps;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, at) + (a[at + 1] ?? "") + (a[at] ?? "") + a.slice(at + 2);
  return swapped === b ? 1 : steps;
}

function commonBeginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** Most words of an archive come again and again. */
const MOST_REMEMBERED = 2000;

function remembering(grade: (word: string) => number): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const graded = grade(word);
    known.set(word, graded);
    return graded;
  };
}

/** May the text hold a match? */
export function mayMatch(folded: string, { pieces }: Term): boolean {
  return pieces.some((piece) => folded.includes(piece));
}

/** Hands over each match in a folded text, with its grade; those of one piece in their order. */
export function eachMatch(
  folded: string,
  { pieces, grade }: Term,
  take: (start: number, end: number, grade: number) => void,
): void {
  const seen = pieces.length > 1 ? new Set<number>() : undefined;
  for (const piece of pieces) {
    let at = folded.indexOf(piece);
    while (at !== -1) {
      let next = at + piece.length;
      if (grade === undefined) take(at, next, 1);
      else {
        const start = wordStart(folded, at);
        const end = wordEnd(folded, next);
        next = end;
        if (end - start <= LONGEST_WORD && !seen?.has(start)) {
          const graded = grade(folded.slice(start, end));
          if (graded > 0) take(start, end, graded);
          seen?.add(start);
        }
      }
      at = folded.indexOf(piece, next);
    }
  }
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && kindOf(text.charCodeAt(start - 1)) === Kind.letter) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && kindOf(text.charCodeAt(end)) === Kind.letter) end++;
  return end;
}
