/** A new document's text from all that is known of it. */
import { actionId, freeActionNumber } from "../document/action-ids.ts";
import { inTurn } from "../document/change.ts";
import { Document, type TemplateLookup } from "../document/document.ts";
import { giveId } from "../document/edits/action.ts";
import { setField } from "../document/edits/field.ts";
import { fittedAll } from "../document/edits/fitting.ts";
import { entryTime, firstDay, milestoneField, type Status } from "../document/facts.ts";
import { fieldIsFilled } from "../document/front-matter.ts";
import { MILESTONES, type Milestone } from "../document/timeline.ts";
import { giveRiskId } from "../premortem/edits/rename-risk.ts";
import { readRisks } from "../premortem/risks.ts";
import type { Template } from "../template/model.ts";
import { renderSkeleton } from "../template/skeleton.ts";
import { MortemError } from "../values/error.ts";
import { applyEdits, type Edit } from "../values/text.ts";
import { printTime } from "../values/time.ts";
import type { Answers } from "./answers.ts";
import { foresightSteps } from "./foresight-answers.ts";

/** What every new document begins with, whatever is answered. */
export interface Beginning {
  readonly title: string;
  /** IANA name. */
  readonly timezone: string;
  /** `YYYY-MM-DD`: the day that it is taken to have begun on while nothing else says so. */
  readonly day: string;
}

export interface NewDocument {
  /** The whole file. */
  readonly text: string;
  /** `YYYY-MM-DD`, for its name. */
  readonly day: string;
}

/**
 * Answered sections have their text, the others their guidance; every action and every risk has an id, and a
 * milestone in the timeline its time in the front matter.
 * @throws MortemError for answers that make no front matter that could be read again
 */
export function composeDocument(
  template: Template,
  { title, timezone, day }: Beginning,
  answers: Answers,
  lookup: TemplateLookup,
): NewDocument {
  const front = new Map<string, string | readonly string[]>([
    ["review", "draft"],
    ["timezone", timezone],
    ...answers.fields,
    ["title", title],
  ]);
  const text = renderSkeleton(template, [...front], fittedAll(template, answers.sections));
  const skeleton = new Document(`${day}-new.md`, text, lookup);
  const [problem] = skeleton.front.problems;
  if (problem !== undefined) {
    throw new MortemError(`the answers cannot be written: ${problem.message}`, problem.hint);
  }
  const milestones = MILESTONES.map((name) => (now: Document) => reachedEdits(now, name));
  const edits = inTurn(skeleton, lookup, [
    ...milestones,
    statusEdits,
    firstIds,
    firstRiskIds,
    ...foresightSteps(answers.foresight),
  ]);
  const document = new Document(skeleton.path, applyEdits(text, edits), lookup);
  return { text: document.text, day: firstDay(document) ?? day };
}

/** The start comes first, since the entries without a date are on its day. */
function reachedEdits(document: Document, milestone: Milestone): Edit[] {
  const field = milestoneField(milestone);
  if (fieldIsFilled(document.front, field)) return [];
  const entry = document.timeline.entries.find((one) => one.milestone?.name === milestone);
  const time = entry && entryTime(document, entry.time);
  return time === undefined ? [] : setField(document, field, printTime(time));
}

/** The status that the times speak for; where they say nothing, it is left to be answered. */
function statusEdits(document: Document): Edit[] {
  const reached = (["resolved", "mitigated"] satisfies Status[]).find((status) =>
    fieldIsFilled(document.front, milestoneField(status)),
  );
  if (reached === undefined || fieldIsFilled(document.front, "status")) return [];
  return setField(document, "status", reached);
}

/** Nothing but the answers names an id yet, and their `→ A1` means the first action that they list. */
function firstIds(document: Document): Edit[] {
  const given = new Set(document.actions.map((action) => action.id));
  let number = 0;
  return document.actions
    .filter((action) => action.id === undefined)
    .flatMap((action) => {
      do number++;
      while (given.has(`A${number}`));
      return giveId(action, actionId(number));
    });
}

/** The same for risks, which are numbered in their order. */
function firstRiskIds(document: Document): Edit[] {
  const risks = readRisks(document);
  const given = new Set(risks.map(({ id }) => id));
  let number = 0;
  return risks
    .filter(({ id }) => id === undefined)
    .map((risk) => {
      do number++;
      while (given.has(`R${number}`));
      return giveRiskId(document, risk, `R${number}`);
    });
}

/** Gives an id that was never given before to each action that has none. */
export function missingIds(document: Document): Edit[] {
  const first = freeActionNumber(document);
  return document.actions
    .filter((action) => action.id === undefined)
    .flatMap((action, index) => giveId(action, actionId(first && first + index)));
}
