/** The whole path of a file through lint, from its bytes to every report, and what must hold on it whatever the bytes are. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import { expect } from "vitest";
import { z } from "zod";
import { Document } from "../../../src/document/document.ts";
import { decode } from "../../../src/io/text-file.ts";
import { faultsOf } from "../../../src/lint/ask.ts";
import type { Finding, LintResult } from "../../../src/lint/finding.ts";
import { fixDocument } from "../../../src/lint/fixes.ts";
import { lintDocuments } from "../../../src/lint/lint.ts";
import { lintReportSchema } from "../../../src/lint/report-schema.ts";
import { REPORTERS } from "../../../src/lint/reporters/index.ts";
import type { Unreadable } from "../../../src/lint/unreadable.ts";
import { MortemError } from "../../../src/values/error.ts";
import { PLAIN } from "../../../src/values/plain-style.ts";
import { columns } from "../../../src/values/printable.ts";
import { lineStarts } from "../../../src/values/text.ts";
import { lookup, optionsFor } from "../support.ts";

const PATH = "docs/postmortems/2019-04-02-release.md";
const options = optionsFor([PATH, "docs/premortems/2018-11-05-a.md"]);

/** Reads the bytes as the program does, lints, mends and reports them. */
export function followThrough(bytes: Buffer): void {
  const document = read(bytes);
  const result = lintDocuments([document], options);
  expect(lintDocuments([read(bytes)], options)).toEqual(result);
  expectReports(result);
  if ("error" in document) return;
  expectPlaces(document.text, result.findings);
  expectMended(document);
}

/** What cannot be read is refused in words for a person. */
function read(bytes: Buffer): Document | Unreadable {
  try {
    return new Document(PATH, decode(bytes), lookup);
  } catch (error) {
    if (error instanceof MortemError) return { path: PATH, error };
    throw error;
  }
}

/** Every finding begins and ends in the file, in this order. */
function expectPlaces(text: string, findings: readonly Finding[]): void {
  const starts = lineStarts(text);
  const widthOf = (line: number) => (starts[line] ?? text.length + 1) - (starts[line - 1] ?? 0);
  for (const { rule, line, column, endLine, endColumn } of findings) {
    const isOrdered = line < endLine || (line === endLine && column <= endColumn);
    const isInside = [line, endLine].every((one) => one >= 1 && one <= starts.length);
    const fits =
      column >= 1 && column <= widthOf(line) && endColumn >= 1 && endColumn <= widthOf(endLine);
    if (!isOrdered || !isInside || !fits)
      expect([rule, line, column, endLine, endColumn]).toBe("a place in the file");
  }
}

/** A fix leaves a document of its kind, nothing new that is wrong, and nothing for the next fix. */
function expectMended(document: Document): void {
  const fixed = fixDocument(document, options);
  const after = new Document(PATH, fixed.text, lookup);
  expect(after.kind).toBe(document.kind);
  expect(after.front.problems.length).toBeLessThanOrEqual(document.front.problems.length);
  expect(fixDocument(after, options)).toEqual({ text: fixed.text, count: 0 });
  const [before, left] = [wrongIn(document), wrongIn(after)];
  for (const [rule, count] of left)
    expect([rule, count]).toEqual([rule, Math.min(count, before.get(rule) ?? 0)]);
}

function wrongIn(document: Document): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, fault } of faultsOf(document, options))
    if ((fault.class ?? rule.class) === "wrong")
      counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return counts;
}

const view = { style: PLAIN, width: undefined, prefix: "a b/", version: "0.0.0" };
const schemaPath = createRequire(import.meta.url).resolve(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);
const isSarif = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: { uri: true, "uri-reference": /^[!-~]*$/, "date-time": true },
}).compile(JSON.parse(readFileSync(schemaPath, "utf8")));
const report = z.strictObject(lintReportSchema.shape);

/** Each form can be read by whoever reads it, and none lets through what a terminal or a runner would obey. */
function expectReports(result: LintResult): void {
  const text = (format: keyof typeof REPORTERS, width?: number) =>
    REPORTERS[format](result, { ...view, width });
  const printed = JSON.parse(text("json"));
  expect(report.parse(printed).findings).toHaveLength(result.findings.length);
  if (!isSarif(JSON.parse(text("sarif")))) expect(isSarif.errors).toEqual([]);
  const commands = text("github").split("\n");
  // The summary may say in lines of their own what can be mended, and that nobody could judge the language.
  const notes = 2 + Number(result.fixable > 0) + Number(result.languageUnchecked > 0);
  expect(commands).toHaveLength(result.findings.length + notes);
  for (const line of commands.slice(0, -notes))
    expect(line).toMatch(/^::(?:error|warning|notice) file=/);
  expect(text("markdown").length).toBeLessThan(65_536);
  for (const width of [40, 80]) {
    const lines = text("terminal", width).split("\n");
    expect(lines.filter((line) => columns(line) > width)).toEqual([]);
  }
  for (const format of ["json", "sarif", "github", "markdown", "terminal"] as const)
    expect(text(format).replaceAll("\n", "")).not.toMatch(
      /[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/u,
    );
}
