/** The commands of a pre-mortem, from the brainstorm to what became of its risks. */
import type { CommandEntry, OptionEntry } from "./map.ts";

const NEW_OPTIONS: readonly OptionEntry[] = [
  {
    flags: "--answers <file>",
    summary: "answers as YAML or JSON, - for standard input; then nothing is asked",
  },
  {
    flags: "--set <key=text>",
    summary: "the text of a section, or of any field",
    repeatable: true,
  },
  { flags: "--title <text>", summary: "the project's name" },
  { flags: "--review <stage>", summary: "of the document: draft, in-review, reviewed" },
  { flags: "--timezone <zone>", summary: "the zone of its days, such as Europe/Berlin" },
  { flags: "--scope <link>", summary: "what is on paper: a link, or a path in this repository" },
  { flags: "--services <names>", summary: "what it is about, separated by commas" },
  { flags: "--owner <handle>", summary: "who sees the document through" },
  { flags: "--facilitator <handle>", summary: "who leads the session; not the owner" },
  {
    flags: "--participants <people>",
    summary: "who takes part: 'ana (engineering), sol (product)'",
  },
  { flags: "--held-at <day>", summary: "the day of the session; today unless given" },
  { flags: "--check-in-every <period>", summary: "how often: '2 weeks'" },
  { flags: "--voting <state>", summary: "open or closed" },
  { flags: "--ended-at <day>", summary: "the day the project was over" },
  { flags: "--tags <tags>", summary: "separated by commas" },
];

/** For what others read: rank and review. */
const FORMATS = (choices: readonly string[]): OptionEntry => ({
  flags: "--format <name>",
  summary: "how to print it",
  choices,
});

const YES: OptionEntry = { flags: "-y, --yes", summary: "do it, without asking" };

export const premortemCommands: CommandEntry = {
  name: "pre",
  summary: "imagine how a project could fail, and watch what comes true: a pre-mortem",
  commands: [
    {
      name: "new",
      summary: "begin a pre-mortem: what it is about, and who takes part",
      arguments: "[title]",
      options: [
        { flags: "--template <id>", summary: "one of your own, where you have several" },
        ...NEW_OPTIONS,
      ],
      load: () => import("./commands/pre-new.ts"),
    },
    {
      name: "add",
      summary: "brainstorm: our project has failed, what happened?",
      arguments: "[doc]",
      options: [
        {
          flags: "--minutes <n>",
          summary: "how long the brainstorm lasts (20 unless given); 0 is without a clock",
        },
        {
          flags: "--idea <text>",
          summary: "one idea, without asking; may be given several times",
          repeatable: true,
        },
        {
          flags: "--from <file>",
          summary: "ideas from a pasted list, a chat or CSV; - reads standard input",
        },
        {
          flags: "--names",
          summary:
            "keep the names of those who said it; else they become their roles, or are left out",
        },
        { flags: "--seed", summary: "offer what went wrong before in the same services" },
      ],
      load: () => import("./commands/pre-add.ts"),
    },
    {
      name: "group",
      summary: "sort the ideas into a few risks; merge, rename and move them",
      arguments: "[doc]",
      options: [
        { flags: "--add <title>", summary: "a new risk", repeatable: true },
        {
          flags: "--move <idea=risk>",
          summary: "an idea, by its words or a part of them, into a risk, or back to `ideas`",
          repeatable: true,
        },
        { flags: "--rename <risk=title>", summary: "as in R2=Feature gaps", repeatable: true },
        {
          flags: "--merge <risk=risk>",
          summary: "R3=R2 moves all of R3 into R2",
          repeatable: true,
        },
        { flags: "--remove <risk>", summary: "its ideas go back to the others", repeatable: true },
        { ...YES, summary: "with --merge and --remove: void the votes that they make void" },
      ],
      load: () => import("./commands/pre-group.ts"),
    },
    {
      name: "vote",
      summary: "vote on each risk: how likely, and how bad",
      arguments: "[doc]",
      options: [
        { flags: "--as <person>", summary: "who votes: one of the participants" },
        {
          flags: "--set <risk=vote>",
          summary: "R1=2,3: likelihood 2, impact 3; R1=none: no vote; may be given several times",
          repeatable: true,
        },
        {
          flags: "--answers <file>",
          summary: "a vote file as YAML or JSON; - reads standard input",
        },
        { flags: "--ballot", summary: "print a form to send to those who have no terminal" },
        {
          flags: "--from <file>",
          summary: "take everyone's answers back, as CSV; - reads standard input",
        },
        { flags: "--status", summary: "who has voted, and who is still missing" },
        {
          flags: "--format <name>",
          summary: "of --ballot: text or csv; of --status: text or json",
          choices: ["text", "csv", "json"],
        },
      ],
      load: () => import("./commands/pre-vote.ts"),
    },
    {
      name: "close",
      summary: "end the voting, and write the ranking",
      arguments: "[doc]",
      options: [{ ...YES, summary: "also where votes are missing" }],
      load: () => import("./commands/pre-close.ts"),
    },
    {
      name: "reopen",
      summary: "open the voting again; the document says so",
      arguments: "[doc]",
      options: [{ flags: "--why <reason>", summary: "what has changed" }],
      load: () => import("./commands/pre-reopen.ts"),
    },
    {
      name: "rank",
      summary: "show the risks by importance, and what people disagree on",
      arguments: "[doc]",
      options: [FORMATS(["terminal", "json", "csv", "markdown"])],
      load: () => import("./commands/pre-rank.ts"),
    },
    {
      name: "discuss",
      summary: "talk through the risks: what avoids them, who does it",
      arguments: "[doc]",
      options: [
        { flags: "--minutes <n>", summary: "for each risk (8 unless given; 0 is without a clock)" },
        { flags: "--from <risk>", summary: "where a discussion goes on" },
        { flags: "--risk <id>", summary: "without asking: the risk that the following are about" },
        {
          flags: "--avoid <action>",
          summary: "what makes it unlikely: 'text — @owner, due 2018-11-19'",
          repeatable: true,
        },
        { flags: "--soften <action>", summary: "what makes it hurt less", repeatable: true },
        { flags: "--early-sign <text>", summary: "what to watch for" },
      ],
      load: () => import("./commands/pre-discuss.ts"),
    },
    {
      name: "check-in",
      summary: "how do the risks stand now, and what is done about them?",
      arguments: "[doc]",
      options: [
        {
          flags: "--set <risk=state>",
          summary:
            "R2=rising, 'R2=rising: two clients asked', R1,R3=same; may be given several times",
          repeatable: true,
        },
        {
          flags: "--done <action>",
          summary: "the id of an action that is done; may be given several times",
          repeatable: true,
        },
        { flags: "--note <text>", summary: "anything else that is worth a line", repeatable: true },
        { flags: "--at <day>", summary: "the day of the check-in; today unless given" },
      ],
      load: () => import("./commands/pre-check-in.ts"),
    },
    {
      name: "end",
      summary: "the project is over: close its book",
      arguments: "[doc]",
      options: [
        { flags: "--at <day>", summary: "when it ended; today unless given" },
        { flags: "--learned <text>", summary: "what you learned from its risks" },
      ],
      load: () => import("./commands/pre-end.ts"),
    },
    {
      name: "review",
      summary: "hold the risks against what happened",
      arguments: "[doc]",
      options: [FORMATS(["terminal", "json", "markdown"])],
      load: () => import("./commands/pre-review.ts"),
    },
  ],
};
