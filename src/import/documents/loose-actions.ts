/** A pre-mortem's actions that stand below no risk: ours has no other place for them, so that no command would count them. */
import type { Template } from "../../template/model.ts";
import { homesOf, NOTES } from "./homes.ts";
import type { Doubt, Outline, Part } from "./model.ts";
import { nameSection } from "./name-section.ts";
import { blocksIn } from "./outline.ts";

/** Of a post-mortem these tell what was done; before a project they are still to be done. */
const TO_MITIGATE =
  /^(?:mitigations?|mitigation (?:plan|strategy|actions?)|countermeasures?)[:：]?$/i;

/**
 * @param premortem by which the outline was read
 * @param postmortem knows what teams call their actions
 */
export function looseActions(
  outline: Outline,
  { premortem, postmortem }: { premortem: Template; postmortem: Template },
): Doubt[] {
  const notes = homesOf(outline, premortem).filter(({ home }) => home === NOTES);
  return outline.parts.flatMap((part) => {
    const { start } = part.span;
    const isInNotes = notes.some(({ span }) => span.start <= start && start < span.end);
    if (!isInNotes || !namesActions(part, postmortem)) return [];
    const lines = blocksIn(outline, part.own).flatMap(({ kind, children, line, endLine }) => {
      if (kind === "list") return children.map((item) => item.line);
      // Behind its header and the rule below it.
      return kind === "table" ? range(line + 2, endLine) : [];
    });
    const [first] = lines;
    if (first === undefined) return [];
    const { firstLine } = outline.source;
    const from = first + firstLine - 1;
    const to = (lines.at(-1) as number) + firstLine - 1;
    const where = from === to ? `on line ${from}` : `on lines ${from} to ${to}`;
    const message =
      lines.length === 1
        ? `one action stands below no risk (${where}), so that no command counts it: move it to the risk that it is for, below **Avoid or mitigate**`
        : `${lines.length} actions stand below no risk (${where}), so that no command counts them: move each to the risk that it is for, below **Avoid or mitigate**`;
    return [{ line: from, message }];
  });
}

function namesActions({ name }: Part, postmortem: Template): boolean {
  return (
    TO_MITIGATE.test(name.trim()) || nameSection(postmortem, name)?.section.id === "action-items"
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
