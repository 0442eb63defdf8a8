/** Changes of a source that its own markup makes needful, and at which line each line of the changed text stood. */
import { applyEdits, type Edit, lineStarts, placeAt } from "../../../values/text.ts";

/** Replaces whole lines, or a piece of one. */
export interface Change extends Edit {
  /** Where lines are joined or parted: the lines of the source, from 1, at which those of the new text stood. */
  readonly lines?: readonly number[];
}

export interface Changed {
  readonly text: string;
  /** From 1; a line that is ours alone is the one that it belongs to. */
  lineOf(line: number): number;
}

export function unchanged(text: string): Changed {
  return { text, lineOf: (line) => line };
}

/** @param changes that do not overlap */
export function changed(text: string, changes: readonly Change[]): Changed {
  if (changes.length === 0) return unchanged(text);
  const starts = lineStarts(text);
  const after = applyEdits(text, changes);
  const shifts: { from: number; line: (at: number) => number }[] = [];
  let moved = 0;
  for (const { start, end, text: own, lines } of changes.toSorted((a, b) => a.start - b.start)) {
    const first = placeAt(starts, start).line;
    const last = placeAt(starts, end).line;
    const count = own.split(LINE_BREAK).length;
    const spans = last - first + 1;
    if (count === spans && lines === undefined) continue;
    const begin = first + moved;
    shifts.push({
      from: begin,
      line: (at) => lines?.[at - begin] ?? Math.min(first + at - begin, last),
    });
    moved += count - spans;
    const behind = moved;
    shifts.push({ from: begin + count, line: (at) => at - behind });
  }
  return { text: after, lineOf: (line) => shiftOf(shifts, line)(line) };
}

/** As Markdown parts lines. */
export const LINE_BREAK = /\r\n|\n|\r/;

function shiftOf(
  shifts: readonly { from: number; line: (at: number) => number }[],
  line: number,
): (at: number) => number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.from ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1]?.line ?? ((at) => at);
}

/** One change after another: where a line of the last text stood in the first. */
export function inTurn(first: Changed, second: Changed): Changed {
  return { text: second.text, lineOf: (line) => first.lineOf(second.lineOf(line)) };
}
