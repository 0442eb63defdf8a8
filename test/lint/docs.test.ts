import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rulesPage } from "../../scripts/rules-page.ts";

it("keeps docs/rules.md as the rules have it: node scripts/run.mjs scripts/rule-docs.ts writes it", () => {
  const page = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");
  expect(page).toBe(rulesPage());
});
