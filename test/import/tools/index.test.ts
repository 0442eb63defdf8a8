/** The registry of tools, and what no export may do to any of their readers. */
import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFence } from "../../../src/document/fence.ts";
import { kindOf } from "../../../src/import/documents/kind.ts";
import { outlineOf } from "../../../src/import/documents/outline.ts";
import { TOOLS, type Tool } from "../../../src/import/tools/index.ts";
import { builtinTemplates } from "../../../src/template/builtin.ts";
import { parseYaml } from "../../../src/values/yaml.ts";
import { flat } from "../../support/tool-reading.ts";

const FOLDER = new URL("../../../src/import/tools/sources/", import.meta.url);

test("are the files of their folder, in order", () => {
  const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ""));
  expect(TOOLS.map(({ id }) => id.replaceAll(".", "-"))).toEqual(files.sort());
  for (const { about } of TOOLS) expect(about.length).toBeLessThan(90);
});

async function readAll(tool: Tool, text: string) {
  const beside = new Map(tool.beside.map((file) => [file, text]));
  const name = beside.size === 0 ? "a/b.json" : "a/index.md";
  const { sources, faults } = flat(await tool.read(text, name, beside));
  for (const source of sources) {
    expect(source.path).toMatch(/^a\/(?:b\.json|index\.md)(?:#[\w.-]+)?$/);
    const fence = findFence(source.text);
    if (source.text === text || fence === undefined) continue;
    const { problems } = parseYaml(source.text.slice(fence.content.start, fence.content.end));
    expect(problems).toEqual([]);
  }
  for (const { line } of faults) expect(line).toBeGreaterThan(0);
  return { sources, faults };
}

/** What tells an incident of each tool from one of the others. */
const SIGNS: Readonly<Record<string, object>> = {
  "incident.io": {
    reference: "INC-1",
    incident_status: { category: "closed" },
    permalink: "x",
    visibility: "public",
    incident_type: {},
    custom_field_entries: [],
  },
  pagerduty: { incident_number: 1, urgency: "high", html_url: "x", assignments: [] },
};

const COMMON = {
  id: "p1",
  name: "Mail stood still",
  title: "Mail stood still",
  impact: "major",
  status: "resolved",
  created_at: "2021-03-04T10:05:00Z",
  incident_updates: [{ status: "resolved", body: "It works.", created_at: "2021-03-04T12:10:00Z" }],
};

describe.each(TOOLS.map((tool) => [tool.id, tool] as const))("%s", (id, tool) => {
  const INCIDENT = { ...SIGNS[id], ...COMMON };
  const full = JSON.stringify({ incidents: [INCIDENT, { ...INCIDENT, id: "p2" }] }, null, 2);

  test("gives documents that are taken in as post-mortems", async () => {
    const [template] = builtinTemplates();
    const { sources } = await readAll(
      tool,
      JSON.stringify({ incident: { ...INCIDENT, incident_updates: [] } }),
    );
    for (const source of id === "mortician" ? [] : sources)
      expect(kindOf(outlineOf(source, template as never)).kind).toBe("postmortem");
  });

  test("says of which facts control characters are taken out", async () => {
    const title = "Mail \u001b[31mstood\u001b[0m\u202e still";
    const one = { ...INCIDENT, name: title, title };
    const { documents } = await tool.read(JSON.stringify({ incident: one }), "a/b.json", new Map());
    for (const { source, remarks } of documents) {
      expect(source.text).toContain("# Mail stood still\n");
      const taken = remarks.filter(({ message }) => message.startsWith("control characters"));
      expect(taken).toEqual([
        { line: 1, message: "control characters, which show nothing, are taken out of title" },
      ]);
    }
  });

  test("keeps what stands before the end of an export that is cut off", async () => {
    if (id === "mortician") return;
    for (let end = 1; end < full.length; end += 7) {
      const { sources, faults } = await readAll(tool, full.slice(0, end));
      if (end <= full.indexOf('"p2"')) continue;
      // The incident in which it breaks off is not taken in by half.
      expect(faults.length).toBeGreaterThan(0);
      expect(sources.length).toBe(end >= full.length - 6 ? 2 : 1);
    }
  });

  test("tells the line at which an export is damaged", async () => {
    if (id === "mortician") return;
    const { faults } = await readAll(tool, full.replace('"impact": "major",', '"impact" "major",'));
    expect(faults[0]).toMatchObject({
      line: 1 + full.slice(0, full.indexOf('"impact"')).split("\n").length - 1,
      message: expect.stringMatching(/^a colon is missing/),
    });
  });

  test.each([
    ["nesting", `${"[".repeat(200_000)}`],
    ["nested objects", '{"incidents":'.repeat(50_000)],
    [
      "names of the language",
      '{"__proto__":{"name":"x"},"incidents":[{"name":"__proto__","status":"constructor","impact":"toString","id":"../../x","incident_status":{"category":"constructor"}}]}',
    ],
    [
      "wrong types",
      '{"incidents":[null,1,"a",[],{"name":{},"title":[],"incident_updates":{},"components":7}]}',
    ],
    [
      "an unclosed comment and fence",
      JSON.stringify({
        incidents: [{ ...INCIDENT, postmortem_body: "<!-- \n```\n# x", body: { details: "<!--" } }],
      }),
    ],
    [
      "times that are none",
      JSON.stringify({
        incidents: [
          { ...INCIDENT, created_at: "2021-02-30T10:00:00Z", resolved_at: "99999-01-01" },
        ],
      }),
    ],
    [
      "line breaks in names",
      JSON.stringify({ incidents: [{ ...INCIDENT, name: "a\n---\nb: c", title: "a\n---\nb: c" }] }),
    ],
    ["a byte order mark", `\uFEFF${full}`],
    ["nothing", ""],
    ["words", "no JSON at all"],
    ["YAML that is none", "a: [b\n---\n: : :"],
  ])("is not hurt by %s", async (_, text) => {
    await readAll(tool, text);
  });

  test("reads 5 MB", { timeout: 60_000 }, async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ ...INCIDENT, id: `p${at}` }));
    const { sources } = await readAll(tool, JSON.stringify({ incidents: many }));
    if (id !== "mortician") expect(sources).toHaveLength(20_000);
    await tool.read(`{"incidents":[{"name":"${"a\\n".repeat(1_700_000)}`, "a.json");
    await tool.read(
      JSON.stringify({ incidents: [{ ...INCIDENT, postmortem_body: "a\n".repeat(2_500_000) }] }),
      "a.json",
    );
  });

  test("any JSON, and any part of one, is read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), fc.nat(200), async (json, end) => {
        await readAll(tool, json);
        await readAll(tool, json.slice(0, end));
      }),
    );
  });
});
