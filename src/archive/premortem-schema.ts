/** The shapes of `--format json` of the commands of a pre-mortem: published as JSON Schema in docs/schemas. */
import { z } from "zod";

const text = z.string();
const count = z.int().min(0);

const premortemShape = {
  version: z.literal(1),
  document: text.describe("The id of the pre-mortem."),
  path: text.describe("Below the root of the repository."),
};

/** Of `mortem pre vote --status`: how many votes there are, never which. */
export const voteStatusSchema = z.object({
  ...premortemShape,
  voting: z.enum(["open", "closed"]),
  risks: count.describe("How many there are to vote on."),
  voters: z.array(
    z.object({
      handle: text,
      role: text.nullable(),
      votes: count.describe("On how many of the risks."),
    }),
  ),
  missing: z.array(text).describe("The handles of those who have not voted on any risk."),
});

const mean = z.number().min(1).max(3).nullable();

/** Of `mortem pre rank`. */
export const rankingSchema = z.object({
  ...premortemShape,
  risks: z
    .array(
      z.object({
        rank: z.int().min(1).nullable().describe("Null where nobody has voted on it."),
        id: text,
        title: text,
        votes: count,
        likelihood: mean.describe("The mean of the votes, from 1 to 3; null without votes."),
        impact: mean.describe("The mean of the votes, from 1 to 3; null without votes."),
        score: z
          .number()
          .min(1)
          .max(9)
          .nullable()
          .describe("Likelihood × impact, from 1 to 9; null without votes."),
        spread: z
          .number()
          .min(0)
          .max(1)
          .nullable()
          .describe("The larger of the two population standard deviations; null below two votes."),
        disputed: z.boolean().describe("The votes are far apart: a spread of 0.75 or more."),
      }),
    )
    .describe("The most important first; those without votes last."),
});

export type VoteStatus = z.infer<typeof voteStatusSchema>;
export type RankingResult = z.infer<typeof rankingSchema>;
