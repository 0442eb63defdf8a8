/** `mortem timeline <doc> [file]`: what git or an export says has happened, into the timeline. */
import { candidatesOf } from "../../archive/candidates.ts";
import { readDocument } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import { refuseUneditable } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import { firstDay, zoneOf } from "../../document/facts.ts";
import {
  type Candidate,
  candidatesFor,
  outsideOf,
  type Window,
} from "../../import/events/candidates.ts";
import { WITH_NAMES, withoutNames } from "../../import/events/names.ts";
import type { Context } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { MortemError } from "../../values/error.ts";
import { printJson } from "../../values/json.ts";
import { printable } from "../../values/printable.ts";
import { localTime } from "../../values/time.ts";
import { shownPlace } from "../log/show-entry.ts";
import { namedDocument } from "../named-document.ts";
import { openProject } from "../project.ts";
import { type Asked, GIT, type Options, readAsked } from "../timeline/asked.ts";
import { filtered, pick } from "../timeline/choose.ts";
import { sayFaults } from "../timeline/faults.ts";
import { type Gathered, gatherExport, gatherGit } from "../timeline/gather.ts";
import { entryLines, listingOf } from "../timeline/print.ts";
import { AROUND, AROUND_GIT, shownWindow, windowOf } from "../timeline/window.ts";
import { writeCandidates } from "../timeline/write.ts";

/** A timeline is read out in a meeting, and so many entries nobody reads out. */
const MOST_TAKEN = 500;

export async function run(
  context: Context,
  [name, file]: readonly [string, string | undefined],
  options: Options,
): Promise<number> {
  const asked = readAsked(file, options);
  const isListing = options.format === "json";
  const project = await openProject(context);
  const document = namedPostmortem(context, project, name);
  const margin = asked.source === undefined ? AROUND_GIT : AROUND;
  const window = await windowOf(document, margin, options, context.now());
  if (!asked.filter.isGiven && !isListing && context.ask === undefined) throw nobodyToAsk();
  const gathered = await gather(context, document, asked, options, window);
  const naming = options.names ? WITH_NAMES : withoutNames(project.config.people, gathered);
  const candidates = candidatesFor(document, gathered.events, window, naming);
  if (gathered.isCut) {
    context.err("git has more commits in that time than are looked through: --path narrows it.\n");
  }
  if (gathered.areTagsCut) {
    context.err(
      "git has more branches and tags than are looked through: older ones are left out.\n",
    );
  }
  if (isListing) {
    context.out(printJson(listing(document, asked, window, gathered, candidates)));
    return 0;
  }
  sayFaults(context, asked.file ?? GIT, gathered.faults);
  if (candidates.every(({ isThere }) => isThere)) {
    return sayNothing(context, document, asked, window, gathered, candidates);
  }
  if (asked.source !== undefined) sayOutside(context, document, window, gathered);
  const taken = await choose(context, asked, candidates);
  if (taken.length > MOST_TAKEN) throw tooMany(taken.length);
  return finish(context, project, document, taken, options.dryRun === true);
}

function namedPostmortem(context: Context, project: Project, name: string): Document {
  const named = namedDocument(context, candidatesOf(project, ["postmortem"]), name);
  const document = readDocument(project, named);
  refuseUneditable(document, "postmortem");
  return document;
}

async function gather(
  context: Context,
  document: Document,
  { source, file = "-" }: Asked,
  options: Options,
  window: Window,
): Promise<Gathered> {
  const zone = zoneOf(document);
  if (source === undefined) return gatherGit(context, options, window, zone);
  const setting = { zone, day: firstDay(document), dates: options.dates };
  return gatherExport(context, source, file, setting, window);
}

function listing(
  document: Document,
  { source, file, filter }: Asked,
  window: Window,
  { events, faults }: Gathered,
  candidates: readonly Candidate[],
) {
  const wanted = filter.isGiven ? new Set(filtered(candidates, filter)) : new Set(candidates);
  return listingOf(document, {
    source: source?.id ?? GIT,
    file: file ?? GIT,
    window,
    candidates: candidates.filter((candidate) => wanted.has(candidate)),
    // Git is only asked for that time, and tells tags of any.
    outside: source === undefined ? 0 : outsideOf(events, window),
    faults,
  });
}

async function choose(
  { ask }: Context,
  { filter }: Asked,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  if (filter.isGiven || ask === undefined) return filtered(candidates, filter);
  const there = candidates.filter(({ isThere }) => isThere).length;
  const known =
    there === 0 ? "" : ` ${counted(there, "other stands", "others stand")} there already.`;
  const picked = await pick(ask, candidates, {
    message: "Which of these belong into the timeline?",
    guidance: `The likely ones are ticked.${known}`,
    back: false,
    isTicked: true,
  });
  return picked ?? [];
}

function finish(
  context: Context,
  project: Project,
  document: Document,
  taken: readonly Candidate[],
  isDry: boolean,
): number {
  const { out, err, outStyle } = context;
  if (taken.length === 0) {
    err("Nothing was added.\n");
    return 0;
  }
  const written = isDry ? taken : writeCandidates(project, document, taken);
  const count = counted(written.length, "entry", "entries");
  const place = outStyle.dim(`(${shownPlace(context, document)})`);
  out(`${isDry ? "would add" : "added"} ${count}  ${place}\n${entryLines(document, written)}`);
  return 0;
}

/** @returns the exit code: 2 where the export could not be read */
function sayNothing(
  context: Context,
  document: Document,
  { source, file, paths }: Asked,
  window: Window,
  { events, faults }: Gathered,
  candidates: readonly Candidate[],
): number {
  const { err } = context;
  if (candidates.length > 0) {
    err(`All ${candidates.length} that lie in that time stand in the timeline already.\n`);
    if (source !== undefined) sayOutside(context, document, window, { events });
    return 0;
  }
  if (events.length === 0 && faults.length > 0) return 2;
  const below = paths.length === 0 ? GIT : `${GIT} that touches ${paths.join(", ")}`;
  const from = printable(
    source === undefined ? below : file === "-" ? "standard input" : (file ?? ""),
  );
  err(
    `Nothing in ${from} is from ${timeOf(document, window)}: --since and --until look elsewhere.\n`,
  );
  return 0;
}

/** Whoever copied it should not take what lies elsewhere for taken. */
function sayOutside(
  { err }: Context,
  document: Document,
  window: Window,
  { events }: Pick<Gathered, "events">,
): void {
  const count = outsideOf(events, window);
  if (count === 0) return;
  const others = counted(count, "other event is", "other events are");
  err(`${others} not from ${timeOf(document, window)}: --since and --until look elsewhere.\n`);
}

/** `2019-04-02 09:00 to 2019-04-02 18:00 (America/Chicago)` */
function timeOf(document: Document, window: Window): string {
  const zone = zoneOf(document);
  return `${shownWindow(window, (at) => localTime(at, zone, "minute"))} (${zone})`;
}

function nobodyToAsk(): MortemError {
  return new MortemError(
    "nobody can be asked here which events to take",
    "Say it: --all, --match WORDS or --min-score 5. --dry-run shows what that would add.",
  );
}

function tooMany(count: number): MortemError {
  return new MortemError(
    `${count} events are more than a timeline can hold`,
    "Take fewer: --min-score 5, --match WORDS, or --since and --until.",
  );
}
