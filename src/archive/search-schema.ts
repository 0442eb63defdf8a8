/** The shapes of what finds documents with `--format json`: published as JSON Schema in docs/schemas, and the types of what is printed. */
import { z } from "zod";
import { actionSchema } from "./listing-schema.ts";

const text = z.string();
const day = text.regex(/^\d{4}-\d\d-\d\d$/);

/** The document that something was found in, as its head says it. */
export const foundShape = {
  id: text.describe("The file's stem."),
  path: text.describe("Below the root of the repository."),
  kind: z.enum(["postmortem", "premortem"]).nullable(),
  template: text,
  title: text,
  date: day.nullable().describe("The day it began; of a pre-mortem, the day it was held."),
  severity: text.nullable(),
};

const excerpt = z.object({
  section: text
    .nullable()
    .describe("The heading that it stands below, or the field of the front matter that it is of."),
  line: z.int().min(1).describe("Where its paragraph, item or table begins."),
  text: text.describe(
    "A sentence, an item or a row without markup; what is long is cut, with `…`.",
  ),
  matches: z
    .array(z.object({ start: z.int().min(0), end: z.int().min(1) }))
    .describe("In that text, in UTF-16 units; the end is exclusive."),
});

/** Of `mortem search`. */
export const searchSchema = z.object({
  version: z.literal(1),
  total: z.int().min(0).describe("How many documents answer; --limit says how many are listed."),
  mistyped: z
    .array(text)
    .describe("Words that no document has, folded; words near them were looked for."),
  documents: z
    .array(
      z.object({
        ...foundShape,
        excerpt: excerpt.nullable().describe("Null where only the title or a filter answers."),
      }),
    )
    .describe("The best first."),
});

/** Of `mortem similar`. */
export const similarSchema = z.object({
  version: z.literal(1),
  document: text.describe("The id of the document that the others are like."),
  path: text,
  similar: z
    .array(
      z.object({
        ...foundShape,
        likeness: z
          .number()
          .min(0)
          .describe("About 1 is as like as the document is to itself; rounded to hundredths."),
        shared: z
          .array(text)
          .describe(
            "Services, tags and causes that both name, then words; of each what tells most first. Never empty.",
          ),
        actions: z.array(actionSchema),
      }),
    )
    .describe("The most like first."),
});

export type FoundRecord = z.infer<z.ZodObject<typeof foundShape>>;
export type SearchListing = z.infer<typeof searchSchema>;
export type SimilarListing = z.infer<typeof similarSchema>;
