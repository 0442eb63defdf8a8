/** Does what was planned, one step after the other: each is written down before the next begins. */
import { doneEdits, statusNote, ticketEdits } from "../../../archive/action-deeds.ts";
import { issueDraft, ticketOf } from "../../../archive/action-issue.ts";
import { findAction } from "../../../archive/find-action.ts";
import { absolutePath } from "../../../archive/paths.ts";
import type { Project } from "../../../archive/project.ts";
import type { ActionItem } from "../../../document/actions.ts";
import { changeDocument } from "../../../document/change.ts";
import type { Document } from "../../../document/document.ts";
import type { Context } from "../../../values/context.ts";
import { MortemError } from "../../../values/error.ts";
import type { Issue, IssueHost } from "../../../values/issue.ts";
import type { Edit } from "../../../values/text.ts";
import { todayIn } from "../../listing/today.ts";
import type { Candidate } from "./gather.ts";
import type { Place } from "./place.ts";
import type { Step } from "./plan.ts";
import { closedDay, closedText, linkedText, otherWords, sayStep } from "./say.ts";

export interface Tools {
  readonly context: Context;
  readonly project: Project;
  readonly place: Place;
  readonly host: IssueHost;
  readonly labels: readonly string[];
}

/** @throws MortemError where the host or a file refuses; what was done before stays */
export async function applySteps(tools: Tools, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step.kind === "open") await openIssue(tools, step.candidate);
    else if (step.kind === "link") {
      writeTicket(tools, step.candidate, step.issue);
      const verb = `wrote down #${step.issue.number}`;
      sayStep(tools.context, verb, step.candidate, linkedText(step.issue));
    } else if (step.kind !== "tick") {
      const [verb, more] = otherWords(step);
      sayStep(tools.context, verb, step.candidate, more);
    }
  }
  const ticks = steps.filter((step) => step.kind === "tick");
  for (const tick of await wantedTicks(tools.context, ticks)) tickOff(tools, tick);
}

async function openIssue(tools: Tools, candidate: Candidate): Promise<void> {
  const { context, place, host, labels } = tools;
  const link = place.link(candidate.document.path);
  const issue = await host.create(issueDraft(candidate, link, labels));
  try {
    writeTicket(tools, candidate, issue);
  } catch (error) {
    if (!(error instanceof MortemError)) throw error;
    throw new MortemError(
      `#${issue.number} was opened, and could not be written down: ${error.message}`,
      `${error.hint}\nThen run the same command again: it finds the issue, and opens no second one.`,
      error.place,
    );
  }
  sayStep(context, `opened #${issue.number}`, candidate);
}

function writeTicket(tools: Tools, candidate: Candidate, issue: Issue): void {
  const ticket = ticketOf(issue, tools.place.isOwn);
  change(tools, candidate, (document, action) => ticketEdits(document, action, ticket));
}

type Tick = Step & { readonly kind: "tick" };

/** Whoever cannot be asked has seen in the dry run what is ticked off. */
async function wantedTicks({ ask }: Context, ticks: readonly Tick[]): Promise<readonly Tick[]> {
  if (ask === undefined || ticks.length === 0) return ticks;
  const reply = await ask.pick({
    message: "Their issues are closed. Which actions are done?",
    back: false,
    skippable: true,
    choices: ticks.map((tick) => ({
      value: tick,
      label: `${tick.candidate.action.id} ${tick.candidate.action.text}`,
      hint: `${closedText(tick)} · ${tick.candidate.document.id}`,
      marked: true,
    })),
  });
  return reply.kind === "answer" ? reply.value : [];
}

function tickOff(tools: Tools, { candidate, issue }: Tick): void {
  const today = todayIn(tools.context);
  let lost: string | undefined;
  change(tools, candidate, (document, action) => {
    const on = closedDay(candidate, issue.closedAt);
    const edits = doneEdits(document, action, { on, today: today(document) });
    lost = edits.length > 0 ? statusNote(document, action) : undefined;
    return edits;
  });
  const note = lost === undefined ? "" : `; its status was “${lost}”`;
  sayStep(tools.context, "done", candidate, `#${issue.number}${note}`);
}

function change(
  { project }: Tools,
  { document: { path }, action: { id } }: Candidate,
  edits: (document: Document, action: ActionItem) => Edit[],
): void {
  const file = absolutePath(project.root, path);
  changeDocument(project.files, file, path, project.lookup, (document) =>
    edits(document, findAction(document, id)),
  );
}
