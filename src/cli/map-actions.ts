/** The part of the map that is about action items. */
import type { CommandEntry, OptionEntry } from "./map.ts";

/** Which actions a list shows; which a deed offers, and may be about. */
const NARROWING: readonly OptionEntry[] = [
  { flags: "--owner <handle>", summary: "whose they are" },
  {
    flags: "--type <type>",
    summary: "of what kind",
    choices: ["investigate", "mitigate", "repair", "detect", "prevent", "process"],
    repeatable: true,
  },
  {
    flags: "--priority <priority>",
    summary: "how pressing",
    choices: ["P0", "P1", "P2", "P3", "P4"],
    repeatable: true,
  },
  { flags: "--service <name>", summary: "of documents about this service" },
  { flags: "--due-within <time>", summary: "due in 7d, by friday, or late already" },
  {
    flags: "--state <state>",
    summary: "in this state",
    choices: ["open", "overdue", "proposed", "done", "declined"],
    repeatable: true,
  },
  { flags: "--overdue", summary: "only those whose day has passed" },
];

const OF_ONE_DOCUMENT: readonly OptionEntry[] = [
  { flags: "--doc <id>", summary: "the document, where several have such actions" },
];

const SYNC_NOTES = `It asks the host through its own client, gh or glab, which has to be
installed and logged in. No action gets a second issue.`;

const PICKED = `Without ids, a terminal offers all that are open, and of these only
what --owner, --service and the like leave.`;

export const actionCommands: CommandEntry = {
  name: "actions",
  summary: "list the action items of all documents that are still to do",
  options: [
    ...NARROWING,
    { flags: "--all", summary: "also what is proposed, done or declined" },
    { flags: "--group-by <what>", summary: "in groups", choices: ["owner", "document", "type"] },
    {
      flags: "--format <name>",
      summary: "how to print it",
      choices: ["table", "json", "csv", "markdown", "ics"],
    },
    { flags: "--check", summary: "exit 1 if one of them is overdue" },
  ],
  load: () => import("./commands/actions.ts"),
  commands: [
    {
      name: "done",
      summary: "tick actions off",
      arguments: "[ids...]",
      options: [
        ...OF_ONE_DOCUMENT,
        { flags: "--evidence <link>", summary: "what proves it, such as a pull request" },
        { flags: "--on <day>", summary: "when it was done: yesterday (today, unless given)" },
        ...NARROWING,
      ],
      notes: PICKED,
      load: () => import("./commands/actions-done.ts"),
    },
    {
      name: "decline",
      summary: "say why actions will not be done",
      arguments: "[ids...]",
      options: [...OF_ONE_DOCUMENT, { flags: "--why <reason>", summary: "one line" }, ...NARROWING],
      notes: PICKED,
      load: () => import("./commands/actions-decline.ts"),
    },
    {
      name: "assign",
      summary: "give actions another owner",
      arguments: "[ids-and-owner...]",
      options: [...OF_ONE_DOCUMENT, ...NARROWING],
      notes: `Example: mortem actions assign A2 @release-lead\n\n${PICKED}`,
      load: () => import("./commands/actions-assign.ts"),
    },
    {
      name: "due",
      summary: "give actions another day",
      arguments: "[ids-and-day...]",
      options: [...OF_ONE_DOCUMENT, ...NARROWING],
      notes: `Example: mortem actions due A2 friday\n\n${PICKED}`,
      load: () => import("./commands/actions-due.ts"),
    },
    {
      name: "sync",
      summary: "open an issue for each action, and tick off those whose issue is closed",
      options: [
        { flags: "--apply", summary: "do it; without it, only show what would be done" },
        { flags: "--dry-run", summary: "only show it, as without --apply", hidden: true },
        { flags: "--doc <id>", summary: "only the actions of this document" },
        { flags: "--label <name>", summary: "of new issues; several times", repeatable: true },
        {
          flags: "--host <name>",
          summary: "where its address does not tell",
          choices: ["github", "gitlab"],
        },
        { flags: "--repo <name>", summary: "where the issues are, if not in origin: OWNER/NAME" },
      ],
      notes: SYNC_NOTES,
      load: () => import("./commands/actions-sync.ts"),
    },
  ],
};
