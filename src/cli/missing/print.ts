/** What was never written up: a list with the command that begins a post-mortem of each. */
import type { MissingListing } from "../../archive/missing-schema.ts";
import type { Suspect } from "../../archive/suspects.ts";
import { hanging, printable } from "../../values/printable.ts";
import { oneLine, shortened } from "../../values/text.ts";
import { localTime, printInstant, printTime } from "../../values/time.ts";
import { withoutWorkflowCommands } from "../../values/workflow-command.ts";
import type { TableFrame } from "../listing/table.ts";

const INDENT = " ".repeat("2019-04-02  ".length);

/** Three lines each: when and what, why, and the command whole. @param zone IANA name */
export function printSuspect(suspect: Suspect, { style, width }: TableFrame, zone: string): string {
  const { at, text, why, hashes } = suspect;
  const day = printTime(localTime(at, zone, "day"));
  const what = `${shown(text)} (${(hashes[0] as string).slice(0, 7)})`;
  return [
    hanging(`${style.strong(day)}  `, what, width),
    `${INDENT}${style.dim(why)}`,
    `${INDENT}${shown(commandFor(suspect, zone))}`,
  ].join("\n");
}

export function missingListing(
  suspects: readonly Suspect[],
  { since, commits, refs }: Readonly<Record<"since" | "commits" | "refs", number>>,
  zone: string,
): MissingListing {
  const instant = (at: number) => printInstant(localTime(at, zone, "second"), zone);
  return {
    version: 1,
    since: instant(since),
    lookedThroughSince: instant(commits),
    branchesAndTagsSince: instant(refs),
    missing: suspects.map((suspect) => ({
      kind: suspect.kind,
      at: instant(suspect.at),
      began: instant(suspect.began),
      text: suspect.text,
      why: suspect.why,
      commit: suspect.hashes[0] as string,
      command: commandFor(suspect, zone),
    })),
  };
}

/** What stands in a commit is a stranger's: in quotes, a shell does nothing with it. */
export function commandFor({ title, began }: Suspect, zone: string): string {
  const time = printTime({ ...localTime(began, zone, "minute"), offset: undefined });
  const name = shortened(oneLine(printable(title)), LONGEST_TITLE).replace(/^-+/, "");
  return `mortem new ${quoted(name)} --started-at ${quoted(time.replace("T", " "))}`;
}

const LONGEST_TITLE = 100;

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function shown(text: string): string {
  return withoutWorkflowCommands(printable(text));
}
