/** `mortem pre vote [doc]`: each votes on each risk, and nobody is shown what others have voted. */
import { isEnded } from "../../premortem/check-ins.ts";
import { requireOpenVoting } from "../../premortem/electorate.ts";
import { isVotingOpen } from "../../premortem/voters.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { choosePremortem, type Wanted } from "../premortem/choose.ts";
import { voteAsked } from "../premortem/vote/asked.ts";
import { printForm } from "../premortem/vote/form.ts";
import { voteGiven } from "../premortem/vote/given.ts";
import { modeOf, type VoteOptions } from "../premortem/vote/mode.ts";
import { printStatus } from "../premortem/vote/status.ts";
import { takeVotes } from "../premortem/vote/taken.ts";
import { openProject } from "../project.ts";

const COMMAND = "mortem pre vote";

export async function run(
  context: Context,
  [name]: readonly [string | undefined],
  options: VoteOptions,
): Promise<number> {
  const mode = modeOf(options);
  const project = await openProject(context);
  const document = await choosePremortem(context, project, name, wanted(mode === "status"));
  if (mode === "status") return printStatus(context, project, document, options);
  requireOpenVoting(document);
  if (mode === "form") return printForm(context, project, document, options);
  if (mode === "taken") return takeVotes(context, project, document, options);
  if (mode === "given") return voteGiven(context, project, document, options);
  if (context.ask === undefined) {
    throw new MortemError(
      "nobody can be asked here",
      `Give the votes: ${COMMAND} ${document.id} --as ana --set R1=2,3, or --answers FILE, or everyone's with --from FILE.`,
    );
  }
  return voteAsked(context, context.ask, project, document, options.as);
}

function wanted(isStatus: boolean): Wanted {
  return {
    command: COMMAND,
    fits: (document) => !isEnded(document) && (isStatus || isVotingOpen(document)),
    none: {
      message: "no pre-mortem is open for voting",
      hint: "Begin one: mortem pre new. `mortem pre reopen` opens the voting of one that is closed.",
    },
  };
}
