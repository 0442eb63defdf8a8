/** The shape of `mortem lint --format json`: published as JSON Schema in docs/schemas, and the type of what is printed. */
import { z } from "zod";

const position = z.int().min(1);
const count = z.int().min(0);

const findingSchema = z.object({
  path: z
    .string()
    .describe(
      "Below the root of the repository, with `/`: of the document, or of a vote file beside it.",
    ),
  rule: z.string().describe("The rule's id, as in docs/rules/."),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string().describe("What is wrong."),
  hint: z.string().describe("What better would look like."),
  line: position.describe("From 1, as all lines and columns. Columns count UTF-16 units."),
  column: position,
  endLine: position.describe(
    "The end is exclusive: it equals the beginning where there is only a place.",
  ),
  endColumn: position,
  section: z.string().nullable().describe("The id of the template's section; null outside of all."),
  fixable: z.boolean().describe("Whether `--fix` could mend it."),
});

export const lintReportSchema = z.object({
  version: z.literal(1),
  documents: count.describe("How many were checked."),
  errors: count.describe("Of all findings, also where `--quiet` leaves some out below."),
  warnings: count,
  infos: count,
  languageUnchecked: count.describe(
    "How many are in a language whose words the rules on language do not know.",
  ),
  findings: z.array(findingSchema).describe("By path, then by place."),
});

export type LintReport = z.infer<typeof lintReportSchema>;
