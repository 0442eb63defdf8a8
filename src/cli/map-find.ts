/** The commands that find documents by what they say. */
import type { CommandEntry, OptionEntry } from "./map.ts";

const LIMIT: OptionEntry = { flags: "--limit <n>", summary: "how many to show at most" };

const JSON_FORMAT: OptionEntry = {
  flags: "--format <name>",
  summary: "json, for programs",
  choices: ["json"],
};

/** What other commands have as options is written into the words. */
const FILTERS: readonly OptionEntry[] = [
  "service",
  "severity",
  "type",
  "tag",
  "cause",
  "owner",
].map((name) => ({
  flags: `--${name} <value>`,
  summary: "a filter",
  hidden: true,
  instead: `Write it among the words: mortem search ${name}:VALUE`,
}));

const SEARCH_NOTES = `Examples:
  mortem search expired certificate
  mortem search service:login year:2018,2019 timeout
  mortem search '"no space left" severity:sev1'

Filters: service: severity: type: tag: cause: year: owner:
(commas mean "or"). Beginnings of words are enough,
and small slips are forgiven.`;

export const findCommands: readonly CommandEntry[] = [
  {
    name: "search",
    summary: "find documents by their words, the best answers first",
    arguments: "[words...]",
    takesSentence: true,
    notes: SEARCH_NOTES,
    options: [LIMIT, JSON_FORMAT, ...FILTERS],
    load: () => import("./commands/search.ts"),
  },
  {
    name: "similar",
    summary: "find incidents like one, and what was done after them",
    arguments: "<doc>",
    options: [LIMIT, JSON_FORMAT],
    load: () => import("./commands/similar.ts"),
  },
];
