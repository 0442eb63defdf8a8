/** `mortem pre end [doc]`: the project is over, and its risks can be judged. */
import { isEnded } from "../../premortem/check-ins.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { sayVoteFaults } from "../premortem/ballot-faults.ts";
import { choosePremortem } from "../premortem/choose.ts";
import { endPremortem } from "../premortem/end.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly at?: string;
  readonly learned?: string;
}

export async function run(
  context: Context,
  [name]: readonly [string | undefined],
  { at, learned }: Options,
): Promise<number> {
  const said = learned?.trim();
  if (said === "")
    throw new MortemError("--learned is empty", "Say what you learned, or leave it out.");
  const project = await openProject(context);
  const document = await choosePremortem(context, project, name, {
    command: "mortem pre end",
    fits: (one) => !isEnded(one),
    none: { message: "no pre-mortem is going on", hint: "Begin one: mortem pre new" },
  });
  if (name === undefined && isEnded(document)) {
    const id = printable(document.id);
    throw new MortemError(
      "the only pre-mortem has ended already",
      `Begin another: mortem pre new. To add what was learned: mortem pre end ${id} --learned 'what helped'`,
      { path: document.path },
    );
  }
  sayVoteFaults(context, project, document);
  return endPremortem(context, project, document, { at, learned: said });
}
