/** The measures of completion in JSON. */
import { z } from "zod";
import { ACTION_TYPES } from "../values/action-type.ts";
import { count, share } from "./share-schema.ts";

const completion = {
  agreed: count.describe("All but those proposed or declined."),
  done: count,
  open: count.describe("Without those overdue."),
  overdue: count,
  inTime: z
    .object(share)
    .describe("Done on the day it was due or before; of those done, and those overdue."),
  undated: count.describe("Done and once due, and nobody knows when: in no share."),
  medianAge: z
    .number()
    .min(0)
    .nullable()
    .describe("Of those open and overdue, in days since the meeting; null without one."),
};

export const actionStatsSchema = z.object({
  ...completion,
  byOwner: z
    .array(z.object({ owner: z.string().nullable(), ...completion }))
    .describe("Null: nobody owns them."),
  byType: z.array(z.object({ type: z.enum(ACTION_TYPES).nullable(), ...completion })),
});

export type ActionStats = z.infer<typeof actionStatsSchema>;
export type Completion = Omit<ActionStats, "byOwner" | "byType">;
