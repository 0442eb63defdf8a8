/**
 * `npm run bench:import`: how much of real documents import understands, as Markdown, by field and by layout.
 * `-- --held` measures the half that was held back while import was built, `-- --fresh` documents that were labelled
 * after it was; `-- --each` shows what was wrong in those that were there to build on.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Reading } from "../../src/import/documents/model.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import type { Template } from "../../src/template/model.ts";
import { DEFAULT_CONFIG } from "../../src/values/config.ts";
import { table } from "../report.ts";
import { FIELDS, type FieldName, judge, type Verdict } from "./judge.ts";
import { readLabels } from "./labels.ts";

const FOLDER = resolve("../shared/corpus");
if (!existsSync(FOLDER))
  throw new Error("../shared/corpus is not there: nothing can be measured without it");

const part =
  (["held", "fresh"] as const).find((one) => process.argv.includes(`--${one}`)) ?? "work";
const labels =
  part === "fresh"
    ? readLabels("bench/import/fresh.tsv")
    : readLabels().filter(({ half }) => half === part);
const [template, premortem] = ["postmortem", "premortem"].map((id) =>
  builtinTemplates().find((one) => one.id === id),
) as [Template, Template];
const reading: Reading = {
  template,
  premortem,
  severities: DEFAULT_CONFIG.severities,
  timezone: undefined,
  people: [],
  fieldNames: new Map(),
  dayOrder: undefined,
};

const verdicts = labels.map((label) =>
  judge(label, readFileSync(`${FOLDER}/${label.file}`, "utf8"), reading),
);
const layouts = [...new Set(verdicts.map(({ label }) => label.layout))].sort();
process.stdout.write(`${verdicts.length} documents, ${part}\n\n`);
process.stdout.write(
  table(
    ["", ...FIELDS],
    [
      row("all", verdicts),
      ...layouts.map((layout) =>
        row(
          layout,
          verdicts.filter(({ label }) => label.layout === layout),
        ),
      ),
    ],
  ),
);
if (process.argv.includes("--each") && part === "work") {
  for (const { label, wrong } of verdicts)
    if (wrong.length > 0)
      process.stdout.write(`\n${label.file}\n${wrong.map((one) => `  ${one}\n`).join("")}`);
}

function row(name: string, of: readonly Verdict[]): string[] {
  return [`${name}, ${of.length}`, ...FIELDS.map((field) => share(of, field))];
}

function share(of: readonly Verdict[], field: FieldName): string {
  const counts = of.map(({ fields }) => fields.get(field) ?? { right: 0, of: 0 });
  const right = counts.reduce((sum, one) => sum + one.right, 0);
  const all = counts.reduce((sum, one) => sum + one.of, 0);
  return all === 0 ? "–" : `${(right / all).toFixed(2)} (${right} of ${all})`;
}
