/** An answers file: front-matter keys and section ids, with what will stand there. */
import { printItem } from "../document/edits/section.ts";
import { readEntryTime } from "../document/entry-time.ts";
import { headingWords } from "../premortem/edits/risk.ts";
import type { Field, Section, SectionKind, Template } from "../template/model.ts";
import { MortemError } from "../values/error.ts";
import { didYouMean } from "../values/nearest.ts";
import { lineStarts, placeAt } from "../values/text.ts";
import {
  parseYaml,
  trailingComment,
  type YamlEntry,
  type YamlNode,
  type YamlScalar,
} from "../values/yaml.ts";
import { readFieldAnswer } from "./field-answer.ts";
import {
  FORESIGHT_KEYS,
  type ForesightAnswers,
  type RisksOf,
  readForesight,
} from "./foresight-answers.ts";
import type { Circumstances } from "./reading.ts";

/** What is known of a document before anything is asked. */
export interface Answers {
  /** By field id. */
  readonly fields: ReadonlyMap<string, string | readonly string[]>;
  /** Markdown by section id. */
  readonly sections: ReadonlyMap<string, string>;
  /** Of a post-mortem: the pre-mortems that it was held against, and which of their risks foresaw it. */
  readonly foresight?: ForesightAnswers;
}

export const NO_ANSWERS: Answers = { fields: new Map(), sections: new Map() };

/** An answers file as it is read, before it is held against a template. */
export interface AnswersFile {
  readonly path: string;
  readonly text: string;
  readonly entries: readonly YamlEntry[];
}

/** @throws MortemError with the line of what cannot be read; JSON is read too, as the YAML that it is */
export function parseAnswers(text: string, path: string): AnswersFile {
  const { root, problems } = parseYaml(text);
  const [problem] = problems;
  const place = (offset: number) => ({ path, ...placeAt(lineStarts(text), offset) });
  if (problem !== undefined) {
    throw new MortemError(
      problem.message,
      "Mend the answers file; long texts are best given as a block: `summary: |`.",
      place(problem.span.start),
    );
  }
  if (root === undefined || (root.kind === "scalar" && root.value === null))
    return { path, text, entries: [] };
  if (root.kind !== "map") {
    throw new MortemError(
      "the answers are not keys with values",
      "Write one `key: value` a line: front-matter keys and section ids.",
      place(root.span.start),
    );
  }
  return { path, text, entries: root.entries };
}

/** The one text that stands under a key such as `title` or `template`, wherever it is needed before the rest. */
export function textUnder(file: AnswersFile, key: string): string | undefined {
  const value = file.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === "scalar" && value.value !== null ? value.text : undefined;
}

/**
 * Holds the answers against the template.
 * @param risksOf undefined where nothing is known of other documents
 * @throws MortemError with the line of an unknown key or of a value that its field cannot have
 */
export async function readAnswers(
  file: AnswersFile,
  template: Template,
  at: Circumstances,
  risksOf?: RisksOf,
): Promise<Answers> {
  const fields = new Map<string, string | readonly string[]>();
  const sections = new Map<string, string>();
  const known = template.kind === "postmortem" ? FORESIGHT_KEYS : [];
  for (const entry of file.entries) {
    if (["template", "kind", ...known].includes(entry.key)) continue;
    const field = template.fields.find((one) => one.id === entry.key);
    const section = template.sections.find((one) => one.id === entry.key);
    if (field !== undefined) {
      const value = await readField(file, field, entry.value, at);
      if (value !== undefined) fields.set(field.id, value);
    } else if (section !== undefined) {
      const markdown = readSection(file, section, entry.value);
      if (markdown !== "") sections.set(section.id, markdown);
    } else {
      throw unknownKey(entry.key, template, placeOf(file, entry.keySpan.start));
    }
  }
  const told = file.entries.filter(({ key }) => (known as readonly string[]).includes(key));
  if (told.length === 0) return { fields, sections };
  const foresight = readForesight(told, (offset) => placeOf(file, offset), risksOf);
  return { fields, sections, foresight };
}

/** An error that names the key and the nearest one that exists. */
export function unknownKey(
  key: string,
  template: Template,
  place: { path?: string; line?: number } = {},
): MortemError {
  const known = [...new Set([...template.fields, ...template.sections].map((one) => one.id))];
  const hint = didYouMean(key, known, `The keys are ${known.join(", ")}.`);
  return new MortemError(
    `"${key}" is neither a field nor a section of the template ${template.id}`,
    hint,
    place,
  );
}

async function readField(
  file: AnswersFile,
  field: Field,
  node: YamlNode,
  at: Circumstances,
): Promise<string | readonly string[] | undefined> {
  const items = node.kind === "list" ? node.items : [node];
  const texts = items.flatMap((item) => {
    if (item.kind !== "scalar") {
      throw new MortemError(
        `"${field.id}" takes ${isList(field) ? "a list of texts" : "one text"}`,
        "Put quotes around a text that has a `: ` in it.",
        placeOf(file, item.span.start),
      );
    }
    return item.value === null || item.text.trim() === ""
      ? []
      : [field.type === "text" ? wholeText(file, field.id, item) : item.text];
  });
  if (texts.length === 0) return undefined;
  if (node.kind === "list" && !isList(field)) {
    throw new MortemError(
      `"${field.id}" takes one text, not a list`,
      `Write \`${field.id}: …\`.`,
      placeOf(file, node.span.start),
    );
  }
  const reading = await readFieldAnswer(field, texts.join(", "), at);
  if (!reading.ok)
    throw new MortemError(
      `"${field.id}": ${reading.why}`,
      "Mend the value, then try again.",
      placeOf(file, node.span.start),
    );
  return reading.value;
}

