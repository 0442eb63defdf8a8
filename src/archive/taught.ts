/** Templates with the names that the config teaches. */
import { ownerOfHeading, withAliases } from "../template/aliases.ts";
import type { Template } from "../template/model.ts";
import type { Config } from "../values/config.ts";
import { MortemError, type Place } from "../values/error.ts";
import { didYouMean } from "../values/nearest.ts";

/** @throws MortemError for a section or a field that no template has, and a name that is another section's own, with its line */
export function taughtTemplates(
  templates: readonly Template[],
  config: Config,
): readonly Template[] {
  const { path, aliases } = config;
  if (aliases.headings.size === 0 && aliases.fields.size === 0) return templates;
  const at = (line: number): Place => (path === undefined ? { line } : { path, line });
  refuseUnknown("section", aliases.headings, sectionIds(templates), at);
  refuseUnknown("field", aliases.fields, fieldIds(templates), at);
  for (const [id, { names, line }] of aliases.headings) refuseOwned(templates, id, names, at(line));
  return withAliases(
    templates,
    new Map([...aliases.headings].map(([id, { names }]) => [id, names])),
  );
}

/** Of all templates, each once. */
export function sectionIds(templates: readonly Template[]): string[] {
  return [...new Set(templates.flatMap(({ sections }) => sections.map(({ id }) => id)))];
}

export function fieldIds(templates: readonly Template[]): string[] {
  return [...new Set(templates.flatMap(({ fields }) => fields.map(({ id }) => id)))];
}

/** @throws MortemError where a name is the heading of another section: documents would say one thing and mean another */
export function refuseOwned(
  templates: readonly Template[],
  id: string,
  names: readonly string[],
  place: Place,
): void {
  for (const name of names) {
    const owner = ownerOfHeading(templates, id, name);
    if (owner === undefined) continue;
    throw new MortemError(
      `"${name}" cannot mean ${id}: it is the heading of ${owner}`,
      "Take the name out, or change the heading in a template of your own.",
      place,
    );
  }
}

function refuseUnknown(
  what: string,
  given: ReadonlyMap<string, { readonly line: number }>,
  known: readonly string[],
  at: (line: number) => Place,
): void {
  for (const [id, { line }] of given) {
    if (known.includes(id)) continue;
    throw new MortemError(`there is no ${what} "${id}"`, didYouMean(id, known), at(line));
  }
}
