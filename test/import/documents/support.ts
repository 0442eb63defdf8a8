/** A foreign text as the tests of import read it. */
import type { Outline, Reading } from "../../../src/import/documents/model.ts";
import { outlineOf } from "../../../src/import/documents/outline.ts";
import { builtinTemplates } from "../../../src/template/builtin.ts";
import type { Template } from "../../../src/template/model.ts";
import { DEFAULT_CONFIG } from "../../../src/values/config.ts";

const [postmortem, premortem] = ["postmortem", "premortem"].map((id) =>
  builtinTemplates().find((one) => one.id === id),
) as [Template, Template];

export const template = postmortem;

export const reading: Reading = {
  template: postmortem,
  premortem,
  severities: DEFAULT_CONFIG.severities,
  timezone: undefined,
  people: [],
  fieldNames: new Map(),
  dayOrder: undefined,
};

export function outline(text: string, path = "old/outage.md"): Outline {
  return outlineOf({ path, text, firstLine: 1 }, template);
}
