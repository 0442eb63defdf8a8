/** What could not be taken out of an export, on standard error: the first of them in full. */
import type { Fault } from "../../import/events/model.ts";
import type { Context } from "../../values/context.ts";
import { printable } from "../../values/printable.ts";
import { shortened } from "../../values/text.ts";

const MOST_SHOWN = 10;

/** @param file as it was named */
export function sayFaults(
  { err, errStyle }: Context,
  file: string,
  faults: readonly Fault[],
): void {
  for (const fault of faults.slice(0, MOST_SHOWN)) {
    const place = `${printable(shownName(file, fault))}:${fault.line}`;
    const what = fault.isTaken ? "doubtful:" : "not taken:";
    err(`${errStyle.warning(what)} ${place}: ${wordsOf(fault.message)}\n`);
    err(`  ${errStyle.dim(wordsOf(fault.hint))}\n`);
  }
  const more = faults.length - MOST_SHOWN;
  if (more > 0) err(`${errStyle.dim(`and ${more} more: --format json lists all`)}\n`);
}

export function shownName(file: string, fault: Fault): string {
  if (file === "-") return "standard input";
  return fault.file === undefined ? file : `${file.replace(/[\\/]$/, "")}/${fault.file}`;
}

function wordsOf(text: string): string {
  return shortened(printable(text), 200);
}
