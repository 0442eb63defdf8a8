/** Reads foreign files one after the other, and says of each incident what it became or why it is left out. */
import { dirname, join } from "node:path";
import { isPage } from "../../archive/candidates.ts";
import type { Project } from "../../archive/project.ts";
import { stemOf } from "../../document/document.ts";
import { fieldText, readFrontMatter } from "../../document/front-matter.ts";
import type {
  Doubt,
  Imported,
  LeftOut,
  Manner,
  Reading,
  Source,
} from "../../import/documents/model.ts";
import { rememberedAs, takeIn } from "../../import/documents/take-in.ts";
import type { Failure } from "../../import/report-schema.ts";
import { markdownOf, type Tool, type ToolReading } from "../../import/tools/model.ts";
import { readForeign } from "../../io/input.ts";
import { kindOfPath } from "../../io/input-folder.ts";
import { Interrupted, MortemError } from "../../values/error.ts";
import { fingerprint } from "../../values/fingerprint.ts";
import { cleaned, refuseOldEnds, withLineEnds } from "./clean.ts";
import type { Original } from "./copies.ts";
import type { ForeignFile } from "./files.ts";
import type { KnownSources } from "./known.ts";
import {
  copyOf,
  failed,
  inExport,
  leftOutOf,
  type Outcome,
  takenBefore,
  unfitting,
} from "./outcome.ts";
import { lackedBy, sinceThen } from "./since.ts";

export interface Task {
  readonly project: Project;
  readonly manner: Manner;
  readonly tool: Tool | undefined;
  /** What the documents of the archive were taken from. */
  readonly known: KnownSources;
  readingOf(file: ForeignFile): Reading;
}

/**
 * The incidents of a file. The first comes last, so that it is written last: where a document was taken from that one,
 * the whole file was taken in, even where a run was broken off.
 */
export async function outcomesOf(task: Task, file: ForeignFile): Promise<Outcome[]> {
  const before = task.known.pathOf(file.path);
  if (before !== undefined && task.tool === undefined && task.manner === "anew")
    return [takenBefore(file.path, 1, before, sinceThenOf(task, file))];
  const original = originalOf(task, file);
  if (original !== undefined) return [copyOf(file.path, original)];
  try {
    const { text, doubts } = textOf(task, file);
    const { documents, leftOut, faults, unfit } = await readingOf(task, file, text);
    if (unfit !== undefined) return [unfitting(file, unfit)];
    const outcomes = documents.flatMap(({ source: said, remarks }) => {
      const source = file.file === undefined ? ofNoFile(task, said) : said;
      const own = outcomesOfSource(task, file, source, [...doubts, ...remarks]);
      return source.text === text ? own : own.map((one) => inExport(one, source.firstLine));
    });
    const hint = outcomes.some(isIn) ? IN_PART : NOT_AT_ALL;
    return [
      ...faults.map((fault) => failed(file.path, fault.line, fault.message, hint)),
      ...leftOut.map(({ path, why }) => leftOutOf(path, 1, "other", why)),
      ...outcomes,
    ];
  } catch (error) {
    if (!(error instanceof MortemError)) throw error;
    // A name in another encoding cannot be given back to the system as it was read from it.
    if (file.path.includes("\ufffd")) return [failed(file.path, 1, NO_UTF8, RENAME)];
    return [failed(file.path, error.place.line, error.message, error.hint)];
  }
}

function isIn(outcome: Outcome): boolean {
  return (
    outcome.kind === "taken-in" ||
    (outcome.kind === "left-out" && outcome.record.kind === "taken-in-before")
  );
}

function sinceThenOf(task: Task, from: ForeignFile): string | undefined {
  const { project, known } = task;
  const { template } = task.readingOf(from);
  return from.file && sinceThen(project, from.file, known.allOf(from.path), template);
}

/** A file that holds several of a tool tells them apart itself, and one that is edited in place stays where it is. */
function originalOf({ known, tool, manner }: Task, { file }: ForeignFile): Original | undefined {
  return tool === undefined && manner === "anew" && file !== undefined
    ? known.copies.originalOf(file)
    : undefined;
}

/** @throws MortemError where it cannot be read */
function textOf(
  { manner, project }: Task,
  { file }: ForeignFile,
): { text: string; doubts: Doubt[] } {
  // What is edited in place keeps its bytes: it has to be a file of the repository, in UTF-8.
  if (manner === "in-place" && file !== undefined) {
    const text = project.files.read(file);
    refuseOldEnds(text);
    return { text, doubts: [] };
  }
  const { text, doubt } = readForeign(file ?? "-", "");
  return { text: withLineEnds(text), doubts: doubt === undefined ? [] : [doubt] };
}

async function readingOf(
  { tool }: Task,
  { path, file }: ForeignFile,
  text: string,
): Promise<ToolReading> {
  if (tool === undefined) return markdownOf(text, path);
  return tool.read(text, path, file === undefined ? new Map() : textsBeside(file, tool.beside));
}

