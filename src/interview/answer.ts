/** From an answer to edits: what is written where, and what follows from it in the same breath. */

import { reachedAt } from "../archive/log-entry.ts";
import type { MetaChanges } from "../document/action-meta.ts";
import type { Coverage } from "../document/arrow.ts";
import type { Document } from "../document/document.ts";
import { addAction, changeAction } from "../document/edits/action.ts";
import { setArrow } from "../document/edits/arrow.ts";
import { setField } from "../document/edits/field.ts";
import { insertMilestone } from "../document/edits/milestone.ts";
import {
  appendItems,
  isGuidance,
  replaceSection,
  writeSection,
} from "../document/edits/section.ts";
import { insertEntry, type NewEntry, setStart } from "../document/edits/timeline.ts";
import type { Status } from "../document/facts.ts";
import { fieldText } from "../document/front-matter.ts";
import type { Item } from "../document/items.ts";
import { isEmpty } from "../document/sections.ts";
import { titleHeading } from "../template/heading.ts";
import type { Section } from "../template/model.ts";
import { MortemError } from "../values/error.ts";
import type { Edit, Span } from "../values/text.ts";
import { parseTime } from "../values/time.ts";
import { actionKey } from "./question.ts";

export function answerField(
  document: Document,
  fieldId: string,
  value: string | readonly string[],
): Edit[] {
  const text = typeof value === "string" ? value : undefined;
  if (fieldId === "title" && text !== undefined) return answerTitle(document, text);
  const start = fieldId === "started_at" && text !== undefined ? parseTime(text) : undefined;
  return start === undefined ? setField(document, fieldId, value) : setStart(document, start);
}

/** The first heading goes with it, where it said the same. */
function answerTitle(document: Document, title: string): Edit[] {
  const heading = document.body.title;
  const isSame = heading?.text === fieldText(document.front, "title");
  return [
    ...setField(document, "title", title),
    ...(heading !== undefined && isSame ? [{ ...heading.span, text: titleHeading(title) }] : []),
  ];
}

/** A finished document does not say what could still be written into the sections that were left empty. */
export function withoutGuidance(document: Document): Edit[] {
  return document.body.sections.flatMap((view) =>
    view.blocks
      .filter((block) => isGuidance(document, view, block))
      .map(({ span }) => ({
        start: document.text.slice(0, span.start).trimEnd().length,
        end: span.end,
        text: "",
      })),
  );
}

/** What stands in a section; nothing where there is only guidance. */
export function standingText(document: Document, section: Section): string {
  const view = document.section(section.id);
  if (view === undefined || isEmpty(document.text, view)) return "";
  return document.text.slice(view.content.start, view.content.end).trim();
}

/**
 * The text of a section, in place of what the person saw there.
 * Where somebody else has written into it since, theirs stays and this one stands below it.
 * @param seen what stood there when the question was asked
 */
export function answerSection(
  document: Document,
  section: Section,
  markdown: string,
  seen: string,
): Edit[] {
  const view = document.section(section.id);
  const standing = standingText(document, section);
  return view === undefined || standing === "" || standing !== seen
    ? writeSection(document, section.id, markdown)
    : replaceSection(document, view, markdown);
}

export function answerItem(document: Document, section: Section, line: string): Edit[] {
  return appendItems(document, section.id, [itemWords(line)]);
}

/** One more action; the line may say its owner, its day and the like itself. */
export function answerNewAction(document: Document, line: string, meta: MetaChanges): Edit[] {
  return addAction(document, actionWords(line), meta).edits;
}

/** People type the marks of a list too, and paste lines that have them. */
export function itemWords(line: string): string {
  return line.trim().replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, "");
}

/** The same of an action, whose box and id are ours to give. */
export function actionWords(line: string): string {
  return itemWords(line)
    .replace(/^\[[ xX]\]\s+/, "")
    .replace(/^\*\*A\d{1,6}\*\*\s+/i, "");
}

/** An entry in its place; a milestone is written to the front matter too where at most a guess stands there. */
export function answerEntry(document: Document, entry: NewEntry): Edit[] {
  const { milestone } = entry;
  const isKnown = milestone !== undefined && reachedAt(document, milestone) !== undefined;
  return isKnown ? insertEntry(document, entry) : insertMilestone(document, entry);
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
  return setArrow(document.text, standing(document, section, item), coverage);
}

/**
 * A new action and the arrow that leads to it, together.
 * @throws MortemError when the item no longer stands in the document
 */
export function answerCoverageAnew(
  document: Document,
  section: Section,
  item: Item,
  line: string,
  meta: MetaChanges,
): Edit[] {
  const now = standing(document, section, item);
  const { id, edits } = addAction(document, actionWords(line), meta);
  return [...edits, ...setArrow(document.text, now, { kind: "actions", ids: [id] })];
}

/** The item as it stands now, after whatever an editor has done to the document since it was asked about. */
function standing(document: Document, section: Section, item: Item): Item {
  const now = document.items(section.id).find((one) => one.text === item.text);
  if (now === undefined) throw gone(document, item.text);
  return now;
}

/** @throws MortemError when the action no longer stands in the document */
export function answerAction(document: Document, key: string, changes: MetaChanges): Edit[] {
  const action = document.actions.find((one) => actionKey(one) === key);
  if (action === undefined) throw gone(document, key);
  return changeAction(document, action, changes);
}

/**
 * How the incident stands, and since when: one without the other would contradict itself.
 * @param since ISO 8601; undefined where it is not known, or stands already
 */
export function answerStanding(
  document: Document,
  status: Status,
  since: string | undefined,
): Edit[] {
  return [
    ...setField(document, "status", status),
    ...(since === undefined ? [] : setField(document, `${status}_at`, since)),
    ...(status === "resolved" ? withoutStillOpen(document) : []),
  ];
}

/** The paragraph in Resolution that says what is not over; it replaces the one of an earlier day. */
export function answerStillOpen(document: Document, text: string): Edit[] {
  const earlier = stillOpenSpan(document);
  const written = `${STILL_OPEN} ${text.trim()}`;
  return earlier === undefined
    ? writeSection(document, "resolution", written)
    : [{ ...earlier, text: written }];
}

/** What was still going on when somebody last said so. */
export function stillOpenText(document: Document): string | undefined {
  const span = stillOpenSpan(document);
  return span && document.text.slice(span.start + STILL_OPEN.length, span.end).trim();
}

const STILL_OPEN = "Still open:";

function stillOpenSpan(document: Document): Span | undefined {
  return document
    .section("resolution")
    ?.blocks.find(
      (block) =>
        block.kind === "paragraph" && document.text.startsWith(STILL_OPEN, block.span.start),
    )?.span;
}

/** It is over: nobody may read that it is not. */
function withoutStillOpen(document: Document): Edit[] {
  const span = stillOpenSpan(document);
  if (span === undefined) return [];
  const before = document.text.slice(0, span.start).trimEnd().length;
  return [{ start: before, end: span.end, text: "" }];
}

function gone({ path }: Document, place: string): MortemError {
  const message = `"${place}" no longer stands in the document`;
  return new MortemError(message, "It was changed in the meantime.", { path });
}