const isList = (field: Field): boolean => field.type === "list" || field.type === "handles";

function readSection(file: AnswersFile, section: Section, node: YamlNode): string {
  if (node.kind === "scalar")
    return node.value === null ? "" : sectionMarkdown(section, wholeText(file, section.id, node));
  if (node.kind === "list") {
    if (section.kind === "check-ins") throw notText(file, section, node);
    const items = node.items.map((item) => readItem(file, section, item));
    return sectionMarkdown(section, items.join("\n"));
  }
  throw notText(file, section, node);
}

function readItem(file: AnswersFile, section: Section, node: YamlNode): string {
  if (node.kind !== "scalar" || node.value === null) throw notText(file, section, node);
  const text = wholeText(file, section.id, node).trim();
  if (section.kind === "risks") {
    if (text === "") throw notText(file, section, node);
    return riskHeading(text);
  }
  const lacksBox = section.kind === "actions" && !/^\[[ xX]\]\s/.test(text);
  return printItem(lacksBox ? `[ ] ${text}` : text, "- ", "\n");
}

/** A ` #` in an unquoted text begins a comment to YAML: what would be dropped without a word is an error. */
function wholeText(file: AnswersFile, key: string, node: YamlScalar): string {
  if (node.quoted || trailingComment(file.text, node.span.end) === undefined) return node.text;
  throw new MortemError(
    `"${key}" is cut off: YAML takes what follows " #" for a comment`,
    `Put quotes around the text, or give it as a block:\n\n  ${key}: |\n    - 10:30 The alert fired #detected`,
    placeOf(file, node.span.end),
  );
}

/**
 * YAML reads `- Rolled back: failed` as a map, and drops ` #detected` as a comment: a block keeps both.
 */
function notText(file: AnswersFile, section: Section, node: YamlNode): MortemError {
  const [why, lines] = BLOCKS[section.kind] ?? [
    'YAML takes "a: b" for a map. Put quotes around the item',
    ["- Rolled back: failed"],
  ];
  const block = lines.map((line) => (line === "" ? "" : `    ${line}`)).join("\n");
  return new MortemError(
    `"${section.id}" holds something else than texts`,
    `${why}, or give the section as a block:\n\n  ${section.id}: |\n${block}`,
    placeOf(file, node.span.start),
  );
}

/** What is more than a list of items, as it is written. */
const BLOCKS: Partial<Record<SectionKind, readonly [why: string, lines: readonly string[]]>> = {
  risks: [
    'YAML takes "a: b" for a map. Put quotes around each title',
    ["### Launch: nobody came", "", "**How it failed**", "", "- Nobody knew of it (product)"],
  ],
  "check-ins": [
    "Each check-in has a heading with its day. Give one text",
    ["### 2018-11-19", "", "- R2 rising: two clients asked for exports"],
  ],
};

/**
 * Text as it will stand in the section: in a list section a single line becomes its item, and lines with times their
 * entries; among the risks, titles alone become headings.
 */
export function sectionMarkdown(section: Section, text: string): string {
  const trimmed = text.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd();
  if (section.kind === "prose" || trimmed === "") return trimmed;
  if (section.kind === "risks") return riskTitles(trimmed) ?? trimmed;
  const lines = trimmed.split(/\r?\n/).filter((line) => line.trim() !== "");
  const isItems = lines.length === 1 ? isPlainLine(trimmed) : lines.every(beginsWithTime);
  return isItems ? lines.map((line) => `- ${line.trim()}`).join("\n") : trimmed;
}

/** A single line is the title of a risk, and so is each item of a plain list; `undefined` for anything else. */
function riskTitles(text: string): string | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const isList = lines.every((line) => /^(?:[-*+]|\d{1,3}[.)])\s+(?!\[[ xX]\])\S/.test(line));
  if (isList) return lines.map((line) => riskHeading(line.replace(/^\S+\s+/, ""))).join("\n\n");
  return lines.length === 1 && isPlainLine(text) ? riskHeading(text) : undefined;
}

const riskHeading = (title: string): string =>
  `### ${headingWords(title.replace(/^#{1,6}\s+/, ""))}\n`;

function isPlainLine(line: string): boolean {
  return !/^\s*([-*+|#[]|\d+[.)]\s|none\b)/i.test(line);
}

function beginsWithTime(line: string): boolean {
  return readEntryTime(line, { start: 0, end: line.length }) !== undefined && isPlainLine(line);
}

function placeOf(
  file: AnswersFile,
  offset: number,
): { path: string; line: number; column: number } {
  return { path: file.path, ...placeAt(lineStarts(file.text), offset) };
}
