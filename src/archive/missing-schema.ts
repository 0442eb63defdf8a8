/** The shape of `mortem missing --format json`: published as JSON Schema in docs/schemas, and the type of what is printed. */
import { z } from "zod";
import { SUSPECT_KINDS } from "./suspects.ts";

const text = z.string();
const instant = text.describe("ISO 8601 with an offset.");

export const missingSchema = z.object({
  version: z.literal(1),
  since: instant,
  lookedThroughSince: instant.describe(
    "Later than `since` where git has more commits than are looked through.",
  ),
  branchesAndTagsSince: instant.describe(
    "Later than `since` where git has more branches and tags than are looked through.",
  ),
  missing: z
    .array(
      z.object({
        kind: z.enum(SUSPECT_KINDS),
        at: instant,
        began: instant.describe("Of a revert, when the change came in that it takes back."),
        text: text.describe("What happened, as git says it."),
        why: text,
        commit: text.describe("Its hash in full."),
        command: text.describe(
          "A command line that begins a post-mortem of it, for a POSIX shell.",
        ),
      }),
    )
    .describe("The newest first."),
});

export type MissingListing = z.infer<typeof missingSchema>;
