/** The commands that take in what was written elsewhere: documents of any form, git, chats, alarms. */
import type { CommandEntry, OptionEntry } from "./map.ts";

/** A test holds the list and the sources together. */
const SOURCES = ["csv", "git", "github", "ics", "jsonl", "pagerduty", "slack", "text"];

/** A test holds the list and the tools together. */
const TOOL_IDS = ["incident.io", "mortician", "pagerduty", "statuspage"];

/** A test holds the choices and the orders that are read together. */
const DATES: OptionEntry = {
  flags: "--dates <order>",
  summary: "how dates such as 02/04/2019 are read",
  choices: ["day-first", "month-first"],
};

const IMPORT_NOTES = `Examples:
  mortem import wiki/incidents --dry-run
  mortem import 'old/**/*.md' --report import.json
  mortem import docs/postmortems --in-place
  mortem import incidents.json --from statuspage
  mortem import wiki --map "Customer pain=impact" --save-mapping

The originals are never changed, but for --in-place. Run it again at any time:
what was taken in before is left out.`;

const JSON_FORMAT: OptionEntry = {
  flags: "--format <name>",
  summary: "json, for programs; writes nothing",
  choices: ["json"],
};

const REPO: OptionEntry = {
  flags: "--repo <folder>",
  summary: "another git repository on this machine, which is only read",
};

const TIMELINE_NOTES = `Examples:
  mortem timeline 2019-04-02-release
  mortem timeline 2019-04-02-release --path lib/ --path deploy/
  mortem timeline 2019-04-02-release export/incident-42/ --from slack
  mortem timeline 2019-04-02-release - --from text --min-score 5 < notes.txt

Without a file it asks git. No name is written unless --names asks for it.`;

export const importCommands: readonly CommandEntry[] = [
  {
    name: "import",
    summary: "take in post-mortems that were written before, whatever their form",
    arguments: "<paths...>",
    options: [
      { flags: "--dry-run", summary: "show what was understood, and write nothing" },
      { flags: "--in-place", summary: "edit each file where it stands, and make no new one" },
      { flags: "--report <file>", summary: "write all that was understood and doubted, as JSON" },
      {
        flags: "--map <heading=id>",
        summary: "a heading or a field of yours, and the section or field that it means",
        repeatable: true,
      },
      { flags: "--save-mapping", summary: "keep what headings mean in mortem.yaml" },
      DATES,
      { flags: "--timezone <zone>", summary: "of times that name none, such as Europe/Berlin" },
      { flags: "--template <id>", summary: "the kind of failure, such as outage or release" },
      { flags: "--from <tool>", summary: "what another tool exported", choices: TOOL_IDS },
      { flags: "--format <name>", summary: "json, for programs", choices: ["json"] },
    ],
    notes: IMPORT_NOTES,
    load: () => import("./commands/import.ts"),
  },
  {
    name: "timeline",
    summary: "take entries from git, a chat or an alarm into a timeline",
    arguments: "<doc> [file]",
    options: [
      { flags: "--from <source>", summary: "what has written the file", choices: SOURCES },
      REPO,
      { flags: "--path <file>", summary: "with git: only commits that touch it", repeatable: true },
      {
        flags: "--since <time>",
        summary: "from when on: '2019-04-02 10:00' (a little before it began)",
      },
      { flags: "--until <time>", summary: "until when (a little after it was over)" },
      { flags: "--all", summary: "ask nothing, take all in that time" },
      {
        flags: "--match <words>",
        summary: "ask nothing, take those with all of these words; may be given several times",
        repeatable: true,
      },
      {
        flags: "--min-score <n>",
        summary: "ask nothing, take those with so many points: 0 to 10, 5 is likely",
      },
      { flags: "--names", summary: "write people's names, as the source has them" },
      DATES,
      { flags: "--dry-run", summary: "show what would be added, and write nothing" },
      JSON_FORMAT,
    ],
    notes: TIMELINE_NOTES,
    load: () => import("./commands/timeline.ts"),
  },
  {
    name: "missing",
    summary: "reverts and hotfixes in git that no post-mortem mentions",
    options: [
      { flags: "--since <time>", summary: "how far back: 90d, 2019-01-01 (90d, unless given)" },
      REPO,
      { flags: "--check", summary: "exit 1 if there is any" },
      { ...JSON_FORMAT, summary: "json, for programs" },
    ],
    load: () => import("./commands/missing.ts"),
  },
];
