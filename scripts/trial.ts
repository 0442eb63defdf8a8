/** What the scripts that try the package share: running programs away from this machine's settings, and telling. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Nothing of this machine's settings but where programs and certificates are.
 * @param home a folder that is made
 * @param npmrc npm's own settings
 */
export function cleanEnvironment(home: string, npmrc: string): NodeJS.ProcessEnv {
  mkdirSync(home);
  writeFileSync(join(home, ".npmrc"), npmrc);
  writeFileSync(
    join(home, ".gitconfig"),
    "[user]\n  name = Release Lead\n  email = release-lead@example.com\n",
  );
  const { PATH, NODE_EXTRA_CA_CERTS } = process.env;
  return { PATH, NODE_EXTRA_CA_CERTS, HOME: home, GIT_CONFIG_NOSYSTEM: "1" };
}

/** @returns standard output. @throws Error with all that was printed, where it fails */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): string {
  return execFileSync(command, args, {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
