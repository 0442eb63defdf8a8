/** Small charts out of characters, a line each: blocks, or ASCII where the terminal may know no other. */
import type { Share } from "../../archive/share.ts";
import type { Style } from "../../values/context.ts";

/** From one eighth to a whole. */
const BLOCKS = "▏▎▍▌▋▊▉█";

/**
 * How much of the most that there is. Whatever is more than nothing can be seen.
 * @param width columns that the most takes
 */
export function amountBar(count: number, most: number, width: number, isAscii: boolean): string {
  if (count <= 0 || most <= 0) return "";
  if (isAscii) return "#".repeat(Math.max(1, Math.round((count / most) * width)));
  const eighths = Math.max(1, Math.round((count / most) * width * 8));
  const rest = eighths % 8;
  return "█".repeat((eighths - rest) / 8) + (rest === 0 ? "" : BLOCKS[rest - 1]);
}

/** From 0 to 1: a line over all shares that fit, with a mark at the one that was found. */
export function shareBar(
  { share, low, high }: Share,
  width: number,
  style: Style,
  isAscii: boolean,
): string {
  if (share === null || low === null || high === null) return "";
  const [dot, line, mark] = isAscii ? [".", "-", "o"] : ["·", "─", "●"];
  const [at, from, to] = [share, low, high].map((value) => Math.round(value * (width - 1))) as [
    number,
    number,
    number,
  ];
  return (
    style.dim(dot.repeat(from)) +
    line.repeat(at - from) +
    style.accent(mark) +
    line.repeat(to - at) +
    style.dim(dot.repeat(width - 1 - to))
  );
}
