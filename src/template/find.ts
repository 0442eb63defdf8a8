/** Which section of a template a heading means. */
import { headingKey } from "./heading.ts";
import type { Section, Template } from "./model.ts";

type Names = Map<string, Section>;

const written = new WeakMap<Template, Names>();
const keys = new WeakMap<Template, Names>();

/**
 * The section whose heading or alias the text is, however it is capitalised, numbered or decorated.
 * A timeline's heading may also end in a remark on its times: `Timeline (all times UTC)`.
 */
export function findSection(template: Template, headingText: string): Section | undefined {
  // Nearly all are exactly as the template has them, and a key costs far more than to look.
  return (
    namesOf(template, written, (name) => name).get(headingText) ??
    withKeyOf(template, headingText) ??
    timelineWithRemark(template, headingText)
  );
}

function timelineWithRemark(template: Template, text: string): Section | undefined {
  const remark = text.search(/[(（]/);
  const section = remark < 1 ? undefined : withKeyOf(template, text.slice(0, remark));
  return section?.kind === "timeline" ? section : undefined;
}

function withKeyOf(template: Template, text: string): Section | undefined {
  return namesOf(template, keys, headingKey).get(headingKey(text));
}

/** The sections by their headings and aliases, in one form of these. */
function namesOf(
  template: Template,
  made: WeakMap<Template, Names>,
  form: (name: string) => string,
): Names {
  const known = made.get(template);
  if (known) return known;
  const names: Names = new Map();
  for (const section of template.sections) {
    for (const name of [section.heading, ...section.aliases]) names.set(form(name), section);
  }
  made.set(template, names);
  return names;
}
