/** Runs a composite action of shell steps on this machine, in the way that a GitHub runner would. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { runStep } from "./run-step.ts";

export interface Action {
  readonly inputs: Record<string, { readonly description: string; readonly default?: string }>;
  readonly runs: { readonly using: "composite"; readonly steps: readonly Step[] };
}

interface Step {
  readonly run: string;
  readonly shell: "bash";
  readonly env?: Record<string, string>;
  readonly "working-directory"?: string;
}

export interface ActionRun {
  /** Of the step that ended it; 0 where all went well. */
  readonly code: number | null;
  readonly output: string;
  /** What the page of the job would show. */
  readonly summary: string;
}

/** A larger summary is an error, and none is shown. */
const LONGEST_SUMMARY = 1024 * 1024;

/** @param folder of the action */
export function readAction(folder: string): Action {
  return parse(readFileSync(join(folder, "action.yml"), "utf8"));
}

/**
 * @param folder of the action
 * @param workspace where the repository is checked out
 * @param inputs what the workflow gives under `with`
 * @param env what the runner says of the event (`GITHUB_EVENT_NAME` and so on), and the machine's own
 */
export function runAction(
  folder: string,
  workspace: string,
  inputs: Record<string, string>,
  env: NodeJS.ProcessEnv,
): ActionRun {
  const action = readAction(folder);
  const given = withDefaults(action, inputs);
  const temporary = mkdtempSync(join(tmpdir(), "mortem-runner-"));
  let output = "";
  let summary = "";
  try {
    for (const [index, step] of action.runs.steps.entries()) {
      const file = join(temporary, `summary-${index}`);
      const run = runStep(step.run, {
        shell: step.shell,
        cwd: join(workspace, evaluated(step["working-directory"] ?? ".", given)),
        env: {
          ...env,
          CI: "true",
          GITHUB_ACTIONS: "true",
          GITHUB_ACTION_PATH: folder,
          GITHUB_WORKSPACE: workspace,
          GITHUB_STEP_SUMMARY: file,
          ...Object.fromEntries(
            Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluated(value, given)]),
          ),
        },
      });
      output += run.output;
      summary += summaryIn(file);
      if (run.code !== 0) return { code: run.code, output, summary };
    }
    return { code: 0, output, summary };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function withDefaults({ inputs }: Action, given: Record<string, string>): Map<string, string> {
  const stray = Object.keys(given).filter((name) => !Object.hasOwn(inputs, name));
  if (stray.length > 0) throw new Error(`the action has no input ${stray.join(", ")}`);
  return new Map(
    Object.entries(inputs).map(([name, input]) => [name, given[name] ?? input.default ?? ""]),
  );
}

/** The one form of expressions that our action uses. */
function evaluated(text: string, inputs: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (expression, inside: string) => {
    const [, name = ""] = /^ inputs\.([a-z-]+) $/.exec(inside) ?? [];
    const value = inputs.get(name);
    if (value === undefined) throw new Error(`not understood: ${expression}`);
    return value;
  });
}

function summaryIn(file: string): string {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (Buffer.byteLength(text) > LONGEST_SUMMARY) throw new Error("the summary is over 1 MiB");
  return text;
}
