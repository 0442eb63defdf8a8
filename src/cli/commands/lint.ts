/** `mortem lint [path…]`: checks documents, and says what is wrong with them, why, and what would be better. */
import { version } from "../../../package.json";
import { isPage } from "../../archive/candidates.ts";
import { writeOutput } from "../../io/output.ts";
import { errorsOnly, type LintResult, withoutExcused } from "../../lint/finding.ts";
import { lintDocuments } from "../../lint/lint.ts";
import { lintOptions } from "../../lint/options.ts";
import { type Format, REPORTERS } from "../../lint/reporters/index.ts";
import { summaryLine } from "../../lint/reporters/terminal.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { PLAIN } from "../../values/plain-style.ts";
import { printable } from "../../values/printable.ts";
import { scopeOf, type Wanted } from "../lint/changed.ts";
import { fixedText, fixTargets } from "../lint/fix.ts";
import { readTargets } from "../lint/read.ts";
import { findTargets } from "../lint/targets.ts";
import { errorText } from "../output.ts";
import { refuseEmptyOutput } from "../output-name.ts";
import { openProject } from "../project.ts";

interface Options extends Wanted {
  readonly format?: Format;
  readonly output?: string;
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
  given: Options,
): Promise<number> {
  const { rule = [], fix = false, dryRun = false, maxWarnings, strict = false } = given;
  const mostWarnings = readCount(maxWarnings);
  refuseContradiction(given);
  const opened = await openProject(context);
  const { files, isMeant, none } = await scopeOf(context, given);
  const project = { ...opened, files };
  const options = lintOptions(project, context.now(), { rules: rule, strict });
  const found = await findTargets({ root: context.root, cwd: context.cwd, files }, project, paths);
  const { problems, empty } = found;
  const targets = found.targets.filter(({ path }) => isMeant(path));
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
    if (result.documents === 0 && none !== undefined) context.err(`${none}\n`);
    await tell(context, toldOf(result, given), given);
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

/** @throws MortemError for options that contradict each other, and an empty name */
function refuseContradiction({
  fix = false,
  dryRun = false,
  staged = false,
  output,
}: Options): void {
  refuseEmptyOutput(output);
  if (dryRun && !fix) {
    throw new MortemError(
      "--dry-run goes with --fix",
      "`mortem lint --fix --dry-run` shows what would be mended; without either, nothing is written anyway.",
    );
  }
  if (fix && staged) {
    throw new MortemError(
      "--fix changes files, and --staged checks what is staged of them",
      "Mend first with `mortem lint --fix --changed`, look at the result, and stage it.",
    );
  }
  if (dryRun && output !== undefined) {
    throw new MortemError(
      "--dry-run prints a diff, and --output is for the report",
      "Leave one of them out; `mortem lint --fix --dry-run > mend.patch` keeps the diff.",
    );
  }
}

/** Over several documents, what imported ones lack would bury all else; a program, and whoever names a rule, gets it. */
function toldOf(
  result: LintResult,
  { quiet = false, format = "terminal", rule = [] }: Options,
): LintResult {
  if (quiet) return errorsOnly(result);
  const isWhole = format !== "terminal" || rule.length > 0 || result.documents < 2;
  return isWhole ? result : withoutExcused(result);
}

/** @throws MortemError when it cannot be written */
async function tell(
  context: Context,
  result: LintResult,
  { format = "terminal", output }: Options,
): Promise<void> {
  const isForFile = output !== undefined && output !== "-";
  const isForTerminal = context.outIsTerminal && !isForFile;
  const text = REPORTERS[format](result, {
    style: isForFile ? PLAIN : context.outStyle,
    width: isForTerminal ? context.width : undefined,
    prefix: NEEDS_PREFIX.has(format) ? await context.git.prefix() : "",
    version,
  });
  if (!isForFile) return context.out(text);
  writeOutput(output, context.cwd, text);
  const summary = summaryLine(result, context.errStyle);
  context.err(`${summary} (written to ${printable(output)})\n`);
}

/** These are read by somebody who does not know where the root is. */
const NEEDS_PREFIX: ReadonlySet<Format> = new Set(["github", "sarif"]);

/** @throws MortemError when it is no whole number */
function readCount(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new MortemError(
    `--max-warnings takes a whole number, not \`${text}\``,
    "Write it as in `--max-warnings 0`.",
  );
}
