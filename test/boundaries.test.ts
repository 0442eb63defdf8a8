/** The house rules are enforced by the linter of our own code, with the reason in its message. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";

const here = fileURLToPath(new URL("..", import.meta.url));
const house = mkdtempSync(join(tmpdir(), "mortem-house-"));

const oneWay = "Imports run one way";
const strangers = "interview, lint and import do not know each other";
const doors = "Only cli opens the doors";
const outside = "Only cli and io touch the outside world";
const onePlace = (home: string) => `Only ${home} knows this library`;
const clock = "The time comes from the Context";

const forbidden: [file: string, code: string, reason: string][] = [
  ["values/a.ts", 'import "../template/x.ts";', oneWay],
  ["template/a.ts", 'import "../document/x.ts";', oneWay],
  ["document/a.ts", 'export { x } from "../premortem/x.ts";', oneWay],
  ["premortem/a.ts", 'import type { x } from "../archive/x.ts";', oneWay],
  ["archive/a.ts", 'import "../lint/x.ts";', oneWay],
  ["archive/deep/a.ts", 'const x = import("../../interview/x.ts");', oneWay],
  ["lint/a.ts", 'import "../cli/x.ts";', oneWay],
  ["io/a.ts", 'import "../archive/x.ts";', oneWay],
  ["io/a1.ts", 'import "../cli/x.ts";', oneWay],
  ["interview/a.ts", 'import "../lint/x.ts";', strangers],
  ["lint/rules/a.ts", 'import "../../import/x.ts";', strangers],
  ["import/a.ts", 'import "../interview/x.ts";', strangers],
  ["lint/b.ts", 'import "../io/files.ts";', doors],
  ["values/b.ts", 'import type { x } from "../io/files.ts";', doors],
  ["document/b.ts", 'import { readFileSync } from "node:fs";', outside],
  ["interview/b.ts", 'const x = import("node:path");', outside],
  ["lint/c.ts", "console.log(1);", "the global variable console"],
  ["lint/d.ts", "process.exit(1);", "the global variable process"],
  ["lint/e.ts", 'import "yaml";', onePlace("src/values/yaml-library.ts")],
  ["cli/a.ts", 'import { parse } from "yaml";', onePlace("src/values/yaml-library.ts")],
  ["import/d.ts", 'import "smol-toml";', onePlace("src/import/documents/facts/toml.ts")],
  ["document/c.ts", 'import "commonmark";', onePlace("src/document/markdown.ts")],
  ["cli/commands/a.ts", 'import "commander";', onePlace("src/cli/program.ts")],
  ["interview/c.ts", 'import "chrono-node/en";', onePlace("src/values/english-time.ts")],
  ["import/c.ts", 'import Papa from "papaparse";', onePlace("src/values/csv.ts")],
  ["io/b.ts", 'const x = import("tinyexec");', onePlace("src/io/run.ts")],
  ["document/d.ts", 'import remarkParse from "remark-parse";', onePlace("src/import")],
  ["archive/b.ts", "export const x = Date.now();", clock],
  ["values/c.ts", "export const x = new Date();", clock],
];

const allowed: [file: string, code: string][] = [
  ["cli/b.ts", 'import "../lint/x.ts"; import "../io/x.ts"; import "node:fs"; Date.now();'],
  ["lint/f.ts", 'import "../archive/x.ts"; import "../document/x.ts"; import "./y.ts";'],
  ["lint/rules/b.ts", 'import "../sentence.ts"; import "../../values/x.ts";'],
  ["template/b.ts", 'import "../../templates/outage.yaml"; import "zod";'],
  ["io/c.ts", 'import "../values/x.ts"; import "node:fs"; new Date();'],
  ["values/yaml-library.ts", 'import "yaml";'],
  ["values/csv.ts", 'import Papa from "papaparse";'],
  ["values/d.ts", "export const x = new Date(5);"],
  ["document/markdown.ts", 'import "commonmark";'],
  ["import/b.ts", 'import "remark-parse";'],
  ["import/documents/facts/toml.ts", 'import "smol-toml";'],
];

let findings: { message: string; category: string; location: { path: string } }[];

beforeAll(() => {
  cpSync(join(here, "biome.json"), join(house, "biome.json"));
  cpSync(join(here, "scripts"), join(house, "scripts"), { recursive: true });
  for (const [file, code] of [...forbidden, ...allowed]) {
    const path = join(house, "src", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
  const biome = join(here, "node_modules/@biomejs/biome/bin/biome");
  const args = ["lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none", "src"];
  const { stdout } = spawnSync(process.execPath, [biome, ...args], {
    cwd: house,
    encoding: "utf8",
  });
  findings = JSON.parse(stdout).diagnostics;
});

afterAll(() => rmSync(house, { recursive: true }));

function reasons(file: string): string[] {
  return findings
    .filter(({ category }) => category === "plugin" || category.endsWith("/noRestrictedGlobals"))
    .filter(({ location }) => location.path.endsWith(`src/${file}`))
    .map(({ message }) => message);
}

it.each(forbidden)("src/%s may not: %s", (file, _code, reason) => {
  expect(reasons(file)).toEqual([expect.stringContaining(reason)]);
});

it.each(allowed)("src/%s may: %s", (file) => {
  expect(reasons(file)).toEqual([]);
});
