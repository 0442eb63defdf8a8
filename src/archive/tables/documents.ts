/** The table of documents: what each says in its front matter, and the durations that follow from it. */
import type { Document } from "../../document/document.ts";
import {
  DURATIONS,
  type DurationName,
  durationOf,
  milestoneField,
  REVIEWS,
  reviewOf,
  STATUSES,
  statusOf,
  timeOf,
  titleOf,
  zoneOf,
} from "../../document/facts.ts";
import { fieldText } from "../../document/front-matter.ts";
import { MILESTONES } from "../../document/timeline.ts";
import { isVotingOpen } from "../../premortem/voters.ts";
import { printDay } from "../../values/day.ts";
import { checkInOf } from "../check-in-state.ts";
import { dateOf } from "../order.ts";
import { type Cell, type ColumnOf, cellOf, plain, type Table } from "./table.ts";
import { timeColumns } from "./times.ts";

type DocumentColumn = ColumnOf<Document>;

const text = (name: string, meaning: string, values?: readonly string[]): DocumentColumn => ({
  name,
  type: "string",
  meaning,
  ...(values && { values }),
  of: (document) => fieldText(document.front, name),
});

const day = (name: string, meaning: string): DocumentColumn => ({
  name,
  type: "date",
  meaning,
  of: (document) => {
    const time = timeOf(document, name);
    return time && printDay(time);
  },
});

/** What became known or was done at each milestone. */
const REACHED: Readonly<Record<(typeof MILESTONES)[number], string>> = {
  started: "it began",
  detected: "somebody first noticed",
  acknowledged: "somebody took it on",
  mitigated: "it stopped hurting",
  resolved: "it was over",
};

const DURATION_NAMES = Object.keys(DURATIONS) as DurationName[];

const durationColumns = (name: DurationName): DocumentColumn[] => [
  {
    name: `${name}_seconds`,
    type: "integer",
    meaning: `From \`started_at\` to \`${DURATIONS[name]}\`, in seconds`,
    of: (document) => durationOf(document, name)?.seconds,
  },
  {
    name: `${name}_approximate`,
    type: "boolean",
    meaning: `One of the ends of \`${name}_seconds\` is known only roughly`,
    of: (document) => durationOf(document, name)?.approximate,
  },
];

const COLUMNS: readonly DocumentColumn[] = [
  {
    name: "id",
    type: "string",
    meaning: "The file's stem: what the other tables call `document`",
    required: true,
    of: ({ id }) => id,
  },
  {
    name: "path",
    type: "string",
    meaning: "Below the root of the repository",
    required: true,
    of: ({ path }) => path,
  },
  {
    name: "kind",
    type: "string",
    meaning: "Null where the document does not say it in a way that can be read",
    values: ["postmortem", "premortem"],
    of: ({ kind }) => kind,
  },
  {
    name: "template",
    type: "string",
    meaning: "The id of the template that it follows",
    required: true,
    of: ({ template }) => template.id,
  },
  { name: "title", type: "string", meaning: "What happened, or the project's name", of: titleOf },
  {
    name: "date",
    type: "date",
    meaning: "The day it began; of a pre-mortem, the day it was held",
    of: dateOf,
  },
  {
    name: "status",
    type: "string",
    meaning: "Of the incident",
    values: STATUSES,
    of: statusOf,
  },
  {
    name: "review",
    type: "string",
    meaning: "Of the document",
    required: true,
    values: REVIEWS,
    of: reviewOf,
  },
  text("severity", "One of those in the config"),
  {
    name: "timezone",
    type: "string",
    meaning: "IANA name of the zone of its times; `UTC` where it names none",
    required: true,
    of: zoneOf,
  },
  text("owner", "The handle of whoever sees the document through"),
  text("facilitator", "The handle of whoever leads the meeting"),
  text("detected_by", "Who noticed first: monitoring, staff, users"),
  text("source", "Where an imported document comes from"),
  ...MILESTONES.flatMap((milestone) => {
    const field = milestoneField(milestone);
    return timeColumns<Document>(field, `When ${REACHED[milestone]}`, {
      time: (document) => timeOf(document, field),
      written: (document) => fieldText(document.front, field),
    });
  }),
  ...DURATION_NAMES.flatMap(durationColumns),
  day("held_at", "The day of the meeting, or of the session"),
  day("published_at", "The day it was published"),
  {
    name: "voting",
    type: "string",
    meaning: "Of a pre-mortem",
    values: ["open", "closed"],
    of: (document) => {
      if (document.kind !== "premortem") return undefined;
      return isVotingOpen(document) ? "open" : "closed";
    },
  },
  text("check_in_every", "Of a pre-mortem: how often its risks are looked at, as written"),
  {
    name: "check_in_due",
    type: "date",
    meaning: "Of a pre-mortem that is not over: the day of the next check-in",
    of: (document, { today }) => checkInOf(document, today)?.due,
  },
  day("ended_at", "Of a pre-mortem: the day the project was over"),
];

export const documents: Table = {
  name: "documents",
  meaning: "A post-mortem or a pre-mortem.",
  key: ["id"],
  columns: COLUMNS.map(plain),
  rows: (source): Cell[][] => [COLUMNS.map((column) => cellOf(column.of(source.document, source)))],
};
