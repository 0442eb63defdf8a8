/** `mortem similar <document>`: incidents like it, with their actions and whether they were done. */
import { actionsOf } from "../../archive/action-list.ts";
import { candidatesOf } from "../../archive/candidates.ts";
import { readDocument } from "../../archive/load.ts";
import { actionRecord } from "../../archive/record.ts";
import { foundRecord } from "../../archive/search/found-record.ts";
import type { SimilarListing } from "../../archive/search-schema.ts";
import { type Similar, similarTo } from "../../archive/similar.ts";
import type { Document } from "../../document/document.ts";
import type { Context } from "../../values/context.ts";
import { printJson } from "../../values/json.ts";
import { printable } from "../../values/printable.ts";
import { readLimit } from "../find/limit.ts";
import { type Alike, doneOf, printAlike } from "../find/similar-text.ts";
import { frameOf, printTable, type TableColumn, type TableFrame } from "../listing/table.ts";
import { todayIn } from "../listing/today.ts";
import { namedDocument } from "../named-document.ts";
import { errorText } from "../output.ts";
import { openProject } from "../project.ts";

const USUAL_LIMIT = 5;
/** What is less like shares no more than two incidents taken at random do. */
const LEAST = 0.05;

/** In a pipe each is one line. */
const COLUMNS: readonly TableColumn<Alike>[] = [
  { heading: "Date", text: ({ record }) => record.date ?? "" },
  { heading: "Sev", text: ({ record }) => record.severity ?? "" },
  { heading: "Title", text: ({ record }) => record.title },
  { heading: "Id", text: ({ record }) => record.id },
  { heading: "Both", text: ({ shared }) => shared.join(", ") },
  { heading: "Done", text: ({ actions }) => doneOf(actions) },
];

export async function run(
  context: Context,
  [name]: readonly [string],
  options: { readonly limit?: string; readonly format?: "json" },
): Promise<number> {
  const limit = readLimit(options.limit, USUAL_LIMIT);
  const project = await openProject(context);
  const document = readDocument(project, namedDocument(context, candidatesOf(project), name));
  let exitCode = 0;
  const found = similarTo(project, document, { limit, least: LEAST }, ({ error }) => {
    context.err(errorText(error, context.cwd, context.errStyle));
    exitCode = 2;
  });
  const today = todayIn(context);
  if (options.format === "json") context.out(printJson(listingOf(document, found, today)));
  else context.out(textOf(found, frameOf(context), today));
  if (found.length === 0) {
    context.err(`No incident is like ${printable(document.id)}: \`mortem search\` finds words.\n`);
  }
  return exitCode;
}

type Today = (document: Document) => string;

function listingOf(
  { id, path }: Document,
  found: readonly Similar[],
  today: Today,
): SimilarListing {
  return {
    version: 1,
    document: id,
    path,
    similar: found.map(({ document, likeness, shared }) => ({
      ...foundRecord(document),
      likeness: Math.round(likeness * 100) / 100,
      shared: [...shared],
      actions: actionsOf(document, today).map(actionRecord),
    })),
  };
}

function textOf(found: readonly Similar[], frame: TableFrame, today: Today): string {
  const all = found.map(
    ({ document, shared }): Alike => ({
      record: foundRecord(document),
      shared,
      actions: actionsOf(document, today),
    }),
  );
  if (frame.width === undefined) return printTable(all, COLUMNS, frame);
  return all.map((one) => printAlike(one, frame)).join("\n");
}
