/** How people who write no Markdown make a heading: in capitals, between signs, behind a number, underlined. */
import type { Template } from "../../../template/model.ts";
import { nameSection } from "../name-section.ts";
import type { TextLine } from "./text-lines.ts";

export interface Candidate {
  /** Of its line among all, from 0. */
  readonly at: number;
  /** Headings of one document are written alike; `plain` is no style of its own. */
  readonly style: string;
  /** 1 to 6. */
  readonly level: number;
  readonly name: string;
  /** What the heading is to say: a number is a word of it. */
  readonly written: string;
  /** What stands behind it on its line. */
  readonly rest: string;
  /** Its name is that of a section, and says no more. */
  readonly isSection: boolean;
  /** Of a numbered one, its last number. */
  readonly number: number | undefined;
  /** The line below only underlines it. */
  readonly isUnderlined: boolean;
}

/** No heading is longer; what is longer is a sentence. */
const LONGEST = 70;
const UNDERLINE = /^(?:={3,200}|-{3,200}|_{3,200}|\*{3,200}|#{3,200}|\+{3,200}|\^{3,200})$/;

/** `Impact:` alone on its line, which is a label of the text where nothing else parts it. */
export const LABEL = "label";

type Found = Pick<Candidate, "style" | "name"> & Partial<Candidate>;

export function candidateAt(
  lines: readonly TextLine[],
  at: number,
  template: Template,
): Candidate | undefined {
  const line = lines[at] as TextLine;
  const { words, indent, isCode } = line;
  if (isCode || indent > 3 || words.length > LONGEST * 2 || !LETTER.test(words)) return undefined;
  const below = lines[at + 1];
  const isUnderlined = below !== undefined && below.indent <= 3 && UNDERLINE.test(below.words);
  const found = STYLES.map((styleOf) => styleOf(words)).find((one) => one !== undefined);
  const isAlone = at === 0 || lines[at - 1]?.words === "";
  const plain =
    (isAlone || isUnderlined) && line.heading !== "several"
      ? plainOf(words, isUnderlined)
      : undefined;
  const one: Found | undefined = found ?? plain;
  if (one === undefined || one.name.length > LONGEST) return undefined;
  const isSection = nameSection(template, one.name)?.saysMore === false;
  if ((one.rest ?? "") !== "" && !isSection) return undefined;
  return {
    level: 2,
    rest: "",
    number: undefined,
    written: one.name,
    ...one,
    at,
    isSection,
    isUnderlined,
  };
}

const LETTER = /\p{L}/u;
const SIGN = /^([■◆◇□●○◎▼▽▲△▶★☆※❏➤►◉])[ \t\u3000]*(?=\S)/u;
const BRACKETED =
  /^([【〔《［[＜〈])([^【】〔〕《》［］[\]＜＞〈〉]{1,60})([】〕》］\]＞〉])[ \t\u3000]*/u;
const NUMBERED =
  /^(?:([0-9０-９]{1,2})((?:[.．][0-9０-９]{1,2}){0,3})[.．)）、:]?|([IVX]{1,5})[.)])[ \t\u3000]+(?=\S)/;
const UNSPACED_NUMBER =
  /^([0-9０-９]{1,2})[.．、)）](?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])/u;
