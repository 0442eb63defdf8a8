/** Which questions a document still asks for, and in which order. */
import { actionState } from "../document/actions.ts";
import type { Document } from "../document/document.ts";
import { isOpen, reviewOf, timeOf } from "../document/facts.ts";
import { fieldIsFilled } from "../document/front-matter.ts";
import { missingIn } from "../document/missing.ts";
import { isEmpty } from "../document/sections.ts";
import type { Field, Section } from "../template/model.ts";
import type { Question } from "./question.ts";

/**
 * Before the meeting: the facts, in the order of the document, with first ideas for actions last.
 * @param assumed fields that are asked for although they are filled, since nobody has said what stands there
 */
export function questionsBefore(document: Document, assumed: readonly string[] = []): Question[] {
  const { fields, sections } = document.template;
  const early = sections.filter(
    (section) => section.phase !== "meeting" && isUnanswered(document, section),
  );
  const facts = early.filter((section) => section.kind !== "actions");
  const ideas = early.filter((section) => section.kind === "actions");
  return [
    ...fields
      .filter((field) => field.phase !== "meeting" && asksFor(document, field, assumed))
      .map((field): Question => ({ kind: "field", field })),
    ...facts.map((section): Question => ({ kind: "section", section })),
    ...whileOpen(document, ["still-open"]),
    ...ideas.map((section): Question => ({ kind: "section", section, ideas: true })),
  ];
}

/**
 * All that is left open, also what a finished document may leave so, in the order of the meeting: the timeline, on
 * which all agree first, then the facts about the incident, then section by section what was learnt and what follows
 * from it, and who took part at the end.
 */
export function questionsLeft(document: Document): Question[] {
  const sections = sectionsInMeeting(document);
  const ask = (section: Section) => [
    ...questionsOfSection(document, section),
    ...(section.id === "resolution" ? whileOpen(document, ["still-open"]) : []),
  ];
  return [
    ...sections.filter((section) => section.kind === "timeline").flatMap(ask),
    ...sections.flatMap((section) => moreEntries(document, section)),
    ...roughStart(document),
    ...whileOpen(document, ["standing"]),
    ...missingFields(document, ["before"]),
    ...sections.filter((section) => section.kind !== "timeline").flatMap(ask),
    ...missingFields(document, ["meeting", "both"]),
  ];
}

/** What a section leaves open once a meeting has gone through it; one that is empty was passed over on purpose. */
export function followUps(document: Document, section: Section): Question[] {
  return [
    ...(isUnanswered(document, section) ? [] : questionsOfSection(document, section)),
    ...(section.kind === "timeline" ? roughStart(document) : []),
    ...(section.id === "resolution" ? whileOpen(document, ["standing", "still-open"]) : []),
  ];
}

/** The fields of the meeting that nobody has filled, for its end. */
export function fieldsOfMeeting(document: Document): Question[] {
  return missingFields(document, ["meeting", "both"]);
}

/** The sections of the template in the order of the meeting. */
export function sectionsInMeeting(document: Document): Section[] {
  const { meeting, sections } = document.template;
  return meeting.flatMap((id) => sections.find((section) => section.id === id) ?? []);
}

/** The section where it is empty; what is missing in it where it is not. */
function questionsOfSection(document: Document, section: Section): Question[] {
  if (isUnanswered(document, section)) return [{ kind: "section", section }];
  if (section.kind === "actions") return questionsOfActions(document);
  return missingIn(document).flatMap((one) =>
    one.kind === "coverage" && one.section === section
      ? [{ kind: "coverage", section, item: one.item }]
      : [],
  );
}

/** Ideas first, each to be taken on or not; then owners and days for what is to be done. */
function questionsOfActions(document: Document): Question[] {
  const ideas = document.actions.filter((action) => actionState(action) === "proposed");
  return [
    ...ideas.map((action): Question => ({ kind: "proposal", action })),
    ...missingIn(document).flatMap((one): Question[] =>
      one.kind === "action" && one.lacks !== "id"
        ? [{ kind: "action", action: one.action, lacks: one.lacks }]
        : [],
    ),
  ];
}

function missingFields(document: Document, phases: readonly Field["phase"][]): Question[] {
  return missingIn(document).flatMap((one) =>
    one.kind === "field" && phases.includes(one.field.phase)
      ? [{ kind: "field", field: one.field }]
      : [],
  );
}

function isUnanswered(document: Document, section: Section): boolean {
  const view = document.section(section.id);
  return view === undefined || isEmpty(document.text, view);
}

function asksFor(document: Document, field: Field, assumed: readonly string[]): boolean {
  const isKnown = fieldIsFilled(document.front, field.id) && !assumed.includes(field.id);
  if (!field.asked || isKnown) return false;
  return field.id !== "resolved_at" || !isOpen(document);
}

/** `start` writes the beginning only roughly; somebody knows it better by now. */
function roughStart(document: Document): Question[] {
  const field = document.template.fields.find((one) => one.id === "started_at");
  const isRough =
    reviewOf(document) === "draft" && timeOf(document, "started_at")?.approximate === true;
  return field !== undefined && isRough ? [{ kind: "field", field }] : [];
}

/** What was noted while the incident went on is rarely all of it. */
function moreEntries(document: Document, section: Section): Question[] {
  const isBegun = section.kind === "timeline" && !isUnanswered(document, section);
  return isBegun && roughStart(document).length > 0
    ? [{ kind: "section", section, more: true }]
    : [];
}

function whileOpen(document: Document, kinds: readonly ("standing" | "still-open")[]): Question[] {
  return isOpen(document) ? kinds.map((kind) => ({ kind })) : [];
}
