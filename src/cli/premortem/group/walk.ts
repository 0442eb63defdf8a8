/** The walk through the ideas that no risk has taken in, one at a time, and the overview at its end. */
import { ballotsOf } from "../../../archive/ballots.ts";
import type { Document } from "../../../document/document.ts";
import { numberRisks } from "../../../premortem/edits/number-risks.ts";
import { votableRisks } from "../../../premortem/electorate.ts";
import { type PlacedIdea, placedIdeas } from "../../../premortem/find-idea.ts";
import { printIdea } from "../../../premortem/idea.ts";
import { type ListedIdea, readIdeas, readRisks } from "../../../premortem/risks.ts";
import { isVotingOpen } from "../../../premortem/voters.ts";
import type { Reply } from "../../../values/context.ts";
import { counted } from "../../../values/counted.ts";
import type { Session } from "../../interview/session.ts";
import {
  askNewRisk,
  attempt,
  type Command,
  change,
  commandChoices,
  placeIdea,
  runCommand,
} from "./risk-commands.ts";
import { riskChoices, stateText } from "./state.ts";

/** What was decided in this sitting, by the words of the ideas. */
interface Trail {
  readonly later: Set<string>;
  /** Those that one can go back to, the last one last. */
  readonly decided: string[];
}

export async function walkGrouping(session: Session): Promise<void> {
  const { context, project } = session;
  const isNameless = readRisks(session.read()).some(({ id }) => id === undefined);
  change(session, (now) => numberRisks(now, ballotsOf(project, now)));
  if (isNameless) context.err("Every risk has an id now, by which it is voted on.\n");
  if (!isVotingOpen(session.read()))
    context.err("Voting is closed: every change writes the ranking anew.\n");
  const trail: Trail = { later: new Set(), decided: [] };
  do {
    if ((await walkIdeas(session, trail)) === "stop") return;
    trail.later.clear();
  } while ((await overview(session)) === "again");
}

type Where = { readonly id: string } | "new" | "later" | "change" | "stop";

/** Until none is left that was not put off. */
async function walkIdeas(session: Session, trail: Trail): Promise<"stop" | "end"> {
  let again: PlacedIdea | undefined;
  for (;;) {
    const document = session.read();
    const next = again ?? nextIdea(document, trail);
    again = undefined;
    if (next === undefined) return "end";
    const key = printIdea(next.idea);
    const reply = await askWhere(session, document, next, trail.decided.length > 0);
    if (reply.kind === "back") {
      again = goBack(document, trail) ?? next;
    } else if (reply.kind === "answer") {
      if (reply.value === "stop") return "stop";
      if (reply.value === "change") {
        await changeRisks(session);
        again = next.risk === undefined ? undefined : placed(session.read(), key);
        continue;
      }
      const where = reply.value;
      const isPlaced = await attempt(session, () => place(session, next.idea, where));
      if (isPlaced === false) again = next;
      if (isPlaced !== true) continue;
      if (where === "later") trail.later.add(key);
      trail.decided.push(key);
    }
  }
}

function nextIdea(document: Document, { later }: Trail): PlacedIdea | undefined {
  const idea = readIdeas(document).find((one) => !later.has(printIdea(one)));
  return idea && { idea, risk: undefined };
}

function placed(document: Document, key: string): PlacedIdea | undefined {
  return placedIdeas(document).findLast(({ idea }) => printIdea(idea) === key);
}

/** The idea that was decided on last, wherever it is now. */
function goBack(document: Document, { later, decided }: Trail): PlacedIdea | undefined {
  for (let key = decided.pop(); key !== undefined; key = decided.pop()) {
    later.delete(key);
    const found = placed(document, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function askWhere(
  { ask }: Session,
  document: Document,
  { idea, risk }: PlacedIdea,
  back: boolean,
): Promise<Reply<Where>> {
  const choices = riskChoices(votableRisks(document));
  const standing = choices.find(({ value }) => value.id === risk?.id)?.value;
  const left = counted(readIdeas(document).length, "idea");
  return ask.choose<Where>({
    message: `“${printIdea(idea)}” Which risk is it?`,
    guidance: risk === undefined ? `${left} in no risk yet.` : `It is in ${risk.id} now.`,
    back,
    skippable: false,
    initial: standing ?? "later",
    choices: [
      ...choices,
      { value: "new", label: "a new risk", key: "n" },
      {
        value: "later",
        label: standing === undefined ? "leave it for later" : "in none, for now",
        key: "l",
      },
      { value: "change", label: "change the risks", hint: "rename, merge, move, remove", key: "c" },
      { value: "stop", label: "stop here", hint: "nothing is lost", key: "q" },
    ],
  });
}

/** False where somebody went back from the title of a new risk. */
async function place(
  session: Session,
  idea: ListedIdea,
  where: Exclude<Where, "change" | "stop">,
): Promise<boolean> {
  if (where === "new") return askNewRisk(session, idea);
  const id = where === "later" ? undefined : where.id;
  const isThere =
    id === undefined &&
    readIdeas(session.read()).some(({ span }) => span.start === idea.span.start);
  if (!isThere) change(session, (now) => placeIdea(now, idea, id));
  return true;
}

async function changeRisks(session: Session): Promise<void> {
  const reply = await session.ask.choose<Command>({
    message: "What is to be changed?",
    back: true,
    skippable: false,
    choices: commandChoices(session.read()),
  });
  if (reply.kind === "answer") await runCommand(session, reply.value);
}

/** All risks at a glance, until somebody is done with them or goes through the ideas that are left. */
async function overview(session: Session): Promise<"again" | "done"> {
  for (;;) {
    const document = session.read();
    const left = readIdeas(document).length;
    session.context.err(stateText(session.context, document));
    const reply = await session.ask.choose<Command | "again" | "done">({
      message: "Is anything to be changed?",
      back: false,
      skippable: false,
      initial: "done",
      choices: [
        ...(left === 0
          ? []
          : [
              {
                value: "again" as const,
                label: left === 1 ? "sort the idea that is left" : `sort the ${left} ideas left`,
                key: "s",
              },
            ]),
        ...commandChoices(document),
        { value: "done", label: "done", key: "d" },
      ],
    });
    if (reply.kind !== "answer" || reply.value === "done") return "done";
    if (reply.value === "again") return "again";
    await runCommand(session, reply.value);
  }
}
