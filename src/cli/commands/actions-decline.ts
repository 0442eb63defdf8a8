/** `mortem actions decline [ids…]`: says why actions will not be done. */
import { declineEdits } from "../../archive/action-deeds.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { oneLine } from "../../values/text.ts";
import { carryOut } from "../actions/carry-out.ts";
import { chosenActions } from "../actions/chosen.ts";
import { type ActionOptions, readNarrowing } from "../actions/narrowing.ts";
import { idsIn } from "../actions/words.ts";
import { hereAndNow, openProject } from "../project.ts";

interface Options extends ActionOptions {
  readonly why?: string;
}

const EXAMPLE = "mortem actions decline A2 --why 'the lock file holds them'";

export async function run(
  context: Context,
  [words]: readonly [readonly string[]],
  options: Options,
): Promise<number> {
  const { doc, why } = options;
  if (why !== undefined && oneLine(why) === "") throw noReason();
  const project = await openProject(context);
  const chosen = await chosenActions(context, project, {
    ids: idsIn(words),
    doc,
    narrowing: await readNarrowing(options, hereAndNow(context, project)),
    question: "Which will not be done?",
    example: EXAMPLE,
    attempt: (document, action) => declineEdits(document, action, "a reason"),
  });
  if (chosen.length === 0) return 0;
  const reason = why ?? (await askReason(context));
  if (reason === undefined) return 0;
  carryOut(context, project, chosen, {
    edits: (document, action) => declineEdits(document, action, reason),
    said: () => "declined",
  });
  return 0;
}

async function askReason({ ask }: Context): Promise<string | undefined> {
  if (ask === undefined) throw noReason();
  const reply = await ask.line({
    message: "Why is it not done?",
    back: false,
    skippable: false,
  });
  return reply.kind === "answer" ? reply.value : undefined;
}

function noReason(): MortemError {
  return new MortemError("it is not said why", `Say it with --why: \`${EXAMPLE}\`.`);
}
