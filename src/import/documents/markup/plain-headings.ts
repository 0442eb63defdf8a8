/** Headings of a text that has none of Markdown: lines alone that name a section, and those that are written like them. */

import type { Template } from "../../../template/model.ts";
import { pushTo } from "../../../values/grouping.ts";
import { lineEnding } from "../../../values/text.ts";
import { statesFacts } from "../fact-lines.ts";
import { nameSection } from "../name-section.ts";
import { withoutShouts } from "./among-entries.ts";
import type { Change } from "./change.ts";
import { type Candidate, candidateAt, LABEL } from "./heading-styles.ts";
import { type TextLine, textLines } from "./text-lines.ts";

/** A document with so many headings of Markdown has its parts from these. */
const ENOUGH_HEADINGS = 2;

export function plainHeadingChanges(text: string, template: Template): Change[] {
  const lines = textLines(text);
  if (headingsOf(lines, template) >= ENOUGH_HEADINGS) return [];
  const found = lines.flatMap((_, at) => candidateAt(lines, at, template) ?? []);
  const all = found.filter((_, at) => !isBullet(lines, found, at));
  if (all.length > MOST_CANDIDATES || !all.some(({ isSection }) => isSection)) return [];
  const headings = withoutShouts(lines, chosen(lines, all), template);
  const [first] = headings;
  const isNew = ({ style, at }: Candidate) => style !== LABEL && lines[at]?.heading !== "one";
  if (first === undefined || !headings.some(isNew)) return [];
  const eol = lineEnding(text);
  const isTitle = !first.isSection && isOnTop(lines, first.at);
  const title = isTitle ? undefined : titleAbove(lines, first.at);
  return [
    ...(title === undefined ? [] : [{ ...placeOf(title), text: `# ${title.words}` }]),
    ...headings.flatMap((one) =>
      changesOf(lines, one === first && isTitle ? { ...one, level: 1 } : one, eol),
    ),
  ];
}

function isOnTop(lines: readonly TextLine[], at: number): boolean {
  return lines.slice(0, at).every(({ words }) => words === "");
}

/** `● Timeline` right above or below another such line is an item of a list. */
function isBullet(lines: readonly TextLine[], all: readonly Candidate[], at: number): boolean {
  const [before, one, after] = [all[at - 1], all[at] as Candidate, all[at + 1]];
  if (!ROUND.test(one.style)) return false;
  const meets = (above: Candidate | undefined, below: Candidate | undefined) =>
    above !== undefined &&
    below !== undefined &&
    above.style === below.style &&
    below.at - above.at < MOST_BETWEEN &&
    lines.slice(above.at + 1, below.at).every(({ words }) => words === "");
  return meets(before, one) || meets(one, after);
}

const ROUND = /^sign [●○◎◉]/;
const MOST_BETWEEN = 10;

/** No document has so many headings. */
const MOST_CANDIDATES = 2000;

const ATX = /^#{1,6}(?:[ \t]|$)/;

/** Of Markdown, those that name a section; the title parts nothing. */
function headingsOf(lines: readonly TextLine[], template: Template): number {
  return lines.filter(({ words, indent, isCode }, at) => {
    if (isCode || indent > 3) return false;
    const isHeading =
      ATX.test(words) ||
      (words !== "" &&
        words.length < LONGEST_NAME &&
        (at === 0 || lines[at - 1]?.words === "") &&
        /^(?:={3,}|-{3,})$/.test(lines[at + 1]?.words ?? ""));
    return isHeading && nameSection(template, words.replace(ATX, "")) !== undefined;
  }).length;
}

const LONGEST_NAME = 100;

/** In these, only what names a section is a heading: any short line might be written so. */
const NO_STYLE: ReadonlySet<string> = new Set(["plain", "emphasis", LABEL]);
/** Lines of a list are written so, too. */
const LEAST_OF_LIST = 2;

function chosen(lines: readonly TextLine[], all: readonly Candidate[]): Candidate[] {
  const sections = new Map<string, Candidate[]>();
  for (const one of all) if (one.isSection) pushTo(sections, one.style, one);
  const numbered = all.filter(({ isSection, number }) => isSection && number !== undefined).length;
  return all.filter((one, at) => {
    const known = sections.get(one.style) ?? [];
    const isOfList = one.number !== undefined;
    if (isOfList && (numbered < LEAST_OF_LIST || isListed(lines, all, at))) return false;
    if (one.isSection) return true;
    if (isOfList && isLeftOut(lines, one, known)) return true;
    if (known.length < 2 || NO_STYLE.has(one.style) || !isLikeHeading(lines, all, at)) return false;
    return !isOfList || fitsBetween(one, known);
  });
}

