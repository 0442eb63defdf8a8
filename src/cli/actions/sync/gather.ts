/** The actions that have to do with issues: those that need one, and those that have one. */
import { ticketEdits } from "../../../archive/action-deeds.ts";
import { idKey, numberOfTicket } from "../../../archive/action-issue.ts";
import { actionsOf, isToDo, type ListedAction } from "../../../archive/action-list.ts";
import { detached } from "../../../archive/detached.ts";
import { findAction } from "../../../archive/find-action.ts";
import { dateOf } from "../../../archive/order.ts";
import type { Project } from "../../../archive/project.ts";
import { refuseUneditable } from "../../../document/change.ts";
import { type Document, stemOf } from "../../../document/document.ts";
import { zoneOf } from "../../../document/facts.ts";
import type { Context } from "../../../values/context.ts";
import { MortemError } from "../../../values/error.ts";
import { pushTo } from "../../../values/grouping.ts";
import { parseId } from "../../../values/id.ts";
import { exitCodeOf, listDocuments } from "../../listing/archive.ts";
import { todayIn } from "../../listing/today.ts";
import type { Place } from "./place.ts";

/** Plain data, so that thousands can be kept. */
export interface Candidate extends ListedAction {
  readonly action: ListedAction["action"] & { readonly id: string };
  /** Of the document. */
  readonly zone: string;
  /** `YYYY-MM-DD`: of the document, where it is known. */
  readonly day?: string;
  /** Of its issue in this place; without it, it has none. */
  readonly number?: number;
}

export interface Gathered {
  readonly candidates: readonly Candidate[];
  /** Why some cannot take part. */
  readonly faults: readonly MortemError[];
  /** How many actions to do have a ticket that is not of this place. */
  readonly elsewhere: number;
  /** 2 where a document could not be read. */
  readonly exitCode: 0 | 2;
}

/** An action that is settled, or tracked elsewhere, has nothing to do with issues of this place. */
export function gather(
  context: Context,
  project: Project,
  place: Place,
  isWanted: (document: Document) => boolean,
): Gathered {
  const today = todayIn(context);
  const faults: MortemError[] = [];
  const paths = new Map<string, string[]>();
  let elsewhere = 0;
  // An issue is known by the id of the document alone, be it wanted or not, and with or without such an action.
  const learn = (id: string, path: string) => pushTo(paths, idKey(id), path);
  const isFine = (fault: MortemError | undefined) => {
    if (fault !== undefined) faults.push(fault);
    return fault === undefined;
  };
  const listing = listDocuments(context, project, (document) => {
    learn(document.id, document.path);
    if (!isWanted(document)) return [];
    const all = actionsOf(document, today).map((one) => ({ ...one, ...issueOf(one, place) }));
    const found = all.filter(isConcerned);
    elsewhere += all.filter((one) => isToDo(one) && !isConcerned(one)).length;
    if (found.length === 0 || !isFine(faultFrom(() => refuseUneditable(document)))) return [];
    const day = parseId(document.id)?.day ?? dateOf(document);
    const of = { zone: zoneOf(document), ...(day !== undefined && { day }) };
    return detached(
      found
        .filter((listed) => isFine(faultOf(document, listed)))
        .map((listed) => ({ ...listed, ...of }) as Candidate),
    );
  });
  for (const { path } of listing.unreadable) learn(stemOf(path), path);
  const twins = new Map<string, MortemError>();
  const candidates = listing.found.filter(({ document }) => {
    const other = paths.get(idKey(document.id))?.find((path) => path !== document.path);
    if (other !== undefined) twins.set(document.path, twinFault(document, other));
    return other === undefined;
  });
  faults.push(...twins.values());
  return { candidates, faults, elsewhere, exitCode: exitCodeOf(listing) };
}

/** To be said: the rows of one table all lack the same. */
export function eachOnce(faults: readonly MortemError[]): MortemError[] {
  const groups = new Map<string, MortemError[]>();
  for (const fault of faults) {
    pushTo(groups, JSON.stringify([fault.place.path, fault.message]), fault);
  }
  return [...groups.values()].map(([first, ...others]) => {
    const { message, hint, place } = first as MortemError;
    const more = others.length === 0 ? "" : ` (and for ${others.length} more)`;
    return new MortemError(`${message}${more}`, hint, place);
  });
}

function issueOf({ action: { ticket } }: ListedAction, place: Place): { number?: number } {
  const number = ticket === undefined ? undefined : numberOfTicket(ticket, place, place.isOwn);
  return number === undefined ? {} : { number };
}

/** What is agreed on and tracked nowhere needs an issue; what is not settled and has one follows it. */
function isConcerned(listed: ListedAction & { readonly number?: number }): boolean {
  if (listed.number !== undefined) return isToDo(listed) || listed.state === "proposed";
  return isToDo(listed) && listed.action.ticket === undefined;
}

/** Both are left out: nobody could say of which of them an issue is. */
function twinFault({ id, path }: Candidate["document"], other: string): MortemError {
  return new MortemError(
    `two documents have the id ${id}, also ${other}`,
    "Give one of the two files another name.",
    { path },
  );
}

/** Nobody's issue should be opened whose number could not be written down. */
function faultOf(
  document: Document,
  { action, number }: ListedAction & { readonly number?: number },
): MortemError | undefined {
  const { id } = action;
  if (id === undefined) {
    return new MortemError(
      `the action “${action.text}” has no id, by which it and its issue would find each other`,
      "`mortem lint --fix` gives it one.",
      { path: document.path, line: action.line },
    );
  }
  return faultFrom(() => {
    const found = findAction(document, id);
    if (number === undefined) ticketEdits(document, found, "#999999");
  });
}

function faultFrom(work: () => void): MortemError | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof MortemError) return error;
    throw error;
  }
  return undefined;
}
