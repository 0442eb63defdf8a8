/** `mortem pre rank [doc]`: the risks by importance, and what people disagree on. */
import { ballotsOf } from "../../archive/ballots.ts";
import { rankingCsv, rankingMarkdown, rankingRecord } from "../../archive/ranking-record.ts";
import type { Document } from "../../document/document.ts";
import { titleOf } from "../../document/facts.ts";
import { refuseSharedIds } from "../../premortem/electorate.ts";
import type { RankedRisk } from "../../premortem/ranking.ts";
import { rankingOf } from "../../premortem/tally.ts";
import { isVotingOpen } from "../../premortem/voters.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printJson } from "../../values/json.ts";
import { printable } from "../../values/printable.ts";
import { frameOf } from "../listing/table.ts";
import { sayBallotFaults } from "../premortem/ballot-faults.ts";
import { choosePremortem } from "../premortem/choose.ts";
import { chartText, rankingText } from "../premortem/show-ranking.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly format?: "terminal" | "json" | "csv" | "markdown";
}

/** Exits with 2 where a vote file has a fault, since the ranking is not whole without it. */
export async function run(
  context: Context,
  [name]: readonly [string | undefined],
  { format = "terminal" }: Options,
): Promise<number> {
  const project = await openProject(context);
  const document = await choosePremortem(context, project, name, {
    command: "mortem pre rank",
    fits: (one) => !isVotingOpen(one),
    none: {
      message: "no pre-mortem has been voted on to the end",
      hint: "Close the voting first: mortem pre close.",
    },
  });
  if (isVotingOpen(document)) {
    throw new MortemError(
      "the voting is still open, and nobody is shown the votes before it is closed",
      `Close it first: mortem pre close ${document.id}`,
      { path: document.path },
    );
  }
  refuseSharedIds(document);
  const ballots = ballotsOf(project, document);
  context.out(printed(context, document, rankingOf(document, ballots), format));
  return sayBallotFaults(context, document, ballots);
}

function printed(
  context: Context,
  document: Document,
  ranked: readonly RankedRisk[],
  format: Options["format"],
): string {
  if (format === "json") return printJson(rankingRecord(document, ranked));
  if (format === "csv") return rankingCsv(ranked);
  if (format === "markdown") return rankingMarkdown(ranked);
  const frame = frameOf(context);
  const title = frame.style.strong(printable(titleOf(document)));
  if (ranked.length === 0) return `${title}\n\nThere are no risks in it.\n`;
  return `${title}\n\n${rankingText(ranked, frame)}\n${chartText(ranked, frame)}`;
}
