/** The shapes of `--format json`: published as JSON Schema in docs/schemas, and the types of what is printed. */
import { z } from "zod";
import { REVIEWS, STATUSES } from "../document/facts.ts";
import { RISK_STATES } from "../premortem/check-ins.ts";
import { ACTION_TYPES } from "../values/action-type.ts";
import { ACTION_STATES } from "./action-list.ts";

const text = z.string();
const day = text.regex(/^\d{4}-\d\d-\d\d$/);

export const duration = z
  .object({
    seconds: z.int().min(0),
    approximate: z.boolean().describe("An end is known only roughly, to the hour or to the day."),
  })
  .nullable();

export const actionSchema = z.object({
  id: text.nullable().describe("Null where the document gives it none yet."),
  text,
  document: text.describe("The id of the document."),
  documentTitle: text,
  services: z.array(text).describe("Of the document."),
  path: text.describe("Below the root of the repository."),
  line: z.int().min(1),
  state: z
    .enum(ACTION_STATES)
    .describe("An open action whose day has passed is overdue, by today in its document's zone."),
  owner: text.nullable(),
  due: day.nullable(),
  type: z.enum(ACTION_TYPES).nullable(),
  priority: text.nullable(),
  ticket: text.nullable(),
  doneOn: day.nullable(),
  evidence: text.nullable(),
  declined: text.nullable().describe("Why it will not be done."),
  risk: z
    .object({ id: text.nullable(), title: text })
    .nullable()
    .describe("Of a pre-mortem: the risk that it is about."),
});

const level = z.number().min(1).max(3).nullable();

export const riskSchema = z.object({
  id: text.nullable(),
  title: text,
  line: z.int().min(1),
  rank: z.int().min(1).nullable().describe("Null while the voting is open, and without a vote."),
  votes: z
    .int()
    .min(0)
    .nullable()
    .describe("How many have voted on it; null while the voting is open."),
  likelihood: level.describe("The mean of the votes."),
  impact: level.describe("The mean of the votes."),
  score: z.number().min(1).max(9).nullable().describe("Mean likelihood × mean impact."),
  spread: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe("The larger of the two population standard deviations."),
  state: z
    .enum(RISK_STATES)
    .exclude(["same"])
    .nullable()
    .describe("The last that a check-in has said of it, but for `same`."),
  stateSince: day.nullable().describe("The day of that check-in."),
  note: text.nullable(),
});

const documentShape = {
  id: text.describe("The file's stem."),
  path: text.describe("Below the root of the repository."),
  kind: z.enum(["postmortem", "premortem"]).nullable(),
  template: text,
  title: text,
  date: day.nullable().describe("The day it began; of a pre-mortem, the day it was held."),
  status: z.enum(STATUSES).nullable(),
  review: z.enum(REVIEWS),
  severity: text.nullable(),
  fields: z
    .record(text, z.json())
    .describe(
      "The front matter: what is written there as text, also numbers; empty values as null.",
    ),
  durations: z
    .object({ detect: duration, acknowledge: duration, mitigate: duration, resolve: duration })
    .describe("From the start of the incident; derived, null where an end is not known."),
  actions: z.array(actionSchema),
  voting: z.enum(["open", "closed"]).nullable().describe("Of a pre-mortem."),
  checkIn: z
    .object({
      last: day.nullable(),
      due: day.nullable().describe("Null once the project is over, or where no period is given."),
      overdue: z.boolean(),
    })
    .nullable()
    .describe("Of a pre-mortem."),
  endedAt: day.nullable().describe("Of a pre-mortem: the day the project was over."),
};

export const documentSchema = z.object(documentShape);

/** Of `mortem list`. */
export const listSchema = z.object({ version: z.literal(1), documents: z.array(documentSchema) });

/** Of `mortem show`. */
export const showSchema = z.object({
  version: z.literal(1),
  document: z.object({
    ...documentShape,
    risks: z
      .array(riskSchema)
      .nullable()
      .describe("Of a pre-mortem: the most important first once the voting is closed."),
    missing: z.array(text).describe("What a finished document has and this one lacks, in words."),
  }),
});

/** Of `mortem actions`. */
export const actionsSchema = z.object({ version: z.literal(1), actions: z.array(actionSchema) });

export type ActionRecord = z.infer<typeof actionSchema>;
export type RiskRecord = z.infer<typeof riskSchema>;
export type DocumentRecord = z.infer<typeof documentSchema>;
export type ListResult = z.infer<typeof listSchema>;
export type ShowResult = z.infer<typeof showSchema>;
export type ActionsResult = z.infer<typeof actionsSchema>;
