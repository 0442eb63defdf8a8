/** `npm run bench [-- --quick] [--peers]`: builds the program, measures it in whole processes, and prints the figures as Markdown. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsdown";
import { type Archive, makeArchive, temporaryFolder } from "./archive.ts";
import { measureArchive, type Run } from "./archives.ts";
import { type Entrant, runContest } from "./contest.ts";
import { aimsTable, contestTable, peersTable } from "./contest-report.ts";
import { installPeers } from "./peers.ts";
import { archivesTable, machine, startsTable } from "./report.ts";
import { measureStarts } from "./starts.ts";

const isQuick = process.argv.includes("--quick");
const sizes = isQuick ? [100] : [100, 1_000, 10_000];
const folder = temporaryFolder();

const mortem = await buildProgram();
const [single, ...archives] = [1, ...sizes].map((documents) => makeArchive(folder, documents));
const large = archives.find(({ documents }) => documents === 1_000) ?? archives[0];
if (single === undefined || large === undefined) throw new Error("there is nothing to measure");

process.stdout.write(`${machine()}\n\n`);
if (process.argv.includes("--peers")) await printContest();
else await printOwn(single, large);

async function printOwn(one: Archive, many: Archive): Promise<void> {
  process.stdout.write(startsTable(await measureStarts(mortem, one, many, isQuick ? 10 : 40)));
  const runs: Run[] = [];
  for (const archive of archives) {
    runs.push(...(await measureArchive(mortem, archive, archive.documents > 1_000 ? 5 : 15)));
  }
  process.stdout.write(`\n${archivesTable(runs)}`);
}

async function printContest(): Promise<void> {
  const modules = installPeers(join(folder, "peers"));
  const entrants: Entrant[] = [];
  for (const archive of archives) {
    entrants.push(...(await runContest(mortem, modules, archive, isQuick ? 3 : 15)));
  }
  const tables = [contestTable(entrants), aimsTable(entrants), peersTable(sizes)];
  process.stdout.write(tables.filter((text) => text !== "").join("\n"));
}

/** A copy of its own, so that a build meanwhile does not change what is measured. @returns its path */
async function buildProgram(): Promise<string> {
  await build({ outDir: join(folder, "dist") });
  for (const part of ["bin", "package.json"]) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  return join(folder, "bin", "mortem.js");
}
