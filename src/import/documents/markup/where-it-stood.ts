/** Doubts about a text that was made of a source, told of the lines of the source itself. */
import type { Imported, LeftOut, Source } from "../model.ts";

/** @param lineOf a line of the text that was made, in the source: both from 1 */
export function whereItStood(
  one: Imported | LeftOut,
  { text, firstLine }: Source,
  lineOf: (line: number) => number,
): Imported | LeftOut {
  const before = firstLine - 1;
  const there = (line: number) => before + lineOf(line - before);
  const isWhole = one.source.firstLine === firstLine;
  const source = isWhole
    ? { ...one.source, text }
    : { ...one.source, firstLine: there(one.source.firstLine) };
  if (!("text" in one)) return { ...one, source };
  const told = <T extends { readonly line: number }>(all: readonly T[]): T[] =>
    all.map((each) => ({ ...each, line: there(each.line) }));
  return { ...one, source, doubts: told(one.doubts), unknown: told(one.unknown) };
}
