/** `npm run bench [-- --quick] [--archives] [--peers]`: builds the program, measures it in whole processes, and prints the figures as Markdown. */
import { join } from "node:path";
import { type Archive, makeArchive, temporaryFolder } from "./archive.ts";
import { measureArchive, type Run } from "./archives.ts";
import { type Entrant, runContest } from "./contest.ts";
import { aimsTable, contestTable, peersTable } from "./contest-report.ts";
import { installPeers } from "./peers.ts";
import { buildProgram } from "./program.ts";
import { archivesTable, machine, startsTable } from "./report.ts";
import { measureStarts } from "./starts.ts";

const isQuick = process.argv.includes("--quick");
const sizes = isQuick ? [100] : [100, 1_000, 10_000];
const folder = temporaryFolder();

const mortem = await buildProgram(folder);
const [single, ...archives] = [1, ...sizes].map((documents) => makeArchive(folder, documents));
const large = archives.find(({ documents }) => documents === 1_000) ?? archives[0];
if (single === undefined || large === undefined) throw new Error("there is nothing to measure");

process.stdout.write(`${machine()}\n\n`);
if (process.argv.includes("--peers")) await printContest();
else await printOwn(single, large);

async function printOwn(one: Archive, many: Archive): Promise<void> {
  if (!process.argv.includes("--archives")) {
    process.stdout.write(startsTable(await measureStarts(mortem, one, many, isQuick ? 10 : 40)));
  }
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
