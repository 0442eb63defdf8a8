/** Other linters of prose and Markdown, as the npm registry has them: installed beside the archives, never a part of this project. */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { FOLDER } from "./document.ts";
import type { Program } from "./measure.ts";
import list from "./peers.json" with { type: "json" };

export interface Peer {
  readonly name: string;
  /** Exact versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** What it looks for, as it comes. */
  readonly checks: string;
  /** Where its program stands below `node_modules`: one that Node runs, or the binary that its launcher would start. */
  readonly script?: string;
  readonly native?: string;
  /** With `{folder}`, `{files}` and `{modules}` for what only the run knows. */
  readonly args: readonly string[];
  /** Its exit code is the number of its findings. */
  readonly exitCounts?: boolean;
  /** The most documents that it is run on: beyond, it would take longer than the rest of the table. */
  readonly most: number;
}

export const PEERS: readonly Peer[] = list;

/** @returns the path of `node_modules` */
export function installPeers(below: string): string {
  const packages = PEERS.flatMap((peer) => Object.entries(peer.packages));
  const wanted = packages.map(([name, version]) => `${name}@${version}`);
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", "--prefix", below, ...quiet, ...wanted], { stdio: "inherit" });
  return join(below, "node_modules");
}

/** @param modules see `installPeers`; @param root of an archive */
export function programOf(peer: Peer, modules: string, root: string): Program {
  const args = peer.args.flatMap((arg) => {
    if (arg === "{files}") return filesBelow(root);
    return arg.replace("{folder}", FOLDER).replace("{modules}", modules);
  });
  const { script, native, exitCounts: anyExit = false } = peer;
  if (script !== undefined) return { args: [join(modules, script), ...args], cwd: root, anyExit };
  const binary = `${native}`
    .replace("{platform}", process.platform)
    .replace("{arch}", process.arch);
  return { command: join(modules, binary), args, cwd: root, anyExit };
}

const filesBelow = (root: string): string[] =>
  readdirSync(join(root, FOLDER)).map((name) => `${FOLDER}/${name}`);
