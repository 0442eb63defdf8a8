/** `mortem similar <document>`: incidents like it, with their actions and whether they were done. */
import { candidatesOf } from "../../archive/candidates.ts";
import { readDocument } from "../../archive/load.ts";
import { actionRecord } from "../../archive/record.ts";
import type { SimilarListing } from "../../archive/search-schema.ts";
import { saysLittle, similarTo } from "../../archive/similar.ts";
import type { Document } from "../../document/document.ts";
import { faultOf } from "../../document/fault.ts";
import type { Context } from "../../values/context.ts";
import { printJson } from "../../values/json.ts";
import { printable } from "../../values/printable.ts";
import { type Alike, alikeOf } from "../find/alike.ts";
import { readLimit } from "../find/limit.ts";
import { doneOf, printAlike } from "../find/similar-text.ts";
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
  const fault = faultOf(document);
  if (fault !== undefined) throw fault;
  let exitCode = 0;
  const found = similarTo(project, document, { limit, least: LEAST }, ({ error }) => {
    context.err(errorText(error, context.cwd, context.errStyle));
    exitCode = 2;
  });
  const all = alikeOf(project, found, todayIn(context));
  if (options.format === "json") context.out(printJson(listingOf(document, all)));
  else context.out(textOf(all, frameOf(context)));
  if (found.length === 0) context.err(`${printable(nothingText(document))}\n`);
  return exitCode;
}

function nothingText(document: Document): string {
  return saysLittle(document)
    ? `${document.id} says too little yet to be compared: write its summary and root causes.`
    : `No incident is like ${document.id}: \`mortem search\` finds words.`;
}

function listingOf({ id, path }: Document, all: readonly Alike[]): SimilarListing {
  return {
    version: 1,
    document: id,
    path,
    similar: all.map(({ record, likeness, shared, actions }) => ({
      ...record,
      likeness: Math.round(likeness * 100) / 100,
      shared: [...shared],
      actions: actions.map(actionRecord),
    })),
  };
}

function textOf(all: readonly Alike[], frame: TableFrame): string {
  if (frame.width === undefined) return printTable(all, COLUMNS, frame);
  return all.map((one) => printAlike(one, frame)).join("\n");
}
