/** Lists with marks of any kind, nested or below headings, and bare lines. */
import { readMarker } from "./marker.ts";
import type { Found, Reading, SourceLine } from "./model.ts";

/** A line, with those that go on from it. */
interface Entry {
  readonly kind: "item" | "plain" | "heading";
  readonly indent: number;
  text: string;
  readonly line: number;
  /** Does a blank line stand before it? */
  readonly isApart: boolean;
}

const DIVIDES = "only divides";

/** Columns by which a line without a mark stands below another. */
const DEEPER = 2;

export function readList(lines: readonly SourceLine[]): Reading {
  const { entries, skipped } = entriesOf(lines);
  const items = entries.filter(({ kind }) => kind === "item").length;
  const plain = entries.filter(({ kind }) => kind === "plain").length;
  const isParagraphs = items === 0 && areParagraphs(entries);
  const whole = isParagraphs ? paragraphsOf(entries) : entries;
  const found = whole.map((entry, at) => {
    const { text, line } = entry;
    return groups(entry, whole[at + 1], items >= plain)
      ? ({ kind: "group", text, line } as const)
      : ({ kind: "idea", text, line } as const);
  });
  return {
    shape: items > 0 ? "list" : isParagraphs ? "paragraphs" : "lines",
    found: [...found, ...skipped].sort((a, b) => a.line - b.line),
  };
}

/** Is it there only to hold what comes after it? */
function groups(entry: Entry, next: Entry | undefined, mostAreItems: boolean): boolean {
  if (entry.kind === "heading") return true;
  if (next === undefined || next.kind === "heading") return false;
  if (entry.kind === "item") return next.kind === "item" && next.indent > entry.indent;
  if (next.kind === "plain" && next.indent >= entry.indent + DEEPER) return true;
  if (next.kind === "item" && mostAreItems && !next.isApart) return true;
  return entry.text.endsWith(":") && (next.kind === "item" || !next.isApart);
}

function entriesOf(lines: readonly SourceLine[]): { entries: Entry[]; skipped: Found[] } {
  const entries: Entry[] = [];
  const skipped: Found[] = [];
  let isApart = true;
  let isComment = false;
  const signed = signatureLines(lines);
  for (const [at, { text, number: line }] of lines.entries()) {
    if (signed.has(line)) {
      if (text.trim() !== "") skipped.push({ kind: "skipped", why: "a signature", line });
      isApart = true;
      continue;
    }
    if (text.trim() === "") {
      isApart = true;
      continue;
    }
    const isInComment = isComment || text.trimStart().startsWith("<!--");
    if (isInComment) isComment = !text.includes("-->");
    const why = isInComment ? "a comment" : whyNone(text, lines[at - 1]?.text, lines[at + 1]?.text);
    const last = entries.at(-1);
    if (why !== undefined) {
      if (why === DIVIDES && !isApart && last !== undefined) underline(entries, text.trim());
      skipped.push({ kind: "skipped", why, line });
    } else {
      const entry = entryOf(text, line, isApart);
      if (last !== undefined && goesOn(last, entry)) last.text += ` ${entry.text}`;
      else entries.push(entry);
    }
    isApart = false;
  }
  return { entries: entries.every(isHeading) ? entries.map(asPlain) : entries, skipped };
}

function isHeading({ kind }: Entry): boolean {
  return kind === "heading";
}

/** Where all are headings, they are what was meant. */
function asPlain(entry: Entry): Entry {
  return { ...entry, kind: "plain" };
}

/** A plain line with a rule right below it is a heading. */
function underline(entries: Entry[], rule: string): void {
  const last = entries.at(-1);
  if (last?.kind !== "plain" || !/^(?:=+|-+)$/.test(rule)) return;
  // A short row of dashes parts two ideas.
  if (rule.startsWith("-") && rule.length < last.text.length) return;
  entries[entries.length - 1] = { ...last, kind: "heading" };
}

