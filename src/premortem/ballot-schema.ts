/** The form of a vote file, for editors: what `readBallot` takes without a word, as far as a form can say it. */
import { z } from "zod";
import { isHandle } from "../values/handle.ts";
import { LEVELS } from "../values/vote.ts";

const level = z.literal([...LEVELS]);

const vote = z
  .strictObject({
    likelihood: level.describe("How likely it is: 1 hardly, 2 perhaps, 3 probably."),
    impact: level.describe("How much it would hurt: 1 little, 2 clearly, 3 badly."),
  })
  .nullable()
  .describe("Leave the line out for no vote.");

/** A team has a `/` in its handle: it may own, but not vote. */
function isPerson(handle: string): boolean {
  return isHandle(handle) && !handle.includes("/");
}

export const ballotSchema = z.strictObject({
  voter: z
    .union([z.string(), z.int()])
    .refine(
      (handle) => isPerson(String(handle).trim()),
      "a handle is expected, as in ana, without @",
    )
    .describe("Your handle: the name of the file, without `.yaml`."),
  votes: z
    .record(z.string().regex(/^\s*[Rr]\d{1,6}\s*$/, "risks are called R1, R2 and so on"), vote)
    .nullish()
    .describe("A line a risk, as in `R1: {likelihood: 2, impact: 3}`."),
});
