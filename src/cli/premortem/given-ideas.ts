/** Ideas that come with the command line, in words or as a pasted list, and what became of each. */
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { changeDocument } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import { type PastedIdea, readPastedIdeas, type Shape } from "../../import/ideas/read.ts";
import { readInput } from "../../io/input.ts";
import { type Added, addNewIdeas } from "../../premortem/edits/ideas.ts";
import type { Idea } from "../../premortem/idea.ts";
import { type People, peopleIn } from "../../premortem/people.ts";
import { type Manner, readSaidIdea, readSignedIdea, whyNoIdea } from "../../premortem/said-idea.ts";
import { printStanding } from "../../premortem/standing-ideas.ts";
import type { Context } from "../../values/context.ts";
import { counted, namedLines } from "../../values/counted.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { shortened } from "../../values/text.ts";
import { printPath } from "../print-path.ts";
import { sayNext } from "./after-adding.ts";

export interface GivenIdea extends Idea {
  /** `line 4` of a list; undefined for one of the command line. */
  readonly line: number | undefined;
}

interface NotTaken {
  readonly line: number | undefined;
  readonly what: string;
}

export interface GivenIdeas {
  readonly ideas: readonly GivenIdea[];
  readonly skipped: readonly NotTaken[];
  readonly shape: Shape | undefined;
  /** The lines of headings. */
  readonly groups: readonly number[];
  /** Columns of tables that hold words and are not read. */
  readonly unread: readonly string[];
  /** Authors whose names were left out. */
  readonly dropped: number;
}

/** What `--idea` and `--from` hold, before it is known whom the names in it mean. */
export interface Raw {
  readonly said: readonly string[];
  readonly pasted: ReturnType<typeof readPastedIdeas> | undefined;
}

/**
 * @param from a path, or `-` for standard input
 * @throws MortemError when it cannot be read, or when there is no idea in all of it
 */
export function readRaw(said: readonly string[], from: string | undefined, folder: string): Raw {
  const pasted = from === undefined ? undefined : readPastedIdeas(readInput(from, folder));
  if (pasted === undefined || pasted.ideas.length > 0 || said.length > 0) return { said, pasted };
  const [first] = pasted.skipped;
  const seen = first === undefined ? "" : ` (line ${first.line}: ${first.why})`;
  throw new MortemError(
    `there is no idea in ${from === "-" ? "standard input" : from}${seen}`,
    "Give one idea a line, a chat, or a table with a column for the ideas.",
  );
}

/** @throws MortemError for an `--idea` that is none */
export function understood({ said, pasted }: Raw, people: People, manner: Manner): GivenIdeas {
  const ideas: GivenIdea[] = said.map((words) => ({
    ...spoken(words, people, manner),
    line: undefined,
  }));
  const skipped: NotTaken[] = (pasted?.skipped ?? []).map(({ line, why }) => ({ line, what: why }));
  const dropped = new Set<string>();
  for (const one of pasted?.ideas ?? []) {
    const idea = listed(one, people, manner);
    const why = whyNoIdea(idea);
    if (one.who !== undefined && idea.isDropped) dropped.add(one.who.toLowerCase());
    if (why === undefined) ideas.push({ text: idea.text, who: idea.who, line: one.line });
    else skipped.push({ line: one.line, what: why });
  }
  const groups = (pasted?.groups ?? []).map(({ line }) => line);
  const { shape, unread = [] } = pasted ?? {};
  return { ideas, skipped, shape, groups, unread, dropped: dropped.size };
}

function spoken(words: string, people: People, manner: Manner): Idea {
  const idea = readSaidIdea(words, people, manner);
  const why = whyNoIdea(idea);
  if (why === undefined) return idea;
  throw new MortemError(`--idea "${shortened(words)}": ${why}`, "Say what happened, in a line.");
}

function listed({ text, who, isSigned }: PastedIdea, people: People, manner: Manner) {
  if (isSigned && who !== undefined) return readSignedIdea(text, who, people, manner);
  const words = who === undefined ? text : `${text} (${who})`;
  return { ...readSaidIdea(words, people, manner), isDropped: false };
}

/** All in one change. */
export function addGiven(
  context: Context,
  project: Project,
  chosen: Document,
  raw: Raw,
  manner: Manner,
): void {
  const file = absolutePath(project.root, chosen.path);
  const given = understood(raw, peopleIn(chosen, project.config.people), manner);
  let added: Added<GivenIdea> = { edits: [], taken: [], refused: [] };
  const document = changeDocument(project.files, file, chosen.path, project.lookup, (now) => {
    added = addNewIdeas(now, given.ideas);
    return added.edits;
  });
  context.err(givenReport(given, added));
  sayNext(context, document);
  printPath(context, file);
}

/** More would push what was taken off the screen. */
const MOST_NAMED = 10;

/** Whole lines for standard error. */
export function givenReport(given: GivenIdeas, { taken, refused }: Added<GivenIdea>): string {
  const { shape, groups, unread, dropped } = given;
  const standing = refused.map(({ idea, standing: place }) => ({
    line: idea.line,
    what: `${idea.line === undefined ? `“${shortened(idea.text)}” ` : ""}${
      place === undefined ? "is given twice" : `is there already, ${printStanding(place)}`
    }`,
  }));
  const not = [...given.skipped, ...standing].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const lines = [
    `${counted(taken.length, "idea")} added${shape === undefined ? "" : `, read as ${SHAPES[shape]}`}`,
    ...(not.length > 0 ? [`not taken: ${not.length}`] : []),
    ...not.slice(0, MOST_NAMED).map(printNotTaken),
    ...(not.length > MOST_NAMED ? [`  … ${not.length - MOST_NAMED} more`] : []),
    ...(groups.length > 0 ? [`no ideas but headings of some: ${namedLines(groups)}`] : []),
    ...(unread.length > 0 ? [unreadColumns(unread)] : []),
    ...(dropped > 0 ? [droppedNames(dropped)] : []),
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}

function printNotTaken({ line, what }: NotTaken): string {
  return `  ${line === undefined ? "" : `line ${line}: `}${what}`;
}

function unreadColumns(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  const more = names.length > MOST_NAMED ? [`${names.length - MOST_NAMED} more`] : [];
  return `not read: ${names.length === 1 ? "column" : "columns"} ${[...shown, ...more].join(", ")}`;
}

function droppedNames(count: number): string {
  const whose = count === 1 ? "one author is" : `${count} authors are`;
  return `the names of ${whose} left out, since no role is known for them; --names keeps them`.replace(
    "names of one author is",
    "name of one author is",
  );
}

const SHAPES: Readonly<Record<Shape, string>> = {
  lines: "a list of lines",
  paragraphs: "paragraphs",
  list: "a list",
  table: "a table",
  chat: "a chat",
};
