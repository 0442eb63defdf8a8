/** What can be done with an action item: each changes what its line or its cells say, and nothing else. */
import type { MetaChanges } from "../document/action-meta.ts";
import { type ActionItem, actionState } from "../document/actions.ts";
import { Document } from "../document/document.ts";
import { saysDone, withoutSign } from "../document/done.ts";
import { changeAction, markDone } from "../document/edits/action.ts";
import { plainText } from "../document/inline.ts";
import { MortemError } from "../values/error.ts";
import { applyEdits, type Edit, oneLine } from "../values/text.ts";
import { refuseDeclined, refuseUnread } from "./find-action.ts";

/** All days are `YYYY-MM-DD`. */
export interface Proof {
  /** When it was done, where that is said. */
  readonly on?: string | undefined;
  /** A link or a path without blanks. */
  readonly evidence?: string | undefined;
  /** When it was done, where nothing is said. */
  readonly today: string;
}

/**
 * Ticks an action off. One that is done keeps its day, and gets only what is said anew.
 * @throws MortemError where it was declined, has other evidence, or its place cannot say it
 */
export function doneEdits(
  document: Document,
  action: ActionItem,
  { on, evidence, today }: Proof,
): Edit[] {
  refuseDeclined(action, document);
  refuseOtherEvidence(document, action, evidence);
  if (!action.isDone) {
    const edits = markDone(document, action, on ?? today, evidence);
    return held(document, action, edits, {
      isDone: true,
      isProposed: false,
      doneOn: on ?? today,
      ...(evidence !== undefined && { evidence }),
    });
  }
  if (on === undefined && evidence === undefined) return [];
  // The cell of a table is written as one.
  const standing =
    action.form.kind === "table"
      ? { done: action.doneOn ?? today, evidence: action.evidence }
      : undefined;
  const changes: MetaChanges = {
    ...standing,
    ...(on !== undefined && { done: on }),
    ...(evidence !== undefined && { evidence }),
  };
  return held(document, action, changeAction(document, action, changes), {
    ...(changes.done !== undefined && { doneOn: changes.done }),
    ...(changes.evidence !== undefined && { evidence: changes.evidence }),
  });
}

/**
 * Says that an action will not be done.
 * @param why one line
 * @throws MortemError where it is done, was declined for another reason, or its place cannot say it
 */
export function declineEdits(document: Document, action: ActionItem, why: string): Edit[] {
  refuseDone(document, action);
  const declined = oneLine(why);
  if (action.declined === declined) return [];
  if (action.declined) {
    throw new MortemError(
      `${nameOf(action)} was declined already: ${action.declined}`,
      "Write the other reason into its line, if it is the right one.",
      { path: document.path, line: action.line },
    );
  }
  const edits = changeAction(document, action, { proposed: undefined, declined });
  return held(document, action, edits, { declined, isProposed: false });
}

function refuseDone({ path }: Document, action: ActionItem): void {
  if (actionState(action) !== "done") return;
  const day = action.doneOn === undefined ? "" : ` since ${action.doneOn}`;
  throw new MortemError(
    `${nameOf(action)} is done${day}`,
    "Take its tick away first, if it was not done after all.",
    { path, line: action.line },
  );
}

/** Whose it was and when it was due is what it is judged by: another day would make late work of last year in time. */
function refuseSettled(document: Document, action: ActionItem): void {
  refuseDone(document, action);
  refuseDeclined(action, document);
}

/** What proves it was found by somebody, and would be lost. */
function refuseOtherEvidence(
  { path }: Document,
  action: ActionItem,
  evidence: string | undefined,
): void {
  const { line, evidence: standing } = action;
  if (evidence === undefined || standing === undefined || standing === evidence) return;
  throw new MortemError(
    `${nameOf(action)} has evidence already: ${standing}`,
    "Write the other one into its line, if it is the right one.",
    { path, line },
  );
}

/** @param owner a handle without `@`. @throws MortemError where it is settled, or its place cannot say it */
export function assignEdits(document: Document, action: ActionItem, owner: string): Edit[] {
  if (action.owner === owner) return [];
  refuseSettled(document, action);
  return held(document, action, changeAction(document, action, { owner }), { owner });
}

/** @param due `YYYY-MM-DD`. @throws MortemError where it is settled, or its place cannot say it */
export function dueEdits(document: Document, action: ActionItem, due: string): Edit[] {
  if (action.due === due) return [];
  refuseSettled(document, action);
  return held(document, action, changeAction(document, action, { due }), { due });
}

/** @param ticket as it is written: `#12`, or a link. @throws MortemError where its place cannot say it */
export function ticketEdits(document: Document, action: ActionItem, ticket: string): Edit[] {
  if (action.ticket === ticket) return [];
  const standing = cellText(document, action, "ticket")?.plain;
  if (standing !== undefined && saysDone(withoutSign(standing))) {
    throw new MortemError(
      `${nameOf(action)} has "${standing}" in place of a ticket, which a ticket would take away`,
      "Write both into its row.",
      { path: document.path, line: action.line },
    );
  }
  return held(document, action, changeAction(document, action, { ticket }), { ticket });
}

/** What is usual in the column, and what we write: nobody misses it. */
const USUAL = /^(?:open|to ?do|proposed|done(?: \d{4}-\d{2}-\d{2}(?: \S+)?)?)?$/i;

/** What somebody wrote into the status of a table's row, which `done` and `declined` write anew; undefined where that says no more. */
export function statusNote(document: Document, action: ActionItem): string | undefined {
  const text = cellText(document, action, "status")?.raw ?? "";
  return USUAL.test(text) ? undefined : text;
}

/** What stands in a table's row, as it is written and as a reader sees it. */
function cellText(
  { text }: Document,
  { form }: ActionItem,
  column: "status" | "ticket",
): { raw: string; plain: string } | undefined {
  if (form.kind !== "table") return undefined;
  const cell = form.cells[form.columns.get(column) ?? -1];
  return cell && { raw: text.slice(cell.start, cell.end).trim(), plain: plainText(text, cell) };
}

type Said = Omit<ActionItem, "idSpan" | "box" | "span" | "textSpan" | "line" | "form" | "doubtful">;

/**
 * The edits, once it is sure that reading gives what they mean: people write lines that we do not foresee, and
 * what cannot be said in one is not half said.
 */
function held(document: Document, action: ActionItem, edits: Edit[], meant: Partial<Said>): Edit[] {
  refuseUnread(document, action);
  const after = new Document(
    document.path,
    applyEdits(document.text, edits),
    () => document.template,
  );
  const at = document.actions.indexOf(action);
  const expected = document.actions.map((one, index) =>
    JSON.stringify(index === at ? { ...saidOf(one), ...meant } : saidOf(one)),
  );
  const read = after.actions.map((one) => JSON.stringify(saidOf(one)));
  if (read.length === expected.length && read.every((one, index) => one === expected[index])) {
    return edits;
  }
  throw new MortemError(
    `what is to be said of ${nameOf(action)} would not be read back from where it stands`,
    "Edit it by hand.",
    { path: document.path, line: action.line },
  );
}

/** In one order, so that two can be compared. */
function saidOf(action: ActionItem): Said {
  const { id, text, isDone, owner, due, type, priority, ticket } = action;
  const { doneOn, evidence, isProposed, declined } = action;
  return {
    ...{ id, text, isDone, owner, due, type, priority, ticket },
    ...{ doneOn, evidence, isProposed, declined },
  };
}

function nameOf({ id, text }: ActionItem): string {
  return id ?? `“${text}”`;
}
