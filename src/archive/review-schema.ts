/** The shape of `mortem pre review --format json`: published as a JSON Schema in docs/schemas. */
import { z } from "zod";
import { FORESEEN, MITIGATIONS } from "../document/anticipated.ts";
import { RISK_STATES } from "../premortem/check-ins.ts";
import { actionSchema } from "./listing-schema.ts";

const text = z.string();
const day = text.regex(/^\d{4}-\d\d-\d\d$/);

const incidentShape = {
  id: text.describe("The id of the post-mortem."),
  path: text.describe("Below the root of the repository."),
  title: text,
  date: day.nullable().describe("The day it began."),
};

const mean = z.number().min(1).max(3).nullable();

const riskSchema = z.object({
  id: text.nullable().describe("Null where its heading has none yet."),
  title: text,
  line: z.int().min(1),
  rank: z.int().min(1).nullable().describe("Null while voting is open, and without votes."),
  votes: z.int().min(0).nullable().describe("How many voted on it; null while voting is open."),
  likelihood: mean.describe("The mean of the votes."),
  impact: mean.describe("The mean of the votes."),
  score: z.number().min(1).max(9).nullable().describe("Mean likelihood × mean impact."),
  spread: z.number().min(0).max(1).nullable(),
  earlySign: text.nullable(),
  actions: z.array(actionSchema).describe("What would avoid or mitigate it."),
  lastCheckIn: z
    .object({ date: day, state: z.enum(RISK_STATES), note: text })
    .nullable()
    .describe("How it stands since the last check-in that said more than `same`."),
  materialised: z
    .boolean()
    .describe("A post-mortem names it as anticipated, or a check-in says that it happened."),
  happened: z
    .object({ date: day, note: text })
    .nullable()
    .describe("The first check-in that says so."),
  incidents: z.array(
    z.object({
      ...incidentShape,
      foreseen: z.enum(FORESEEN).nullable(),
      mitigation: z.enum(MITIGATIONS).nullable(),
    }),
  ),
});

/** Of `mortem pre review`. */
export const reviewSchema = z.object({
  version: z.literal(1),
  premortem: z.object({
    id: text,
    path: text,
    title: text,
    heldAt: day.nullable(),
    endedAt: day.nullable(),
    voting: z.enum(["open", "closed"]),
    services: z.array(text),
  }),
  risks: z.array(riskSchema).describe("The most important first, once voting is closed."),
  unforeseen: z
    .array(
      z.object({
        ...incidentShape,
        heldAgainst: z.boolean().describe("False where nobody has held it against this one yet."),
      }),
    )
    .describe("Incidents of the same services during the project that no risk foresaw."),
});

export type ReviewResult = z.infer<typeof reviewSchema>;
export type ReviewedRisk = z.infer<typeof riskSchema>;
