/** Which rows of a list are shown where the screen has no room for all: the active one, and its neighbours. */

export interface Window {
  readonly lines: readonly string[];
  /** Where the active row begins among them, from 0. */
  readonly at: number;
}

/**
 * @param active the place of the active row, and `whole` all of its lines
 * @param room lines that there are for the list
 * @param line one of the other rows, on one line
 */
export function windowOf<Row>(
  rows: readonly Row[],
  { active, whole, room }: { active: number; whole: readonly string[]; room: number },
  line: (row: Row) => string,
): Window {
  /** Beside the lines of the active row. */
  const others = Math.min(rows.length - 1, room - whole.length);
  const first = Math.max(0, Math.min(active - (others >> 1), rows.length - 1 - others));
  return {
    lines: [
      ...rows.slice(first, active).map(line),
      ...whole,
      ...rows.slice(active + 1, first + others + 1).map(line),
    ],
    at: active - first,
  };
}
