/** What the options of `group` say, done in one change or not at all. */
import { ballotsOf, refuseUnvoidable, voidVotes } from "../../../archive/ballots.ts";
import { absolutePath } from "../../../archive/paths.ts";
import type { Project } from "../../../archive/project.ts";
import { changeDocument, inTurn } from "../../../document/change.ts";
import { Document } from "../../../document/document.ts";
import type { Ballot } from "../../../premortem/ballot.ts";
import { mergeRisks } from "../../../premortem/edits/merge-risks.ts";
import { moveIdea } from "../../../premortem/edits/move-idea.ts";
import { numberRisks } from "../../../premortem/edits/number-risks.ts";
import { removeRisk, textGoingWith } from "../../../premortem/edits/remove-risk.ts";
import { renameRisk } from "../../../premortem/edits/rename-risk.ts";
import { addRisk } from "../../../premortem/edits/risk.ts";
import {
  findRisk,
  named,
  refuseSharedIds,
  type VotableRisk,
  votableRisks,
} from "../../../premortem/electorate.ts";
import { findIdea } from "../../../premortem/find-idea.ts";
import { nextRiskId } from "../../../premortem/risk-ids.ts";
import { newRiskTitle, requireRiskTitle } from "../../../premortem/risk-title.ts";
import type { Context } from "../../../values/context.ts";
import { Interrupted, MortemError } from "../../../values/error.ts";
import { printable } from "../../../values/printable.ts";
import { applyEdits, type Edit, shortened } from "../../../values/text.ts";
import { confirm } from "../../confirm.ts";
import { type Gone, regrouped, voidedVotes } from "./regroup.ts";

export interface GroupOptions {
  readonly add?: readonly string[];
  readonly move?: readonly string[];
  readonly rename?: readonly string[];
  readonly merge?: readonly string[];
  readonly remove?: readonly string[];
  readonly yes?: true;
}

/** One thing to do, and what it comes to. */
interface Deed {
  readonly edits: readonly Edit[];
  /** In a few words, for who has asked for it. */
  readonly said?: string;
  readonly gone?: Gone;
  /** Text that goes with a risk. */
  readonly lost?: string;
}

type Step = (document: Document) => Deed;

export function isAnythingGiven({ add, move, rename, merge, remove }: GroupOptions): boolean {
  return [add, move, rename, merge, remove].some((all) => all !== undefined);
}

/**
 * New risks first, since ideas move into them; what goes is last.
 * @returns the document afterwards
 * @throws MortemError for what cannot be done, and for votes or text that would be lost while nobody can be asked
 */
export async function groupGiven(
  context: Context,
  project: Project,
  chosen: Document,
  options: GroupOptions,
): Promise<Document> {
  const ballots = ballotsOf(project, chosen);
  const steps = stepsOf(options, ballots);
  const deeds = deedsOf(chosen, project, steps);
  const gone = deeds.flatMap((deed) => deed.gone ?? []);
  const ids = gone.map(({ id }) => id);
  refuseUnvoidable(ballots, ids);
  const lost = deeds.flatMap((deed) => deed.lost ?? []);
  const effectsNow = () => [...lost, ...voidedVotes(chosen, ballotsOf(project, chosen), gone)];
  let effects = effectsNow();
  // Somebody may vote while the question waits: nobody's vote is void that was not named.
  for (let agreed = ""; options.yes !== true && effects.join("\n") !== agreed; ) {
    await requireConsent(context, chosen, effects);
    agreed = effects.join("\n");
    effects = effectsNow();
  }
  const file = absolutePath(project.root, chosen.path);
  const edits = steps.map((step) => (now: Document) => step(now).edits);
  const document = changeDocument(
    project.files,
    file,
    chosen.path,
    project.lookup,
    regrouped(project, (now) => inTurn(now, project.lookup, edits)),
  );
  voidVotes(project, document, ids);
  const said = [...deeds.flatMap((deed) => deed.said ?? []), ...(options.yes ? effects : [])];
  for (const words of said) context.err(`${printable(words)}\n`);
  return document;
}

/** What each step comes to, without anything being written. */
function deedsOf(document: Document, { lookup }: Project, steps: readonly Step[]): Deed[] {
  let now = document;
  return steps.map((step) => {
    const deed = step(now);
    now = new Document(now.path, applyEdits(now.text, deed.edits), lookup);
    return deed;
  });
}

