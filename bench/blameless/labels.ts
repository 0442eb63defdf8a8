/** The labelled sentences of this folder, row by row: where each stands, and which rules ought to speak. */
import { LANGUAGE_RULES } from "../../src/lint/language/language.ts";
import { type Half, readTable, toHalf } from "../table.ts";

export const BLAMELESS_RULES = [...LANGUAGE_RULES, "no-names-in-causes"] as const;
export type BlamelessRule = (typeof BLAMELESS_RULES)[number];

/** Where a sentence stands, as the labeller read it, and the section of the template that it is; none for `other`. */
export const SECTIONS = {
  cause: "root-causes",
  trigger: "trigger",
  badly: "went-badly",
  summary: "summary",
  impact: "impact",
  timeline: "timeline",
  detection: "detection",
  resolution: "resolution",
  well: "went-well",
  lucky: "got-lucky",
  actions: "action-items",
  lessons: "lessons-learned",
  other: undefined,
} as const;
export type SectionLabel = keyof typeof SECTIONS;

export interface LabelledSentence {
  /** Path below the folder of its collection. */
  readonly file: string;
  /** On which it begins, from 1. */
  readonly line: number;
  /** Which of those that begin on that line, from 1. */
  readonly nth: number;
  /** The first 8 hex digits of its SHA-256. */
  readonly hash: string;
  readonly section: SectionLabel;
  readonly wanted: ReadonlySet<BlamelessRule>;
  readonly half: Half;
  /** `search` where a search for a phrase led to it. */
  readonly found: "read" | "search";
}

const COLUMNS = [
  "file",
  "line",
  "sentence",
  "words",
  "hash",
  "section",
  "labels",
  "hard",
  "half",
] as const;

/** @param name of the file, for errors @throws Error with the line, where a row is not of the form that README.md tells */
export function readLabels(text: string, name: string): LabelledSentence[] {
  const tellsFound = text.slice(0, text.indexOf("\n")).endsWith("\tfound");
  const rows: (Record<(typeof COLUMNS)[number], string> & { readonly found?: string })[] =
    tellsFound ? readTable(text, name, [...COLUMNS, "found"]) : readTable(text, name, COLUMNS);
  return rows.map(({ file, line, sentence, hash, section, labels, half, found = "read" }) => ({
    file,
    line: Number(line),
    nth: Number(sentence),
    hash,
    section: oneOf(Object.keys(SECTIONS) as SectionLabel[], section),
    wanted: new Set(
      labels === "-" ? [] : labels.split(",").map((label) => oneOf(BLAMELESS_RULES, label)),
    ),
    half: toHalf(half),
    found: oneOf(["read", "search"], found),
  }));
}

function oneOf<Word extends string>(words: readonly Word[], word: string): Word {
  const found = words.find((one) => one === word);
  if (found === undefined) throw new Error(`${word} is none of ${words.join(", ")}`);
  return found;
}
