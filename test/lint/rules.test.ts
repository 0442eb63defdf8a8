import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/lint/rules/index.ts";
import { findingsOf } from "./support.ts";

const folder = new URL("../../src/lint/rules/", import.meta.url);

describe("the list of rules", () => {
  it("holds every file of the folder, and the folder every rule of the list", () => {
    const files = readdirSync(folder).filter((name) => name !== "index.ts");
    const stems = files.map((name) => name.replace(/\.ts$/, ""));
    expect(RULES.map(({ id }) => id)).toEqual(stems.sort());
  });
});

it.each(["postmortem", "premortem"] as const)("finds nothing in the finished %s", (kind) => {
  expect(findingsOf({ base: kind })).toEqual([]);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  it("explains itself in sentences and shows both sides", () => {
    for (const sentence of [rule.summary, rule.why]) expect(sentence).toMatch(/^[A-Z`].*\.$/s);
    expect(rule.good.length).toBeGreaterThan(0);
    expect(rule.bad.length).toBeGreaterThan(0);
  });

  it.each(rule.good)("says nothing about a good example: $title", (example) => {
    expect(findingsOf(example, {}, rule)).toEqual([]);
  });

  it.each(rule.bad)("reports a bad example, alone: $title", (example) => {
    const findings = findingsOf(example, {}, rule);
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([id]));
    for (const { message, hint } of findings) {
      expect(message).not.toMatch(/\.$/);
      expect(hint).toMatch(/^[^a-z].*[.?]$/s);
    }
  });
});
