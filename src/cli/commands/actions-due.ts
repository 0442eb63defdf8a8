/** `mortem actions due [ids…] <day>`: says by when actions are to be done. */
import { dueEdits } from "../../archive/action-deeds.ts";
import type { Document } from "../../document/document.ts";
import { zoneOf } from "../../document/facts.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { readTypedDay } from "../../values/typed-time.ts";
import { carryOut } from "../actions/carry-out.ts";
import { type Chosen, chosenActions } from "../actions/chosen.ts";
import { dayIn } from "../actions/day-in.ts";
import { type ActionOptions, readNarrowing } from "../actions/narrowing.ts";
import { idsAndRest } from "../actions/words.ts";
import { todayIn } from "../listing/today.ts";
import { hereAndNow, openProject } from "../project.ts";

const EXAMPLE = "mortem actions due A2 friday";

export async function run(
  context: Context,
  [words]: readonly [readonly string[]],
  options: ActionOptions,
): Promise<number> {
  const { ids, rest } = idsAndRest(words);
  if (rest !== "") await readDay(context, rest, "UTC");
  if (ids.length > 0 && rest === "" && context.ask === undefined) throw notSaid();
  const project = await openProject(context);
  const chosen = await chosenActions(context, project, {
    ids,
    doc: options.doc,
    narrowing: await readNarrowing(options, hereAndNow(context, project)),
    question: "Which are due on another day?",
    example: EXAMPLE,
    attempt: (document, action) => dueEdits(document, action, "2019-04-16"),
  });
  const [first] = chosen;
  if (first === undefined) return 0;
  const typed = rest === "" ? await askDay(context, zoneOf(first.document)) : rest;
  if (typed === undefined) return 0;
  const day = await dayIn(chosen, (document) => readDay(context, typed, zoneOf(document)));
  carryOut(context, project, chosen, {
    edits: (document, action) => dueEdits(document, action, day(document)),
    said: (document) => `due ${day(document)}`,
  });
  sayPassed(context, chosen, day);
  return 0;
}

/** @throws MortemError when it cannot be read */
async function readDay(context: Context, typed: string, zone: string): Promise<string> {
  const day = await readTypedDay(typed, { now: context.now(), zone });
  if (day !== undefined) return day;
  throw new MortemError(
    `"${typed}" is no day that can be read`,
    `Write it like 2019-04-16, friday, tomorrow or 2w: \`${EXAMPLE}\`.`,
  );
}

async function askDay({ ask, now }: Context, zone: string): Promise<string | undefined> {
  if (ask === undefined) throw notSaid();
  const reply = await ask.line({
    message: "By when is it to be done?",
    placeholder: "friday, 2w, 2019-04-16",
    back: false,
    skippable: false,
    understand: async (typed) => {
      const day = await readTypedDay(typed, { now: now(), zone });
      return day === undefined
        ? { ok: false, why: "no day that can be read" }
        : { ok: true, shown: day };
    },
  });
  return reply.kind === "answer" ? reply.value : undefined;
}

function notSaid(): MortemError {
  return new MortemError("it is not said when it is due", `Write \`${EXAMPLE}\`.`);
}

function sayPassed(
  context: Context,
  chosen: readonly Chosen[],
  day: (document: Document) => string,
): void {
  const today = todayIn(context);
  const passed = chosen.find(({ document }) => day(document) < today(document));
  if (passed !== undefined) {
    context.err(`${day(passed.document)} has passed already: what is due then is overdue.\n`);
  }
}
