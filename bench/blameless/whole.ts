/** Fifty whole documents, chosen by hash among those that nobody looked at while the rules were written. */
import { createHash } from "node:crypto";
import { readTable } from "../table.ts";

export const HOW_MANY = 50;
const SEED = "mortem whole documents 1";

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

/** Those of the held half that come first by a hash of their path, which no one can bend; sorted by path. */
export function chosen(paths: readonly string[]): string[] {
  return paths
    .filter((path) => Number.parseInt(hash(path).charAt(0), 16) % 2 === 1)
    .map((path) => ({ path, key: hash(`${SEED} ${path}`) }))
    .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))
    .slice(0, HOW_MANY)
    .map(({ path }) => path)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
