/** Runs the shell steps of a GitHub workflow on this machine, in the way that GitHub would. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { runStep } from "./run-step.ts";

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
}

interface Workflow {
  readonly env?: Record<string, string>;
  readonly jobs: Record<string, { readonly if?: string; readonly steps: readonly Step[] }>;
}

export interface JobResult {
  readonly failed: boolean;
  /** What its steps printed. */
  readonly output: string;
}

/**
 * @param folder where the repository is checked out
 * @param path of the workflow in it
 * @param event that started it, such as `push`
 * @returns each job that ran, by name
 */
export function runWorkflow(
  folder: string,
  path: string,
  event: string,
  env: NodeJS.ProcessEnv,
): Map<string, JobResult> {
  const workflow: Workflow = parse(readFileSync(join(folder, path), "utf8"));
  const wanted = Object.entries(workflow.jobs).filter(([, job]) => holds(job.if, event));
  return new Map(
    wanted.map(([name, { steps }]) => [
      name,
      runSteps(
        steps.filter((step) => holds(step.if, event)),
        { cwd: folder, env: { ...env, CI: "true", ...workflow.env } },
      ),
    ]),
  );
}

function runSteps(
  steps: readonly Step[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): JobResult {
  let output = "";
  for (const { run } of steps) {
    if (run === undefined) continue;
    output += `$ ${run.trimEnd()}\n`;
    const step = runStep(run, options);
    output += step.output;
    if (step.code !== 0) return { failed: true, output: `${output}(exit code ${step.code})\n` };
  }
  return { failed: false, output };
}

/** The two forms of conditions that our workflows use. */
function holds(condition: string | undefined, event: string): boolean {
  if (condition === undefined) return true;
  const [, operator, name] = /^github\.event_name (==|!=) '(\w+)'$/.exec(condition) ?? [];
  if (name === undefined) throw new Error(`not understood: if: ${condition}`);
  return (event === name) === (operator === "==");
}
