/** What the command line of `mortem timeline` asks for, before anything is read. */
import type { DayOrder } from "../../import/dates/day-order.ts";
import type { Source } from "../../import/events/model.ts";
import { MOST } from "../../import/events/score.ts";
import { SOURCES } from "../../import/events/sources/index.ts";
import { MortemError } from "../../values/error.ts";

export interface Options {
  readonly from?: string;
  readonly repo?: string;
  readonly path?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly all?: true;
  readonly match?: readonly string[];
  readonly minScore?: string;
  readonly names?: true;
  readonly dates?: DayOrder;
  readonly dryRun?: true;
  readonly format?: "json";
}

export interface Asked {
  /** Undefined for git. */
  readonly source: Source | undefined;
  /** Undefined for git; `-` is standard input. */
  readonly file: string | undefined;
  /** Of git: only what touches one of these; all where there is none. */
  readonly paths: readonly string[];
  readonly filter: Filter;
}

/** Which of the events are taken where nobody is asked. */
export interface Filter {
  /** Something says which: then nobody is asked. */
  readonly isGiven: boolean;
  /** Each of them words in lower case, all of which an event has. */
  readonly matches: readonly (readonly string[])[];
  readonly minScore: number;
}

export const GIT = "git";
/** As `--from` takes them. */
export const SOURCE_IDS: readonly string[] = [GIT, ...SOURCES.map(({ id }) => id)].sort();

/** @throws MortemError for what cannot be meant together, or cannot be told */
export function readAsked(file: string | undefined, options: Options): Asked {
  const source = sourceOf(file, options);
  if (source !== undefined && (options.repo !== undefined || options.path !== undefined)) {
    throw new MortemError("--repo and --path are about git", "Leave them out, or say --from git.");
  }
  return {
    source,
    file: source === undefined ? undefined : file,
    paths: options.path ?? [],
    filter: filterOf(options),
  };
}

function sourceOf(file: string | undefined, { from }: Options): Source | undefined {
  if (from === GIT || (from === undefined && file === undefined)) {
    if (file === undefined) return undefined;
    throw new MortemError("git needs no file", "Name another repository with --repo FOLDER.");
  }
  if (file === undefined) {
    const hint = `Name it: mortem timeline DOC FILE --from ${from} (- reads standard input).`;
    throw new MortemError(`--from ${from} reads a file, and none is named`, hint);
  }
  const name = file.toLowerCase();
  const source = SOURCES.find(({ id, endings = [] }) =>
    from === undefined ? endings.some((ending) => name.endsWith(ending)) : id === from,
  );
  if (source !== undefined) return source;
  throw new MortemError(
    "the file does not say what has written it",
    `Say it with --from: ${SOURCES.map(({ id }) => id).join(", ")}.`,
  );
}

/** @throws MortemError */
function filterOf({ all, match = [], minScore }: Options): Filter {
  // A variable of a shell that is empty would take everything.
  if (match.some((words) => words.trim() === "")) {
    throw new MortemError("--match: there are no words", "--all takes everything in that time.");
  }
  return {
    isGiven: all === true || match.length > 0 || minScore !== undefined,
    matches: match.map((words) => words.toLowerCase().split(/\s+/).filter(Boolean)),
    minScore: minScore === undefined ? 0 : scoreOf(minScore),
  };
}

function scoreOf(typed: string): number {
  const score = /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN;
  if (score <= MOST) return score;
  throw new MortemError(
    `--min-score: "${typed}" is no whole number from 0 to ${MOST}`,
    "5 takes what is likely.",
  );
}
