/** `mortem pre add [doc]`: the brainstorm, typed under a clock, pasted, or begun with what past incidents know. */
import { absolutePath } from "../../archive/paths.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { openSession } from "../interview/session.ts";
import { choosePremortem } from "../premortem/choose.ts";
import { minutesOf } from "../premortem/minutes.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly minutes?: string;
  readonly idea?: readonly string[];
  readonly from?: string;
  readonly names?: true;
  readonly seed?: true;
}

export async function run(
  context: Context,
  [name]: readonly [string | undefined],
  options: Options,
): Promise<number> {
  const { ask } = context;
  const { idea, from, seed = false } = options;
  const minutes = minutesOf(options.minutes ?? "20");
  const manner = options.names ? "named" : "by-role";
  const isGiven = idea !== undefined || from !== undefined;
  refuseUnclear(isGiven, seed, ask !== undefined);
  const given = isGiven ? await import("../premortem/given-ideas.ts") : undefined;
  const raw = given?.readRaw(idea ?? [], from, context.cwd);
  const project = await openProject(context);
  const document = await choosePremortem(context, project, name, {
    command: "mortem pre add",
    // One that has ended is a record: it is offered where there is no other.
    fits: (one) => !isEnded(one),
    none: {
      message: "no pre-mortem is going on",
      hint: "Begin one: mortem pre new. One that has ended takes ideas where it is named.",
    },
  });
  if (given !== undefined && raw !== undefined) {
    given.addGiven(context, project, document, raw, manner);
    return 0;
  }
  if (ask === undefined) {
    const { listSeeds } = await import("../premortem/seeds.ts");
    return listSeeds(context, project, document);
  }
  const { addAsked } = await import("../premortem/brainstorm.ts");
  const session = openSession(context, ask, project, absolutePath(project.root, document.path));
  return addAsked(session, { manner, minutes, withSeeds: seed });
}

/** @throws MortemError where it is not said what to add, or said in two ways */
function refuseUnclear(isGiven: boolean, seed: boolean, canAsk: boolean): void {
  if (isGiven && seed) {
    throw new MortemError(
      "--seed offers ideas, and --idea and --from give them",
      "Run it twice, once with either.",
    );
  }
  if (isGiven || seed || canAsk) return;
  throw new MortemError(
    "nobody can be asked here what happened",
    'Give ideas with --idea "…", or a list with --from FILE (- reads standard input).',
  );
}
