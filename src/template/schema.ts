/** The form of a template's YAML file. Only a team's own templates are held to it at run time; ours are in the tests. */
import { z } from "zod";
import { ACTION_TYPES } from "../values/action-type.ts";

const line = (longest: number) => z.string().trim().min(1).max(longest);
/** A heading must be recognised by its words. */
const heading = line(120).regex(/[\p{L}\p{N}]/u, "a heading needs a letter or a digit");
const fieldId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_]*$/, "a field's id is lower-case letters, digits and _, a letter first");
const sectionId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/, "an id is lower-case letters, digits and -, a letter first");
const phase = z.enum(["before", "meeting", "both"]);
/** Guidance stands in the document as an HTML comment, which `--` would end or break. */
const guidance = line(1000).refine(
  (text) => !text.includes("--"),
  "guidance cannot hold `--`: it becomes an HTML comment",
);

const field = z.strictObject({
  id: fieldId,
  after: fieldId.optional().describe("The field to stand behind."),
  type: z
    .enum([
      "text",
      "time",
      "day",
      "period",
      "zone",
      "handle",
      "handles",
      "choice",
      "severity",
      "list",
    ])
    .optional(),
  label: line(120).optional(),
  question: line(300).optional(),
  guidance: guidance.optional(),
  example: z.union([line(500), z.array(line(500)).max(50)]).optional(),
  required: z.boolean().optional(),
  asked: z.boolean().optional().describe("Whether the interview asks for it."),
  phase: phase.optional(),
  values: z.array(line(60)).min(1).max(50).optional().describe("Of a choice."),
});

const part = z.strictObject({
  id: sectionId,
  after: sectionId.optional(),
  label: heading.optional(),
  aliases: z.array(heading).max(200).optional(),
  kind: z.enum(["prose", "list", "actions"]).optional(),
  questions: z
    .array(
      z.strictObject({
        question: line(300),
        guidance: guidance.optional(),
        type: z.enum(ACTION_TYPES).optional(),
      }),
    )
    .max(10)
    .optional(),
});

const section = z.strictObject({
  id: sectionId,
  after: sectionId.optional().describe("The section to stand behind."),
  heading: heading.optional(),
  aliases: z.array(heading).max(200).optional().describe("Other headings that mean it."),
  kind: z.enum(["prose", "list", "timeline", "actions", "risks", "check-ins"]).optional(),
  required: z.boolean().optional(),
  phase: phase.optional(),
  coverage: z.boolean().optional().describe("Whether every item ends in `→ A1` or `→ none: why`."),
  parts: z.array(part).max(20).optional(),
  question: line(300).optional(),
  guidance: guidance.optional(),
  example: z.string().max(8000).optional(),
});

export const templateSchema = z.strictObject({
  id: sectionId,
  kind: z.enum(["postmortem", "premortem"]).optional(),
  extends: sectionId.optional().describe("The template that this one changes or adds to."),
  name: line(60),
  when: line(200).optional().describe("When to choose it: a few words."),
  opening: line(1000).optional().describe("What stands below the title of a new document."),
  fields: z.array(field).max(60).optional(),
  sections: z.array(section).max(60).optional(),
  meeting: z
    .array(sectionId)
    .max(120)
    .optional()
    .describe("Section ids in the order of the meeting."),
});
