/** Whole documents, twice fifty, chosen by hash among those that nobody looked at while the rules were written. */
import { createHash } from "node:crypto";
import { readTable } from "../table.ts";
import type { LabelledSentence } from "./labels.ts";

export const HOW_MANY = 50;

/** Which fifty: the first are post-mortems of the collection of `labels.tsv`, the second texts of `public.tsv`. */
export const SAMPLES = ["first", "second"] as const;
export type Sample = (typeof SAMPLES)[number];

const SEEDS: Record<Sample, string> = {
  first: "mortem whole documents 1",
  second: "mortem whole documents 2",
};

const COLUMNS = [
  "repo",
  "commit",
  "path",
  "bytes",
  "licence",
  "layout",
  "has_front_matter",
  "notes",
] as const;

/** The English post-mortems that a collection's manifest lists, as paths below its folder. */
export function englishPostmortems(manifest: string): string[] {
  return readTable(manifest, "MANIFEST.tsv", COLUMNS)
    .filter(({ notes }) => /^kind=doc; lang=en(?:;|$)/.test(notes))
    .map(({ repo, path }) => `${repo.replace("/", "+")}/${path}`);
}

/** The texts that were read whole, and are no passage that a search found, as paths below their folder. */
export function wholeTexts(rows: readonly LabelledSentence[]): string[] {
  return [...new Set(rows.filter(({ found }) => found === "read").map(({ file }) => file))];
}

/** Those of the held half that come first by a hash of their path, which no one can bend; sorted by path. */
export function chosen(paths: readonly string[], sample: Sample): string[] {
  return paths
    .filter((path) => Number.parseInt(hash(path).charAt(0), 16) % 2 === 1)
    .map((path) => ({ path, key: hash(`${SEEDS[sample]} ${path}`) }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))
    .slice(0, HOW_MANY)
    .map(({ path }) => path)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
