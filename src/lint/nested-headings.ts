/** Which sections an offset stands in, the innermost first: of a document with many, none is walked through. */
import type { Heading } from "../document/block.ts";

/**
 * A section runs from its heading to the next of its level or a higher one. That of the title, and what stands above
 * all headings, ends at the next heading of any level.
 */
export class NestedHeadings {
  readonly #starts: readonly number[];
  /** Of each heading the number of the one that its section stands in; -1 where it stands in none. */
  readonly #outer: readonly number[];

  /** @param headings in the order of the text */
  constructor(headings: readonly Heading[]) {
    this.#starts = headings.map(({ span }) => span.start);
    const open: number[] = [];
    this.#outer = headings.map(({ level }, at) => {
      while (open.length > 0 && (headings[open.at(-1) as number]?.level ?? 0) >= level) open.pop();
      const outer = open.at(-1) ?? -1;
      if (at > 0 || level > 1) open.push(at);
      return outer;
    });
  }

  /** The number of the last heading at or above an offset; -1 above all. */
  at(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The numbers of the headings whose sections an offset stands in: six at most. */
  *around(offset: number): Generator<number> {
    let heading = this.at(offset);
    yield heading;
    while (heading !== -1) {
      heading = this.#outer[heading] ?? -1;
      if (heading !== -1) yield heading;
    }
  }
}
