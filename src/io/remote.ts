/** Where a repository is published, and the branch that its work is merged into. */
import { execGit } from "./git.ts";

/** The address of `origin`, in any of git's forms; undefined without one. */
export async function remoteAddress(root: string): Promise<string | undefined> {
  return firstLine(await execGit(root, ["remote", "get-url", "origin"]));
}

/** The remote's, as the clone knows it; else `main` or `master`, whichever is there; else the current one; `main` where git cannot say. */
export async function mainBranch(root: string): Promise<string> {
  const ofRemote = await execGit(root, ["symbolic-ref", "--short", "refs/remotes/origin/HEAD"]);
  if (ofRemote !== undefined) return ofRemote.trim().replace(/^origin\//, "");
  const usual = [
    "for-each-ref",
    "--format=%(refname:short)",
    "refs/heads/main",
    "refs/heads/master",
  ];
  const current = ["symbolic-ref", "--short", "HEAD"];
  return firstLine(await execGit(root, usual)) ?? firstLine(await execGit(root, current)) ?? "main";
}

function firstLine(output: string | undefined): string | undefined {
  return output?.split("\n")[0]?.trim() || undefined;
}
