/** The pre-mortem of the tests, in a repository of its own. */
import { EXPLORER, PATH } from "../../premortem/support.ts";
import { type TemporaryRepository, temporaryRepository } from "../../support/repo.ts";
import { mortem, type Run, type RunOptions } from "../../support/run.ts";

export { EXPLORER, PATH };

export const ID = "2018-11-05-audience-explorer";
export const VOTES = `docs/premortems/${ID}.votes`;

/** A vote file: `votes("ana", "R1: 1, 2", "R2: 3, 3")`. */
export function votes(voter: string, ...lines: readonly string[]): string {
  const printed = lines.map((line) =>
    line.replace(/^(R\d+): (\d), (\d)$/, "  $1: {likelihood: $2, impact: $3}\n"),
  );
  return `voter: ${voter}\n\nvotes:\n${printed.join("")}`;
}

/** The votes of all three: people disagree on R2. */
export const ALL_VOTES: Readonly<Record<string, string>> = {
  [`${VOTES}/ana.yaml`]: votes("ana", "R1: 1, 2", "R2: 1, 3"),
  [`${VOTES}/kim.yaml`]: votes("kim", "R1: 2, 2", "R2: 3, 2"),
  [`${VOTES}/sol.yaml`]: votes("sol", "R1: 2, 1", "R2: 3, 3"),
};

export function explorer(files: Readonly<Record<string, string>> = {}): TemporaryRepository {
  return temporaryRepository({ [PATH]: EXPLORER, ...files });
}

/** Runs `mortem pre …`. */
export function pre(
  { root }: TemporaryRepository,
  args: readonly string[],
  options: Partial<RunOptions> = {},
): Promise<Run> {
  return mortem(["pre", ...args], { cwd: root, ...options });
}
