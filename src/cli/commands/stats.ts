/** `mortem stats`: what the archive teaches. */
import { archiveStats } from "../../archive/stats.ts";
import { bodyFacts, headFacts, type StatsFacts } from "../../archive/stats-facts.ts";
import { groupParts, overviewParts } from "../../archive/stats-rows.ts";
import type { StatsResult } from "../../archive/stats-schema.ts";
import { vocabulary } from "../../archive/vocabulary.ts";
import type { Context } from "../../values/context.ts";
import { printJson } from "../../values/json.ts";
import { exitCodeOf, listDocuments } from "../listing/archive.ts";
import { sinceDay } from "../listing/since.ts";
import { frameOf } from "../listing/table.ts";
import { todayIn } from "../listing/today.ts";
import { openProject } from "../project.ts";
import { checkTogether, type Options, type StatsFormat } from "../stats/asked.ts";
import { foresight } from "../stats/foresight.ts";
import { reportText } from "../stats/report.ts";

/** Exits with 2 where a document cannot be read, since the numbers are not whole without it. */
export async function run(context: Context, _: readonly [], options: Options): Promise<number> {
  checkTogether(options);
  const { by, format = "table" } = options;
  if (options.foresight) return foresight(context, format);
  const project = await openProject(context);
  const { config } = project;
  const since =
    options.since === undefined ? undefined : await sinceDay(context, project, options.since);
  const today = todayIn(context);
  const numberOf = vocabulary();
  const listing = listDocuments<StatsFacts>(context, project, (document) => {
    if (document.kind === undefined) return [];
    const head = headFacts(document);
    return [by === undefined ? { ...head, ...bodyFacts(document, today, numberOf) } : head];
  });
  const stats = archiveStats(listing.found, { since, by, severities: config.severities });
  context.out(await printed(context, stats, format, by !== undefined));
  if (format === "table") {
    const hasProjects = listing.found.some(({ isIncident }) => !isIncident);
    sayNext(context, stats, hasProjects);
  }
  return exitCodeOf(listing);
}

async function printed(
  context: Context,
  stats: StatsResult,
  format: StatsFormat,
  isGrouped: boolean,
): Promise<string> {
  if (format === "json") return printJson(stats);
  const parts = isGrouped ? groupParts(stats) : overviewParts(stats, format === "csv");
  if (format === "table") return reportText(stats, parts, frameOf(context));
  const { statsCsv, statsMarkdown } = await import("../../archive/stats-export.ts");
  return format === "csv" ? statsCsv(stats, parts) : statsMarkdown(stats, parts);
}

function sayNext({ err, errStyle }: Context, stats: StatsResult, hasProjects: boolean): void {
  const step = () => {
    if (stats.incidents === 0) {
      return stats.since === null
        ? "mortem new, which writes the first post-mortem"
        : "mortem stats, which looks at all of them";
    }
    return hasProjects
      ? "mortem stats --foresight, how well pre-mortems foresaw it"
      : "mortem actions, what is still to do";
  };
  err(`\n${errStyle.dim("next:")} ${step()}\n`);
}
