/** The run over all files: first a look, where a person can be asked, then the work. */
import type { Project } from "../../archive/project.ts";
import type { DayOrder } from "../../import/dates/day-order.ts";
import type { Imported, Reading } from "../../import/documents/model.ts";
import { takeIn } from "../../import/documents/take-in.ts";
import type { ImportReport, TakenIn } from "../../import/report-schema.ts";
import type { Tool } from "../../import/tools/index.ts";
import type { NewNames } from "../../values/config-edit.ts";
import type { Ask, Context } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { dayOf } from "../../values/day.ts";
import { Interrupted, MortemError } from "../../values/error.ts";
import { progressOf } from "../progress.ts";
import { Answers, settled } from "./answers.ts";
import { askDoubts, type OpenDoubt } from "./ask-doubts.ts";
import { askHeadings, Unknown } from "./ask-headings.ts";
import { askZone, isOfNoZone } from "./ask-zone.ts";
import type { Options } from "./asked.ts";
import type { ForeignFile } from "./files.ts";
import { knownSources } from "./known.ts";
import type { Outcome } from "./outcome.ts";
import { outcomesOf, type Task } from "./outcomes.ts";
import { folderOfFile, ordersOf, readingOf, taught } from "./reading.ts";
import { takenInRecord } from "./record.ts";
import { linkTogether, strandedLinks, type Written, writeAnew, writeInPlace } from "./write.ts";

export interface Wanted {
  /** Passed over in folders. */
  readonly links: readonly string[];
  readonly files: readonly ForeignFile[];
  readonly options: Options;
  readonly tool: Tool | undefined;
  /** What `--map` says. */
  readonly names: readonly NewNames[];
  /** Of the person; undefined where nothing is to be asked. */
  readonly ask: Ask | undefined;
  /** Is given what a person has said of headings, before anything is written. */
  keep(names: readonly NewNames[]): void;
  /** Is given each document that is taken in. */
  see(one: Imported): void;
}

/** @throws Interrupted when the person leaves; what is written by then stays, and another run goes on from there */
export async function runImport(
  context: Context,
  project: Project,
  wanted: Wanted,
): Promise<ImportReport> {
  const { files, tool, ask } = wanted;
  const known = knownSources(project);
  const answers = new Answers();
  const orderOf = ordersOf(files);
  let { names, options } = wanted;
  const task = (): Task => {
    const now = taught(project, names);
    const reading = readingOf(now, options);
    return {
      project: now,
      manner: options.inPlace ? "in-place" : "anew",
      tool,
      known,
      readingOf: (file) =>
        withOrder(reading, answers.orders.get(folderOfFile(file)) ?? orderOf(file)),
    };
  };
  if (ask !== undefined) {
    await untilInterrupted(context, async () => {
      const { open, unknown } = await look(context, task(), files);
      if (options.saveMapping) {
        const said = await askHeadings(ask, readingOf(project, options).template, unknown);
        wanted.keep(said);
        names = [...names, ...said];
      }
      const unzoned = open.filter(({ doubt }) => isOfNoZone(doubt));
      const timezone = await askZone(ask, unzoned, context.systemZone);
      if (timezone !== undefined) options = { ...options, timezone };
      const others = open.filter(({ doubt }) => !isOfNoZone(doubt));
      await askDoubts(ask, others, answers);
    });
  }
  return work(context, task(), { ...wanted, options }, answers);
}

/** Who leaves at a question must know whether it has changed anything. */
async function untilInterrupted(context: Context, asking: () => Promise<void>): Promise<void> {
  try {
    await asking();
  } catch (error) {
    if (error instanceof Interrupted) context.err(NOTHING_WRITTEN);
    throw error;
  }
}

const NOTHING_WRITTEN = "Interrupted: no document was taken in.\n";

/** What the command line says of all dates goes before what a folder tells. */
function withOrder(reading: Reading, order: DayOrder | undefined): Reading {
  return reading.dayOrder === undefined ? { ...reading, dayOrder: order } : reading;
}

/** What could be asked; nothing else of the documents is kept, since there may be thousands. */
async function look(context: Context, task: Task, files: readonly ForeignFile[]) {
  const open: OpenDoubt[] = [];
  const unknown = new Unknown();
  const left = () => NOTHING_WRITTEN;
  await eachOutcome(context, { doing: "Reading", left }, task, files, (outcome) => {
    if (outcome.kind !== "taken-in") return;
    const { file, imported } = outcome;
    unknown.add(imported);
    const folder = folderOfFile(file);
    for (const doubt of imported.doubts)
      if ((doubt.choices ?? []).length > 1 || isOfNoZone(doubt))
        open.push({ source: imported.source.path, folder, doubt });
  });
  return { open, unknown };
}

