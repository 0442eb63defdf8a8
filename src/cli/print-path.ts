/** The path of a document on standard output, from where one stands: `vim $(mortem new)` works below the root too. */
import { relative } from "node:path";
import type { Context } from "../values/context.ts";
import { printable } from "../values/printable.ts";

/** @param file absolute; a pipe gets its name as it is, a terminal what is harmless of it */
export function printPath(context: Context, file: string): void {
  const path = relative(context.cwd, file);
  context.out(`${context.outIsTerminal ? printable(path) : path}\n`);
}
