import { describe, expect, it } from "vitest";
import { withNames } from "../../src/values/config-edit.ts";
import { parseConfig } from "../../src/values/config-schema.ts";
import { refusal } from "../support/refusal.ts";

const pain = { kind: "headings", id: "impact", names: ["Customer pain"] } as const;

describe("names that are added to a config", () => {
  it.each([
    ["", "aliases:\n  headings:\n    impact: [Customer pain]\n"],
    ["# ours\n", "# ours\n\naliases:\n  headings:\n    impact: [Customer pain]\n"],
    [
      "timezone: UTC # all of us\n#people:\n",
      "timezone: UTC # all of us\n#people:\n\naliases:\n  headings:\n    impact: [Customer pain]\n",
    ],
    ["timezone: UTC", "timezone: UTC\n\naliases:\n  headings:\n    impact: [Customer pain]\n"],
    [
      "aliases:\ntimezone: UTC\n",
      "aliases:\n  headings:\n    impact: [Customer pain]\ntimezone: UTC\n",
    ],
    [
      "aliases: # learnt\n  fields:\n    title: [Name] # x\ntimezone: UTC\n",
      "aliases: # learnt\n  fields:\n    title: [Name] # x\n  headings:\n    impact: [Customer pain]\ntimezone: UTC\n",
    ],
    [
      "aliases:\n    headings:\n        trigger: [Spark]\n",
      "aliases:\n    headings:\n        trigger: [Spark]\n        impact: [Customer pain]\n",
    ],
    [
      "aliases:\n  headings:\n    impact: [Pain] # a\n",
      "aliases:\n  headings:\n    impact: [Pain, Customer pain] # a\n",
    ],
    [
      "aliases:\n  headings:\n    impact:\n      - Pain # a\n    trigger: [x]\n",
      "aliases:\n  headings:\n    impact:\n      - Pain # a\n      - Customer pain\n    trigger: [x]\n",
    ],
    [
      "aliases:\n  headings:\n    impact:\n",
      "aliases:\n  headings:\n    impact: [Customer pain]\n",
    ],
    ["aliases: {}\n", "aliases: { headings: { impact: [Customer pain] }}\n"],
    [
      "aliases: { headings: { impact: [] } }\n",
      "aliases: { headings: { impact: [Customer pain] } }\n",
    ],
    [
      "aliases: { headings: { trigger: [a], } }\n",
      "aliases: { headings: { trigger: [a], impact: [Customer pain] } }\n",
    ],
    ["aliases: null\n", "aliases: { headings: { impact: [Customer pain] } }\n"],
    [
      "{ timezone: UTC }\n",
      "{ timezone: UTC, aliases: { headings: { impact: [Customer pain] } } }\n",
    ],
    [
      "timezone: UTC\r\naliases:\r\n  headings:\r\n    trigger: [a]\r\n",
      "timezone: UTC\r\naliases:\r\n  headings:\r\n    trigger: [a]\r\n    impact: [Customer pain]\r\n",
    ],
    [
      "aliases: {\n  headings: { trigger: [a] } # b\n}\n",
      "aliases: {\n  headings: { trigger: [a], impact: [Customer pain] } # b\n}\n",
    ],
    ["aliases:\n  headings: { impact: [Customer pain] }\n", undefined],
  ])("%j", (before, after) => {
    const text = withNames(before, [pain]);
    expect(text).toBe(after ?? before);
    expect(parseConfig(text, "mortem.yaml").aliases.headings.get("impact")?.names).toContain(
      "Customer pain",
    );
  });

  it("writes several, quoted where YAML would read something else", () => {
    const text = withNames("", [
      pain,
      { kind: "headings", id: "impact", names: ["What: went, wrong", "yes", "# 1"] },
      { kind: "fields", id: "started_at", names: ["Outage began"] },
    ]);
    expect(text).toBe(
      'aliases:\n  headings:\n    impact: [Customer pain, "What: went, wrong", "yes", "# 1"]\n  fields:\n    started_at: [Outage began]\n',
    );
  });

  it("says what to write where it cannot be added", () => {
    const error = refusal(() => withNames("aliases: [a]\n", [pain]));
    expect(error.hint).toContain("impact: [Customer pain]");
  });
});
