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
  /** A filter with a value that documents have: `tag:dns`. */
  readonly near: string | undefined;
}

/** What people look for by the name of one stands as often below another. */
const NAMES: readonly FilterName[] = ["service", "tag", "cause"];

/** The values of filters that no document has, with the nearest that one has. Heads are read of all. */
export function unknownValues(
  project: Project,
  { filters }: Pick<Query, "filters">,
): UnknownValue[] {
  const names = new Set([...filters.keys(), ...NAMES]);
  const said = new Map([...names].map((name) => [name, new Map<string, string>()]));
  for (const document of readDocuments(project)) {
    if ("error" in document) continue;
    for (const name of names) {
      for (const value of SAID[name](document)) {
        const key = filterKey(value);
        if (!said.get(name)?.has(key)) said.get(name)?.set(detached(key), detached(value));
      }
    }
  }
  const has = (name: FilterName, value: string) => said.get(name)?.has(filterKey(value)) === true;
  const nearTo = (name: FilterName, value: string): string | undefined => {
    const other = NAMES.includes(name) ? NAMES.find((one) => has(one, value)) : undefined;
    if (other !== undefined) return `${other}:${value}`;
    const near = nearest(value, said.get(name)?.values() ?? []);
    return near === undefined ? undefined : `${name}:${near}`;
  };
  return [...filters].flatMap(([name, values]) =>
    values
      .filter((value) => !has(name, value))
      .map((value) => ({ name, value, near: nearTo(name, value) })),
  );
}
