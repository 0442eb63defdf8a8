/** `mortem import <path…>`: takes in post-mortems that were written before, whatever their form. */
import type { ImportReport } from "../../import/report-schema.ts";
import type { Tool } from "../../import/tools/index.ts";
import { refuseOutput, writeOutput } from "../../io/output.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printJson } from "../../values/json.ts";
import { printable } from "../../values/printable.ts";
import { mappingOf, type Options, refuseUnusable } from "../import/asked.ts";
import { type ForeignFile, findFiles } from "../import/files.ts";
import { nextSteps } from "../import/next-steps.ts";
import { printRest, printTakenIn, summaryOf } from "../import/print.ts";
import { readingOf } from "../import/reading.ts";
import { runImport } from "../import/run.ts";
import { saveMapping } from "../import/save-mapping.ts";
import { Unmet } from "../import/unmet.ts";
import { frameOf } from "../listing/table.ts";
import { openProject } from "../project.ts";

/** Of the files in a folder that may be documents. */
const ENDINGS = [".md", ".markdown", ".txt"];
const ENDINGS_OF_TOOLS = [".json", ".yaml", ".yml", ".md"];

/** @returns 0 also where files are left out; 1 where one could not be taken in; 2 where a path leads to nothing */
export async function run(
  context: Context,
  [paths]: readonly [readonly string[]],
  options: Options,
): Promise<number> {
  refuseUnusable(paths, options, context.ask !== undefined);
  const { dryRun = false, inPlace = false, from, report: reportFile, format } = options;
  const tool = from === undefined ? undefined : await toolNamed(from);
  const project = await openProject(context);
  const names = mappingOf(project, options.map);
  readingOf(project, options);
  const endings = tool === undefined ? ENDINGS : ENDINGS_OF_TOOLS;
  const { files, links } = await findFiles(context, paths, { endings, beside: tool?.beside ?? [] });
  if (inPlace) refuseOutside(files);
  const keep = (said: typeof names) => saveMapping(context, project, said, dryRun);
  if (reportFile !== undefined)
    refuseOutput(
      reportFile,
      context.cwd,
      files.flatMap(({ file }) => file ?? []),
    );
  if (options.saveMapping) keep(names);
  const ask = dryRun ? undefined : context.ask;
  const unmet = new Unmet(names);
  const see = unmet.see.bind(unmet);
  const wanted = { files, links, options, tool, names, ask, keep, see };
  const report = await runImport(context, project, wanted);
  tell(context, report, format);
  const steps = nextSteps(project, report, { files, from });
  context.err(`${format === undefined ? "\n" : ""}${summaryOf(report, context.errStyle)}\n`);
  const isKept = options.saveMapping && !dryRun;
  const kept = isKept
    ? " It stands in mortem.yaml now: take it out there where it is mistyped."
    : "";
  for (const said of unmet.sentences)
    context.err(`${context.errStyle.warning("note:")} ${printable(said)}${kept}\n`);
  if (steps !== "") context.err(`${steps}\n`);
  // What can still go wrong with it must not hide what was taken in.
  if (reportFile !== undefined) writeOutput(reportFile, context.cwd, printJson(report));
  return report.failures.length > 0 ? 1 : 0;
}

async function toolNamed(id: string): Promise<Tool | undefined> {
  const { TOOLS } = await import("../../import/tools/index.ts");
  return TOOLS.find((tool) => tool.id === id);
}

/** @throws MortemError */
function refuseOutside(files: readonly ForeignFile[]): void {
  const outside = files.find(({ isInside }) => !isInside);
  if (outside?.file === undefined) return;
  throw new MortemError(
    "--in-place edits only what lies in the repository",
    "Leave --in-place out: the document is then written anew in the repository.",
    { path: outside.file },
  );
}

function tell(context: Context, report: ImportReport, format: Options["format"]): void {
  const frame = frameOf(context);
  const text = printTakenIn(report, frame) + printRest(report, frame);
  context.out(format === "json" ? printJson(report) : text.replace(/^\n/, ""));
}
