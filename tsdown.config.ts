/** The build: one CommonJS program in `dist/`, its dependencies inside, each command a chunk that is loaded when it runs. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "tsdown";
import { asciiPlugin } from "./scripts/ascii-plugin.ts";
import { laterPlugin } from "./scripts/later-plugin.ts";
import { leaveOutPlugin } from "./scripts/leave-out-plugin.ts";
import { licencesPlugin } from "./scripts/licences-plugin.ts";
import { yamlPlugin } from "./scripts/yaml-plugin.ts";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** They do not say so themselves, so that all of their printing would be bundled too. */
const SIDE_EFFECT_FREE = /node_modules[\\/](?:commonmark|yaml)[\\/]/;

/** What every command needs before it reads a document: the doors to the outside, and what the first question takes. */
const FRAME =
  /src[\\/](?:io[\\/]|cli[\\/](?:style|output)\.ts|values[\\/](?:config|counted|error|folder|printable|text|title|zone)\.ts)|node_modules[\\/]fast-/;

/** What every start needs, and nothing else: it stays in the entry. */
const ENTRY = /src[\\/]cli[\\/](?:main|map(?:-\w+)?|process|program)\.ts|package\.json/;

/** What checks a file of ours or prints the schema of one. */
const SCHEMAS = /node_modules[\\/]zod[\\/]|src[\\/].*-?schema[\w-]*\.ts/;

/** What lint alone asks. */
const RULES = /src[\\/]lint[\\/]/;

/** What of the archive looks into pre-mortems. */
const OF_PREMORTEMS =
  /src[\\/](?:premortem[\\/]|archive[\\/](?:action-list|ballots|check-in-state|foreseeing|project-facts|ranking-record|record|review|seeds)\.ts)/;

/** What asks people, and what they answer. */
const OF_MEETINGS =
  /src[\\/](?:interview|import|premortem[\\/]edits|cli[\\/](?:interview|premortem))[\\/]/;

const isShared = (id: string): boolean => ![ENTRY, SCHEMAS, RULES].some((apart) => apart.test(id));
const isOfMeetings = (id: string): boolean => isShared(id) && OF_MEETINGS.test(id);
const isOfPremortems = (id: string): boolean =>
  isShared(id) && !OF_MEETINGS.test(id) && OF_PREMORTEMS.test(id);
const isOfDocuments = (id: string): boolean =>
  isShared(id) && !OF_MEETINGS.test(id) && !OF_PREMORTEMS.test(id);

export default defineConfig({
  entry: { main: "src/cli/main.ts" },
  format: "cjs",
  target: "node20.19",
  dts: false,
  deps: { onlyBundle: false },
  // CommonJS is a choice here: starting through the ESM loader costs a quarter of an empty program.
  checks: { legacyCjs: false },
  inputOptions: {
    // What the entry shares with the commands stays in the entry: one file fewer to open at each start.
    preserveEntrySignatures: "allow-extension",
    treeshake: { moduleSideEffects: [{ test: SIDE_EFFECT_FREE, sideEffects: false }] },
  },
  // What commands share is a few files, and not one for every way of sharing: each costs half a millisecond to open.
  // The schemas and the rules are apart, since most commands that read a document need neither; so are pre-mortems and
  // what asks people, which `start` and `log` do without. No file of documents may import one of these.
  outputOptions: {
    codeSplitting: {
      groups: [
        { name: "frame", test: FRAME, minShareCount: 2, priority: 2 },
        // Documents first: a group takes along what its files import.
        { name: "documents", test: isOfDocuments, minShareCount: 3, priority: 1 },
        { name: "premortems", test: isOfPremortems, minShareCount: 3, priority: 1 },
        { name: "meetings", test: isOfMeetings, minShareCount: 3, priority: 1 },
      ],
    },
  },
  // The same code as the CommonJS that Node would take, but of these modules only what is used is bundled.
  // Of papaparse it is the one that its own build has made small.
  alias: {
    yaml: path("node_modules/yaml/browser/index.js"),
    papaparse: path("node_modules/papaparse/papaparse.min.js"),
  },
  plugins: [
    // Most front matter is read without it.
    laterPlugin(path("src/values/yaml-library.ts")),
    // Few commands read or write tables.
    laterPlugin(path("src/values/csv.ts")),
    yamlPlugin(),
    leaveOutPlugin(),
    asciiPlugin(),
    licencesPlugin("THIRD-PARTY-LICENSES.txt"),
  ],
  report: false,
  logLevel: "warn",
});
