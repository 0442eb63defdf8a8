/** `mortem lint [path…]`: checks documents, and says what is wrong with them, why, and what would be better. */
import { isPage } from "../../archive/candidates.ts";
import { errorsOnly } from "../../lint/finding.ts";
import { lintDocuments } from "../../lint/lint.ts";
import { lintOptions } from "../../lint/options.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { scopeOf, type Wanted } from "../lint/changed.ts";
import { fixedText, fixTargets } from "../lint/fix.ts";
import { readTargets } from "../lint/read.ts";
import { findTargets } from "../lint/targets.ts";
import { put, type Told, tell } from "../lint/tell.ts";
import { errorText } from "../output.ts";
import { openProject } from "../project.ts";

interface Options extends Wanted, Told {
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
  const { rule = [], fix = false, dryRun = false, quiet = false, strict = false } = given;
  const mostWarnings = readCount(given.maxWarnings);
  if (dryRun && !fix) throw withoutFix();
  if (fix && given.staged) throw fixingStaged();
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
  if (result.documents === 0 && none !== undefined) context.err(`${none}\n`);
  if (dryRun) put(context, given.output, fixes?.diff ?? "");
  else if (result.documents > 0 || problems.length === 0)
    await tell(context, quiet ? errorsOnly(result) : result, given);
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

function fixingStaged(): MortemError {
  return new MortemError(
    "--fix and --staged do not go together",
    "Fixes are made in the work tree: run `mortem lint --fix --changed`, then stage what it has mended.",
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