function stepsOf(options: GroupOptions, ballots: readonly Ballot[]): Step[] {
  const { add = [], rename = [], move = [], merge = [], remove = [] } = options;
  return [
    (document) => ({ edits: numberRisks(document, ballots) }),
    ...add.map((title) => adding(title, ballots)),
    ...rename.map(renaming),
    ...move.map(moving),
    ...merge.map(merging),
    ...remove.map(removing),
  ];
}

function adding(typed: string, ballots: readonly Ballot[]): Step {
  const given = requireRiskTitle(typed, "Give the new risk a title: --add 'Feature gaps'.");
  return (document) => {
    const title = newRiskTitle(document, given);
    const id = nextRiskId(document, ballots);
    return { edits: addRisk(document, id, title), said: `new: ${named({ id, title })}` };
  };
}

function renaming(typed: string): Step {
  const [name, words] = split(typed, typed.indexOf("="), "--rename R2='Feature gaps'");
  const title = requireRiskTitle(words, "Write --rename R2='Feature gaps'.");
  return (document) => {
    const risk = riskNamed(document, name);
    const said = `renamed: ${named({ id: risk.id, title })}`;
    return { edits: renameRisk(document, risk, title), said };
  };
}

/** An idea may have the sign in it; what names a risk rarely has. */
function moving(typed: string): Step {
  const [words, name] = split(typed, typed.lastIndexOf("="), "--move 'the app is slow=R2'");
  return (document) => {
    const { idea } = findIdea(document, words);
    const to = /^ideas?$/i.test(name.trim()) ? undefined : riskNamed(document, name);
    const where = to === undefined ? "in no risk" : `in ${to.id}`;
    const isThere = to === undefined && findIdea(document, words).risk === undefined;
    return {
      edits: isThere ? [] : moveIdea(document, idea, to),
      said: `${where}: ${shortened(idea.text, 60)}`,
    };
  };
}

function merging(typed: string): Step {
  const [one, other] = split(typed, typed.indexOf("="), "--merge R3=R2");
  return (document) => {
    const [from, into] = [riskNamed(document, one), riskNamed(document, other)];
    if (from.id === into.id) {
      const hint = "Name two: --merge R3=R2 moves all of R3 into R2.";
      throw new MortemError(`${from.id} cannot go into itself`, hint, { path: document.path });
    }
    return {
      edits: mergeRisks(document, from, into),
      said: `merged: ${named(from)} into ${named(into)}`,
      gone: { id: from.id, into: into.id },
    };
  };
}

function removing(name: string): Step {
  return (document) => {
    const risk = riskNamed(document, name);
    const text = textGoingWith(document, risk);
    return {
      edits: removeRisk(document, risk),
      said: `removed: ${named(risk)}`,
      gone: { id: risk.id, into: undefined },
      ...(text === "" ? {} : { lost: `This is lost with ${risk.id}: “${shortened(text, 200)}”` }),
    };
  };
}

function split(typed: string, at: number, example: string): [string, string] {
  const [before, behind] = [typed.slice(0, Math.max(0, at)), typed.slice(at + 1)];
  if (before.trim() !== "" && behind.trim() !== "") return [before, behind];
  const [option = ""] = example.split(" ", 1);
  throw new MortemError(
    `${option} "${shortened(typed)}" lacks one of its sides`,
    `Write ${example}.`,
  );
}

/** @throws MortemError for none, and for an id that two risks have */
function riskNamed(document: Document, name: string): VotableRisk {
  const found = findRisk(votableRisks(document), name);
  const { path } = document;
  if (!found.ok) throw new MortemError(found.message, found.hint, { path });
  const { id } = found.value;
  refuseSharedIds(document, id);
  return found.value;
}

/** @throws MortemError where nobody can be asked */
async function requireConsent(
  context: Context,
  { path }: Document,
  effects: readonly string[],
): Promise<void> {
  const words = effects.join(" ");
  if (context.ask === undefined) {
    const hint = `${words}\nAdd --yes to do it all the same.`;
    throw new MortemError("something would be lost", hint, { path });
  }
  const isAgreed = await confirm(context.ask, {
    message: "Do it all the same?",
    guidance: printable(words),
    yes: "yes",
    no: "no, leave everything as it is",
    back: false,
  });
  if (isAgreed) return;
  context.err("Nothing was changed.\n");
  throw new Interrupted();
}
