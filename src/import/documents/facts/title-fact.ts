/** Which of a document's names is the incident's title. */
import { plainText } from "../../../document/inline.ts";
import { oneLine } from "../../../values/text.ts";
import type { Fact, Outline } from "../model.ts";
import { isFieldName, isMetadataHeading } from "./name-field.ts";
import type { NamedStatement } from "./named-statements.ts";
import { splitName } from "./statements.ts";
import { bareTitle, beginsWithKind, isGeneric, namesCollection, titleOfFile } from "./title.ts";

/** In characters; what is longer is a sentence. */
const LONGEST = 200;

/**
 * The heading, else the front matter's title, what a field calls it, the heading below, the words on top, the file's name. Where all of them
 * say only what kind of document it is, the first that says anything.
 */
export function titleFact(
  outline: Outline,
  statements: readonly NamedStatement[],
): Fact | undefined {
  const stated = statements.filter(
    ({ field, value }) => field === "title" && value.length <= LONGEST,
  );
  const inFront = stated.filter(({ from }) => from === "front-matter");
  const inBody = stated.filter(({ from }) => from !== "front-matter");
  const said = (all: readonly NamedStatement[]): Fact[] =>
    all.map(({ value, from, line }) => ({ value, from, line }));
  const below = headingBelow(outline);
  const isOfMany = below.length > 0 && namesCollection(outline.title?.text ?? "");
  const candidates: Fact[] = [
    ...(isOfMany ? below : []),
    ...ofHeading(outline),
    ...said(inFront),
    ...said(inBody),
    ...below,
    ...boldOnTop(outline),
    ...lineOnTop(outline),
    // An incident of an export has a place in it, and no name of a file.
    ...(outline.source.path.includes("#")
      ? []
      : [{ value: titleOfFile(outline.source.path), from: "file-name" as const, line: 1 }]),
  ];
  const bare = candidates.map((fact) => ({ ...fact, value: wordsOf(String(fact.value)) }));
  return (
    bare.find(
      ({ value, from }) => !isGeneric(value) && !(from === "file-name" && isInitial(value)),
    ) ?? bare.find(({ value }) => value !== "")
  );
}

/** `a.md` names nothing. */
function isInitial(name: string): boolean {
  return !/\p{L}{3}|[\u3040-\u9fff]/u.test(name);
}

/** What is joined by hyphens is the name of a file. */
function wordsOf(title: string): string {
  const bare = bareTitle(oneLine(title));
  return /^\w{1,30}(?:-\w{1,30}){3,20}$/.test(bare) ? bareTitle(titleOfFile(bare)) : bare;
}

function ofHeading({ title }: Outline): Fact[] {
  return title === undefined || title.text.length > LONGEST
    ? []
    : [{ value: title.text, from: "heading", line: title.line }];
}

/** Shorter ones are names of sections that nobody knows. */
const LEAST_WORDS = 3;
const LEAST_CHARACTERS = 6;

/** The first one below `Incident 1`, where it is no section. */
function headingBelow({ title, parts: [first] }: Outline): Fact[] {
  if (title === undefined || first?.form !== "heading" || first.section !== undefined) return [];
  const { name, line } = first;
  const isSentence =
    name.split(" ").length >= LEAST_WORDS ||
    (/[\u3040-\u9fff]/.test(name) && name.length >= LEAST_CHARACTERS);
  const isName = isFieldName(name) || isMetadataHeading(name) || splitName(name) !== undefined;
  return isSentence && !isName && name.length <= LONGEST
    ? [{ value: name, from: "heading", line }]
    : [];
}

/** `Post-mortem: Search was down` on the first line, or few words alone there, of a document without a title. */
function lineOnTop({ title, source: { text }, blocks }: Outline): Fact[] {
  const [first] = blocks.filter(({ kind }) => kind !== "html");
  if (title !== undefined || first?.kind !== "paragraph") return [];
  const { start, end } = first.span;
  const source = text.slice(start, Math.min(end, start + LONGEST));
  const [top = "", ...others] = source.split(/\r\n|\n|\r/);
  const words = plainText(top, { start: 0, end: top.length });
  const isAlone =
    others.length === 0 && words.length < LONGEST / 2 && !/[.。!?:：,，]$|[.。!?:：]\s/.test(words);
  return beginsWithKind(words) || isAlone ? [{ value: words, from: "line", line: first.line }] : [];
}

/** `**Search was down**` alone on the first line of a document without headings above. */
function boldOnTop({ source: { text }, blocks }: Outline): Fact[] {
  const [first] = blocks.filter(({ kind }) => kind !== "html");
  if (first === undefined || first.kind !== "paragraph") return [];
  const words = text.slice(
    first.span.start,
    Math.min(first.span.end, first.span.start + LONGEST + 8),
  );
  const bold = /^(\*\*|__)([^*_\n]{3,200})\1\s{0,4}$/.exec(words);
  if (bold === null || /[:：]$/.test(bold[2] ?? "")) return [];
  return [{ value: plainText(text, first.span), from: "line", line: first.line }];
}
