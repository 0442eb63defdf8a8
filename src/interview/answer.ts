/** From an answer to edits: what is written where, and what follows from it in the same breath. */
import type { Coverage } from "../document/arrow.ts";
import type { Document } from "../document/document.ts";
import { addAction, changeAction, type MetaChanges } from "../document/edits/action.ts";
import { setArrow } from "../document/edits/arrow.ts";
import { setField } from "../document/edits/field.ts";
import { appendItems, replaceSection, writeSection } from "../document/edits/section.ts";
import { insertEntry, setStart } from "../document/edits/timeline.ts";
import { milestoneField } from "../document/facts.ts";
import { fieldIsFilled } from "../document/front-matter.ts";
import type { Item } from "../document/items.ts";
import { isEmpty } from "../document/sections.ts";
import type { Section } from "../template/model.ts";
import { MortemError } from "../values/error.ts";
import type { Edit } from "../values/text.ts";
import { parseTime, printTime } from "../values/time.ts";
import { actionKey } from "./question.ts";
import type { EntryAnswer } from "./understand.ts";

export function answerField(
  document: Document,
  fieldId: string,
  value: string | readonly string[],
): Edit[] {
  const start =
    fieldId === "started_at" && typeof value === "string" ? parseTime(value) : undefined;
  return start === undefined ? setField(document, fieldId, value) : setStart(document, start);
}

/** The text of a section, in place of what stood there. */
export function answerSection(document: Document, section: Section, markdown: string): Edit[] {
  const view = document.section(section.id);
  return view === undefined || isEmpty(document.text, view)
    ? writeSection(document, section.id, markdown)
    : replaceSection(document, view, markdown);
}

export function answerItem(document: Document, section: Section, text: string): Edit[] {
  return appendItems(document, section.id, [text]);
}

/** An entry in its place; a milestone is written to the front matter too where nothing stands there yet. */
export function answerEntry(document: Document, entry: EntryAnswer): Edit[] {
  const edits = insertEntry(document, entry);
  if (entry.milestone === undefined) return edits;
  const field = milestoneField(entry.milestone);
  return fieldIsFilled(document.front, field)
    ? edits
    : [...edits, ...setField(document, field, printTime(entry.time))];
}

/**
 * What follows from a cause, a bad moment or a lucky escape.
 * @throws MortemError when the item no longer stands in the document
 */
export function answerCoverage(
  document: Document,
  section: Section,
  item: Item,
  coverage: Coverage,
): Edit[] {
  const now = document.items(section.id).find((one) => one.text === item.text);
  if (now === undefined) throw gone(document, item.text, "the arrow");
  return setArrow(document.text, now, coverage);
}

/** A new action and the arrow that leads to it, together. */
export function answerNewAction(
  document: Document,
  section: Section,
  item: Item,
  text: string,
  meta: MetaChanges,
): Edit[] {
  const { id, edits } = addAction(document, text, meta);
  return [...edits, ...answerCoverage(document, section, item, { kind: "actions", ids: [id] })];
}

/** @throws MortemError when the action no longer stands in the document */
export function answerAction(document: Document, key: string, changes: MetaChanges): Edit[] {
  const action = document.actions.find((one) => actionKey(one) === key);
  if (action === undefined) throw gone(document, key, Object.values(changes).join(", "));
  return changeAction(document, action, changes);
}

/** The paragraph in Resolution that says what is not over; it replaces the one of an earlier day. */
export function answerStillOpen(document: Document, text: string): Edit[] {
  const view = document.section("resolution");
  const earlier = view?.blocks.find(
    (block) => block.kind === "paragraph" && document.text.startsWith(STILL_OPEN, block.span.start),
  );
  const written = `${STILL_OPEN} ${text.trim()}`;
  return earlier === undefined
    ? writeSection(document, "resolution", written)
    : [{ ...earlier.span, text: written }];
}

export const STILL_OPEN = "Still open:";

function gone(document: Document, place: string, refused: string): MortemError {
  return new MortemError(
    `"${place}" no longer stands in the document`,
    `It was changed in the meantime. Not written: ${refused}`,
    { path: document.path },
  );
}
