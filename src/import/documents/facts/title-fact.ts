/** Which of a document's names is the incident's title. */
import { plainText } from "../../../document/inline.ts";
import { oneLine } from "../../../values/text.ts";
import type { Fact, Outline } from "../model.ts";
import type { NamedStatement } from "./named-statements.ts";
import { bareTitle, isGeneric, titleOfFile } from "./title.ts";

/** In characters; what is longer is a sentence. */
const LONGEST = 200;

/**
 * The heading, else the front matter's title, what a field calls it, bold words on top, the file's name. Where all of them
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
  const candidates: Fact[] = [
    ...ofHeading(outline),
    ...said(inFront),
    ...said(inBody),
    ...boldOnTop(outline),
    { value: titleOfFile(outline.source.path), from: "file-name", line: 1 },
  ];
  const bare = candidates.map((fact) => ({ ...fact, value: wordsOf(String(fact.value)) }));
  return bare.find(({ value }) => !isGeneric(value)) ?? bare.find(({ value }) => value !== "");
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
