/** The documents that tables are made of, one after the other. */
import { ballotsOf } from "../../archive/ballots.ts";
import { readDocuments } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import { type Cell, cellOf, type Source } from "../../archive/tables/table.ts";
import type { Document } from "../../document/document.ts";
import type { Ballot } from "../../premortem/ballot.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { todayIn } from "../listing/today.ts";
import { errorText } from "../output.ts";
import { sayBallotFaults } from "../premortem/ballot-faults.ts";

export interface Told {
  readonly documents: number;
  /** Was a document left out, or a vote? */
  readonly isWhole: boolean;
}

/** 2 where the tables are not whole. */
export function exitCodeOf({ isWhole }: Told): 0 | 2 {
  return isWhole ? 0 : 2;
}

/**
 * By path; each is forgotten when the next is read. What cannot be in the tables is named on standard error: a file
 * that cannot be read, a document whose id another has, since the id is what the tables are joined by, and votes that
 * do not count, where the tables asked are about votes.
 */
export function eachSource(
  context: Context,
  project: Project,
  take: (source: Source) => void,
): Told {
  const today = todayIn(context);
  const ids = new Map<Cell, string>();
  let isWhole = true;
  const leaveOut = (error: MortemError) => {
    isWhole = false;
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
    let read: readonly Ballot[] | undefined;
    const ballots = () => {
      if (read !== undefined) return read;
      read = ballotsOf(project, document);
      if (sayBallotFaults(context, document, read) !== 0) isWhole = false;
      return read;
    };
    take({ document, today, ballots });
  }
  return { documents: ids.size, isWhole };
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
