/** What can be done to the risks at any time of the grouping: a new one, another title, a merger, a move, a removal. */
import { ballotsOf, refuseUnvoidable, voidVotes } from "../../../archive/ballots.ts";
import { inTurn } from "../../../document/change.ts";
import type { Document } from "../../../document/document.ts";
import { mergeRisks } from "../../../premortem/edits/merge-risks.ts";
import { moveIdea } from "../../../premortem/edits/move-idea.ts";
import { removeRisk, textGoingWith } from "../../../premortem/edits/remove-risk.ts";
import { renameRisk } from "../../../premortem/edits/rename-risk.ts";
import { addRisk } from "../../../premortem/edits/risk.ts";
import { named, type VotableRisk, votableRisks } from "../../../premortem/electorate.ts";
import { printIdea } from "../../../premortem/idea.ts";
import { nextRiskId } from "../../../premortem/risk-ids.ts";
import { newRiskTitle, readRiskTitle } from "../../../premortem/risk-title.ts";
import { type ListedIdea, type Risk, readIdeas } from "../../../premortem/risks.ts";
import type { Choice } from "../../../values/context.ts";
import { MortemError } from "../../../values/error.ts";
import { hanging, printable } from "../../../values/printable.ts";
import { type Edit, shortened } from "../../../values/text.ts";
import { confirm } from "../../confirm.ts";
import type { Session } from "../../interview/session.ts";
import { type Gone, regrouped, voidedVotes } from "./regroup.ts";
import { riskChoices, sayIfMany } from "./state.ts";

export type Command = "new" | "rename" | "merge" | "move" | "remove";

/** Those that can be done now. */
export function commandChoices(document: Document): Choice<Command>[] {
  const risks = votableRisks(document);
  const all: (Choice<Command> & { readonly needs: boolean })[] = [
    { value: "new", label: "a new risk", key: "n", needs: true },
    { value: "rename", label: "rename a risk", key: "r", needs: risks.length > 0 },
    { value: "merge", label: "merge two risks", key: "m", needs: risks.length > 1 },
    {
      value: "move",
      label: "move an idea out of a risk",
      key: "v",
      needs: risks.some(({ ideas }) => ideas.length > 0),
    },
    { value: "remove", label: "remove a risk", key: "x", needs: risks.length > 0 },
  ];
  return all.filter(({ needs }) => needs).map(({ needs, ...choice }) => choice);
}

/** Nothing is changed where somebody goes back. */
export async function runCommand(session: Session, command: Command): Promise<void> {
  const work: Record<Command, (session: Session) => Promise<unknown>> = {
    new: () => askNewRisk(session, undefined),
    rename,
    merge,
    move,
    remove,
  };
  await attempt(session, () => work[command](session));
}

/** What cannot be done is said, and ends nothing: others are waiting for the next idea. */
export async function attempt<T>(session: Session, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MortemError)) throw error;
    const { err, errStyle, width } = session.context;
    const words = printable(`${error.message}. ${error.hint}`);
    err(`${errStyle.warning(hanging("not done: ", words, width))}\n`);
    return undefined;
  }
}

/**
 * @param first the idea that becomes its first
 * @returns whether there is one more now
 */
export async function askNewRisk(
  session: Session,
  first: ListedIdea | undefined,
): Promise<boolean> {
  const title = await askRiskTitle(session, "What is the risk called?");
  if (title === undefined) return false;
  const { project, context } = session;
  const document = change(session, (now) => {
    const id = nextRiskId(now, ballotsOf(project, now));
    const take = (next: Document) => (first === undefined ? [] : placeIdea(next, first, id));
    return inTurn(now, project.lookup, [
      (next) => addRisk(next, id, newRiskTitle(next, title)),
      take,
    ]);
  });
  sayIfMany(context, document);
  return true;
}

/** The idea where it stands now, into the risk as it stands now. */
export function placeIdea(
  document: Document,
  wanted: ListedIdea,
  riskId: string | undefined,
): Edit[] {
  const idea = standingIdea(document, wanted);
  const risk = riskId === undefined ? undefined : standingRisk(document, riskId);
  return moveIdea(document, idea, risk);
}

/** @throws MortemError where an editor has changed it meanwhile */
function standingIdea(document: Document, { text, who, span }: ListedIdea): ListedIdea {
  const all = [
    ...readIdeas(document),
    ...votableRisks(document).flatMap(({ ideas }) => ideas),
  ].filter((idea) => idea.text === text && idea.who === who);
  const found = all.find((idea) => idea.span.start === span.start) ?? all[0];
  if (found === undefined) throw gone(document, `“${shortened(text)}”`);
  return found;
}

/** @throws MortemError where an editor has taken it out meanwhile */
function standingRisk(document: Document, id: string): Risk {
  const found = votableRisks(document).find((risk) => risk.id === id);
  if (found === undefined) throw gone(document, id);
  return found;
}

function gone({ path }: Document, what: string): MortemError {
  return new MortemError(
    `${what} no longer stands in the document`,
    "It was changed in the meantime; look at it again.",
    { path },
  );
}