const EQUALS = /^(={1,6})[ \t]{0,4}(?=[^\s=])/;
const HASHES = /^(#{1,6})(?=[^\s#])/;
const RULED =
  /^(-{2,20}|={2,20}|\*{3,20}|~{2,20}|_{3,20}|>{2,20}|\+{2,20}|:{2,20})[ \t]{0,4}(?=[^\s=*~_>+:-])/;
const EMPHASIS = /^([*_])([^*_\n]{2,60})\1$/;

const STYLES: readonly ((words: string) => Found | undefined)[] = [
  signed,
  bracketed,
  numbered,
  equalled,
  hashed,
  ruled,
  emphasised,
  capitals,
];

function signed(words: string): Found | undefined {
  const found = SIGN.exec(words);
  if (found === null) return undefined;
  return { style: `sign ${found[1]}`, name: withoutColon(words.slice(found[0].length)) };
}

function bracketed(words: string): Found | undefined {
  const found = BRACKETED.exec(words);
  // A link, a box to tick, a reference.
  if (found === null || /^\[(?:[ xX]|[^\]]{0,60}\][[(:])/.test(words)) return undefined;
  const rest = words.slice(found[0].length);
  return { style: `bracket ${found[1]}`, name: (found[2] ?? "").trim(), rest };
}

const ROMAN: readonly string[] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

function numbered(words: string): Found | undefined {
  const found = NUMBERED.exec(words) ?? UNSPACED_NUMBER.exec(words);
  if (found === null) return undefined;
  const [all, first = "", others = "", roman] = found;
  const numbers = `${first}${others}`.normalize("NFKC").split(".").map(Number);
  const number = roman === undefined ? numbers.at(-1) : ROMAN.indexOf(roman) + 1;
  if (number === 0) return undefined;
  const depth = roman === undefined ? numbers.length : 1;
  const behind = /[.．)）、:]?(?=[ \t\u3000]|$)/.exec(all)?.[0] ?? "";
  const style = `number ${roman === undefined ? "" : "roman "}${depth}${behind}`;
  const name = withoutColon(words.slice(all.length));
  return { style, name, written: withoutColon(words), number, level: Math.min(6, depth + 1) };
}

function equalled(words: string): Found | undefined {
  const marks = EQUALS.exec(words);
  if (marks === null) return undefined;
  const level = marks[1]?.length ?? 1;
  const name = trimEndOf(words.slice(marks[0].length), "=");
  return { style: "equals", name, level };
}

function hashed(words: string): Found | undefined {
  const marks = HASHES.exec(words);
  if (marks === null) return undefined;
  return {
    style: "hash",
    name: trimEndOf(words.slice(marks[0].length), "#"),
    level: marks[1]?.length ?? 1,
  };
}

/** `--- Timeline ---`, `>>> Timeline <<<` */
function ruled(words: string): Found | undefined {
  const marks = RULED.exec(words);
  const sign = marks?.[1]?.[0];
  if (marks === null || sign === undefined) return undefined;
  const behind = sign === ">" ? "<" : sign;
  const name = trimEndOf(words.slice(marks[0].length), behind);
  return words.endsWith(behind.repeat(2)) ? { style: `rule ${sign}`, name } : undefined;
}

function emphasised(words: string): Found | undefined {
  const found = EMPHASIS.exec(words);
  return found === null
    ? undefined
    : { style: "emphasis", name: withoutColon((found[2] ?? "").trim()) };
}

/** At least four letters, all of them capitals. */
const LEAST_LETTERS = 4;
const MOST_WORDS = 8;

function capitals(words: string): Found | undefined {
  const bare = withoutRemark(words);
  if (bare !== bare.toUpperCase() || bare === bare.toLowerCase()) return undefined;
  if (!/^\p{Lu}/u.test(bare) || /[.!;,|]$|[|<>{}=]/.test(bare)) return undefined;
  const letters = bare.match(/\p{Lu}/gu)?.length ?? 0;
  const count = bare.split(/\s+/).length;
  if (letters < LEAST_LETTERS || count > MOST_WORDS) return undefined;
  return { style: "capitals", name: withoutColon(bare), written: withoutColon(words) };
}

function plainOf(words: string, isUnderlined: boolean): Found | undefined {
  const bare = withoutRemark(words);
  if (!/^[\p{L}¿]/u.test(words) || /[|<>]/.test(words)) return undefined;
  const style = isUnderlined ? "underlined" : /[:：]$/.test(words) ? LABEL : "plain";
  return { style, name: withoutColon(bare), written: withoutColon(words) };
}

/** `TIMELINE (all times CEST)`, also with a colon behind. */
function withoutRemark(words: string): string {
  return words.replace(/[ \t\u3000]?[(（][^()（）]{1,60}[)）](?=[:：]?$)/, "");
}

function withoutColon(words: string): string {
  return words.replace(/[:：]$/, "").trim();
}

function trimEndOf(words: string, mark: string): string {
  let end = words.trimEnd().length;
  while (end > 0 && words[end - 1] === mark) end--;
  return withoutColon(words.slice(0, end).trim());
}
