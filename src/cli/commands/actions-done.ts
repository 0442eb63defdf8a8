/** `mortem actions done [ids…]`: ticks actions off, and changes nothing else in their documents. */
import { doneEdits } from "../../archive/action-deeds.ts";
import type { Document } from "../../document/document.ts";
import { zoneOf } from "../../document/facts.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { carryOut } from "../actions/carry-out.ts";
import { chosenActions } from "../actions/chosen.ts";
import { dayIn } from "../actions/day-in.ts";
import { type ActionOptions, readNarrowing } from "../actions/narrowing.ts";
import { idsIn } from "../actions/words.ts";
import { todayIn } from "../listing/today.ts";
import { hereAndNow, openProject } from "../project.ts";
import { readPastDay } from "../typed-past.ts";

interface Options extends ActionOptions {
  readonly evidence?: string;
  readonly on?: string;
}

export async function run(
  context: Context,
  [words]: readonly [readonly string[]],
  options: Options,
): Promise<number> {
  const { doc, evidence, on } = options;
  const project = await openProject(context);
  const proof = evidence === undefined ? undefined : evidenceOf(evidence);
  const today = todayIn(context);
  const chosen = await chosenActions(context, project, {
    ids: idsIn(words),
    doc,
    narrowing: await readNarrowing(options, hereAndNow(context, project)),
    question: "Which are done?",
    example: "mortem actions done A2",
    attempt: (document, action) => doneEdits(document, action, { today: today(document) }),
  });
  const day =
    on === undefined ? () => undefined : await dayIn(chosen, (one) => pastDay(context, on, one));
  carryOut(context, project, chosen, {
    edits: (document, action) =>
      doneEdits(document, action, { on: day(document), evidence: proof, today: today(document) }),
    said: () => "done",
  });
  return 0;
}

/** In the list of what is said of an action, a comma begins the next piece. */
function evidenceOf(text: string): string {
  const proof = text.trim().replaceAll(",", "%2C");
  if (/^[^\s\p{Cc}]+$/u.test(proof)) return proof;
  throw new MortemError(
    "--evidence takes one link or path without blanks",
    "Give the address of what proves it, such as a pull request.",
  );
}

function pastDay(context: Context, typed: string, document: Document): Promise<string> {
  return readPastDay(typed, "--on", { now: context.now(), zone: zoneOf(document) });
}
