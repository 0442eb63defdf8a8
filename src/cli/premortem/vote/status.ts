/** `mortem pre vote --status`: who has voted on how many risks, and who is missing. No vote is shown. */
import { ballotsOf } from "../../../archive/ballots.ts";
import type { VoteStatus } from "../../../archive/premortem-schema.ts";
import type { Project } from "../../../archive/project.ts";
import type { Document } from "../../../document/document.ts";
import { refuseSharedIds } from "../../../premortem/electorate.ts";
import {
  missingVoters,
  partialVoters,
  type Turnout,
  turnoutOf,
  type Voted,
} from "../../../premortem/turnout.ts";
import { isVotingOpen } from "../../../premortem/voters.ts";
import type { Context } from "../../../values/context.ts";
import { counted } from "../../../values/counted.ts";
import { printJson } from "../../../values/json.ts";
import { printable } from "../../../values/printable.ts";
import { frameOf, printTable, type TableColumn } from "../../listing/table.ts";
import { sayBallotFaults } from "../ballot-faults.ts";
import type { VoteOptions } from "./mode.ts";
import { requireVoters } from "./voter.ts";

/** @returns 2 where a vote file has a fault, since the counts are not whole without it */
export function printStatus(
  context: Context,
  project: Project,
  document: Document,
  { format }: VoteOptions,
): 0 | 2 {
  requireVoters(document);
  refuseSharedIds(document);
  const ballots = ballotsOf(project, document);
  const turnout = turnoutOf(document, ballots);
  context.out(
    format === "json"
      ? printJson(statusOf(document, turnout))
      : statusText(context, document, turnout),
  );
  const code = sayBallotFaults(context, document, ballots);
  if (format !== "json") sayNext(context, document, turnout);
  return code;
}

function statusOf(document: Document, turnout: Turnout): VoteStatus {
  return {
    version: 1,
    document: document.id,
    path: document.path,
    voting: isVotingOpen(document) ? "open" : "closed",
    risks: turnout.risks,
    voters: turnout.voters.map(({ handle, role = null, votes }) => ({ handle, role, votes })),
    missing: missingVoters(turnout).map(({ handle }) => handle),
  };
}

const COLUMNS: readonly TableColumn<Voted & { of: number }>[] = [
  { heading: "Person", text: ({ handle }) => handle, look: (text, _, style) => style.strong(text) },
  { heading: "Role", text: ({ role }) => role ?? "", expendable: 1 },
  {
    heading: "Voted",
    text: ({ votes, of }) => (votes === 0 ? "missing" : `on ${votes} of ${of}`),
    look: (text, { votes }, style) => (votes === 0 ? style.warning(text) : text),
    expendable: 0,
  },
];

function statusText(context: Context, document: Document, turnout: Turnout): string {
  const { voters, risks } = turnout;
  const state = isVotingOpen(document) ? "Voting is open" : "Voting is closed";
  const voted = voters.length - missingVoters(turnout).length;
  const head = `${state}: ${voted} of ${voters.length} have voted, on ${counted(risks, "risk")}.\n\n`;
  const rows = voters.map((voter) => ({ ...voter, of: risks }));
  return head + printTable(rows, COLUMNS, frameOf(context));
}

function sayNext({ err, errStyle }: Context, document: Document, turnout: Turnout): void {
  if (!isVotingOpen(document)) return;
  const isWhole = missingVoters(turnout).length + partialVoters(turnout).length === 0;
  const command = isWhole ? "close" : "vote";
  err(`${errStyle.dim("next:")} mortem pre ${command} ${printable(document.id)}\n`);
}
