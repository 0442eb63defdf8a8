/** The commands that tell what the archive as a whole holds. */
import type { CommandEntry } from "./map.ts";

const TABLE_NAMES = [
  "documents",
  "fields",
  "participants",
  "sections",
  "timeline",
  "risks",
  "ideas",
  "votes",
  "check_ins",
  "actions",
  "causes",
  "cause_actions",
  "moments",
  "moment_actions",
  "anticipated",
];

const EXPORT_NOTES = `Examples:
  mortem export --output out
  mortem export --table actions > actions.csv`;

export const archiveCommands: readonly CommandEntry[] = [
  {
    name: "stats",
    summary: "what the archive teaches: how often, how long, what comes back, what was done",
    options: [
      { flags: "--since <time>", summary: "only what began since: 90d, 2026, 2026-01-01" },
      {
        flags: "--by <what>",
        summary: "of each: how many and how long, or what became of the actions",
        choices: [
          "month",
          "quarter",
          "year",
          "severity",
          "service",
          "template",
          "cause",
          "owner",
          "type",
        ],
      },
      {
        flags: "--service <name>",
        summary: "a filter",
        hidden: true,
        instead:
          "`mortem stats --by service` has each; `mortem search service:NAME` its documents.",
      },
      { flags: "--foresight", summary: "how well pre-mortems foresaw what happened" },
      {
        flags: "--format <name>",
        summary: "how to print it",
        choices: ["table", "json", "csv", "markdown"],
      },
    ],
    load: () => import("./commands/stats.ts"),
  },
  {
    name: "digest",
    summary: "what to send round: what is new, due and late, and a year ago",
    options: [
      { flags: "--since <time>", summary: "how far back: 2w, 2026-01-01 (2w, unless given)" },
      {
        flags: "--format <name>",
        summary: "how to print it",
        choices: ["text", "markdown", "json"],
      },
    ],
    load: () => import("./commands/digest.ts"),
  },
  {
    name: "export",
    summary: "the whole archive as tables, for a spreadsheet or a database",
    options: [
      { flags: "-o, --output <folder>", summary: "write all tables into this folder" },
      {
        flags: "--table <name>",
        summary: "print one table",
        choices: TABLE_NAMES,
      },
      {
        flags: "--format <name>",
        summary: "how to write them (csv, unless given)",
        choices: ["csv", "jsonl"],
      },
    ],
    notes: EXPORT_NOTES,
    load: () => import("./commands/export.ts"),
  },
];
