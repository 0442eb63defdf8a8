/** `mortem lint [path…]`: checks documents, and says what is wrong with them, why, and what would be better. */
import { isPage } from "../../archive/candidates.ts";
import { errorsOnly } from "../../lint/finding.ts";
import { lintDocuments } from "../../lint/lint.ts";
import { lintOptions } from "../../lint/options.ts";
import { type Format, REPORTERS } from "../../lint/reporters/index.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { readTargets } from "../lint/read.ts";
import { findTargets } from "../lint/targets.ts";
import { errorText } from "../output.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly format?: Format;
  readonly rule?: readonly string[];
  readonly maxWarnings?: string;
  readonly quiet?: boolean;
  readonly strict?: boolean;
}

/** @returns 0 without errors and with no more warnings than allowed, else 1; 2 where a path leads to nothing */
export async function run(
  context: Context,
  [paths]: readonly [readonly string[]],
  { format = "terminal", rule = [], maxWarnings, quiet = false, strict = false }: Options,
): Promise<number> {
  const mostWarnings = readCount(maxWarnings);
  const project = await openProject(context);
  const options = lintOptions(project, context.now(), { rules: rule, strict });
  const { targets, problems, empty } = await findTargets(context, project, paths);
  for (const { path } of targets.filter((target) => target.named && isPage(target))) {
    context.err(`${printable(path)}: skipped, since it is named as a page about the documents\n`);
  }
  for (const folder of empty)
    context.err(`${printable(folder)}: no Markdown file in this folder\n`);
  const result = lintDocuments(readTargets(project, targets), options);
  if (result.documents > 0 || problems.length === 0) {
    const width = context.outIsTerminal ? context.width : undefined;
    context.out(
      REPORTERS[format](quiet ? errorsOnly(result) : result, { style: context.outStyle, width }),
    );
  }
  for (const problem of problems) context.err(errorText(problem, context.cwd, context.errStyle));
  if (problems.length > 0) return 2;
  const isOverLimit = result.warnings > mostWarnings;
  if (isOverLimit)
    context.err(
      `Too many warnings: ${result.warnings}, where --max-warnings allows ${mostWarnings}.\n`,
    );
  return result.errors > 0 || isOverLimit ? 1 : 0;
}

/** @throws MortemError when it is no whole number */
function readCount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new MortemError(
    `--max-warnings takes a whole number, not \`${text}\``,
    "Write it as in `--max-warnings 0`.",
  );
}
