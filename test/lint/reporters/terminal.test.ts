import { describe, expect, it } from "vitest";
import { styleOf } from "../../../src/cli/style.ts";
import type { LintResult } from "../../../src/lint/finding.ts";
import { terminal } from "../../../src/lint/reporters/terminal.ts";
import { columns } from "../../../src/values/printable.ts";
import { finding } from "./support.ts";

const result: LintResult = {
  documents: 3,
  errors: 1,
  warnings: 1,
  infos: 0,
  languageUnchecked: 0,
  fixable: 0,
  findings: [
    finding,
    {
      ...finding,
      line: 104,
      severity: "warning",
      rule: "timeline-in-period",
      message: "this entry lies more than 7 days before the start of the incident",
      hint: "Correct its date; if it is right, tell this piece of history under Trigger.",
    },
  ],
};
const plain = styleOf(false);
const show = (shown: LintResult, width?: number) => terminal(shown, { style: plain, width });

describe("the terminal report", () => {
  it("breaks the summary where it is wider than the terminal", () => {
    const many = { ...result, errors: 11, warnings: 20, infos: 16, findings: [] };
    expect(show(many, 40)).toBe("3 documents: 11 errors, 20 warnings, 16\ninfos\n");
  });

  it("aligns its columns and breaks its lines between words", () => {
    expect(show(result, 80)).toMatchInlineSnapshot(`
      "docs/postmortems/2019-04-02-release.md
         12:1  error    \`owner\` is empty                            required-fields
                        Who sees this document through?
        104:1  warning  this entry lies more than 7 days before     timeline-in-period
                        the start of the incident
                        Correct its date; if it is right, tell this piece of history
                        under Trigger.

      3 documents: 1 error, 1 warning
      "
    `);
  });

  it("commands no runner of a workflow", () => {
    const said = { path: "::add-mask::x", message: "##[group]y", hint: "::error::z" };
    const text = show({ ...result, findings: [{ ...finding, ...said }] });
    expect(text).toContain(": :add-mask::x\n");
    expect(text).not.toMatch(/##\[|^\s*::/m);
  });

  it("stacks them where there is no room", () => {
    expect(show(result, 40)).toMatchInlineSnapshot(`
      "docs/postmortems/2019-04-02-release.md
        12:1 error required-fields
          \`owner\` is empty
          Who sees this document through?
        104:1 warning timeline-in-period
          this entry lies more than 7 days
          before the start of the incident
          Correct its date; if it is right,
          tell this piece of history under
          Trigger.

      3 documents: 1 error, 1 warning
      "
    `);
  });

  it("breaks no line in a pipe", () => {
    expect(show(result)).toMatchInlineSnapshot(`
      "docs/postmortems/2019-04-02-release.md
         12:1  error    \`owner\` is empty                                                   required-fields
                        Who sees this document through?
        104:1  warning  this entry lies more than 7 days before the start of the incident  timeline-in-period
                        Correct its date; if it is right, tell this piece of history under Trigger.

      3 documents: 1 error, 1 warning
      "
    `);
  });

  it("shows the line, and carets below what is wrong", () => {
    const excerpt = { text: "\towner: @the-lead of the platform", start: 8, end: 17 };
    const lined = { ...result, findings: [{ ...finding, excerpt }] };
    expect(show(lined, 80)).toMatchInlineSnapshot(`
      "docs/postmortems/2019-04-02-release.md
        12:1  error    \`owner\` is empty  required-fields
                       | owner: @the-lead of the platform
                       |        ^^^^^^^^^
                       Who sees this document through?

      3 documents: 1 error, 1 warning
      "
    `);
    expect(show(lined, 40)).toMatchInlineSnapshot(`
      "docs/postmortems/2019-04-02-release.md
        12:1 error required-fields
          \`owner\` is empty
          | owner: @the-lead of the platform
          |        ^^^^^^^^^
          Who sees this document through?

      3 documents: 1 error, 1 warning
      "
    `);
  });

  it.each([32, 40, 60, 80, 200])("keeps within %i columns", (width) => {
    const text = "時刻が読めません".repeat(20);
    const wide = { ...finding, message: text, excerpt: { text, start: 30, end: 40 } };
    for (const line of show({ ...result, findings: [wide] }, width)
      .split("\n")
      .slice(1)) {
      expect(columns(line)).toBeLessThanOrEqual(width);
    }
  });

  it("says so when all is well, and when there was nothing to check", () => {
    const clean = { ...result, errors: 0, warnings: 0, findings: [] };
    expect(show({ ...clean, documents: 1 })).toBe("✓ 1 document checked, nothing to report\n");
    expect(show({ ...clean, documents: 0 })).toBe("No documents to check\n");
  });

  it("does not say that all is well of documents whose language nobody knows", () => {
    const clean = { ...result, errors: 0, warnings: 0, findings: [] };
    const note = "not checked for blameless language: only English is known so far\n";
    expect(show({ ...clean, documents: 1, languageUnchecked: 1 })).toBe(
      `1 document checked in part: nothing to report\n1 document ${note}`,
    );
    expect(show({ ...clean, documents: 3, languageUnchecked: 2 })).toBe(
      `3 documents checked, 2 of them in part: nothing to report\n2 documents ${note}`,
    );
  });

  it.each([
    [1, 0, 1, "it"],
    [1, 1, 1, "1 of them"],
    [11, 17, 28, "all of them"],
  ])("says how many of %i + %i findings --fix mends", (errors, warnings, fixable, which) => {
    expect(show({ ...result, errors, warnings, fixable, findings: [] })).toMatch(
      new RegExp(`\n\`mortem lint --fix\` mends ${which}\n$`),
    );
  });

  it("lets nothing steer the terminal", () => {
    const steering = {
      ...finding,
      message: "\u001b[2Jgone\u202e",
      hint: "a\u0007b",
      path: "docs/\u001b[31m.md",
    };
    expect(show({ ...result, findings: [steering] }, 80)).toMatch(/^[ -~✓\n]+$/);
  });

  it("colours by meaning", () => {
    const styled = terminal(result, { style: styleOf(true), width: 80 });
    expect(styled).toContain("\u001b[33mwarning");
    expect(styled).toContain("\u001b[1m\u001b[31merror");
  });
});
