/** `mortem actions assign [ids…] <owner>`: says whose actions are. */
import { assignEdits } from "../../archive/action-deeds.ts";
import { readHandle } from "../../interview/field-answer.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { carryOut } from "../actions/carry-out.ts";
import { chosenActions } from "../actions/chosen.ts";
import { type ActionOptions, readNarrowing } from "../actions/narrowing.ts";
import { idsAndRest } from "../actions/words.ts";
import { hereAndNow, openProject } from "../project.ts";

const EXAMPLE = "mortem actions assign A2 @release-lead";

export async function run(
  context: Context,
  [words]: readonly [readonly string[]],
  options: ActionOptions,
): Promise<number> {
  const { ids, rest } = idsAndRest(words);
  const typed = rest === "" ? undefined : handleOf(rest);
  if (ids.length > 0 && typed === undefined && context.ask === undefined) throw notSaid();
  const project = await openProject(context);
  const chosen = await chosenActions(context, project, {
    ids,
    doc: options.doc,
    narrowing: await readNarrowing(options, hereAndNow(context, project)),
    question: "Which get another owner?",
    example: EXAMPLE,
    attempt: (document, action) => assignEdits(document, action, typed ?? "somebody"),
  });
  if (chosen.length === 0) return 0;
  const owner = typed ?? (await askOwner(context));
  if (owner === undefined) return 0;
  carryOut(context, project, chosen, {
    edits: (document, action) => assignEdits(document, action, owner),
    said: () => `assigned to @${owner}`,
  });
  return 0;
}

function handleOf(typed: string): string {
  const reading = readHandle(typed);
  if (reading.ok) return reading.value;
  throw new MortemError(`the owner: ${reading.why}`, `Write it like \`${EXAMPLE}\`.`);
}

async function askOwner({ ask }: Context): Promise<string | undefined> {
  if (ask === undefined) throw notSaid();
  const reply = await ask.line({
    message: "Whose is it?",
    placeholder: "@release-lead",
    back: false,
    skippable: false,
    understand: readHandle,
  });
  return reply.kind === "answer" ? handleOf(reply.value) : undefined;
}

function notSaid(): MortemError {
  return new MortemError("it is not said whose it is to be", `Write \`${EXAMPLE}\`.`);
}
