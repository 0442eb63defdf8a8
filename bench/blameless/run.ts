/**
 * `npm run bench:blameless -- [--corpus DIR] [--folder DIR] [--people FILE] [--alex] [--held] [--whole]`: how well the rules on
 * language find what was labelled, as Markdown. What is absent is left out, and said.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { temporaryFolder } from "../archive.ts";
import { readTable } from "../table.ts";
import { installAlex } from "./alex.ts";
import { type Counts, type Judged, tally } from "./counts.ts";
import { findingsIn, rulesThatSpeak } from "./judge.ts";
import { type LabelledSentence, readLabels } from "./labels.ts";
import { table } from "./report.ts";
import { sentenceOf, sentencesIn } from "./sentences.ts";
import { chosen, englishPostmortems, type Sample, wholeTexts } from "./whole.ts";

const { values: options } = parseArgs({
  options: {
    /** The collection of `labels.tsv`, and the texts of `public.tsv`. */
    corpus: { type: "string", default: "../shared/corpus" },
    folder: { type: "string", default: "../public" },
    /** A table of `file` and `people`: whom the front matter of a text of `folder` would name. */
    people: { type: "string" },
    /** Shows the held half too. Whoever writes rules and looks at it makes it worth less. */
    held: { type: "boolean", default: false },
    /** Asks it about the same sentences. */
    alex: { type: "boolean", default: false },
    /** Shows instead what the rules find in twice fifty whole documents of the held halves, for a reader to judge. */
    whole: { type: "boolean", default: false },
  },
});

interface Rebuilt extends Judged {
  readonly text: string;
}

const print = (text: string) => process.stdout.write(`${text}\n`);

if (options.whole) printWhole();
else await printTables();

async function printTables(): Promise<void> {
  const corpus = rebuild("labels.tsv", options.corpus, new Map());
  const open = rebuild("public.tsv", options.folder, readPeople());
  const asksAlex = options.alex ? await installAlex(temporaryFolder()) : undefined;
  for (const half of options.held ? (["work", "held"] as const) : (["work"] as const)) {
    const show = (title: string, of: readonly Rebuilt[]) => {
      const judged = of.filter(({ row }) => row.half === half);
      if (judged.length === 0) return;
      const other = asksAlex && (["`alex`", countsOfOther(judged, asksAlex)] as const);
      print(`## ${title}, ${half}: ${judged.length} sentences\n\n${table(judged, other)}`);
    };
    show("labels.tsv", corpus);
    show("public.tsv", open);
    show(
      "public.tsv, found by reading",
      open.filter(({ row }) => row.found === "read"),
    );
    show("both", [...corpus, ...open]);
  }
}

function countsOfOther(judged: readonly Rebuilt[], asks: (text: string) => boolean): Counts {
  return tally(judged.map(({ row, text }) => ({ wanted: row.wanted.size > 0, said: asks(text) })));
}

/** Every sentence that is still in its file, with what the rules say of it. */
function rebuild(
  name: string,
  folder: string,
  people: ReadonlyMap<string, readonly string[]>,
): Rebuilt[] {
  const rows = readRows(name);
  const files = new Map(
    [...new Set(rows.map(({ file }) => file))]
      .filter((file) => existsSync(join(folder, file)))
      .map((file) => [file, sentencesIn(readFileSync(join(folder, file), "utf8"))]),
  );
  const found = rows.flatMap((row) => {
    const text = sentenceOf(row, files.get(row.file) ?? [])?.text;
    if (text === undefined) return [];
    return [{ row, text, said: rulesThatSpeak(text, row.section, people.get(row.file) ?? []) }];
  });
  print(`${name}: ${found.length} of ${rows.length} sentences found in ${folder}\n`);
  return found;
}

function readPeople(): Map<string, readonly string[]> {
  if (options.people === undefined) return new Map();
  const text = readFileSync(options.people, "utf8");
  return new Map(
    readTable(text, options.people, ["file", "people"]).map((row) => [
      row.file,
      row.people.split(","),
    ]),
  );
}

function printWhole(): void {
  const { corpus, folder } = options;
  const first = englishPostmortems(readFileSync(join(corpus, "MANIFEST.tsv"), "utf8"));
  const second = wholeTexts(readRows("public.tsv"));
  printFindings("first", corpus, first);
  printFindings("second", folder, second);
}

function printFindings(sample: Sample, folder: string, paths: readonly string[]): void {
  for (const path of chosen(paths, sample)) {
    print(`## ${sample}: ${path}`);
    const text = readFileSync(join(folder, path), "utf8");
    for (const { rule, line, message, section } of findingsIn(path, text))
      print(`${line}\t${rule}\t${section ?? "-"}\t${message}`);
  }
}

function readRows(name: string): LabelledSentence[] {
  return readLabels(readFileSync(join("bench/blameless", name), "utf8"), name);
}
