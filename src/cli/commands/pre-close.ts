/** `mortem pre close [doc]`: ends the voting, and writes the ranking into the document. */
import { ballotsOf } from "../../archive/ballots.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { changeDocument } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import { setField } from "../../document/edits/field.ts";
import type { Ballot } from "../../premortem/ballot.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { requireRisks } from "../../premortem/electorate.ts";
import { refuseEnded } from "../../premortem/ended.ts";
import { isRankingCurrent, putRanking, rankingTable } from "../../premortem/ranking-table.ts";
import { rankingOf } from "../../premortem/tally.ts";
import { lackingVotes, turnoutOf } from "../../premortem/turnout.ts";
import { isVotingOpen } from "../../premortem/voters.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { confirm } from "../confirm.ts";
import { ballotFaults, sayBallotFaults } from "../premortem/ballot-faults.ts";
import { choosePremortem } from "../premortem/choose.ts";
import { sayingOnLeave } from "../premortem/saying-on-leave.ts";
import { rankingText } from "../premortem/show-ranking.ts";
import { printPath } from "../print-path.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly yes?: true;
}

/** One that is closed already is brought up to date with its votes and titles. */
export async function run(
  context: Context,
  [name]: readonly [string | undefined],
  { yes }: Options,
): Promise<number> {
  const project = await openProject(context);
  const chosen = await choosePremortem(context, project, name, {
    command: "mortem pre close",
    fits: (document) => isVotingOpen(document) && !isEnded(document),
    none: {
      message: "no pre-mortem is open for voting",
      hint: "`mortem list` shows all; `mortem pre rank` shows the ranking of one that is closed.",
    },
  });
  refuseEnded(chosen);
  requireRisks(chosen);
  const ballots = soundBallots(project, chosen);
  refuseNoVotes(chosen, ballots);
  sayBallotFaults(context, chosen, ballots);
  const wasOpen = isVotingOpen(chosen);
  const isCurrent = !wasOpen && isRankingCurrent(chosen, rankingOf(chosen, ballots));
  if (wasOpen) {
    const lacking = lackingVotes(turnoutOf(chosen, ballots)).join("; ");
    if (lacking !== "" && !(await mayLack(context, chosen, lacking, yes === true))) return 0;
  }
  const file = absolutePath(project.root, chosen.path);
  // Somebody may vote while the question waits: what is counted is read when it is written.
  let counted = ballots;
  const document = changeDocument(project.files, file, chosen.path, project.lookup, (now) => {
    refuseEnded(now);
    requireRisks(now);
    counted = soundBallots(project, now);
    return isCurrent
      ? []
      : [
          ...setField(now, "voting", "closed"),
          ...putRanking(now, rankingTable(rankingOf(now, counted))),
        ];
  });
  sayClosed(context, document, counted, stateOf(wasOpen, isCurrent));
  printPath(context, file);
  return 0;
}

/** @throws MortemError for a vote file that cannot be read whole, or that is somebody's second */
function soundBallots(project: Project, document: Document): Ballot[] {
  const ballots = ballotsOf(project, document);
  const [fault] = ballotFaults(ballots);
  if (fault !== undefined) throw fault;
  return ballots;
}

function stateOf(wasOpen: boolean, isCurrent: boolean): string {
  if (wasOpen) return "The voting is closed.";
  return isCurrent
    ? "The voting was closed already, and the ranking is what the votes say."
    : "The voting was closed already; the ranking is written anew.";
}

function refuseNoVotes(document: Document, ballots: readonly Ballot[]): void {
  if (turnoutOf(document, ballots).voters.some(({ votes }) => votes > 0)) return;
  const { id, path } = document;
  throw new MortemError(
    "nobody has voted yet",
    `Vote first: mortem pre vote ${id}; a form for the others: mortem pre vote ${id} --ballot`,
    { path },
  );
}

/**
 * Is the voting closed without these votes?
 * @param lacking whose they are
 * @throws MortemError where it was not said and nobody can be asked
 */
async function mayLack(
  context: Context,
  document: Document,
  lacking: string,
  isSaid: boolean,
): Promise<boolean> {
  if (isSaid) {
    context.err(`Votes are missing: ${printable(lacking)}. A mean leaves them out.\n`);
    return true;
  }
  if (context.ask === undefined) {
    throw new MortemError(
      `votes are missing: ${lacking}`,
      "Wait for them, or close without them: --yes. A mean leaves a missing vote out.",
      { path: document.path },
    );
  }
  const stillOpen = () =>
    context.err(`Still open. Who is missing: mortem pre vote ${printable(document.id)} --status\n`);
  const question = confirm(context.ask, {
    message: "Votes are missing. Close the voting all the same?",
    guidance: `${lacking}. A mean leaves a missing vote out; after closing, everyone sees the votes.`,
    yes: "yes, close it",
    no: "not yet",
    back: false,
  });
  const isClosed = await sayingOnLeave(question, stillOpen);
  if (!isClosed) stillOpen();
  return isClosed;
}

function sayClosed(
  context: Context,
  document: Document,
  ballots: readonly Ballot[],
  state: string,
): void {
  const { err, errStyle: style, ask, width } = context;
  const frame = { style, width: ask === undefined ? undefined : width };
  err(`\n${rankingText(rankingOf(document, ballots), frame)}\n${state}\n`);
  err(`${style.dim("next:")} mortem pre discuss ${printable(document.id)}\n`);
}
