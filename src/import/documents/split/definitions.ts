/** What links and footnotes of a file refer to, by name, so that each incident that is cut out of it has its own. */
import { definitionsAmong } from "../../../document/definitions.ts";
import { linesOf } from "../../../document/lines.ts";
import { lineEnding, type Span } from "../../../values/text.ts";
import type { Outline } from "../model.ts";

export interface NamedLine {
  /** As two are compared: in any case, with any blanks. */
  readonly name: string;
  readonly span: Span;
}

/** `[name]: address` and `[^name]: words`, in the order of the text; of several with one name the first counts. */
export function definitionsIn({ source: { text }, blocks, front }: Outline): NamedLine[] {
  const links = definitionsAmong(text, blocks, front?.span.end ?? 0);
  const notes = blocks
    .filter(({ kind }) => kind === "paragraph")
    .flatMap(({ span }) => notesIn(text, span));
  const byName = new Map<string, NamedLine>();
  for (const { name, span } of [...links, ...notes].sort((a, b) => a.span.start - b.span.start)) {
    const key = nameKey(name);
    if (!byName.has(key)) byName.set(key, { name: key, span });
  }
  return [...byName.values()];
}

const NOTE = /^ {0,3}\[(\^[^\][\s]{1,100})\]:/;

/** Lines that open no note go on with the one above. */
function notesIn(text: string, paragraph: Span): NamedLine[] {
  const found: NamedLine[] = [];
  for (const line of linesOf(text, paragraph)) {
    const name = NOTE.exec(text.slice(line.start, line.end))?.[1];
    const last = found.at(-1);
    if (name !== undefined) found.push({ name, span: line });
    else if (last !== undefined)
      found[found.length - 1] = { ...last, span: { start: last.span.start, end: line.end } };
  }
  return found;
}

/** To stand behind a part of the text: what it refers to and other parts define. */
export function definedElsewhere(
  text: string,
  part: Span,
  definitions: readonly NamedLine[],
): string {
  const isIn = ({ span }: NamedLine) => span.start >= part.start && span.start < part.end;
  const elsewhere = definitions.filter((one) => !isIn(one));
  if (elsewhere.length === 0) return "";
  const names = namesIn(text.slice(part.start, part.end));
  const eol = lineEnding(text);
  const lines = elsewhere
    .filter(({ name }) => names.has(name))
    .map(({ span }) => text.slice(span.start, span.end) + eol);
  if (lines.length === 0) return "";
  const ends =
    /(?:\r\n|\r|\n){0,2}$/.exec(text.slice(Math.max(0, part.end - 4), part.end))?.[0] ?? "";
  const missing = 2 - linesOf(ends, { start: 0, end: ends.length }).length + 1;
  return eol.repeat(missing) + lines.join("");
}

function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/\[([^\][]{1,999})\]/g)].map(([, name = ""]) => nameKey(name)));
}

function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
