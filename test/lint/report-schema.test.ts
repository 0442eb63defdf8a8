import { expect, it } from "vitest";
import { z } from "zod";
import { styleOf } from "../../src/cli/style.ts";
import { lintDocuments } from "../../src/lint/lint.ts";
import { lintReportSchema } from "../../src/lint/report-schema.ts";
import { json } from "../../src/lint/reporters/json.ts";
import { documentOf, optionsFor } from "./support.ts";

const view = { style: styleOf(false), width: undefined };
const strict = z.strictObject(lintReportSchema.shape).extend({
  findings: z.array(z.strictObject(lintReportSchema.shape.findings.element.shape)),
});

it("is published as JSON Schema (vitest -u writes it)", async () => {
  const schema = z.toJSONSchema(lintReportSchema);
  const text = `${JSON.stringify({ title: "mortem lint --format json", ...schema }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../docs/schemas/lint.schema.json");
});

it("is the shape of what is printed, with no key besides", () => {
  const document = documentOf({ front: { owner: null }, sections: { impact: "TODO \u009b31m" } });
  const report = JSON.parse(json(lintDocuments([document], optionsFor([document.path])), view));
  expect(strict.parse(report)).toEqual(report);
  expect(report.findings.length).toBeGreaterThan(1);
});

it("lets nothing through that a terminal would obey", () => {
  const document = documentOf({ front: { owner: '"\u009b31m"' } });
  expect(json(lintDocuments([document], optionsFor([document.path])), view)).not.toContain(
    "\u009b",
  );
});
