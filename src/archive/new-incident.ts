/** The document of an incident that has just been noticed. */
import { Document, type TemplateLookup } from "../document/document.ts";
import { insertEntry } from "../document/edits/timeline.ts";
import type { Template } from "../template/model.ts";
import { renderSkeleton } from "../template/skeleton.ts";
import { applyEdits } from "../values/text.ts";
import { printTime, type WrittenTime } from "../values/time.ts";
import { literalText } from "./markdown-text.ts";

export interface Incident {
  readonly title: string;
  /** IANA name. */
  readonly timezone: string;
  readonly startedAt: WrittenTime;
  readonly detectedAt: WrittenTime;
}

/** The whole file: ongoing, with the detection as the first entry of its timeline and guidance for all the rest. */
export function incidentText(
  incident: Incident,
  template: Template,
  lookup: TemplateLookup,
): string {
  const { title, timezone, startedAt, detectedAt } = incident;
  const front = [
    ["title", title],
    ["status", "ongoing"],
    ["review", "draft"],
    ["timezone", timezone],
    ["started_at", printTime(startedAt)],
    ["detected_at", printTime(detectedAt)],
  ] as const;
  const document = new Document("new.md", renderSkeleton(template, front, new Map()), lookup);
  const text = noticed(literalText(title));
  return applyEdits(
    document.text,
    insertEntry(document, { time: detectedAt, text, milestone: "detected" }),
  );
}

/** What its first entry says. */
export function noticed(title: string): string {
  return `Noticed: ${title}`;
}
