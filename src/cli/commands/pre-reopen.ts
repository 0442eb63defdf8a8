/** `mortem pre reopen [doc]`: opens the voting again, and leaves a trace of it. */
import { absolutePath } from "../../archive/paths.ts";
import { changeDocument } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import { setField } from "../../document/edits/field.ts";
import { zoneOf } from "../../document/facts.ts";
import { isEnded, REOPENED } from "../../premortem/check-ins.ts";
import { addCheckInLines } from "../../premortem/edits/check-in.ts";
import { refuseEnded } from "../../premortem/ended.ts";
import { putRanking } from "../../premortem/ranking-table.ts";
import { isVotingOpen } from "../../premortem/voters.ts";
import type { Context } from "../../values/context.ts";
import { dayOf } from "../../values/day.ts";
import { Interrupted, MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { oneLine } from "../../values/text.ts";
import { choosePremortem } from "../premortem/choose.ts";
import { sayingOnLeave } from "../premortem/saying-on-leave.ts";
import { printPath } from "../print-path.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly why?: string;
}

export async function run(
  context: Context,
  [name]: readonly [string | undefined],
  { why }: Options,
): Promise<number> {
  const project = await openProject(context);
  const { path, id } = await chooseClosed(context, name, project);
  const reason = oneLine(printable(why ?? (await askWhy(context, id))));
  if (reason === "") throw new MortemError("--why says nothing", NO_REASON, { path });
  const file = absolutePath(project.root, path);
  const document = changeDocument(project.files, file, path, project.lookup, (now) => {
    refuseNotClosed(now);
    const today = dayOf(context.now(), zoneOf(now));
    return [
      ...setField(now, "voting", "open"),
      ...putRanking(now, []),
      ...addCheckInLines(now, today, [REOPENED + reason]),
    ];
  });
  const { err, errStyle: style } = context;
  err("The voting is open again, and the ranking is taken out. The votes stand as they were.\n");
  err(`${style.dim("next:")} mortem pre vote ${printable(document.id)}\n`);
  printPath(context, file);
  return 0;
}

async function chooseClosed(
  context: Context,
  name: string | undefined,
  project: Awaited<ReturnType<typeof openProject>>,
): Promise<Document> {
  const document = await choosePremortem(context, project, name, {
    command: "mortem pre reopen",
    fits: (one) => !isVotingOpen(one) && !isEnded(one),
    none: {
      message: "the voting of no pre-mortem is closed",
      hint: "`mortem list` shows all of them.",
    },
  });
  refuseNotClosed(document);
  return document;
}

function refuseNotClosed(document: Document): void {
  refuseEnded(document);
  if (!isVotingOpen(document)) return;
  const { id, path } = document;
  throw new MortemError("the voting is open already", `Vote: mortem pre vote ${id}`, { path });
}

const NO_REASON = "Say what has changed: --why 'the scope has doubled'.";

async function askWhy({ ask, err }: Context, id: string): Promise<string> {
  if (ask === undefined) throw new MortemError("the reason is missing", NO_REASON);
  const question = ask.line({
    message: "Why is the voting opened again?",
    guidance: "The check-ins keep it, for those who wonder why the ranking has changed.",
    back: false,
    skippable: false,
  });
  const goOn = `mortem pre reopen ${printable(id)}`;
  const reply = await sayingOnLeave(question, () =>
    err(`The voting is closed, as it was. Go on with: ${goOn}\n`),
  );
  if (reply.kind !== "answer") throw new Interrupted();
  return reply.value;
}
