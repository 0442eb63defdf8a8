/** `mortem stats --foresight`: how well pre-mortems foresaw, who foresees, and what votes are worth. */
import { ballotsOf } from "../../archive/ballots.ts";
import {
  fewNote,
  foresightCsv,
  foresightMarkdown,
  foresightTables,
  incidentsLine,
} from "../../archive/foresight-rows.ts";
import type { ForesightResult, ForesightStats } from "../../archive/foresight-schema.ts";
import { foresightStats } from "../../archive/foresight-stats.ts";
import { type IncidentFacts, incidentFacts } from "../../archive/incident-facts.ts";
import { type ProjectFacts, projectFacts } from "../../archive/project-facts.ts";
import type { Context } from "../../values/context.ts";
import { printJson } from "../../values/json.ts";
import { hanging } from "../../values/printable.ts";
import { exitCodeOf, listDocuments } from "../listing/archive.ts";
import { shareLines } from "../listing/share-table.ts";
import { frameOf, type TableFrame } from "../listing/table.ts";
import { sayBallotFaults } from "../premortem/ballot-faults.ts";
import { openProject } from "../project.ts";
import type { StatsFormat } from "./asked.ts";

type Facts =
  | { readonly incident: IncidentFacts; readonly project?: undefined }
  | { readonly incident?: undefined; readonly project: ProjectFacts };

/** Exits with 2 where a document or a vote file that counts cannot be read, since the numbers are not whole without it. */
export async function foresight(context: Context, format: StatsFormat): Promise<number> {
  const project = await openProject(context);
  let faults: 0 | 2 = 0;
  const listing = listDocuments<Facts>(context, project, (document) => {
    if (document.kind === "postmortem") return [{ incident: incidentFacts(document) }];
    if (document.kind !== "premortem") return [];
    const ballots = () => {
      const read = ballotsOf(project, document);
      faults = sayBallotFaults(context, document, read) || faults;
      return read;
    };
    return [{ project: projectFacts(document, ballots) }];
  });
  const stats = foresightStats(
    listing.found.flatMap(({ incident }) => incident ?? []),
    listing.found.flatMap((one) => one.project ?? []),
  );
  const result: ForesightResult = { version: 1, foresight: stats };
  if (format === "json") context.out(printJson(result));
  else if (format === "csv") context.out(foresightCsv(stats));
  else if (format === "markdown") context.out(foresightMarkdown(stats));
  else {
    context.out(textOf(stats, frameOf(context)));
    context.err(nextStep(context, stats));
  }
  return exitCodeOf(listing) || faults;
}

function textOf(stats: ForesightStats, frame: TableFrame): string {
  const { style, width } = frame;
  const wrapped = (text: string) => hanging("", text, width);
  const blocks = foresightTables(stats).map((table) => {
    const note = fewNote(table);
    return [
      wrapped(style.strong(table.heading)),
      wrapped(style.dim(table.explained)),
      ...shareLines(table.rows, frame),
      ...(note === undefined ? [] : [wrapped(style.dim(note))]),
    ];
  });
  return [[wrapped(incidentsLine(stats))], ...blocks]
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function nextStep({ errStyle: style }: Context, stats: ForesightStats): string {
  const { eligible, held } = stats.incidents;
  const step = () => {
    if (stats.premortems.all === 0) return "mortem pre new, before the next project";
    if (held < eligible) return "mortem continue, which asks whether a risk foresaw it";
    if (stats.premortems.judged === 0)
      return "mortem pre end, once a project is over: then its votes can be judged";
    return "mortem pre review, on the risks of one pre-mortem";
  };
  return `\n${style.dim("next:")} ${step()}\n`;
}
