/** `mortem pre group [doc]`: sorts ideas into a few risks, asked or as its options say. */
import { absolutePath } from "../../archive/paths.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { refuseEnded } from "../../premortem/ended.ts";
import { placedIdeas } from "../../premortem/find-idea.ts";
import { readRisks } from "../../premortem/risks.ts";
import type { Ask, Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { leavingWell } from "../interview/closing.ts";
import { openSession } from "../interview/session.ts";
import { choosePremortem } from "../premortem/choose.ts";
import { type GroupOptions, groupGiven, isAnythingGiven } from "../premortem/group/given.ts";
import { sayIfMany, sayNext } from "../premortem/group/state.ts";
import { printPath } from "../print-path.ts";
import { openProject } from "../project.ts";

export async function run(
  context: Context,
  [name]: readonly [string | undefined],
  options: GroupOptions,
): Promise<number> {
  if (isAnythingGiven(options)) return groupAtOnce(context, name, options);
  if (context.ask !== undefined) return groupAsked(context, context.ask, name);
  throw new MortemError(
    "nobody can be asked here which idea belongs to which risk",
    "Say it with --add, --move, --rename, --merge and --remove: mortem pre group --help",
  );
}

async function groupAtOnce(
  context: Context,
  name: string | undefined,
  options: GroupOptions,
): Promise<number> {
  const { project, document, file } = await choose(context, name);
  const grouped = await groupGiven(context, project, document, options);
  if (options.add !== undefined) sayIfMany(context, grouped);
  sayNext(context, grouped);
  printPath(context, file);
  return 0;
}

async function groupAsked(context: Context, ask: Ask, name: string | undefined): Promise<number> {
  const { project, document, file } = await choose(context, name);
  const { id, path } = document;
  if (placedIdeas(document).length === 0 && readRisks(document).length === 0) {
    const hint = `Brainstorm first: mortem pre add ${id}`;
    throw new MortemError("there are no ideas yet", hint, { path });
  }
  const session = openSession(context, ask, project, file);
  const { walkGrouping } = await import("../premortem/group/walk.ts");
  const walk = async () => {
    await walkGrouping(session);
    sayNext(context, session.read());
    printPath(context, file);
  };
  return leavingWell(session, walk, () => `mortem pre group ${printable(id)}`);
}

async function choose(context: Context, name: string | undefined) {
  const project = await openProject(context);
  const document = await choosePremortem(context, project, name, {
    command: "mortem pre group",
    fits: (one) => !isEnded(one),
    none: { message: "no pre-mortem is going on", hint: "Begin one: mortem pre new" },
  });
  refuseEnded(document);
  return { project, document, file: absolutePath(project.root, document.path) };
}
