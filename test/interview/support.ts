/** Documents for the tests of the interview. */
import { lookupIn } from "../../src/archive/lookup.ts";
import { Document } from "../../src/document/document.ts";
import type { Circumstances } from "../../src/interview/reading.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import type { Field, Section, Template } from "../../src/template/model.ts";
import { applyEdits, type Edit } from "../../src/values/text.ts";

export const lookup = lookupIn(builtinTemplates());
export const base: Template = lookup("postmortem", "postmortem");

/** In the middle of the release story: Friday, 2019-04-05 09:00 in Chicago. */
export const at: Circumstances = {
  now: Date.parse("2019-04-05T09:00:00-05:00") / 1000,
  zone: "America/Chicago",
  day: "2019-04-02",
  severities: ["sev1", "sev2", "sev3"],
};

/** @param front lines of front matter; @param sections Markdown by heading */
export function documentOf(front: string, sections: Record<string, string> = {}): Document {
  const body = Object.entries(sections).map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  const text = `---\nkind: postmortem\n${front}---\n\n${body.join("\n")}`;
  return new Document("docs/postmortems/2019-04-02-release.md", text, lookup);
}

export function edited(document: Document, edits: readonly Edit[]): string {
  return applyEdits(document.text, edits);
}

export function fieldOf(id: string, template = base): Field {
  const field = template.fields.find((one) => one.id === id);
  if (field === undefined) throw new Error(`no field ${id}`);
  return field;
}

export function sectionOf(id: string, template = base): Section {
  const section = template.sections.find((one) => one.id === id);
  if (section === undefined) throw new Error(`no section ${id}`);
  return section;
}
