/** The shape of `mortem timeline --format json`: published as JSON Schema in docs/schemas, and the type of what is printed. */
import { z } from "zod";
import { EVENT_KINDS } from "./model.ts";

const text = z.string();
const instant = text.describe("ISO 8601 with the offset that the document's zone has then.");

export const timelineSchema = z.object({
  version: z.literal(1),
  document: text.describe("The file's stem."),
  path: text.describe("Below the root of the repository."),
  source: text.describe("As `--from` takes it."),
  since: instant,
  until: instant,
  events: z
    .array(
      z.object({
        at: instant,
        approximate: z.boolean(),
        text: text.describe("Without names of people, unless --names asked for them."),
        kind: z.enum(EVENT_KINDS),
        link: text.nullable(),
        commit: text.nullable().describe("Its hash in full."),
        score: z.int().min(0).max(10).describe("How likely it belongs into the timeline."),
        likely: z.boolean().describe("It is ticked in the terminal."),
        why: text,
        there: z.boolean().describe("It stands in the timeline already."),
      }),
    )
    .describe("By their times."),
  outside: z
    .int()
    .min(0)
    .describe("Events of the export that are before `since` or after `until`; 0 for git."),
  faults: z
    .array(z.object({ file: text, line: z.int().min(1), message: text, hint: text }))
    .describe("What could not be taken out of the export, or not for certain."),
});

export type TimelineListing = z.infer<typeof timelineSchema>;
