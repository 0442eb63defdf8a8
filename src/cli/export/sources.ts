/** The documents that tables are made of, one after the other. */
import { ballotsOf } from "../../archive/ballots.ts";
import { readDocuments } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import type { Source } from "../../archive/tables/table.ts";
import type { Document } from "../../document/document.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { todayIn } from "../listing/today.ts";
import { errorText } from "../output.ts";

export interface Told {
  readonly documents: number;
  /** Those that could not be read, or whose id another has. */
  readonly leftOut: number;
}

/** 2 where a document was left out, since tables without it are not whole. */
export function exitCodeOf({ leftOut }: Told): 0 | 2 {
  return leftOut > 0 ? 2 : 0;
}

/**
 * By path; each is forgotten when the next is read. What cannot be in the tables is named on standard error: a file
 * that cannot be read, and a document whose id another has, since the id is what the tables are joined by.
 */
export function eachSource(
  context: Context,
  project: Project,
  take: (source: Source) => void,
): Told {
  const today = todayIn(context);
  const ids = new Map<string, string>();
  let leftOut = 0;
  const leaveOut = (error: MortemError) => {
    leftOut++;
    context.err(errorText(error, context.cwd, context.errStyle));
  };
  for (const document of readDocuments(project)) {
    if ("error" in document) {
      leaveOut(document.error);
      continue;
    }
    const id = printable(document.id, { lines: true, tabs: true });
    const other = ids.get(id);
    if (other !== undefined) {
      leaveOut(sameId(document, other));
      continue;
    }
    ids.set(id, document.path);
    take({ document, today, ballots: () => ballotsOf(project, document) });
  }
  return { documents: ids.size, leftOut };
}

function sameId({ path }: Document, other: string): MortemError {
  return new MortemError(
    `this document has the id of ${other}, and is not in the tables`,
    "Rename one of the two, and what points to it.",
    { path },
  );
}
