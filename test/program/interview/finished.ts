/** The finished example, taken back as far as a test needs it. */
import { readdirSync, readFileSync } from "node:fs";
import type { TemporaryRepository } from "../../support/repo.ts";
import { PATH, storyRepository } from "./story.ts";

const example = readFileSync(
  new URL(`../../../examples/postmortems/${PATH.split("/").at(-1)}`, import.meta.url),
  "utf8",
);

/** The pre-mortem that it was held against, and the votes in it. */
const HELD_AGAINST = readdirSync(new URL("../../../examples/premortems/", import.meta.url), {
  recursive: true,
  encoding: "utf8",
}).filter(
  (name) => name.startsWith("2018-11-05-modelling-library-2") && /\.(?:md|yaml)$/.test(name),
);

/** @param changes what is replaced in it by what; each has to stand there */
export function exampleRepository(
  changes: readonly (readonly [what: string | RegExp, by: string])[],
): TemporaryRepository {
  const repository = storyRepository();
  const text = changes.reduce((before, [what, by]) => {
    const after = before.replace(what, by);
    if (after === before) throw new Error(`the example does not have ${what}`);
    return after;
  }, example);
  repository.write(PATH, text);
  for (const name of HELD_AGAINST) {
    const source = new URL(`../../../examples/premortems/${name}`, import.meta.url);
    repository.write(`docs/premortems/${name}`, readFileSync(source, "utf8"));
  }
  return repository;
}

/** It is complete, but nobody has said yet that it is reviewed. */
export const IN_REVIEW = [
  ["review: reviewed\n", "review: in-review\n"],
  [/published_at: .*\n/, ""],
] as const;