/** @throws MortemError where one stands there and cannot be read */
function textsBeside(file: string, names: readonly string[]): Map<string, string> {
  const folder = dirname(file);
  const standing = names.filter((name) => kindOfPath(join(folder, name)) === "file");
  return new Map(standing.map((name) => [name, readForeign(name, folder).text]));
}

function outcomesOfSource(
  task: Task,
  file: ForeignFile,
  source: Source,
  doubts: readonly Doubt[],
): Outcome[] {
  const before = knownBefore(task, file, source);
  if (before !== undefined && task.manner === "anew") {
    const since =
      task.tool &&
      lackedBy(task.project, () => source.text, [before], task.readingOf(file).template);
    return [takenBefore(source.path, source.firstLine, before, since)];
  }
  const reading = task.readingOf(file);
  const clean = cleaned({ ...source, isNamed: file.isMeant }, task.manner);
  return guarded(source, () => takeIn(clean.source, reading, task.manner))
    .map((one) => outcomeOf(task, file, one, [...doubts, ...clean.doubts]))
    .reverse();
}

/** Standard input is no place that could be remembered: whatever came through it is told apart by its text. */
function ofNoFile({ tool }: Task, source: Source): Source {
  const from = tool?.id ?? source.path;
  return { ...source, origin: source.origin ?? `${from}#${fingerprint(source.text)}` };
}

/** Also by its place in the file, as documents remembered it before they remembered the tool. */
function knownBefore({ known }: Task, file: ForeignFile, source: Source): string | undefined {
  const before = known.pathOf(rememberedAs(source));
  return before ?? (file.file === undefined ? undefined : known.pathOf(source.path));
}

/** One file in a thousand that the program fails on must not keep the others out. */
function guarded(
  source: Source,
  work: () => (Imported | LeftOut)[],
): (Imported | LeftOut | Failure)[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    const { message } = error instanceof Error ? error : new Error(String(error));
    const { path, firstLine } = source;
    return [
      error instanceof MortemError
        ? { source: path, line: error.place.line ?? firstLine, message, hint: error.hint }
        : {
            source: path,
            line: firstLine,
            message: `mortem itself failed: ${message}`,
            hint: REPORT,
          },
    ];
  }
}

const REPORT = "Please report it; the file is as it was, and the others were taken in.";

function outcomeOf(
  { known, manner }: Task,
  file: ForeignFile,
  one: Imported | LeftOut | Failure,
  doubts: readonly Doubt[],
): Outcome {
  if ("message" in one) return { kind: "failed", record: one };
  const { path, firstLine } = one.source;
  if ("text" in one) {
    const unseen = manner === "in-place" ? whyUnseen(path) : undefined;
    if (unseen !== undefined) return leftOutOf(path, 1, "other", unseen);
    const source = sourceIn(one.text) ?? path;
    const before = known.pathOf(source);
    if (before !== undefined) return takenBefore(path, firstLine, before);
    const moved = manner === "anew" ? known.beforeMove(source, one.understood) : undefined;
    if (moved !== undefined) {
      const then = `taken from ${moved.source} before that was moved`;
      return takenBefore(path, firstLine, moved.path, then);
    }
    const all = [...doubts, ...toldTwice(known, file, one), ...one.doubts];
    return { kind: "taken-in", file, imported: { ...one, doubts: all } };
  }
  if (one.isFault) return failed(path, firstLine, one.why, REPORT);
  const kind = one.kind === "postmortem" || one.kind === "premortem" ? "other" : one.kind;
  return leftOutOf(path, firstLine, kind, one.why);
}

/** It would be a document in which no other command looks. */
function whyUnseen(path: string): string | undefined {
  if (!path.endsWith(".md"))
    return "other commands look only in files that end in .md: rename it first, or leave --in-place out";
  return isPage({ id: stemOf(path) })
    ? "no command takes a file of this name for a document: rename it, or leave --in-place out"
    : undefined;
}

/** Two files of other words may tell of one incident: nobody but a person can say which of them stays. */
function toldTwice(
  known: KnownSources,
  { path }: ForeignFile,
  { source, understood }: Imported,
): Doubt[] {
  const other = known.toldBy(path, understood);
  if (other === undefined) return [];
  const message = `${other} tells of the same incident, as it seems: its title and its start are the same`;
  return [{ line: source.firstLine, message }];
}

/** What a document says that it was taken from. */
function sourceIn(text: string): string | undefined {
  return fieldText(readFrontMatter(text), "source");
}

const NO_UTF8 = "the name of this file is not in UTF-8";
const RENAME = "Rename it; `ls` shows it with question marks.";
const IN_PART = "What could be read of it was taken in: export it again for the rest.";
const NOT_AT_ALL = "Nothing of it was taken in: export it again.";
