/** The labels that search is measured against are well-formed, and point at what is there. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readQueries, readRelatives } from "../../bench/search/labels.ts";

const CORPUS = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
const isHere = existsSync(CORPUS);
if (!isHere) console.log("skipped: ../shared/corpus is not there");

const queries = readQueries();
const relatives = readRelatives();

/** The rule of the halves, which no one may bend for a row. */
function halfOf(key: string): string {
  const first = createHash("sha256").update(key).digest("hex").charAt(0);
  return Number.parseInt(first, 16) % 2 === 0 ? "work" : "held";
}

const byBytes = (paths: readonly string[]) =>
  [...new Set(paths)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

test("a query has an id and words of its own, a known kind, and its answers once each", () => {
  expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  for (const { id, language, kind, relevant } of queries) {
    expect(id).toMatch(/^q\d{3}$/);
    expect(["en", "ja", "zh", "no"], id).toContain(language);
    expect(["plain", "misspelt", "prefix", "synonym", "field", "cjk"], id).toContain(kind);
    expect(relevant, id).toEqual(byBytes(relevant));
  }
});

test("a document stands once, and is the relative of each of its relatives", () => {
  const of = new Map(relatives.map((row) => [row.file, row.relatives]));
  expect([...of.keys()]).toEqual(byBytes(relatives.map(({ file }) => file)));
  for (const [file, others] of of) {
    expect(others, file).toEqual(byBytes(others));
    expect(others, file).not.toContain(file);
    for (const other of others) expect(of.get(other), `${other}, a relative`).toContain(file);
  }
});

test("the hash alone decides the half", () => {
  for (const { id, half } of queries) expect(half, id).toBe(halfOf(id));
  for (const { file, half } of relatives) expect(half, file).toBe(halfOf(file));
});

test.skipIf(!isHere)("every path is a file of the collection", () => {
  const paths = [
    ...queries.flatMap(({ relevant }) => relevant),
    ...relatives.flatMap((row) => [row.file, ...row.relatives]),
  ];
  expect(byBytes(paths).filter((path) => !existsSync(CORPUS + path))).toEqual([]);
});
