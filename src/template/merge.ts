/** A template's file upon its base: entries are merged by id, keys that are given replace, what is left out has its default. */
import { oneLine } from "../values/text.ts";
import type { Field, Part, Section, Template } from "./model.ts";
import type { FieldSource, PartSource, SectionSource, TemplateSource } from "./source.ts";

/** The whole template. The source must be free of faults (see `faults.ts`). */
export function merge(source: TemplateSource, base: Template | undefined): Template {
  const sections = mergeById(base?.sections ?? [], source.sections ?? [], mergeSection);
  return {
    id: source.id,
    kind: source.kind ?? base?.kind ?? "postmortem",
    name: source.name,
    when: oneLine(source.when ?? ""),
    opening: (source.opening ?? base?.opening ?? "").trim(),
    fields: mergeById(base?.fields ?? [], source.fields ?? [], mergeField),
    sections,
    meeting: meetingOrder(source.meeting ?? base?.meeting ?? [], sections),
  };
}

/** Changes apply in their order. `after` gives a place to a new entry and another place to an old one. */
export function mergeById<
  T extends { id: string },
  S extends { id: string; after?: string | undefined },
>(base: readonly T[], changes: readonly S[], complete: (change: S, old: T | undefined) => T): T[] {
  const result = [...base];
  for (const change of changes) {
    const at = result.findIndex((entry) => entry.id === change.id);
    const entry = complete(change, result[at]);
    if (at >= 0 && change.after === undefined) {
      result[at] = entry;
      continue;
    }
    if (at >= 0) result.splice(at, 1);
    const before = result.findIndex((other) => other.id === change.after);
    result.splice(before < 0 ? result.length : before + 1, 0, entry);
  }
  return result;
}

/** A section that the meeting does not name comes after the one that it follows in the document. */
export function meetingOrder(
  named: readonly string[],
  sections: readonly { id: string }[],
): string[] {
  const order = [...named];
  sections.forEach(({ id }, at) => {
    if (order.includes(id)) return;
    const previous = sections[at - 1];
    order.splice(previous ? order.indexOf(previous.id) + 1 : 0, 0, id);
  });
  return order;
}

function mergeField(change: FieldSource, old: Field | undefined): Field {
  const label = change.label ?? old?.label ?? labelOf(change.id);
  const required = change.required ?? old?.required ?? false;
  return {
    id: change.id,
    type: change.type ?? old?.type ?? "text",
    label,
    question: oneLine(change.question ?? old?.question ?? `${label}?`),
    guidance: oneLine(change.guidance ?? old?.guidance ?? ""),
    example: change.example ?? old?.example,
    required,
    asked: required || (change.asked ?? old?.asked ?? true),
    phase: change.phase ?? old?.phase ?? "both",
    values: change.values ?? old?.values ?? [],
  };
}

function mergeSection(change: SectionSource, old: Section | undefined): Section {
  const heading = change.heading ?? old?.heading ?? labelOf(change.id);
  return {
    id: change.id,
    heading,
    aliases: mergeAliases(heading, change.aliases ?? [], old),
    kind: change.kind ?? old?.kind ?? "prose",
    required: change.required ?? old?.required ?? false,
    phase: change.phase ?? old?.phase ?? "both",
    coverage: change.coverage ?? old?.coverage ?? false,
    parts: mergeById(old?.parts ?? [], change.parts ?? [], mergePart),
    question: oneLine(change.question ?? old?.question ?? ""),
    guidance: oneLine(change.guidance ?? old?.guidance ?? ""),
    example: (change.example ?? old?.example ?? "").trimEnd(),
  };
}

function mergePart(change: PartSource, old: Part | undefined): Part {
  const label = change.label ?? old?.label ?? labelOf(change.id);
  const aliases = new Set([...(old ? [old.label, ...old.aliases] : []), ...(change.aliases ?? [])]);
  aliases.delete(label);
  const questions = change.questions?.map(({ question, guidance, type }) => ({
    question: oneLine(question),
    guidance: oneLine(guidance ?? ""),
    type,
  }));
  return {
    id: change.id,
    label,
    aliases: [...aliases],
    kind: change.kind ?? old?.kind ?? "prose",
    questions: questions ?? old?.questions ?? [],
  };
}

/** The base's heading stays an alias when it is replaced, so that documents written before are still understood. */
function mergeAliases(
  heading: string,
  added: readonly string[],
  old: Section | undefined,
): string[] {
  const all = new Set([...(old ? [old.heading, ...old.aliases] : []), ...added]);
  all.delete(heading);
  return [...all];
}

function labelOf(id: string): string {
  return (id.charAt(0).toUpperCase() + id.slice(1)).replace(/[_-]/g, " ");
}
