/** What the documentation says is true: its links lead somewhere, its examples are taken, its commands exist. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { commands } from "../src/cli/map.ts";
import { parseAnswers, readAnswers } from "../src/interview/answers.ts";
import { builtinTemplates } from "../src/template/builtin.ts";
import { parseConfig } from "../src/values/config-schema.ts";

const guides = [
  "README.md",
  "CONTRIBUTING.md",
  "AGENTS.md",
  "CHANGELOG.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** The fenced blocks of a language. */
function blocksOf(path: string, language: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] as string);
}

describe.each(guides)("%s", (path) => {
  const text = readFileSync(path, "utf8");

  it("links to files that exist", () => {
    const prose = text.replace(/^ *(`{3,})[\s\S]*?^ *\1/gm, "");
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] as string);
    const local = targets
      .filter((target) => !/^(https?:|#)/.test(target))
      .map((target) => target.split("#", 1)[0] as string);
    expect(local.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
  });

  it("names commands that exist", () => {
    const named = [...text.matchAll(/(?:`|^|\(|\$ )mortem ([a-z]+)/gm)].map(
      (match) => match[1] as string,
    );
    const known = [...commands.map((command) => command.name), "help"];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

test("the configuration that is shown is a configuration", () => {
  const [block] = blocksOf("docs/configuration.md", "yaml");
  expect(parseConfig(block as string, "mortem.yaml")).toMatchObject({
    timezone: "Europe/Berlin",
    template: "outage",
    limits: { publishWithin: 14 },
  });
});

test("the inputs of the action that are listed are those that it has", () => {
  const [, section = ""] = readFileSync("docs/ci.md", "utf8").split("## The action\n");
  const [table = ""] = section.split("\n## ");
  const listed = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
  expect(listed).toEqual(Object.keys(parse(readFileSync("action.yml", "utf8")).inputs));
});

test("the hooks that are shown exist", () => {
  const [block] = blocksOf("docs/lint.md", "yaml");
  const hooks = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
  const existing = hooks.map(({ id }: { id: string }) => id);
  expect([...(block ?? "").matchAll(/- id: ([a-z-]+)/g)].map(([, id]) => id)).toEqual(existing);
});

test("the answers that are shown are answers", async () => {
  const [block] = blocksOf("docs/interview.md", "yaml");
  const template = builtinTemplates()[0] as ReturnType<typeof builtinTemplates>[number];
  const at = { now: Date.UTC(2030, 0, 1) / 1000, zone: "UTC", day: undefined, severities: [] };
  const answers = await readAnswers(parseAnswers(block as string, "answers.yaml"), template, at);
  expect([...answers.fields.keys()]).toEqual(["title", "started_at"]);
  expect([...answers.sections.keys()]).toEqual([
    "impact",
    "timeline",
    "root-causes",
    "action-items",
  ]);
  expect(answers.sections.get("timeline")).toBe(
    "- 14:00 Release 7.2 goes out #started\n- 14:10 The alert fires #detected",
  );
});
