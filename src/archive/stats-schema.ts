/** The shape of `mortem stats --format json`: published as a JSON Schema in docs/schemas. */
import { z } from "zod";
import { actionStatsSchema } from "./action-stats-schema.ts";
import { count, share } from "./share-schema.ts";
import { GROUPINGS } from "./stats-groups.ts";

const day = z.string().describe("YYYY-MM-DD");
const duration = z.object({
  seconds: z.number().min(0),
  approximate: z.boolean().describe("One of its ends is not known to the minute."),
});
const spread = z.object({
  known: count.describe("How many incidents say it."),
  of: count.describe("How many there are."),
  median: duration.nullable(),
  p90: duration
    .nullable()
    .describe("The 90th percentile by the nearest rank: nine of ten took no longer."),
});
const times = z
  .object({ detect: spread, mitigate: spread, resolve: spread })
  .describe("From when it began.");

const incident = z.object({ id: z.string(), title: z.string(), day });

const repeats = z.object({
  repeated: z
    .object(share)
    .describe("Of the incidents with a day: like one before, in the same service."),
  learnt: z
    .object(share)
    .describe("Of those before that had actions: all of them were done by then."),
  pairs: z
    .array(
      z.object({
        ...incident.shape,
        before: incident.describe("The latest that is like it."),
        services: z.array(z.string()).describe("Of both."),
        causes: z.array(z.string()).describe("Tags of both; none where their words are alike."),
        agreed: count.describe("Actions of the one before, without those proposed or declined."),
        done: count.describe("Of these, done by the day of this one, or nobody knows when."),
      }),
    )
    .describe("The latest first."),
});

const luck = z.object({
  escapes: count.describe("Items of “Where we got lucky”."),
  done: count.describe("All that was agreed on for it is done."),
  open: count.describe("Some of that is still to do."),
  none: count.describe("A reason is given why nothing follows."),
  unsaid: count.describe("Nothing is said of what follows."),
});

/** Of `mortem stats`. */
export const statsSchema = z.object({
  version: z.literal(1),
  since: day.nullable().describe("Only documents of that day or later; null: all."),
  incidents: count.describe("Post-mortems."),
  open: count.describe("Of these, not resolved yet."),
  undated: count.describe("Of these, without a day."),
  groups: z
    .array(
      z.object({
        by: z.enum(GROUPINGS),
        groups: z.array(
          z.object({
            name: z.string().nullable().describe("Null: those that do not say."),
            incidents: count,
            times,
          }),
        ),
      }),
    )
    .describe("With --by, that one; otherwise all but quarter and year."),
  times,
  detectedBy: z
    .array(z.object({ by: z.string().nullable(), incidents: count }))
    .describe("Who noticed first; null: not said."),
  repeats: repeats.optional().describe("This and what follows is left out with --by."),
  luck: luck.optional(),
  actions: actionStatsSchema.optional().describe("Of pre-mortems too."),
});

export type StatsResult = z.infer<typeof statsSchema>;
export type Repeats = z.infer<typeof repeats>;
export type Luck = z.infer<typeof luck>;
export type Times = z.infer<typeof times>;
