/**
 * From any bytes to findings, fixes and reports. A failure prints the seed and the path that repeat it;
 * `MORTEM_FUZZ_RUNS` asks for more than a few runs of each.
 */
import fc from "fast-check";
import { it } from "vitest";
import { readCorpus } from "../document/corpus.ts";
import { grammatical } from "./fuzz/documents.ts";
import { damaged } from "./fuzz/mutate.ts";
import { followThrough } from "./fuzz/whole-path.ts";
import { textOf } from "./support.ts";

const { MORTEM_FUZZ_RUNS, MORTEM_FUZZ_SEED } = process.env;
const runs = Number(MORTEM_FUZZ_RUNS ?? 150);
const seed = Number(MORTEM_FUZZ_SEED ?? Date.now() % 2 ** 31);
const LIMIT = Math.max(120_000, runs * 1000);

function holdsFor(bytes: fc.Arbitrary<Buffer>): void {
  fc.assert(fc.property(bytes.map(shownAsText), followThrough), { numRuns: runs, seed });
}

/** In the message of a failure. */
function shownAsText(bytes: Buffer): Buffer {
  return Object.assign(bytes, { [fc.toStringMethod]: () => JSON.stringify(bytes.toString()) });
}

it("any bytes", { timeout: LIMIT }, () => {
  holdsFor(fc.uint8Array({ maxLength: 400, size: "max" }).map((bytes) => Buffer.from(bytes)));
});

it("documents of the grammar", { timeout: LIMIT }, () => {
  holdsFor(grammatical.map((text) => Buffer.from(text)));
});

it("the examples of the templates, damaged", { timeout: LIMIT }, () => {
  const texts = [textOf({}), textOf({ base: "premortem" })];
  holdsFor(damaged(texts.map((text) => Buffer.from(text))));
});

const files = readCorpus();

it.skipIf(files.length === 0)("real files, damaged", { timeout: LIMIT }, () => {
  const asDocument = (text: string) => `---\nkind: postmortem\n---\n\n${text}`;
  const texts = files.flatMap(({ text }) => [text, asDocument(text)]);
  holdsFor(damaged(texts.map((text) => Buffer.from(text))));
});
