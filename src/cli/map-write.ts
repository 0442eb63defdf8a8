/** The commands that write post-mortems: while an incident goes on, and after it. */
import type { CommandEntry, OptionEntry } from "./map.ts";

/** A flag for every field of the base template (a test holds the two together); fields of other templates go by `--set`. */
export const FIELD_FLAGS: readonly OptionEntry[] = [
  { flags: "--title <text>", summary: "what happened, in one line" },
  { flags: "--status <status>", summary: "of the incident: ongoing, mitigated, resolved" },
  { flags: "--review <stage>", summary: "of the document: draft, in-review, reviewed" },
  { flags: "--severity <severity>", summary: "one of those in the config" },
  { flags: "--timezone <zone>", summary: "the zone of all times, such as Europe/Berlin" },
  { flags: "--started-at <time>", summary: "when it began: 2019-04-02 10:30, 2h ago" },
  { flags: "--detected-at <time>", summary: "when somebody first noticed" },
  { flags: "--acknowledged-at <time>", summary: "when somebody took it on" },
  { flags: "--mitigated-at <time>", summary: "when it stopped hurting" },
  { flags: "--resolved-at <time>", summary: "when it was over" },
  { flags: "--published-at <day>", summary: "when the document was published" },
  { flags: "--detected-by <who>", summary: "monitoring, staff, users" },
  { flags: "--owner <handle>", summary: "who sees the document through" },
  { flags: "--facilitator <handle>", summary: "who leads the meeting" },
  { flags: "--participants <handles>", summary: "who takes part, separated by commas" },
  { flags: "--held-at <day>", summary: "the day of the meeting" },
  { flags: "--services <names>", summary: "what was affected, separated by commas" },
  { flags: "--causes <tags>", summary: "kinds of causes, separated by commas" },
  { flags: "--tags <tags>", summary: "separated by commas" },
];

const ANSWERING: readonly OptionEntry[] = [
  {
    flags: "--answers <file>",
    summary: "answers as YAML or JSON, - for standard input; then nothing is asked",
  },
  {
    flags: "--set <key=text>",
    summary: "the text of a section, or of any field",
    repeatable: true,
  },
  ...FIELD_FLAGS,
];

const WHEN: Pick<OptionEntry, "flags" | "valueEnds"> = {
  flags: "--at <time>",
  valueEnds: ["ago"],
};

const START_NOTES = `Examples:
  mortem start API answers 500
  mortem start --at '20m ago' API answers 500

It is noticed now, whenever it began. One that is over already: mortem new.`;

const LOG_NOTES = `Examples:
  mortem log rolled the image back
  mortem log 14:05 the alert fired
  mortem log --at '20m ago' the first complaints
  mortem log --milestone mitigated errors are back to normal
  mortem log     asks for lines, which may hold quotes and signs

Options come first or last; all else is text, dashes too.
To undo or change an entry, edit the file: it is plain text.`;

export const writingCommands: readonly CommandEntry[] = [
  {
    name: "start",
    summary: "in an incident: open a document, ask nothing",
    arguments: "[title...]",
    takesSentence: true,
    notes: START_NOTES,
    options: [
      {
        ...WHEN,
        summary: "when it began: 14:05, '20m ago' (roughly now, unless given)",
      },
      { flags: "--template <id>", summary: "the kind of failure, such as outage or release" },
    ],
    load: () => import("./commands/start.ts"),
  },
  {
    name: "log",
    summary: "in an incident: add an entry to its timeline",
    arguments: "[text...]",
    takesSentence: true,
    notes: LOG_NOTES,
    options: [
      { ...WHEN, summary: "when it happened: 14:05, '20m ago' (now, unless given)" },
      {
        flags: "--milestone <name>",
        summary: "sets its time, and the status, in the front matter too",
        choices: ["started", "detected", "acknowledged", "mitigated", "resolved"],
      },
      { flags: "--replace", summary: "move a milestone that has a time already" },
      { flags: "--doc <id>", summary: "the document, where several incidents are open" },
    ],
    load: () => import("./commands/log.ts"),
  },
  {
    name: "new",
    summary: "write a post-mortem section by section",
    arguments: "[title]",
    options: [
      { flags: "--template <id>", summary: "the kind of failure, such as outage or release" },
      ...ANSWERING,
    ],
    load: () => import("./commands/new.ts"),
  },
  {
    name: "continue",
    summary: "go on with a document at whatever is missing",
    arguments: "[doc]",
    options: [
      {
        flags: "--meeting",
        summary: "lead the meeting: every section in its order, with the clock",
      },
      { flags: "--from <section>", summary: "where a meeting goes on" },
      ...ANSWERING,
    ],
    load: () => import("./commands/continue.ts"),
  },
];
