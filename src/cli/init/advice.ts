/** What to do where a workflow of GitHub's would be of no use. */
import type { Runner } from "./runner.ts";

export interface Advice {
  readonly text: string;
  /** A line of a shell each. */
  readonly commands: readonly string[];
}

/** The address of a remote whose host is called so, in any of git's forms. */
const GITLAB = /^(?:\w+:\/\/)?(?:[^@/]*@)?[^/:]*gitlab/i;

/**
 * Undefined where a workflow can be written.
 * @param address of the remote, if there is one
 * @param isThere whether the root holds a file of that name
 */
export function adviceFor(
  { install, command }: Runner,
  address: string | undefined,
  isThere: (name: string) => boolean,
): Advice | undefined {
  if (!isThere(".git")) {
    const text = "No workflow is written here: it belongs at the root of a git repository.";
    return { text, commands: [] };
  }
  const isOnGitLab = address === undefined ? isThere(".gitlab-ci.yml") : GITLAB.test(address);
  if (!isOnGitLab) return undefined;
  const commands = [
    install ?? [],
    `${command} lint`,
    `${command} index --check`,
    `${command} actions --overdue --check  # at night`,
  ].flat();
  return { text: "For GitLab no pipeline is written. Let a job of yours run this:", commands };
}
