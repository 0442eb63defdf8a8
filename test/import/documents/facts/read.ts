/** Facts of a document that a test writes down. */
import { readFacts } from "../../../../src/import/documents/facts/read-facts.ts";
import type { FactsReading, Reading } from "../../../../src/import/documents/model.ts";
import { outlineOf } from "../../../../src/import/documents/outline.ts";
import { loadTemplates } from "../../../../src/template/load.ts";
import type { Template } from "../../../../src/template/model.ts";

const templates = loadTemplates([]);
const named = (name: string) => templates.find(({ id }) => id === name) as Template;

export const template = named("postmortem");

export const READING: Reading = {
  template,
  premortem: named("premortem"),
  severities: ["sev1", "sev2", "sev3", "sev4"],
  timezone: undefined,
  people: [],
  fieldNames: new Map(),
  dayOrder: undefined,
};

export function outlined(text: string, path = "a.md", firstLine = 1) {
  return outlineOf({ path, text, firstLine }, template);
}

export function read(text: string, path = "a.md", reading: Partial<Reading> = {}): FactsReading {
  return readFacts(outlined(text, path), { ...READING, ...reading });
}

/** The values alone. */
export function values(text: string, path = "a.md", reading: Partial<Reading> = {}) {
  const { facts } = read(text, path, reading);
  return Object.fromEntries([...facts].map(([field, { value }]) => [field, value]));
}

/** `field: message`, with the readings to choose from. */
export function doubts(text: string, path = "a.md", reading: Partial<Reading> = {}): string[] {
  return read(text, path, reading).doubts.map(({ line, field, message, choices }) =>
    [`${line} ${field}: ${message}`, ...(choices ?? []).map(({ value }) => value)].join(" | "),
  );
}
