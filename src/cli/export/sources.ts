/** The documents that tables are made of, one after the other. */
import { ballotsOf } from "../../archive/ballots.ts";
import { readDocuments } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import { type Cell, cellOf, type Source } from "../../archive/tables/table.ts";
import type { Document } from "../../document/document.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
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
  const ids = new Map<Cell, string>();
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
    const id = cellOf(document.id);
    const other = ids.get(id);
    if (id === null || other !== undefined) {
      leaveOut(unusableId(document, other));
      continue;
    }
    ids.set(id, document.path);
    take({ document, today, ballots: () => ballotsOf(project, document) });
  }
  return { documents: ids.size, leftOut };
}

/** @param other the path of the one that has it; undefined where the name shows nothing */
function unusableId({ path }: Document, other: string | undefined): MortemError {
  const whose = other === undefined ? "no id that can be read" : `the id of ${other}`;
  return new MortemError(
    `this document has ${whose}, and is not in the tables`,
    "Rename it, and what points to it.",
    { path },
  );
}
