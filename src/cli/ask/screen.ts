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
  let drawn: { widths: number[]; cursor: Frame["cursor"] } | undefined;

  /** Back to the frame's first row, and everything from there gone; also after the terminal has reflowed it. */
  function erased(): string {
    if (drawn === undefined) return "";
    const { widths, cursor } = drawn;
    const perRow = Math.max(1, width());
    const above = widths.slice(0, cursor.row);
    const rows = above.reduce(
      (sum, lineWidth) => sum + Math.max(1, Math.ceil(lineWidth / perRow)),
      0,
    );
    drawn = undefined;
    return `${moved(rows + Math.floor(cursor.column / perRow), "A")}\r\x1b[J`;
  }

  function drawing(): string {
    if (view === undefined) return "";
    const size = { columns: Math.max(2, width() - 1), rows: Math.max(2, output.rows || 24) };
    const { lines, cursor } = clipped(view(size), size.rows - 1);
    drawn = { widths: lines.map(columns), cursor };
    const up = moved(lines.length - 1 - cursor.row, "A");
    return `${lines.join("\r\n")}${up}\r${moved(cursor.column, "C")}`;
  }

  function refresh(): void {
    if (view !== undefined) output.write(erased() + drawing());
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
      output.write(`${moved(drawn.widths.length - 1 - drawn.cursor.row, "B")}\r\n`);
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

function moved(count: number, direction: "A" | "B" | "C"): string {
  return count > 0 ? `\x1b[${count}${direction}` : "";
}
