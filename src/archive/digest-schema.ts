/** The shape of `mortem digest --format json`: published as a JSON Schema in docs/schemas. */
import { z } from "zod";
import { STATUSES } from "../document/facts.ts";
import { actionSchema, duration } from "./listing-schema.ts";

const day = z.string().describe("YYYY-MM-DD");

const incident = z.object({
  id: z.string(),
  path: z.string().describe("Below the root of the repository."),
  title: z.string(),
  day,
  severity: z.string().nullable(),
  status: z.enum(STATUSES).nullable(),
  lasted: duration.describe("From its beginning to its end; null where one is not known."),
});

const checkIn = z.object({
  id: z.string(),
  path: z.string().describe("Below the root of the repository."),
  title: z.string(),
  due: day,
  overdue: z.boolean(),
});

/** Of `mortem digest`. No list in it is shortened. */
export const digestSchema = z.object({
  version: z.literal(1),
  since: day,
  today: day,
  until: day.describe("What is due by then is in it."),
  incidents: z.array(incident).describe("Those that began since then, the newest first."),
  open: z.array(incident).describe("Those that began before, and are not resolved."),
  overdue: z.array(actionSchema),
  due: z.array(actionSchema),
  done: z.array(actionSchema).describe("Since then."),
  checkIns: z.array(checkIn).describe("Of pre-mortems: late, or due by then."),
  yearAgo: incident.nullable().describe("The worst that began a year before this time."),
});

export type DigestResult = z.infer<typeof digestSchema>;
