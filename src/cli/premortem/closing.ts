/** What a new pre-mortem ends in: what it lacks, what comes next, and where it is. */
import { missingInBrief } from "../../archive/missing-words.ts";
import type { Document } from "../../document/document.ts";
import { missingIn } from "../../document/missing.ts";
import { nextStepOf } from "../../premortem/next-step.ts";
import type { Context } from "../../values/context.ts";
import { printable } from "../../values/printable.ts";
import { printPath } from "../print-path.ts";

/** @param path of the document, absolute */
export function closeBeginning(context: Context, document: Document, path: string): void {
  const { dim } = context.errStyle;
  // Its risks come with the session.
  const facts = missingIn(document).filter(({ kind }) => kind === "field");
  if (facts.length > 0)
    context.err(`${dim("still missing:")} ${printable(missingInBrief(facts))}\n`);
  context.err(`${dim("next:")} mortem pre ${nextStepOf(document)} ${printable(document.id)}\n`);
  printPath(context, path);
}
