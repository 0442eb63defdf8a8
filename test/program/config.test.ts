import { expect, it } from "vitest";
import { temporaryRepository } from "../support/repo.ts";
import { mortem } from "../support/run.ts";

const COMMANDS = [["list"], ["lint"], ["index"], ["log", "x"], ["new", "X", "--no-input"]];

it.each([
  [
    "template: outtage",
    'mortem.yaml:2: there is no template "outtage"\n  Did you mean `outage`?\n',
  ],
  [
    "rules: { timeline-ordr: error }",
    'mortem.yaml:2:10: rules.timeline-ordr: unknown key; did you mean "timeline-order"?\n  Rename it to timeline-order.\n',
  ],
  [
    "premortems: docs/postmortems",
    "mortem.yaml:2:13: post-mortems and pre-mortems would both stand in docs/postmortems\n  Two kinds need",
  ],
])("every command refuses `%s`, and writes nothing", async (line, error) => {
  const { root, git } = temporaryRepository({ "mortem.yaml": `timezone: UTC\n${line}\n` });
  for (const command of COMMANDS) {
    const run = await mortem(command, { cwd: root });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr.slice(0, error.length + 7)).toBe(`error: ${error}`);
  }
  expect(git("status", "--short").trim()).toBe("?? mortem.yaml");
});

it("lets a config say nothing that the runner of a workflow would obey", async () => {
  const lines = '"##[add-mask]x": 1\n"\\n::add-mask::y": 1\n';
  const { root } = temporaryRepository({ "mortem.yaml": lines });
  const { code, stderr } = await mortem(["lint"], { cwd: root });
  expect(code).toBe(2);
  expect(stderr).toContain("## [add-mask]x");
  expect(stderr).not.toMatch(/##\[|^\s*::/m);
});
