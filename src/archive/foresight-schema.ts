/** The shape of `mortem stats --foresight --format json`: published as a JSON Schema in docs/schemas. */
import { z } from "zod";
import { count, share } from "./share-schema.ts";

const band = z.object({
  from: z.number(),
  to: z.number().describe("Not included, except in the last band."),
  ...share,
});

/** Of `mortem stats --foresight`. */
export const foresightSchema = z.object({
  version: z.literal(1),
  foresight: z.object({
    incidents: z.object({
      all: count,
      eligible: count.describe("A pre-mortem of the same service existed, or is named."),
      held: count.describe("Of these, held against one: it names it."),
    }),
    foreseen: z.object(share).describe("Of the incidents held: foreseen fully or partly."),
    mitigated: z
      .object(share)
      .describe("Of those foreseen: all mitigations of which anything is said were done."),
    mitigationUnsaid: count.describe(
      "Foreseen, and no entry says whether its mitigation was done: counted as not done.",
    ),
    roles: z
      .array(z.object({ role: z.string(), ...share }))
      .describe("Of the incidents held against a pre-mortem of theirs: foreseen by their ideas."),
    unattributed: count.describe("Foreseen by risks whose ideas do not say whose they are."),
    premortems: z.object({
      all: count,
      judged: count.describe("The project is over and voting was closed."),
    }),
    byScore: z.array(band).describe("Of the risks judged, by score: how many materialised."),
    byLikelihood: z.array(band).describe("The same by their mean likelihood."),
  }),
});

export type ForesightResult = z.infer<typeof foresightSchema>;
export type ForesightStats = ForesightResult["foresight"];
