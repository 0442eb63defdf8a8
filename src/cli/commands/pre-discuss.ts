/** `mortem pre discuss [doc]`: what is done about each risk, the most important first. */
import { absolutePath } from "../../archive/paths.ts";
import type { Document } from "../../document/document.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { refuseSharedIds } from "../../premortem/electorate.ts";
import { refuseEnded } from "../../premortem/ended.ts";
import { readRisks } from "../../premortem/risks.ts";
import { isVotingOpen } from "../../premortem/voters.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { openSession } from "../interview/session.ts";
import { sayVoteFaults } from "../premortem/ballot-faults.ts";
import { choosePremortem } from "../premortem/choose.ts";
import {
  type GivenAnswers,
  readGivenAnswers,
  writeGivenAnswers,
} from "../premortem/discuss/given.ts";
import { minutesOf } from "../premortem/minutes.ts";
import { openProject } from "../project.ts";

interface Options extends GivenAnswers {
  readonly minutes?: string;
  readonly from?: string;
}

export async function run(
  context: Context,
  [name]: readonly [string | undefined],
  { minutes: typed = "8", from, ...answers }: Options,
): Promise<number> {
  const { ask } = context;
  const minutes = minutesOf(typed);
  const given = readGivenAnswers(answers);
  if (given === undefined && ask === undefined) {
    throw new MortemError(
      "nobody can be asked here what is done about the risks",
      "Say it of one risk: --risk R2 with --avoid, --soften or --early-sign.",
    );
  }
  const project = await openProject(context);
  const document = await choosePremortem(context, project, name, {
    command: "mortem pre discuss",
    fits: (one) => !isEnded(one) && !isVotingOpen(one),
    none: {
      message: "no pre-mortem is ready to be discussed",
      hint: "The voting comes first: mortem pre close ends it and writes the ranking.",
    },
  });
  refuseEnded(document);
  refuseUnready(document);
  sayVoteFaults(context, project, document);
  if (given !== undefined || ask === undefined) {
    if (given !== undefined) writeGivenAnswers(context, project, document, given);
    return 0;
  }
  const { discussAll } = await import("../premortem/discuss/walk.ts");
  const session = openSession(context, ask, project, absolutePath(project.root, document.path));
  return discussAll(session, minutes, from);
}

/** Before the ranking stands nobody knows what to talk about first. */
function refuseUnready(document: Document): void {
  const { path } = document;
  const id = printable(document.id);
  refuseSharedIds(document);
  if (readRisks(document).length === 0) {
    throw new MortemError("there are no risks yet", `Sort the ideas: mortem pre group ${id}`, {
      path,
    });
  }
  if (!isVotingOpen(document)) return;
  throw new MortemError(
    "the voting is still open, and its ranking says what to discuss first",
    `End it: mortem pre close ${id}`,
    { path },
  );
}
