/** What was taken in, left out and doubted, as a terminal and as a pipe show it. */
import type { ImportReport, LeftOutRecord, TakenIn } from "../../import/report-schema.ts";
import { headingKey } from "../../template/heading.ts";
import type { Style } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { pushTo } from "../../values/grouping.ts";
import { hanging, printable, wrap } from "../../values/printable.ts";
import { shortened } from "../../values/text.ts";
import { withoutWorkflowCommands } from "../../values/workflow-command.ts";
import { printTable, type TableColumn, type TableFrame } from "../listing/table.ts";

/** More lines of one sort than a person reads in a terminal. */
const MOST_LINES = 20;
/** Of the doubts of one document. */
const MOST_OF_A_FILE = 5;
/** A doubt of so many documents is summed up, with some of its places. */
const OFTEN = 4;
const SHOWN_PLACES = 2;

const FACTS: readonly TableColumn<TakenIn>[] = [
  { heading: "Title", text: ({ title }) => title },
  { heading: "Start", text: ({ startedAt }) => startedAt?.replace("T", " ") ?? "", expendable: 2 },
  { heading: "Sev", text: ({ severity }) => severity ?? "", expendable: 3 },
  {
    heading: "Sections",
    text: ({ sections, sectionsInTemplate }) => `${sections.length}/${sectionsInTemplate}`,
    alignRight: true,
    expendable: 4,
  },
  {
    heading: "Entries",
    text: count((one) => one.timelineEntries),
    alignRight: true,
    expendable: 6,
  },
  { heading: "Actions", text: count((one) => one.actions), alignRight: true, expendable: 5 },
  {
    heading: "Doubts",
    text: ({ doubts }) => (doubts.length === 0 ? "" : String(doubts.length)),
    look: (text, _, style) => style.warning(text),
    alignRight: true,
    expendable: 1,
  },
];

const WRITTEN = FACTS.filter(({ heading }) => ["Title", "Start", "Doubts"].includes(heading));

function count(of: (one: TakenIn) => number): (one: TakenIn) => string {
  return (one) => String(of(one));
}

/** In a terminal the file stands on a line of its own below each, in a pipe in the first column. */
export function printTakenIn(
  { takenIn, dryRun, inPlace }: ImportReport,
  frame: TableFrame,
): string {
  const columns = dryRun ? FACTS : WRITTEN;
  const fileOf = (one: TakenIn) => one.path ?? one.source;
  if (frame.width !== undefined) {
    const room = frame.width - NESTED.length;
    if (dryRun && frame.width < NARROW)
      return printTable(takenIn, WRITTEN, frame, (one) => [...factsOf(one, room), placeOf(one)]);
    return printTable(takenIn, columns, frame, (one) => (dryRun ? placeOf(one) : fileOf(one)));
  }
  const from: TableColumn<TakenIn> = { heading: "From", text: placeOf };
  const path: TableColumn<TakenIn> = { heading: "Document", text: fileOf };
  return printTable(takenIn, [...(dryRun || inPlace ? [] : [path]), from, ...columns], frame);
}

/** In columns: what does not fit beside the title stands below it. */
const NARROW = 64;

function factsOf(
  { severity, sections, timelineEntries, actions }: TakenIn,
  room: number,
): readonly string[] {
  const facts = [
    ...(severity === null ? [] : [severity]),
    counted(sections.length, "section"),
    counted(timelineEntries, "entry", "entries"),
    counted(actions, "action"),
  ];
  return wrap(facts.join(", "), room).split("\n");
}

/** What was left out, what failed and what is doubtful: a part each, with its heading. */
export function printRest(report: ImportReport, frame: TableFrame): string {
  const { failures, leftOut, takenIn } = report;
  // Once it is written, no other run says them again.
  const [mostOfFile, most] = report.dryRun ? [MOST_OF_A_FILE, MOST_LINES] : [Infinity, Infinity];
  const doubts = doubtLines(takenIn, frame.width !== undefined, mostOfFile);
  const left = [...leftOut.filter((one) => !isHere(one)), ...leftOut.filter(isHere)];
  return [
    part("Could not be taken in", failures.map(failureLine), frame),
    part(
      "Left out",
      left.map((one) => `${placeOf(one)}: ${one.why}`),
      frame,
    ),
    part("Doubts", doubts, frame, doubtsIn(report), most),
    report.dryRun ? unknownPart(takenIn, frame) : "",
  ].join("");
}

/** It, or what was made of it, is in the archive. */
function isHere({ kind }: LeftOutRecord): boolean {
  return kind === "taken-in-before" || kind === "ours";
}

function failureLine({ source, line, message, hint }: ImportReport["failures"][number]): string {
  return `${source}${line === null ? "" : `:${line}`}: ${message}. ${hint}`;
}

