/** The shape of `mortem import --report FILE` and `--format json`: published as JSON Schema in docs/schemas, and the types of what is printed. */
import { z } from "zod";

const text = z.string();
const line = z.int().min(1).describe("In the source file.");
const source = text.describe("The file, below the root of the repository where it lies there.");

export const doubtSchema = z.object({
  line,
  message: text,
  field: text.nullable().describe("The field of the front matter that it is about."),
  choices: z
    .array(z.object({ value: text, label: text }))
    .describe("The readings of that field, the one that was taken first."),
});

export const takenInSchema = z.object({
  source,
  line: line.describe("Where the incident begins in the source file."),
  path: text
    .nullable()
    .describe("The document, below the root of the repository; null in a dry run."),
  kind: z.enum(["postmortem", "premortem"]),
  title: text,
  startedAt: text.nullable().describe("As the front matter has it."),
  severity: text.nullable(),
  status: text.nullable(),
  sections: z.array(text).describe("Ids of those with text, in the order of the document."),
  sectionsInTemplate: z.int().min(0),
  timelineEntries: z.int().min(0),
  actions: z.int().min(0),
  doubts: z.array(doubtSchema),
  unknown: z
    .array(z.object({ name: text, line }))
    .describe("Headings whose text stands below Notes from the original."),
});

export const leftOutSchema = z.object({
  source,
  line: line.describe("Where it begins in the source file."),
  kind: z.enum(["template", "index", "guide", "log", "ours", "empty", "other", "taken-in-before"]),
  why: text,
});

export const failureSchema = z.object({
  source,
  line: line.nullable(),
  message: text,
  hint: text,
});

/** Of `mortem import`. */
export const importSchema = z.object({
  version: z.literal(1),
  dryRun: z.boolean(),
  inPlace: z.boolean(),
  files: z.int().min(0).describe("How many were looked at."),
  takenIn: z.array(takenInSchema),
  leftOut: z.array(leftOutSchema).describe("Files, or incidents of a file."),
  failures: z.array(failureSchema).describe("What should have been taken in and could not be."),
});

export type DoubtRecord = z.infer<typeof doubtSchema>;
export type TakenIn = z.infer<typeof takenInSchema>;
export type LeftOutRecord = z.infer<typeof leftOutSchema>;
export type Failure = z.infer<typeof failureSchema>;
export type ImportReport = z.infer<typeof importSchema>;
