/** The few lines at the bottom of the terminal that a question redraws; what is printed above them stays. */
import { columns } from "../../values/printable.ts";

export interface Size {
  /** Columns that may be written to: one less than the terminal has, since the last one makes some terminals wrap. */
  readonly columns: number;
  readonly rows: number;
}

export interface Frame {
  /** Each at most as wide as the size allows. */
  readonly lines: readonly string[];
  /** Where the cursor stands, counted from 0. */
  readonly cursor: { readonly row: number; readonly column: number };
}

export type View = (size: Size) => Frame;

export interface Screen {
  /** Draws a view, and draws it again whenever the terminal changes its size. */
  show(view: View): void;
  /** Draws the view again from what it is now. */
  refresh(): void;
  /** The same, but writes only the lines that have changed: nothing flickers, and what is marked with the mouse stays marked. */
  update(): void;
  /** Prints lines for good, above the frame. */
  print(lines: readonly string[]): void;
  /** Takes the frame away. */
  clear(): void;
  /** Takes the frame away while something else is on the terminal, and draws it again after. */
  aside<T>(use: () => Promise<T>): Promise<T>;
  /** Leaves the frame as it stands, and goes on below it. */
  leave(): void;
}

export function createScreen(output: NodeJS.WriteStream, width: () => number): Screen {
  let view: View | undefined;
  let drawn: (Frame & { terminalWidth: number }) | undefined;

  /** Back to the frame's first row, and everything from there gone; also after the terminal has reflowed it. */
  function erased(): string {
    if (drawn === undefined) return "";
    const { lines, cursor } = drawn;
    const perRow = Math.max(1, width());
    const above = lines.slice(0, cursor.row);
    const rows = above.reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(columns(line) / perRow)),
      0,
    );
    drawn = undefined;
    return `${moved(rows + Math.floor(cursor.column / perRow), "A")}\r\x1b[J`;
  }

  function framed(ofView: View): NonNullable<typeof drawn> {
    const terminalWidth = width();
    const size = { columns: Math.max(2, terminalWidth - 1), rows: Math.max(2, output.rows || 24) };
    return { ...clipped(ofView(size), size.rows - 1), terminalWidth };
  }

  function drawing(): string {
    if (view === undefined) return "";
    drawn = framed(view);
    const { lines, cursor } = drawn;
    const up = moved(lines.length - 1 - cursor.row, "A");
    return `${lines.join("\r\n")}${up}\r${moved(cursor.column, "C")}`;
  }

  function refresh(): void {
    if (view !== undefined) output.write(erased() + drawing());
  }

  function update(): void {
    if (view === undefined || drawn === undefined) return;
    const before = drawn;
    const after = framed(view);
    const isAlike =
      after.lines.length === before.lines.length && after.terminalWidth === before.terminalWidth;
    if (!isAlike) {
      refresh();
      return;
    }
    drawn = after;
    let row = before.cursor.row;
    let written = "";
    for (const [index, line] of after.lines.entries()) {
      if (line === before.lines[index]) continue;
      written += `${movedTo(index, row)}\r${line}\x1b[K`;
      row = index;
    }
    if (written === "" && samePlace(before.cursor, after.cursor)) return;
    output.write(`${written}${movedTo(after.cursor.row, row)}\r${moved(after.cursor.column, "C")}`);
  }

  function forget(): void {
    view = undefined;
    drawn = undefined;
    output.off("resize", refresh);
  }

  function show(next: View): void {
    if (view === undefined) output.on("resize", refresh);
    view = next;
    refresh();
  }

  return {
    show,
    refresh,
    update,
    print(lines) {
      output.write(`${erased()}${lines.map((line) => `${line}\r\n`).join("")}${drawing()}`);
    },
    clear() {
      output.write(erased());
      forget();
    },
    async aside(use) {
      const hidden = view;
      output.write(erased());
      forget();
      try {
        return await use();
      } finally {
        if (hidden !== undefined) show(hidden);
      }
    },
    leave() {
      if (drawn === undefined) return;
      output.write(`${moved(drawn.lines.length - 1 - drawn.cursor.row, "B")}\r\n`);
      forget();
    },
  };
}

/** The part of a frame that fits the terminal: its end, but never without the cursor's row. */
function clipped(frame: Frame, rows: number): Frame {
  const first = Math.min(Math.max(0, frame.lines.length - rows), frame.cursor.row);
  return {
    lines: frame.lines.slice(first, first + rows),
    cursor: { row: frame.cursor.row - first, column: frame.cursor.column },
  };
}

function samePlace(a: Frame["cursor"], b: Frame["cursor"]): boolean {
  return a.row === b.row && a.column === b.column;
}

function movedTo(row: number, from: number): string {
  return row < from ? moved(from - row, "A") : moved(row - from, "B");
}

function moved(count: number, direction: "A" | "B" | "C"): string {
  return count > 0 ? `\x1b[${count}${direction}` : "";
}