/** A table of contents: the next line of text is written alike, and so is the one after it or before it. */
function isListed(lines: readonly TextLine[], all: readonly Candidate[], at: number): boolean {
  const meets = (one: number) => {
    const [here, next] = [all[one], all[one + 1]];
    return here !== undefined && next !== undefined && isNext(lines, here, next);
  };
  return (meets(at) && (meets(at + 1) || meets(at - 1))) || (meets(at - 1) && meets(at - 2));
}

function isNext(lines: readonly TextLine[], here: Candidate, next: Candidate): boolean {
  if (here.number === undefined || next.number !== here.number + 1) return false;
  for (let at = here.at + 1; at < next.at; at++) if (lines[at]?.words !== "") return false;
  return true;
}

/** A few words without the marks of a sentence, with text of its own below. */
function isLikeHeading(
  lines: readonly TextLine[],
  all: readonly Candidate[],
  place: number,
): boolean {
  const { name, at, style, isUnderlined } = all[place] as Candidate;
  if (/[.。!;,、，]$|[.。] /.test(name) || name.split(" ").length > MOST_WORDS) return false;
  if (MARKED.test(style)) return true;
  const isAlone = at === 0 || lines[at - 1]?.words === "" || isUnderlined || SIGNED.test(style);
  const [before, after] = [all[place - 1], all[place + 1]];
  const touches = (other: Candidate | undefined) =>
    other !== undefined && other.style === style && Math.abs(other.at - at) === 1;
  return isAlone && !touches(before) && !touches(after);
}

const MOST_WORDS = 8;
/** Nothing but a heading is written so. */
const SIGNED = /^sign [■◆◇□▼▽★☆]/;
const MARKED = /^(?:equals|hash|rule|bracket)/;

/** Its number is one that the headings around it leave out. */
function fitsBetween({ number = 0, at, level }: Candidate, known: readonly Candidate[]): boolean {
  const before = known.findLast((one) => one.at < at && one.level === level)?.number ?? 0;
  const after = known.find((one) => one.at > at && one.level === level)?.number;
  return number > before && (after === undefined ? number <= before + 3 : number < after);
}

/** In lines: between two headings of a person there are fewer. */
const FARTHEST = 500;

/** `2. Incident details` without a blank line above, where the sections around it are 1 and 3. */
function isLeftOut(
  lines: readonly TextLine[],
  { number = 0, name, at, level }: Candidate,
  known: readonly Candidate[],
): boolean {
  const before = known.findLast((one) => one.at < at && one.level === level);
  const after = known.find((one) => one.at > at && one.level === level);
  if (before?.number !== number - 1 || after?.number !== number + 1) return false;
  const isItem = (line: TextLine | undefined) => /^\d{1,2}[.)](?!\d)/.test(line?.words ?? "");
  if (after.at - before.at > FARTHEST) return false;
  const isBetween = lines.slice(before.at + 1, after.at).filter(isItem).length === 1;
  return isBetween && /^\p{Lu}[^.!?;,]{2,40}$/u.test(name);
}

function changesOf(lines: readonly TextLine[], one: Candidate, eol: string): Change[] {
  const line = lines[one.at] as TextLine;
  const below = lines[one.at + 1];
  const heading = `${"#".repeat(one.level)} ${one.written}`;
  const place = placeOf(line);
  const change: Change =
    one.rest === ""
      ? { ...place, text: heading }
      : {
          ...place,
          text: heading + eol + eol + one.rest,
          lines: [line.line, line.line, line.line],
        };
  return one.isUnderlined && below !== undefined
    ? [change, { start: below.start, end: below.end, text: "" }]
    : [change];
}

function placeOf({ start, end }: TextLine) {
  return { start, end };
}

/** The first line, where it is neither a sentence nor a fact and something else follows it. */
function titleAbove(lines: readonly TextLine[], first: number): TextLine | undefined {
  const at = lines.findIndex(({ words, isCode }) => words !== "" && !isCode);
  const line = lines[at];
  if (line === undefined || at >= first || line.indent > 3 || line.words.length > LONGEST_NAME)
    return undefined;
  const { words } = line;
  if (!/^[\p{L}\p{N}[【]/u.test(words) || /[.。!,;:：]$|[.。] |[|<>]|\]\(/.test(words))
    return undefined;
  const below = lines[at + 1]?.words ?? "";
  if (statesFacts(words) || /^(?:={3,}|-{3,})$/.test(below)) return undefined;
  return below === "" || at + 1 === first || statesFacts(below) ? line : undefined;
}
