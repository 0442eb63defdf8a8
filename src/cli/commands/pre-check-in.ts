/** `mortem pre check-in [doc]`: how the risks stand now, and what is done about them. */
import { absolutePath } from "../../archive/paths.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { requireRisks } from "../../premortem/electorate.ts";
import { refuseEnded } from "../../premortem/ended.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { openSession } from "../interview/session.ts";
import { sayVoteFaults } from "../premortem/ballot-faults.ts";
import {
  type GivenCheckIn,
  readGivenCheckIn,
  writeGivenCheckIn,
} from "../premortem/check-in/given.ts";
import { choosePremortem } from "../premortem/choose.ts";
import { dayAt } from "../premortem/past-day.ts";
import { openProject } from "../project.ts";

interface Options extends GivenCheckIn {
  readonly at?: string;
}

export async function run(
  context: Context,
  [name]: readonly [string | undefined],
  { at, ...answers }: Options,
): Promise<number> {
  const { ask } = context;
  const given = readGivenCheckIn(answers);
  if (given === undefined && ask === undefined) {
    throw new MortemError(
      "nobody can be asked here how the risks stand",
      "Say it: --set R2=rising for each risk, --done A1 for an action, or --note.",
    );
  }
  const project = await openProject(context);
  const document = await choosePremortem(context, project, name, {
    command: "mortem pre check-in",
    fits: (one) => !isEnded(one),
    none: { message: "no pre-mortem is going on", hint: "Begin one: mortem pre new" },
  });
  refuseEnded(document);
  requireRisks(document);
  sayVoteFaults(context, project, document);
  const day = await dayAt(context, document, at);
  if (given !== undefined || ask === undefined) {
    if (given !== undefined) writeGivenCheckIn(context, project, document, day, given);
    return 0;
  }
  const { checkInAsked } = await import("../premortem/check-in/ask.ts");
  const session = openSession(context, ask, project, absolutePath(project.root, document.path));
  const id = printable(document.id);
  const goOn = `mortem pre check-in ${id}${at === undefined ? "" : ` --at ${day}`}`;
  return checkInAsked(session, day, goOn);
}
