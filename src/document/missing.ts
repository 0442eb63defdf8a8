/** What a document still lacks: computed here once, for the interview that asks and for lint that reports. */
import type { Field, Section } from "../template/model.ts";
import { type ActionItem, actionState } from "./actions.ts";
import type { Document } from "./document.ts";
import { statusOf } from "./facts.ts";
import { fieldIsFilled } from "./front-matter.ts";
import { type Item, readNoneReason } from "./items.ts";
import { isEmpty, type SectionView } from "./sections.ts";

export type Missing =
  | { readonly kind: "field"; readonly field: Field }
  /** `view` is `undefined` where not even the heading stands. */
  | { readonly kind: "section"; readonly section: Section; readonly view: SectionView | undefined }
  /** A cause, bad moment or lucky escape that nothing follows from yet. */
  | { readonly kind: "coverage"; readonly section: Section; readonly item: Item }
  | {
      readonly kind: "action";
      readonly action: ActionItem;
      readonly lacks: "id" | "owner" | "due";
    };

/** Everything that a finished document needs and this one lacks: fields first, then sections in their order. */
export function missingIn(document: Document): Missing[] {
  const fields = document.template.fields.filter((field) => isFieldMissing(document, field));
  return [
    ...fields.map((field): Missing => ({ kind: "field", field })),
    ...document.template.sections.flatMap((section) => missingInSection(document, section)),
  ];
}

/** Required, empty, and not waiting for the incident to end. */
function isFieldMissing(document: Document, field: Field): boolean {
  if (!field.required || fieldIsFilled(document.front, field.id)) return false;
  return field.id !== "resolved_at" || statusOf(document) === "resolved";
}

function missingInSection(document: Document, section: Section): Missing[] {
  const view = document.section(section.id);
  if (view === undefined || isEmpty(document.text, view)) {
    return section.required ? [{ kind: "section", section, view }] : [];
  }
  if (section.kind === "actions" || section.kind === "risks")
    return missingInActions(document, view);
  return section.coverage ? uncovered(document, section) : [];
}

function uncovered(document: Document, section: Section): Missing[] {
  return document
    .items(section.id)
    .filter((item) => item.arrow === undefined)
    .map((item) => ({ kind: "coverage", section, item }));
}

function missingInActions(document: Document, view: SectionView): Missing[] {
  if (readNoneReason(document.text, view) !== undefined) return [];
  const end = view.blocks.at(-1)?.span.end ?? view.heading.span.end;
  return document.actions
    .filter(({ span }) => span.start >= view.heading.span.start && span.end <= end)
    .flatMap((action) =>
      lackingOf(action).map((lacks): Missing => ({ kind: "action", action, lacks })),
    );
}

/** Every action has an id; one that is to be done also has an owner and a day, unless they are meant by what cannot be read. */
function lackingOf(action: ActionItem): ("id" | "owner" | "due")[] {
  const lacking: ("id" | "owner" | "due")[] = action.id === undefined ? ["id"] : [];
  const state = actionState(action);
  if (action.doubtful.length > 0) return lacking;
  if (state === "proposed" || state === "declined") return lacking;
  if (action.owner === undefined) lacking.push("owner");
  if (action.due === undefined && state !== "done") lacking.push("due");
  return lacking;
}
