/** `mortem missing`: what git knows of and no post-mortem mentions. */
import { mentionsOf } from "../../archive/mentions.ts";
import { type Suspect, suspectsIn } from "../../archive/suspects.ts";
import type { Context, History } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { printJson } from "../../values/json.ts";
import { instants, localTime, parseTime, printTime, type WrittenTime } from "../../values/time.ts";
import { exitCodeOf, listDocuments } from "../listing/archive.ts";
import { frameOf } from "../listing/table.ts";
import { missingListing, printSuspect } from "../missing/print.ts";
import { openProject } from "../project.ts";
import { repoFolder } from "../repo-folder.ts";
import { readPastDay } from "../typed-past.ts";

interface Options {
  readonly since?: string;
  readonly repo?: string;
  readonly check?: true;
  readonly format?: "json";
}

const USUAL = "90d";

/** Since when each was looked at, in epoch seconds. */
interface Looked {
  readonly commits: number;
  readonly refs: number;
}

/** Nobody should take what was not looked through for free of reverts. */
function lookedAt({ commits, isCut, refs, areRefsCut }: History, since: number, now: number) {
  const oldest = (all: readonly { readonly at: number }[]) =>
    Math.max(
      since,
      all.reduce((least, { at }) => Math.min(least, at), now),
    );
  return { commits: isCut ? oldest(commits) : since, refs: areRefsCut ? oldest(refs) : since };
}

function* sayCut({ commits, refs }: History, looked: Looked, since: number, day: DayOf) {
  const what = [
    ["commits", commits.length, looked.commits],
    ["branches and tags", refs.length, looked.refs],
  ] as const;
  for (const [name, howMany, from] of what) {
    if (from === since) continue;
    const newest = howMany.toLocaleString("en");
    yield `git has more ${name} than are looked through: only the ${newest} since ${day(from)} were.\n`;
  }
}

type DayOf = (at: number) => string;

/** Exits with 1 for `--check` where there is any, and with 2 where a document cannot be read, which may mention them. */
export async function run(context: Context, _: readonly [], options: Options): Promise<number> {
  const { out, err } = context;
  const project = await openProject(context);
  const zone = project.config.timezone ?? context.systemZone;
  const now = context.now();
  const day = await readPastDay(options.since ?? USUAL, "--since", { now, zone });
  const since = instants(parseTime(day) as WrittenTime, zone).start;
  const repo = repoFolder(context, options.repo);
  const history = await context.git.history({ repo, since, until: now });
  let left: readonly Suspect[] = suspectsIn(history, since).filter(({ at }) => at <= now);
  const listing = listDocuments(
    context,
    project,
    (document) => {
      if (left.length > 0) {
        const isMentioned = mentionsOf(document, now);
        left = left.filter((suspect) => !isMentioned(suspect));
      }
      return [];
    },
    ["postmortem"],
  );
  const looked = lookedAt(history, since, now);
  const dayOf: DayOf = (at) => printTime(localTime(at, zone, "day"));
  const said = [...sayCut(history, looked, since, dayOf)];
  for (const sentence of said) err(sentence);
  if (options.format === "json") out(printJson(missingListing(left, { since, ...looked }, zone)));
  else {
    const frame = frameOf(context);
    out(left.map((suspect) => `${printSuspect(suspect, frame, zone)}\n`).join("\n"));
    if (left.length === 0)
      err(
        `Nothing since ${dayOf(Math.max(looked.commits, looked.refs))} lacks a post-mortem, as far as git tells.\n`,
      );
  }
  // What was not looked through is not known to be free of them.
  if (options.check !== true || (left.length === 0 && said.length === 0))
    return exitCodeOf(listing);
  if (left.length === 0) {
    err("--check cannot vouch for the time before: name a later --since.\n");
    return exitCodeOf(listing) || 1;
  }
  const count = counted(left.length, "thing that git knows has", "things that git knows have");
  err(`${count} no post-mortem.\n`);
  return exitCodeOf(listing) || 1;
}
