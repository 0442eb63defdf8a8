import { describe, expect, it } from "vitest";
import { taughtTemplates } from "../../src/archive/taught.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { findSection } from "../../src/template/find.ts";
import type { Template } from "../../src/template/model.ts";
import { type Config, DEFAULT_CONFIG } from "../../src/values/config.ts";
import { parseConfig } from "../../src/values/config-schema.ts";
import { refusal } from "../support/refusal.ts";

const templates = builtinTemplates();
const configOf = (text: string): Config => parseConfig(text, "mortem.yaml");
const base = (all: readonly Template[]) => all[0] as Template;

describe("templates with the names that a team has taught", () => {
  it("are the same where nothing is taught", () => {
    expect(taughtTemplates(templates, DEFAULT_CONFIG)).toBe(templates);
  });

  it("find a section by its new name, in whatever form it is written", () => {
    const all = taughtTemplates(
      templates,
      configOf("aliases:\n  headings:\n    impact: [Customer pain]\n"),
    );
    for (const heading of ["Customer pain", "3. CUSTOMER PAIN", "**Customer pain**"])
      expect(findSection(base(all), heading)?.id).toBe("impact");
    expect(findSection(base(all), "Impact")?.id).toBe("impact");
    expect(findSection(base(templates), "Customer pain")).toBeUndefined();
  });

  it("let a name go to another section than the alias of a template", () => {
    const [alias = ""] = base(templates).sections.find(({ id }) => id === "summary")?.aliases ?? [];
    const all = taughtTemplates(
      templates,
      configOf(`aliases:\n  headings:\n    trigger: ["${alias}"]\n`),
    );
    expect(findSection(base(all), alias)?.id).toBe("trigger");
  });

  it.each([
    ["aliases:\n  headings:\n    impct: [a]\n", 3, "Did you mean `impact`?"],
    ["aliases:\n  fields: { startd_at: [a] }\n", 2, "Did you mean `started_at`?"],
    ["aliases:\n  headings:\n    impact: [a]\n    trigger: ['1. Summary']\n", 4, ""],
  ])("refuse %j, and say where", (text, line, hint) => {
    const error = refusal(() => taughtTemplates(templates, configOf(text)));
    expect(error.place).toEqual({ path: "mortem.yaml", line });
    expect(error.hint).toContain(hint);
  });
});