function entryOf(text: string, line: number, isApart: boolean): Entry {
  const heading = /^\s{0,3}#{1,6}\s/.exec(text);
  if (heading !== null) {
    const title = text.slice(heading[0].length).replace(/\s#+\s*$/, "");
    return { kind: "heading", indent: 0, text: title.trim(), line, isApart };
  }
  const { indent, isItem, text: rest } = readMarker(text);
  const bold = /^(?:\*\*([^*]+)\*\*|__([^_]+)__):?$/.exec(text.trim());
  if (bold !== null) {
    return { kind: "heading", indent: 0, text: bold[1] ?? bold[2] ?? "", line, isApart };
  }
  return { kind: isItem ? "item" : "plain", indent, text: rest, line, isApart };
}

/** Does a line without a mark belong to the item before it? */
function goesOn(last: Entry, entry: Entry): boolean {
  if (last.kind !== "item" || entry.kind !== "plain") return false;
  if (entry.indent > last.indent) return true;
  return !entry.isApart && /^\p{Ll}/u.test(entry.text);
}

/** Why a line cannot be an idea. */
function whyNone(text: string, before = "", after = ""): string | undefined {
  const line = text.trim();
  if (/^(?:[-*_=~–—]{2,}|[-*_] [-*_] [-*_ ]*|`{3,}.*)$/.test(line)) return DIVIDES;
  if (/^On\s.{4,200}\swrote:$/.test(line)) return "says who wrote the mail";
  if (isMailHeader(line) && (isMailHeader(before.trim()) || isMailHeader(after.trim()))) {
    return "the head of a mail";
  }
  return undefined;
}

/** The numbers of the lines with which mails end, and of those that say so: `-- ` and all up to where another mail or a list begins. */
function signatureLines(lines: readonly SourceLine[]): Set<number> {
  const signed = new Set<number>();
  let begun: SourceLine | undefined;
  for (const [at, line] of lines.entries()) {
    const { text, quotes = 0 } = line;
    const isApart = lines[at - 1]?.text.trim() === "";
    if (begun !== undefined && (quotes !== (begun.quotes ?? 0) || endsSignature(text, isApart))) {
      begun = undefined;
    }
    if (text === "-- ") begun = line;
    if (begun !== undefined || SENT_FROM.test(text.trim())) signed.add(line.number);
  }
  return signed;
}

const SENT_FROM =
  /^(?:Sent from (?:my \S+(?: \S+){0,3}|(?:\S+ )?(?:Mail|Outlook)\b.{0,40})|Get Outlook for \S+)$/i;

function endsSignature(text: string, isApart: boolean): boolean {
  if (isMailHeader(text) || /^(?:On\s.{4,200}\swrote:|#{1,6}\s.*|\|.*)$/.test(text)) return true;
  return isApart && readMarker(text).isItem;
}

function isMailHeader(line: string): boolean {
  return /^(?:From|Sent|Date|To|Cc|Subject|Reply-To): \S/.test(line);
}

/**
 * Are the blank lines what parts the ideas, and the line breaks inside of them only there for a sticky's width?
 * So where most stand alone, or where every line that does not begin a paragraph goes on in lower case.
 */
function areParagraphs(entries: readonly Entry[]): boolean {
  const plain = entries.filter(({ kind }) => kind === "plain");
  if (plain.some(({ indent }) => indent >= DEEPER)) return false;
  const beginning = plain.filter((entry) => entry.isApart);
  const going = plain.filter((entry) => !entry.isApart);
  if (beginning.length < 2 || going.length === 0) return false;
  const isLower = ({ text }: Entry) => /^\p{Ll}/u.test(text);
  const goOn = going.every(isLower) && !beginning.some(isLower);
  return goOn || (beginning.length > 2 && going.length * 2 <= beginning.length);
}

function paragraphsOf(entries: readonly Entry[]): Entry[] {
  const paragraphs: Entry[] = [];
  for (const entry of entries) {
    const last = paragraphs.at(-1);
    const isMore = entry.kind === "plain" && !entry.isApart && last?.kind === "plain";
    if (isMore) last.text += ` ${entry.text}`;
    else paragraphs.push({ ...entry });
  }
  return paragraphs;
}
