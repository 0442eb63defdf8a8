/** A terminal's screen as an SVG picture: the characters and colours that the emulator holds, nothing drawn by hand. */
import type { IBuffer, IBufferCell } from "@xterm/headless";

const CELL = { width: 8.43, height: 18 } as const;
const MARGIN = 16;
const BACKGROUND = "#1e1e2e";
const FOREGROUND = "#cdd6f4";
/** The sixteen colours of a terminal, dark ones first. */
const PALETTE = [
  ...["#45475a", "#f38ba8", "#a6e3a1", "#f9e2af", "#89b4fa", "#cba6f7", "#94e2d5", "#bac2de"],
  ...["#7f849c", "#f38ba8", "#a6e3a1", "#f9e2af", "#89b4fa", "#cba6f7", "#94e2d5", "#ffffff"],
];

interface Run {
  readonly column: number;
  readonly style: string;
  text: string;
}

/** @param rows how many rows to show, from the first of the buffer */
export function screenSvg(buffer: IBuffer, columns: number, rows: number, title: string): string {
  const width = Math.round(columns * CELL.width + 2 * MARGIN);
  const height = Math.round(rows * CELL.height + 2 * MARGIN);
  const lines = Array.from({ length: rows }, (_, row) => lineSvg(buffer, row, columns));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${FOREGROUND}" xml:space="preserve">`,
    ...lines.filter((line) => line !== ""),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function lineSvg(buffer: IBuffer, row: number, columns: number): string {
  const runs = runsOf(buffer, row, columns);
  const y = MARGIN + row * CELL.height + 14;
  return runs
    .filter((run) => run.text.trim() !== "")
    .map((run) => {
      const x = (MARGIN + run.column * CELL.width).toFixed(1);
      const length = (run.text.length * CELL.width).toFixed(1);
      return `<text x="${x}" y="${y}" textLength="${length}"${run.style}>${escaped(run.text)}</text>`;
    })
    .join("");
}

/** Neighbouring cells of one look, together. */
function runsOf(buffer: IBuffer, row: number, columns: number): Run[] {
  const runs: Run[] = [];
  const line = buffer.getLine(row);
  for (let column = 0; column < columns; column++) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const last = runs.at(-1);
    if (last !== undefined && last.style === style) last.text += cell.getChars() || " ";
    else runs.push({ column, style, text: cell.getChars() || " " });
  }
  return runs.map((run) => ({ ...run, text: run.text.trimEnd() }));
}

function styleOf(cell: IBufferCell): string {
  const colour = cell.isFgPalette() ? PALETTE[cell.getFgColor()] : undefined;
  return [
    colour === undefined ? "" : ` fill="${colour}"`,
    cell.isBold() ? ' font-weight="bold"' : "",
    cell.isDim() ? ' opacity="0.6"' : "",
    cell.isUnderline() ? ' text-decoration="underline"' : "",
  ].join("");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
