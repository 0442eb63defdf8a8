import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { rulePages } from "../../scripts/rules-page.ts";

const pages = rulePages();

describe("the pages on rules (node scripts/run.mjs scripts/rule-docs.ts writes them)", () => {
  it("are as the rules have them", () => {
    for (const [path, text] of pages) expect(readFileSync(path, "utf8"), path).toBe(text);
  });

  it("are no more than there are rules", () => {
    const names = readdirSync("docs/rules").map((name) => `docs/rules/${name}`);
    expect(names.filter((name) => !pages.has(name))).toEqual([]);
  });

  it("link to each other", () => {
    for (const [path, text] of pages) {
      const prose = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
      for (const [, target = ""] of prose.matchAll(/\]\(([^)\s]+)\)/g))
        if (!target.startsWith("https://"))
          expect(existsSync(join(dirname(path), target)), `${path}: ${target}`).toBe(true);
    }
  });
});
