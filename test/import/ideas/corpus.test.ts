/** A real pre-mortem, which stands beside the repository where it does. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readPastedIdeas } from "../../../src/import/ideas/read.ts";

const FILE = fileURLToPath(
  new URL("../../../../shared/corpus/sjarmak+migration-evals/docs/premortem.md", import.meta.url),
);
const isHere = existsSync(FILE);
if (!isHere) console.log("skipped: ../shared/corpus is not there");
const page = isHere ? readFileSync(FILE, "utf8") : "";
const lines = page.split("\n");

/** What failed, by the registry's own column; its rows stand below a rule. */
const begins = lines.findIndex((line) => line.includes("| Root Cause |"));
const length = lines.slice(begins).findIndex((line) => !line.startsWith("|"));
const registry = lines.slice(begins, begins + length);
const column = registry[0]?.split("|").findIndex((name) => name.trim() === "Root Cause") ?? 0;
const failures = registry.slice(2).map((row) => row.split("|")[column]?.trim() ?? "");

test.skipIf(!isHere)("its register of risks comes to what failed, each once", () => {
  expect(failures).toHaveLength(5);
  expect(readPastedIdeas(registry.join("\n")).ideas.map(({ text }) => text)).toEqual(failures);
});

test.skipIf(!isHere)("so it does when the whole page is pasted, and no line of it is lost", () => {
  const { ideas, groups, skipped } = readPastedIdeas(page);
  for (const failure of failures) {
    expect(ideas.filter(({ text }) => text.includes(failure))).toHaveLength(1);
  }
  const known = new Set([...ideas, ...groups, ...skipped].map(({ line }) => line));
  // Nothing in it is wrapped: each line that is not blank stands for itself.
  const lost = lines.flatMap((line, at) =>
    line.trim() === "" || known.has(at + 1) ? [] : [at + 1],
  );
  expect(lost).toEqual([]);
});
