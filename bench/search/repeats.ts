/**
 * How well the words of root causes tell which incidents of one repository are relatives, threshold by threshold: by
 * this `mortem stats` calls one a repeat of another. A pair is of a half where both its documents are, so that a label
 * of the held half plays no part in the choice.
 */
import { createHash } from "node:crypto";
import { type CauseWords, causeComparison } from "../../src/archive/cause-words.ts";
import { ALIKE_CAUSES } from "../../src/archive/repeats.ts";
import { bodyFacts } from "../../src/archive/stats-facts.ts";
import { vocabulary } from "../../src/archive/vocabulary.ts";
import { Document } from "../../src/document/document.ts";
import { table } from "../report.ts";
import type { Half } from "../table.ts";
import type { Collection } from "./collection.ts";
import { readRelatives } from "./labels.ts";

const THRESHOLDS = [0.06, 0.07, 0.08, 0.09, 0.1, 0.11, 0.12, 0.13, 0.14, 0.16, 0.2];

interface Pair {
  readonly half: Half;
  readonly likeness: number;
  readonly isRelated: boolean;
}

/** @param halves those that may be looked at; @returns Markdown */
export function repeatsTable(
  texts: ReadonlyMap<string, string>,
  { project }: Collection,
  halves: readonly Half[],
): string {
  const numberOf = vocabulary();
  const words = [...texts].map(([path, text]) => {
    const document = new Document("docs/postmortems/2000-01-01-x.md", text, project.lookup);
    return { path, words: bodyFacts(document, () => "2000-01-01", numberOf).causeWords };
  });
  const said = words.filter((one) => one.words.length > 0);
  const { weighed, likeness } = causeComparison(words.map((one) => one.words));
  const all = said.map((one) => ({ path: one.path, causes: weighed(one.words) }));
  const pairs = pairsOf(all, likeness);
  return table(
    ["threshold", ...halves.flatMap((half) => [`${half}: pairs`, "relatives", "called", "right"])],
    THRESHOLDS.map((threshold) => [
      threshold === ALIKE_CAUSES ? `**${threshold}**` : String(threshold),
      ...halves.flatMap((half) => figures(pairs, half, threshold)),
    ]),
  );
}

function pairsOf(
  all: readonly { readonly path: string; readonly causes: CauseWords }[],
  likeness: (a: CauseWords, b: CauseWords) => number,
): Pair[] {
  const related = new Map(readRelatives().map(({ file, relatives }) => [file, relatives]));
  return all.flatMap((a, at) =>
    all.slice(at + 1).flatMap((b) => {
      const half = halfOf(a.path);
      if (repositoryOf(a.path) !== repositoryOf(b.path) || half !== halfOf(b.path)) return [];
      const isRelated = related.get(a.path)?.includes(b.path) === true;
      return [{ half, likeness: likeness(a.causes, b.causes), isRelated }];
    }),
  );
}

function figures(pairs: readonly Pair[], half: Half, threshold: number): string[] {
  const ofHalf = pairs.filter((pair) => pair.half === half);
  const called = ofHalf.filter((pair) => pair.likeness >= threshold);
  const isRelated = (pair: Pair) => pair.isRelated;
  const counts = [ofHalf, ofHalf.filter(isRelated), called, called.filter(isRelated)];
  return counts.map(({ length }) => String(length));
}

const repositoryOf = (path: string): string => path.slice(0, path.indexOf("/"));

/** As the README has it, also of documents without a relative. */
function halfOf(path: string): Half {
  const [digit = ""] = createHash("sha256").update(path).digest("hex");
  return Number.parseInt(digit, 16) % 2 === 0 ? "work" : "held";
}
