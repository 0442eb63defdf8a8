/** What a query over ten thousand documents costs: by reading them all, and by an index. */
import { join, resolve } from "node:path";
import { makeArchive, temporaryFolder } from "../archive.ts";
import { FOLDER, generatedDocument } from "../document.ts";
import { compare, type Program, peakOf, timeOf } from "../measure.ts";
import { buildProgram } from "../program.ts";
import { machine, table } from "../report.ts";

const DOCUMENTS = 10_000;
const ROUNDS = 5;
const QUERY = "connection pool";

/** Each is there for what it costs, and not for what it finds. */
const QUERIES: readonly (readonly [what: string, words: readonly string[]])[] = [
  ["a word that no document has", ["zxqw"]],
  ["a word of a few documents", ["8798"]],
  ["two words of many documents", [QUERY]],
  ["five words, three of them in all documents", ["the release was rolled back"]],
  ["a mistyped word", ["conection"]],
  ["a filter alone", ["service:billing"]],
  ["a filter and a word", ["year:2015", "queue"]],
  ["a phrase", [`"${QUERY}"`]],
  ["Japanese", ["ディスクがいっぱい"]],
];

/** @returns as Markdown */
export async function speedTables(): Promise<string> {
  const folder = temporaryFolder();
  const mortem = await buildProgram(folder);
  const { root } = makeArchive(folder, DOCUMENTS);
  const few = makeArchive(folder, 100);
  const ours = (args: readonly string[], cwd = root): Program => ({ args: [mortem, ...args], cwd });
  const documents = join(root, FOLDER);
  const store = join(folder, "index.json");
  const indexed = (how: string): Program => ({
    args: [resolve("bench/search/indexed.cjs"), how, documents, store, QUERY],
    cwd: root,
  });
  timeOf(indexed("save"));
  const { path } = generatedDocument(1);
  const rows: [string, Program, Program?][] = [
    ...QUERIES.map(([what, words]): [string, Program, Program] => [
      `\`search\`: ${what}`,
      ours(["search", ...words]),
      ours(["search", ...words], few.root),
    ]),
    ["`similar`", ours(["similar", path]), ours(["similar", path], few.root)],
    ["`list`", ours(["list"]), ours(["list"], few.root)],
    ["minisearch, built at each query", indexed("build")],
    ["minisearch, loaded from a file that is current", indexed("load")],
  ];
  const reading = { args: [resolve("bench/read.cjs"), documents], cwd: root };
  const cells: string[][] = [];
  for (const [what, program, small] of rows) {
    const [ratio] = await compare(() => timeOf(program), [() => timeOf(reading)], ROUNDS);
    if (ratio === undefined) continue;
    const memory = small && (peakOf(program) - peakOf(small)) / (DOCUMENTS - few.documents);
    cells.push([
      what,
      ratio.median.toFixed(1),
      `${ratio.low.toFixed(1)} – ${ratio.high.toFixed(1)}`,
      memory === undefined ? "" : `${memory.toFixed(1)} KiB`,
    ]);
  }
  const head = ["", "× reading the files", "half of the rounds between", "memory a document"];
  return `${machine()}, ${DOCUMENTS.toLocaleString("en")} documents\n\n${table(head, cells)}`;
}
