/** Where a report goes: to standard output, or into a file, with a line about it to standard error. */
import { version } from "../../../package.json";
import { writeOutput } from "../../io/output.ts";
import type { LintResult } from "../../lint/finding.ts";
import { type Format, REPORTERS } from "../../lint/reporters/index.ts";
import { summaryLine } from "../../lint/reporters/terminal.ts";
import type { Context } from "../../values/context.ts";
import { PLAIN } from "../../values/plain-style.ts";
import { printable } from "../../values/printable.ts";

export interface Told {
  readonly format?: Format;
  /** A path as it was typed, or `-` for standard output. */
  readonly output?: string;
}

/** These are read by somebody who does not know where the root is. */
const NEEDS_PREFIX: ReadonlySet<Format> = new Set(["github", "sarif"]);

/** @throws MortemError when it cannot be written */
export async function tell(
  context: Context,
  result: LintResult,
  { format = "terminal", output }: Told,
): Promise<void> {
  const file = fileIn(output);
  const isForTerminal = context.outIsTerminal && file === undefined;
  const text = REPORTERS[format](result, {
    style: file === undefined ? context.outStyle : PLAIN,
    width: isForTerminal ? context.width : undefined,
    prefix: NEEDS_PREFIX.has(format) ? await context.git.prefix() : "",
    version,
  });
  put(context, output, text);
  if (file === undefined) return;
  const summary = summaryLine(result, context.errStyle);
  context.err(`${summary} (written to ${printable(file)})\n`);
}

/** @throws MortemError when it cannot be written */
export function put(context: Context, output: string | undefined, text: string): void {
  const file = fileIn(output);
  if (file === undefined) context.out(text);
  else writeOutput(file, context.cwd, text);
}

function fileIn(output: string | undefined): string | undefined {
  return output === "-" ? undefined : output;
}