async function work(
  context: Context,
  task: Task,
  { files, links, options, see }: Wanted,
  answers: Answers,
): Promise<ImportReport> {
  const { project, known } = task;
  const { dryRun = false, inPlace = false } = options;
  const report: ImportReport = {
    version: 1,
    dryRun,
    inPlace,
    files: files.length,
    takenIn: [],
    leftOut: links.map((source) => ({ source, line: 1, kind: "other", why: PASSED_OVER })),
    failures: [],
  };
  const today = dayOf(context.now(), project.config.timezone ?? context.systemZone);
  const written: Written[] = [];
  const left = () => (dryRun ? "" : leavingLine(report.takenIn.length));
  const doing = dryRun ? "Reading" : "Taking in";
  await eachOutcome(context, { doing, left }, task, files, (outcome) => {
    if (outcome.kind === "left-out") report.leftOut.push(outcome.record);
    else if (outcome.kind === "failed") report.failures.push(outcome.record);
    else {
      const { file } = outcome;
      const isOrderKnown = options.dates !== undefined || answers.orders.has(folderOfFile(file));
      const one = settled(outcome.imported, answers, isOrderKnown, project.lookup);
      try {
        const path = dryRun ? null : write(task, file, one, today);
        if (path !== null && file.isInside)
          written.push({ file: file.path, path, anchors: one.anchors });
        remember(task, file, one, path);
        // The same incident may be in another export, too.
        if (one.source.origin !== undefined) {
          const shown = path ?? `the document of ${one.source.path}`;
          known.add({ ...one.understood, source: one.source.origin, path: shown });
        }
        report.takenIn.push(recordOf(task, file, one, path));
        see(one);
      } catch (error) {
        if (!(error instanceof MortemError)) throw error;
        const { message, hint, place } = error;
        const { path } = one.source;
        report.failures.push({ source: path, line: place.line ?? null, message, hint });
      }
    }
  });
  if (!inPlace) linkTogether(project, written);
  return { ...report, takenIn: inTextOrder(report.takenIn) };
}

const PASSED_OVER = "a link, which is not followed: name what it leads to";

function leavingLine(written: number): string {
  return `Interrupted: ${counted(written, "document")} taken in. Run it again to go on from there.\n`;
}

/** The incidents of a file in its own order, where the first was written last. */
function inTextOrder(takenIn: readonly TakenIn[]): TakenIn[] {
  const places = new Map<string, number>();
  for (const [at, { source }] of takenIn.entries()) if (!places.has(source)) places.set(source, at);
  const placeOf = ({ source }: TakenIn) => places.get(source) ?? 0;
  return takenIn.toSorted((a, b) => placeOf(a) - placeOf(b) || a.line - b.line);
}

function write(task: Task, file: ForeignFile, one: Imported, today: string): string {
  const { project, manner } = task;
  if (manner === "anew") return writeAnew(project, file, one, today);
  return writeInPlace(project, file, one, (text) => {
    const [anew] = takeIn({ ...one.source, text }, task.readingOf(file), manner);
    return anew !== undefined && "text" in anew ? anew.text : text;
  });
}

/** So that a copy of it, or another file of the same incident, is known for one later in the run. */
function remember({ known }: Task, file: ForeignFile, one: Imported, path: string | null): void {
  known.copies.add({ source: file.path, path: path ?? undefined });
  known.tell({ ...one.understood, path: path ?? file.path, from: file.path });
}

function recordOf(
  { project, manner, readingOf: of }: Task,
  file: ForeignFile,
  one: Imported,
  path: string | null,
) {
  const { firstLine } = one.source;
  const undated =
    one.day === undefined && manner === "anew"
      ? [{ line: firstLine, message: "no day is known, so that its file is named after today" }]
      : [];
  const doubts = [
    ...undated,
    ...one.doubts,
    ...(manner === "anew" ? strandedLinks(project, file, one) : []),
  ];
  const { template, premortem } = of(file);
  const { sections } = one.kind === "premortem" ? premortem : template;
  return takenInRecord(one, doubts, sections.length, path);
}

async function eachOutcome(
  context: Context,
  { doing, left }: { readonly doing: string; readonly left?: () => string },
  task: Task,
  files: readonly ForeignFile[],
  use: (outcome: Outcome) => void,
): Promise<void> {
  const progress = progressOf(context, doing, files.length, left);
  try {
    for (const [done, file] of files.entries()) {
      await progress.step(done);
      for (const outcome of await outcomesOf(task, file)) use(outcome);
    }
  } finally {
    progress.end();
  }
}
