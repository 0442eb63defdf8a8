/** `mortem lint [path…]`: checks documents, and says what is wrong with them, why, and what would be better. */
import { isPage } from "../../archive/candidates.ts";
import { errorsOnly } from "../../lint/finding.ts";
import { lintDocuments } from "../../lint/lint.ts";
import { lintOptions } from "../../lint/options.ts";
import { type Format, REPORTERS } from "../../lint/reporters/index.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { fixedText, fixTargets } from "../lint/fix.ts";
import { readTargets } from "../lint/read.ts";
import { findTargets } from "../lint/targets.ts";
import { errorText } from "../output.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly format?: Format;
  readonly rule?: readonly string[];
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly maxWarnings?: string;
  readonly quiet?: boolean;
  readonly strict?: boolean;
}

/** @returns 0 without errors and with no more warnings than allowed, else 1; 2 where a path leads to nothing */
export async function run(
  context: Context,
  [paths]: readonly [readonly string[]],
  {
    format = "terminal",
    rule = [],
    fix = false,
    dryRun = false,
    maxWarnings,
    quiet = false,
    strict = false,
  }: Options,
): Promise<number> {
  const mostWarnings = readCount(maxWarnings);
  if (dryRun && !fix) throw withoutFix();
  const project = await openProject(context);
  const options = lintOptions(project, context.now(), { rules: rule, strict });
  const { targets, problems, empty } = await findTargets(context, project, paths);
  for (const { path } of targets.filter((target) => target.named && isPage(target))) {
    context.err(`${printable(path)}: skipped, since it is named as a page about the documents\n`);
  }
  for (const folder of empty)
    context.err(`${printable(folder)}: no Markdown file in this folder\n`);
  const fixes = fix ? fixTargets(project, targets, options, dryRun) : undefined;
  const documents = readTargets(project, targets, fixes?.texts);
  // What was learnt of the documents before they were mended no longer holds.
  const result = lintDocuments(
    documents,
    fixes === undefined ? options : lintOptions(project, context.now(), { rules: rule, strict }),
  );
  if (dryRun) context.out(fixes?.diff ?? "");
  else if (result.documents > 0 || problems.length === 0) {
    const width = context.outIsTerminal ? context.width : undefined;
    context.out(
      REPORTERS[format](quiet ? errorsOnly(result) : result, { style: context.outStyle, width }),
    );
  }
  if (fixes !== undefined) context.err(`${fixedText(fixes, result, dryRun)}\n`);
  const refused = [...problems, ...(fixes?.problems ?? [])];
  for (const problem of refused) context.err(errorText(problem, context.cwd, context.errStyle));
  if (refused.length > 0) return 2;
  const isOverLimit = result.warnings > mostWarnings;
  if (isOverLimit)
    context.err(
      `Too many warnings: ${result.warnings}, where --max-warnings allows ${mostWarnings}.\n`,
    );
  return result.errors > 0 || isOverLimit ? 1 : 0;
}

function withoutFix(): MortemError {
  return new MortemError(
    "--dry-run goes with --fix",
    "`mortem lint --fix --dry-run` shows what would be mended; without either, nothing is written anyway.",
  );
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
