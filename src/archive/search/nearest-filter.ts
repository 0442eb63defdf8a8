/** What a filter was probably meant to be, where no document has its value. */
import { nearest } from "../../values/nearest.ts";
import { detached } from "../detached.ts";
import { readDocuments } from "../load.ts";
import type { Project } from "../project.ts";
import { filterKey, SAID } from "./filters.ts";
import type { FilterName, Query } from "./query.ts";

export interface UnknownValue {
  readonly name: FilterName;
  readonly value: string;
  /** A value that documents have. */
  readonly near: string | undefined;
}

/** The values of filters that no document has, with the nearest that one has. Heads are read of all. */
export function unknownValues(
  project: Project,
  { filters }: Pick<Query, "filters">,
): UnknownValue[] {
  const names = [...filters.keys()];
  const said = new Map(names.map((name) => [name, new Map<string, string>()]));
  for (const document of readDocuments(project)) {
    if ("error" in document) continue;
    for (const name of names) {
      for (const value of SAID[name](document)) {
        const key = filterKey(value);
        if (!said.get(name)?.has(key)) said.get(name)?.set(detached(key), detached(value));
      }
    }
  }
  return [...filters].flatMap(([name, values]) => {
    const known = said.get(name) ?? new Map<string, string>();
    return values
      .filter((value) => !known.has(filterKey(value)))
      .map((value) => ({ name, value, near: nearest(value, known.values()) }));
  });
}
