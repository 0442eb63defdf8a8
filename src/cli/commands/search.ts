/** `mortem search <words>`: the documents that answer best, each with the sentence that does. */

import type { Project } from "../../archive/project.ts";
import type { Excerpt } from "../../archive/search/excerpt.ts";
import { unknownValues } from "../../archive/search/nearest-filter.ts";
import { parseQuery, type Query } from "../../archive/search/query.ts";
import { type SearchResult, search } from "../../archive/search/search.ts";
import type { SearchListing } from "../../archive/search-schema.ts";
import type { Context } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { printJson } from "../../values/json.ts";
import { printable } from "../../values/printable.ts";
import { readLimit } from "../find/limit.ts";
import { printFound } from "../find/print.ts";
import { frameOf } from "../listing/table.ts";
import { errorText } from "../output.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly limit?: string;
  readonly format?: "json";
}

const USUAL_LIMIT = 10;

export async function run(
  context: Context,
  [words]: readonly [readonly string[]],
  options: Options,
): Promise<number> {
  const limit = readLimit(options.limit, USUAL_LIMIT);
  const query = parseQuery(words.join(" "));
  const project = await openProject(context);
  let exitCode = 0;
  const result = search(project, query, limit, ({ error }) => {
    context.err(errorText(error, context.cwd, context.errStyle));
    exitCode = 2;
  });
  if (options.format === "json") context.out(printJson(listingOf(result)));
  else context.out(printFound(result.found, frameOf(context)));
  for (const line of [...remarks(project, query, result), ...asides(query)])
    context.err(`${printable(line)}\n`);
  return exitCode;
}

function listingOf({ found, total, mistyped }: SearchResult): SearchListing {
  return {
    version: 1,
    total,
    mistyped: [...mistyped],
    documents: found.map(({ record, excerpt }) => ({
      ...record,
      excerpt: excerpt === undefined ? null : excerptRecord(excerpt),
    })),
  };
}

function excerptRecord({ section, line, text, marks }: Excerpt) {
  return { section: section ?? null, line, text, matches: [...marks] };
}

/** Near words that are named in place of one that was mistyped. */
const MOST_NAMED = 5;

/** What somebody should know who sees the result. */
function remarks(project: Project, query: Query, result: SearchResult): string[] {
  const { found, total, documents, mistyped, instead } = result;
  if (documents === 0) return ["There are no documents yet: `mortem new` writes the first."];
  if (total === 0) return nothing(project, query);
  const quoted = mistyped.map((word) => `"${word}"`).join(", ");
  const near = instead.length === 0 ? "words near it" : instead.slice(0, MOST_NAMED).join(", ");
  return [
    ...(mistyped.length === 0 ? [] : [`No document has ${quoted}; looked for instead: ${near}.`]),
    ...(total === found.length
      ? []
      : [`${found.length} of ${total} documents; --limit ${total} shows all.`]),
  ];
}

/** What of the query was not taken as it may have been meant. */
function asides({ dropped, terms, doubtful }: Query): string[] {
  return [
    ...(dropped === 0 ? [] : [`Only the first ${terms.length} words were looked for.`]),
    ...doubtful.map(
      ({ typed, near }) => `"${typed}" was looked for as text. Did you mean ${near}?`,
    ),
  ];
}

function nothing(project: Project, query: Query): string[] {
  const unknown = query.filters.size === 0 ? [] : unknownValues(project, query);
  if (unknown.length > 0) {
    return unknown.map(({ name, value, near }) => {
      const meant = near === undefined ? "" : ` Did you mean ${near}?`;
      return `No document has ${name}:${value}.${meant}`;
    });
  }
  const words = counted(query.words, "word");
  const hint =
    query.filters.size > 0 || query.phrases.length > 0
      ? "With fewer filters or quotes there may be some."
      : "Other words, or the beginning of one, may find it; `mortem list` shows all.";
  return [`No document answers ${query.words > 1 ? `these ${words}` : "that"}. ${hint}`];
}
