/** The finished example, taken back as far as a test needs it. */
import { readFileSync } from "node:fs";
import type { TemporaryRepository } from "../../support/repo.ts";
import { PATH, storyRepository } from "./story.ts";

const example = readFileSync(
  new URL(`../../../examples/postmortems/${PATH.split("/").at(-1)}`, import.meta.url),
  "utf8",
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
  return repository;
}

/** It is complete, but nobody has said yet that it is reviewed. */
export const IN_REVIEW = [
  ["review: reviewed\n", "review: in-review\n"],
  [/published_at: .*\n/, ""],
] as const;
