/** Which section of a template a heading means. */
import { headingKey } from "./heading.ts";
import type { Section, Template } from "./model.ts";

const names = new WeakMap<Template, Map<string, Section>>();

/**
 * The section whose heading or alias the text is, however it is capitalised, numbered or decorated.
 * A timeline's heading may also end in a remark on its times: `Timeline (all times UTC)`.
 */
export function findSection(template: Template, headingText: string): Section | undefined {
  const sections = namesOf(template);
  return (
    sections.get(headingText) ??
    sections.get(headingKey(headingText)) ??
    timelineWithRemark(sections, headingText)
  );
}

function timelineWithRemark(sections: Map<string, Section>, text: string): Section | undefined {
  const remark = text.search(/[(（]/);
  if (remark < 1) return undefined;
  const section = sections.get(headingKey(text.slice(0, remark)));
  return section?.kind === "timeline" ? section : undefined;
}

/** Holds the headings also as they are written, since nearly all that are looked up are exactly so. */
function namesOf(template: Template): Map<string, Section> {
  const known = names.get(template);
  if (known) return known;
  const built = new Map<string, Section>();
  for (const section of template.sections) {
    for (const name of [section.heading, ...section.aliases]) {
      built.set(name, section).set(headingKey(name), section);
    }
  }
  names.set(template, built);
  return built;
}
