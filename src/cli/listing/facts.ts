/** Facts with their names beside them, and text that hangs below its first line. */
import { columns, printable, wrap } from "../../values/printable.ts";
import type { TableFrame } from "./table.ts";

export interface Fact {
  readonly label: string;
  /** As it comes from a document; without one the fact is left out. */
  readonly value: string;
}

const MARGIN = "  ";

export function printFacts(facts: readonly Fact[], { style, width }: TableFrame): string {
  const shown = facts
    .map(({ label, value }) => ({ label: printable(label), value: printable(value).trim() }))
    .filter(({ value }) => value !== "");
  const widest = Math.max(0, ...shown.map(({ label }) => columns(label)));
  return shown
    .map(({ label, value }) => {
      const name = label + " ".repeat(widest - columns(label));
      return hanging(`${style.dim(name)}${MARGIN}`, value, width);
    })
    .join("");
}

/**
 * A text behind its first words, with the lines that follow indented as deep.
 * @param width undefined where nothing is broken
 */
export function hanging(first: string, text: string, width: number | undefined): string {
  if (width === undefined) return `${first}${text}\n`;
  const indent = columns(first);
  return `${first}${wrap(text, width, indent).trimStart()}\n`;
}
