/** `npm run bench [-- --quick]`: builds the program, measures it in whole processes, and prints the figures as Markdown. */
import { makeArchive, temporaryFolder } from "./archive.ts";
import { measureArchive, type Run } from "./archives.ts";
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
process.stdout.write(startsTable(await measureStarts(mortem, single, large, isQuick ? 10 : 40)));

const runs: Run[] = [];
for (const archive of archives) {
  runs.push(...(await measureArchive(mortem, archive, archive.documents > 1_000 ? 5 : 15)));
}
process.stdout.write(`\n${archivesTable(runs)}`);
