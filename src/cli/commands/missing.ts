/** `mortem missing`: what git knows of and no post-mortem mentions. */
import { resolve } from "node:path";
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
import { readPastDay } from "../typed-past.ts";

interface Options {
  readonly since?: string;
  readonly repo?: string;
  readonly check?: true;
  readonly format?: "json";
}

const USUAL = "90d";

/** Nobody should take what was not looked through for free of reverts. @returns epoch seconds */
function oldestIn({ commits }: History, now: number): number {
  return commits.reduce((least, { at }) => Math.min(least, at), now);
}

/** Exits with 1 for `--check` where there is any, and with 2 where a document cannot be read, which may mention them. */
export async function run(context: Context, _: readonly [], options: Options): Promise<number> {
  const { out, err } = context;
  const project = await openProject(context);
  const zone = project.config.timezone ?? context.systemZone;
  const now = context.now();
  const day = await readPastDay(options.since ?? USUAL, "--since", { now, zone });
  const since = instants(parseTime(day) as WrittenTime, zone).start;
  const repo = options.repo === undefined ? undefined : resolve(context.cwd, options.repo);
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
  const from = history.isCut ? oldestIn(history, now) : since;
  const fromDay = printTime(localTime(from, zone, "day"));
  if (history.isCut) {
    const newest = history.commits.length.toLocaleString("en");
    err(
      `git has more commits than are looked through: only the ${newest} since ${fromDay} were.\n`,
    );
  }
  if (options.format === "json") out(printJson(missingListing(left, { since, from }, zone)));
  else {
    const frame = frameOf(context);
    out(left.map((suspect) => `${printSuspect(suspect, frame, zone)}\n`).join("\n"));
    if (left.length === 0)
      err(`Nothing since ${fromDay} lacks a post-mortem, as far as git tells.\n`);
  }
  // What was not looked through is not known to be free of them.
  if (options.check !== true || (left.length === 0 && !history.isCut)) return exitCodeOf(listing);
  if (left.length === 0) {
    err("--check cannot vouch for the time before: name a later --since.\n");
    return exitCodeOf(listing) || 1;
  }
  const count = counted(left.length, "thing that git knows has", "things that git knows have");
  err(`${count} no post-mortem.\n`);
  return exitCodeOf(listing) || 1;
}
