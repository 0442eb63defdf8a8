import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import { describe, expect, it } from "vitest";
import { lintDocuments } from "../../../src/lint/lint.ts";
import { sarif } from "../../../src/lint/reporters/sarif.ts";
import { RULES } from "../../../src/lint/rules/index.ts";
import { documentOf, optionsFor } from "../support.ts";
import { finding, HOSTILE, resultOf, view } from "./support.ts";

const schemaPath = createRequire(import.meta.url).resolve(
  "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
);
const schema = JSON.parse(readFileSync(schemaPath, "utf8"));
const formats = {
  uri: /^[a-z][a-z0-9+.-]*:[!-~]*$/i,
  "uri-reference": /^[!-~]*$/,
  "date-time": true,
};
const validate = new Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  formats: formats as never,
}).compile(schema);

function logOf(...args: Parameters<typeof sarif>) {
  const log = JSON.parse(sarif(...args));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

function fingerprintsOf(findings: Parameters<typeof resultOf>[0]): string[] {
  const [run] = logOf(resultOf(findings), view).runs;
  return run.results.map(
    (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
  );
}

describe("the SARIF log", () => {
  it("is valid, with every rule and its help", () => {
    const document = documentOf({
      front: { facilitator: "release-lead" },
      sections: { impact: "TODO" },
    });
    const pageOf = (rule: string) => `https://example.com/rules/${rule}.md`;
    const log = logOf(lintDocuments([document], optionsFor([document.path])), {
      ...view,
      version: "0.1.0",
      pageOf,
    });
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      RULES.map(({ id }) => id),
    );
    expect(results.length).toBeGreaterThan(1);
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(new Set(results.map(({ level }: { level: string }) => level))).toEqual(
      new Set(["error", "note"]),
    );
  });

  it("says where: from the root of the git repository, as an address", () => {
    const path = "docs/ä #1 100%.md";
    const [run] = logOf(resultOf([{ ...finding, path, column: 3, endColumn: 3 }]), {
      ...view,
      prefix: "team a/",
    }).runs;
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "team%20a/docs/%C3%A4%20%231%20100%25.md", uriBaseId: "%SRCROOT%" },
      region: { startLine: 12, startColumn: 3 },
    });
  });

  it("holds nothing that a viewer would obey", () => {
    const excerpt = { text: HOSTILE, start: 0, end: 3 };
    const text = sarif(
      resultOf([{ ...finding, message: HOSTILE, path: `docs/\ud800${HOSTILE}`, excerpt }]),
      view,
    );
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    expect(JSON.parse(text).runs[0].results[0].message.text).not.toContain("](");
    logOf(resultOf([{ ...finding, message: HOSTILE, excerpt }]), view);
  });
});

describe("fingerprints", () => {
  const excerpt = { text: "- 10:00 Tagged 2.4.0", start: 0, end: 3 };
  const here = { ...finding, excerpt };

  it("stay when lines, columns and folders move, and the words of the message change", () => {
    const moved = {
      ...here,
      path: "docs/postmortems/2019/2019-04-02-release.md",
      line: 90,
      message: "overdue by 4 days",
      excerpt: { text: "  - 10:00  Tagged 2.4.0 ", start: 2, end: 5 },
    };
    expect(fingerprintsOf([moved])).toEqual(fingerprintsOf([here]));
  });

  it("differ by document, rule, text, and which of the same it is", () => {
    const all = [
      here,
      here,
      { ...here, path: "docs/postmortems/b.md" },
      { ...here, rule: "coverage" },
      { ...here, excerpt: { ...excerpt, text: "- 10:30" } },
      finding,
    ];
    expect(new Set(fingerprintsOf(all)).size).toBe(all.length);
  });

  it("are the same for a document whose lines moved", () => {
    const lint = (summary: string) => {
      const document = documentOf({
        sections: { summary, impact: "TODO", "went-badly": "- No environment." },
      });
      const { findings } = lintDocuments([document], optionsFor([document.path]));
      return { lines: findings.map(({ line }) => line), prints: fingerprintsOf(findings) };
    };
    const [before, after] = [lint("Short."), lint("Short.\n\nAnd more.\n\nAnd more.")];
    expect(after.lines).not.toEqual(before.lines);
    expect(after.prints).toEqual(before.prints);
  });
});
