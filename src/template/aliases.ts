/** The names that a team has taught: headings of theirs, as aliases of the sections that they mean. */
import { headingKey } from "./heading.ts";
import type { Template } from "./model.ts";

/**
 * The templates with these aliases in addition. A name that a template gives to another section means what the team says.
 * @param headings by section id
 */
export function withAliases(
  templates: readonly Template[],
  headings: ReadonlyMap<string, readonly string[]>,
): Template[] {
  const taught = new Set([...headings.values()].flat().map(headingKey));
  if (taught.size === 0) return [...templates];
  return templates.map((template) => ({
    ...template,
    sections: template.sections.map((section) => {
      const kept = section.aliases.filter((alias) => !taught.has(headingKey(alias)));
      return { ...section, aliases: [...kept, ...(headings.get(section.id) ?? [])] };
    }),
  }));
}

/** The section whose own heading, in some template, is what a name means already, and that is not this one. */
export function ownerOfHeading(
  templates: readonly Template[],
  id: string,
  name: string,
): string | undefined {
  const key = headingKey(name);
  return templates
    .flatMap(({ sections }) => sections)
    .find((section) => section.id !== id && headingKey(section.heading) === key)?.id;
}
