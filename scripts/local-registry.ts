/** A package registry on this machine that holds what is published to it and nothing else. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const PROGRAM = {
  private: true,
  // A later one may want a newer Node than we do.
  dependencies: { verdaccio: "6.5.0" },
  // Named by a tag that not every mirror of the public registry has.
  overrides: { "node-fetch": "2.7.0" },
};
const PATIENCE_SECONDS = 60;

export interface Registry {
  readonly address: string;
  stop(): void;
}

/** @param folder that it may fill; absolute */
export async function startRegistry(folder: string): Promise<Registry> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify(PROGRAM));
  writeFileSync(join(folder, "config.yaml"), configOf(folder));
  execFileSync("npm", ["install", "--ignore-scripts"], { cwd: folder, stdio: "ignore" });
  const program = join(folder, "node_modules/verdaccio/bin/verdaccio");
  const args = [program, "--config", join(folder, "config.yaml"), "--listen", address];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: "ignore" });
  for (let second = 0; second < PATIENCE_SECONDS; second++) {
    if (await isUp(address)) return { address, stop: () => void server.kill() };
    if (server.exitCode !== null) throw new Error(`the registry ended with ${server.exitCode}`);
    await setTimeout(1000);
  }
  server.kill();
  throw new Error(`the registry did not start in ${PATIENCE_SECONDS} seconds`);
}

/** Without an uplink: what is installed from here depends on nothing else. */
function configOf(folder: string): string {
  return `storage: ${JSON.stringify(join(folder, "storage"))}
uplinks: {}
packages:
  "**": { access: $all, publish: $all }
log: { type: file, path: ${JSON.stringify(join(folder, "log"))}, level: warn }
`;
}

async function isUp(address: string): Promise<boolean> {
  return fetch(`${address}-/ping`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const at = server.address();
      server.close(() => (at && typeof at === "object" ? resolve(at.port) : reject(at)));
    });
  });
}
