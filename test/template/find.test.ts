import { describe, expect, it } from "vitest";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { findSection } from "../../src/template/find.ts";
import type { Template } from "../../src/template/model.ts";

const base = builtinTemplates()[0] as Template;

describe("findSection", () => {
  it.each([
    ["Summary", "summary"],
    ["SUMMARY:", "summary"],
    ["**Summary**", "summary"],
    ["__TL;DR__", "summary"],
    ["3. Impact", "impact"],
    ["2) Impact", "impact"],
    ["IV. Root causes", "root-causes"],
    ["**1. Summary**", "summary"],
    ["1️⃣ Summary", "summary"],
    ["一、摘要", "summary"],
    ["🔥 Impact 🔥", "impact"],
    ["🛠️ Resolution", "resolution"],
    [":eye: Detection", "detection"],
    ["Root Cause(s)", "root-causes"],
    ["5 Whys", "root-causes"],
    ["What didn’t go well?", "went-badly"],
    ["Where did we get lucky?!", "got-lucky"],
    ["Ｓｕｍｍａｒｙ", "summary"],
    ["Follow-ups", "action-items"],
    ["Timeline (all times UTC)", "timeline"],
    ["タイムライン（JST）", "timeline"],
    ["根本原因分析", "root-causes"],
    ["うまくいかなかったこと", "went-badly"],
    ["Hva lærte vi?", "lessons-learned"],
    ["Maßnahmen", "action-items"],
    ["行動項目", "action-items"],
    ["時間軸", "timeline"],
    ["根因", "root-causes"],
    ["Time line", "timeline"],
    ["Ce qui s’est bien passé", "went-well"],
    ["Línea de tiempo", "timeline"],
    ["O que deu errado", "went-badly"],
  ])("reads %s as %s", (heading, id) => {
    expect(findSection(base, heading)?.id).toBe(id);
  });

  it.each([
    "",
    "***",
    "constructor",
    "__proto__",
    "14:05 Resolution",
    "14.05 Resolution",
    "2020-04-05 Impact",
    "検知（Detect）",
    "Impact on the other team's release",
    "I think the impact",
    "Immediate actions (completed)",
  ])("takes %j for none", (heading) => {
    expect(findSection(base, heading)).toBeUndefined();
  });

  it("knows the sections of the template that it is given", () => {
    const security = builtinTemplates().find(({ id }) => id === "security") as Template;
    expect(findSection(security, "Data exposed")?.id).toBe("exposure");
    expect(findSection(base, "Data exposed")).toBeUndefined();
  });
});