export function change(session: Session, edits: (document: Document) => readonly Edit[]): Document {
  return session.change(regrouped(session.project, edits));
}

async function askRiskTitle(
  { ask }: Session,
  message: string,
  initial?: string,
): Promise<string | undefined> {
  const reply = await ask.line({
    message,
    guidance: "A few words, as something that has happened.",
    back: true,
    skippable: false,
    understand: readRiskTitle,
    ...(initial === undefined ? {} : { initial }),
  });
  const reading = reply.kind === "answer" ? readRiskTitle(reply.value) : undefined;
  return reading?.ok ? reading.title : undefined;
}

async function askRisk(
  { ask }: Session,
  message: string,
  risks: readonly VotableRisk[],
): Promise<VotableRisk | undefined> {
  const choices = riskChoices(risks);
  const reply = await ask.choose({ message, back: true, skippable: false, choices });
  return reply.kind === "answer" ? risks.find(({ id }) => id === reply.value.id) : undefined;
}

async function rename(session: Session): Promise<void> {
  const risk = await askRisk(session, "Which risk?", votableRisks(session.read()));
  if (risk === undefined) return;
  const title = await askRiskTitle(session, `What is ${risk.id} called?`, risk.title);
  if (title === undefined) return;
  change(session, (now) => renameRisk(now, standingRisk(now, risk.id), title));
}

async function merge(session: Session): Promise<void> {
  const risks = votableRisks(session.read());
  const from = await askRisk(session, "Which risk goes into another?", risks);
  if (from === undefined) return;
  const others = risks.filter((risk) => risk !== from);
  const into = await askRisk(session, `Into which does ${named(from)} go?`, others);
  if (into === undefined) return;
  await take(session, { id: from.id, into: into.id }, [], (now) =>
    mergeRisks(now, standingRisk(now, from.id), standingRisk(now, into.id)),
  );
}

async function remove(session: Session): Promise<void> {
  const document = session.read();
  const risk = await askRisk(session, "Which risk is removed?", votableRisks(document));
  if (risk === undefined) return;
  // Nobody is asked about what cannot be.
  removeRisk(document, risk);
  const text = textGoingWith(document, risk);
  const lost = text === "" ? [] : [`This is lost with it: “${shortened(text, 200)}”`];
  await take(session, { id: risk.id, into: undefined }, lost, (now) =>
    removeRisk(now, standingRisk(now, risk.id)),
  );
}

/** The document first: a vote on a risk that is gone counts for nothing, and a risk without its votes would be wrong. */
async function take(
  session: Session,
  gone: Gone,
  lost: readonly string[],
  edits: (document: Document) => readonly Edit[],
): Promise<void> {
  const { project, context } = session;
  const document = session.read();
  const ballots = ballotsOf(project, document);
  refuseUnvoidable(ballots, [gone.id]);
  const effectsNow = () => [
    ...lost,
    ...voidedVotes(document, ballotsOf(project, document), [gone]),
  ];
  let effects = effectsNow();
  // As with options: a vote that comes meanwhile is named before it is void.
  for (let agreed = ""; effects.join("\n") !== agreed; effects = effectsNow()) {
    const { id, into } = gone;
    const isAgreed = await confirm(session.ask, {
      message: into === undefined ? `Remove ${id}?` : `Merge ${id} into ${into}?`,
      guidance: printable(effects.join(" ")),
      yes: "yes",
      no: "no, leave it",
      back: true,
    });
    if (!isAgreed) return;
    agreed = effects.join("\n");
  }
  const now = change(session, edits);
  voidVotes(project, now, [gone.id]);
  const done = gone.into === undefined ? "its ideas are in no risk" : `it is in ${gone.into} now`;
  context.err(`${gone.id} is gone: ${done}.\n`);
}

async function move(session: Session): Promise<void> {
  const risks = votableRisks(session.read());
  const filled = risks.filter(({ ideas }) => ideas.length > 0);
  const from = await askRisk(session, "Out of which risk?", filled);
  if (from === undefined) return;
  const which = await session.ask.choose({
    message: `Which idea of ${named(from)}?`,
    back: true,
    skippable: false,
    choices: from.ideas.map((idea) => ({ value: idea, label: printIdea(idea) })),
  });
  if (which.kind !== "answer") return;
  const others = risks.filter((risk) => risk !== from);
  const where = await session.ask.choose<{ id: string } | "new" | "none">({
    message: `Where does “${shortened(which.value.text, 60)}” belong?`,
    back: true,
    skippable: false,
    choices: [
      ...riskChoices(others),
      { value: "new", label: "a new risk", key: "n" },
      { value: "none", label: "in no risk, for now", key: "l" },
    ],
  });
  if (where.kind !== "answer") return;
  if (where.value === "new") {
    await askNewRisk(session, which.value);
    return;
  }
  const id = where.value === "none" ? undefined : where.value.id;
  change(session, (now) => placeIdea(now, which.value, id));
}
