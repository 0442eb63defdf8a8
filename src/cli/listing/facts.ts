/** Facts with their names beside them. */
import { columns, hanging, printable } from "../../values/printable.ts";
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
      return `${hanging(`${style.dim(name)}${MARGIN}`, value, width)}\n`;
    })
    .join("");
}
