/** Ways to search and to find relatives: ours, and plain ones that ours must be worth its price against. */
import MiniSearch from "minisearch";
import { type Candidate, candidatesOf } from "../../src/archive/candidates.ts";
import { readDocument } from "../../src/archive/load.ts";
import { parseQuery } from "../../src/archive/search/query.ts";
import { search } from "../../src/archive/search/search.ts";
import { similarTo } from "../../src/archive/similar.ts";
import { Document } from "../../src/document/document.ts";
import { titleOf } from "../../src/document/facts.ts";
import type { Collection } from "./collection.ts";

/** The paths of the best answers, the best first. */
export type Ranking = (what: string) => string[];

export interface Contender {
  readonly name: string;
  readonly rank: Ranking;
}

/** As many as any measure looks at. */
const MOST = 10;

export function searchers(collection: Collection, texts: ReadonlyMap<string, string>): Contender[] {
  const index = new MiniSearch({ fields: ["text"] });
  index.addAll([...texts].map(([id, text]) => ({ id, text })));
  const mini = (options: object) => (query: string) =>
    index
      .search(query, options)
      .slice(0, MOST)
      .map(({ id }) => String(id));
  return [
    { name: "`mortem search`", rank: (query) => searched(collection, query) },
    { name: "plain word counting", rank: counting(texts) },
    { name: "minisearch as it comes", rank: mini({}) },
    { name: "minisearch, prefix and fuzzy", rank: mini({ prefix: true, fuzzy: 0.2 }) },
  ];
}

export function relativeFinders(
  collection: Collection,
  texts: ReadonlyMap<string, string>,
): Contender[] {
  const count = counting(texts);
  return [
    { name: "`mortem similar`", rank: (path) => likened(collection, path).map((one) => one.path) },
    {
      name: "plain word counting",
      rank: (path) => count(texts.get(path) ?? "").filter((other) => other !== path),
    },
  ];
}

function searched({ project, pathOf }: Collection, query: string): string[] {
  const { found } = search(project, parseQuery(query), MOST, () => {});
  return found.map(({ record }) => pathOf(record.path));
}

export interface Likened {
  readonly path: string;
  readonly likeness: number;
}

/** @param isDraft only what an interview knows when it asks: the title, the summary, the trigger and the causes */
export function likened(
  { project, pathOf, fileOf }: Collection,
  path: string,
  isDraft = false,
): Likened[] {
  const file = fileOf(path);
  const candidate = candidatesOf(project).find((one) => one.path === file) as Candidate;
  const document = readDocument(project, candidate);
  const asked = isDraft ? draftOf(document, project.lookup) : document;
  return similarTo(project, asked, { limit: MOST }, () => {}).map((one) => ({
    path: pathOf(one.candidate.path),
    likeness: one.likeness,
  }));
}

const KNOWN = ["summary", "trigger", "root-causes"];

function draftOf(document: Document, lookup: Collection["project"]["lookup"]): Document {
  const sections = document.body.sections.filter(({ section }) => KNOWN.includes(section.id));
  const told = sections.map(({ section, blocks }) =>
    [
      `## ${section.heading}`,
      ...blocks.map(({ span }) => document.text.slice(span.start, span.end)),
    ].join("\n\n"),
  );
  const text = ["---\nkind: postmortem\n---", `# ${titleOf(document)}`, ...told].join("\n\n");
  return new Document(document.path, text, lookup);
}

/** How often the words of the query stand in a document, all added up. */
function counting(texts: ReadonlyMap<string, string>): Ranking {
  const bags = new Map([...texts].map(([path, text]) => [path, bagOf(text)]));
  return (query) => {
    const words = [...bagOf(query).keys()];
    return [...bags]
      .map(([path, bag]) => ({
        path,
        sum: words.reduce((sum, word) => sum + (bag.get(word) ?? 0), 0),
      }))
      .filter(({ sum }) => sum > 0)
      .sort((a, b) => b.sum - a.sum)
      .slice(0, MOST + 1)
      .map(({ path }) => path);
  };
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}