/** What `--map` would be said of, the most frequent first. */
function unknownPart(takenIn: readonly TakenIn[], frame: TableFrame): string {
  const found = new Map<string, { readonly name: string; documents: number }>();
  for (const { unknown } of takenIn) {
    const own = new Map(unknown.map(({ name }) => [headingKey(name), name]));
    for (const [key, name] of own) {
      const known = found.get(key);
      if (known === undefined) found.set(key, { name, documents: 1 });
      else known.documents++;
    }
  }
  const all = [...found.values()].sort((a, b) => b.documents - a.documents);
  const [first] = all;
  if (first === undefined) return "";
  const shown = all
    .slice(0, MOST_HEADINGS)
    .map(({ name, documents }) => `${shortened(name)}: ${counted(documents, "document")}`);
  const more = all.length > MOST_HEADINGS ? [`and ${all.length - MOST_HEADINGS} more`] : [];
  const hint = `Say what they mean with --map "${shortened(first.name).replaceAll('"', "")}=SECTION".`;
  return part("Headings without a section", [...shown, ...more, hint], frame, all.length);
}

const MOST_HEADINGS = 8;

/** In a terminal, what is said of many documents is said once, so that it does not hide the rest. */
function doubtLines(
  takenIn: readonly TakenIn[],
  isTerminal: boolean,
  mostOfFile: number,
): string[] {
  const places = new Map<string, string[]>();
  for (const { source, doubts } of isTerminal ? takenIn : [])
    for (const { line, message } of doubts) pushTo(places, message, `${source}:${line}`);
  const often = [...places].filter(([, of]) => of.length >= OFTEN);
  const summed = new Set(often.map(([message]) => message));
  const others = takenIn.flatMap((one) =>
    doubtLinesOf(
      { ...one, doubts: one.doubts.filter(({ message }) => !summed.has(message)) },
      isTerminal,
      mostOfFile,
    ),
  );
  const lines = often.map(([message, of]) => {
    const shown = of.slice(0, SHOWN_PLACES).join(", ");
    const more = of.length - SHOWN_PLACES;
    return `${of.length} times: ${message} (${shown}${more > 0 ? ` and ${more} more` : ""})`;
  });
  return [...others, ...lines];
}

/** One document with a hundred doubts must not hide those of the others. */
function doubtLinesOf(
  { source, doubts }: Pick<TakenIn, "source" | "doubts">,
  isTerminal: boolean,
  most: number,
): string[] {
  if (doubts.length === 0) return [];
  const head = isTerminal ? [source] : [];
  const lines = doubts.map(({ line, message }) =>
    isTerminal ? `${NESTED}line ${line}: ${message}` : `${source}:${line} ${message}`,
  );
  const more = lines.length - most;
  if (more <= 1) return [...head, ...lines];
  const rest = `${counted(more, "more doubt")}, with all in --report FILE`;
  return [...head, ...lines.slice(0, most), isTerminal ? NESTED + rest : `${source}: ${rest}`];
}

/** Begins a line that belongs to the one above. */
const NESTED = "  ";

function doubtsIn({ takenIn }: ImportReport): number {
  return takenIn.reduce((sum, { doubts }) => sum + doubts.length, 0);
}

function placeOf({ source, line }: { readonly source: string; readonly line: number }): string {
  return line === 1 ? source : `${source}:${line}`;
}

function part(
  heading: string,
  lines: readonly string[],
  { style, width }: TableFrame,
  count = lines.length,
  mostOfTerminal = MOST_LINES,
): string {
  if (lines.length === 0) return "";
  const most = width === undefined ? lines.length : mostOfTerminal;
  const shown = lines.slice(0, most).map((line) => {
    const indent = line.startsWith(NESTED) ? "    " : "  ";
    return hanging(indent, withoutWorkflowCommands(printable(line.trimStart())), width);
  });
  const more =
    lines.length > most ? [style.dim(`  and ${lines.length - most} more: --report FILE`)] : [];
  return `\n${style.strong(`${heading} (${count})`)}\n${[...shown, ...more].join("\n")}\n`;
}

/** One line: how much of it is in, and how much is not. */
export function summaryOf(report: ImportReport, style: Style): string {
  const { takenIn, leftOut, failures, dryRun } = report;
  const doubts = doubtsIn(report);
  const before = leftOut.filter(isHere).length;
  const others = leftOut.length - before;
  const documents = `${counted(takenIn.length, "document")} ${dryRun ? "would be taken in" : "taken in"}`;
  const doubtful = doubts === 0 ? "" : ` with ${style.warning(counted(doubts, "doubt"))}`;
  const parts = [
    documents + doubtful,
    ...(others === 0 ? [] : [`${others} left out`]),
    ...(before === 0 ? [] : [`${before} here already`]),
    ...(failures.length === 0 ? [] : [style.error(`${failures.length} failed`)]),
  ];
  return `${parts.join(", ")}.`;
}
