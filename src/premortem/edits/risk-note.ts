/** What a check-in says of risks: written into the entry of its day, and corrected there. */
import type { Document } from "../../document/document.ts";
import type { Edit, Span } from "../../values/text.ts";
import {
  type CheckIn,
  printRiskNote,
  type RiskNote,
  readCheckIns,
  type SaidOfRisk,
} from "../check-ins.ts";
import { compareRiskIds } from "../risk-ids.ts";
import { addCheckInLines } from "./check-in.ts";

/**
 * Says how a risk stands on a day, in place of what its entry says already. Those of which nothing is said but
 * `same` share a line, so that a reader sees at once what has changed.
 * @param day `YYYY-MM-DD`
 * @throws MortemError as `addCheckInLines`
 */
export function noteRisk(document: Document, day: string, said: SaidOfRisk): Edit[] {
  const lines = linesOf(document, day);
  const standing = lines.findLast(({ risks }) => risks.includes(said.risk));
  if (standing === undefined) return addNote(document, day, said, lines);
  if (isSame(standing, said)) return [];
  // A line with words of its own, such as a comment, is left: of two, the last counts.
  if (!standing.isOurs) return addNote(document, day, said, []);
  const others = standing.risks.filter((risk) => risk !== said.risk);
  if (others.length === 0) return [{ ...standing.span, text: printRiskNote([said.risk], said) }];
  return [
    { ...standing.span, text: printRiskNote(others, standing) },
    ...addNote(
      document,
      day,
      said,
      lines.filter((line) => line !== standing),
    ),
  ];
}

/** @param lines of the entry, one of which the risk may join */
function addNote(
  document: Document,
  day: string,
  said: SaidOfRisk,
  lines: readonly Line[],
): Edit[] {
  const isPlain = said.state === "same" && said.note === "";
  const shared = isPlain ? lines.find((line) => line.isOurs && isSame(line, said)) : undefined;
  if (shared === undefined)
    return addCheckInLines(document, day, [printRiskNote([said.risk], said)]);
  const risks = [...shared.risks, said.risk].sort(compareRiskIds);
  return [{ ...shared.span, text: printRiskNote(risks, said) }];
}

/** A line of an entry, with all the risks that it speaks of. */
interface Line extends Omit<SaidOfRisk, "risk"> {
  readonly risks: readonly string[];
  readonly span: Span;
  /** Written as we write it, so that nothing else is lost when it is written anew. */
  readonly isOurs: boolean;
}

function linesOf(document: Document, day: string): Line[] {
  const entries = readCheckIns(document).filter((entry) => entry.day === day);
  const lines = new Map<number, RiskNote[]>();
  for (const note of entries.flatMap(({ notes }: CheckIn) => notes))
    lines.set(note.line, [...(lines.get(note.line) ?? []), note]);
  return [...lines.values()].map((notes) => {
    const { state, note, span } = notes[0] as RiskNote;
    const risks = notes.map(({ risk }) => risk);
    const isOurs =
      document.text.slice(span.start, span.end) === printRiskNote(risks, { state, note });
    return { risks, state, note, span, isOurs };
  });
}

function isSame(line: Pick<Line, "state" | "note">, said: SaidOfRisk): boolean {
  return line.state === said.state && line.note === said.note;
}
