/** What a template's file can get wrong that its form alone does not show: names used twice, and names of nothing. */
import { didYouMean } from "../values/nearest.ts";
import { headingKey } from "./heading.ts";
import { merge } from "./merge.ts";
import type { Template } from "./model.ts";
import type { FieldSource, SectionSource, TemplateSource } from "./source.ts";

export interface Fault {
  /** Where in the file, as the keys that lead there. */
  readonly keys: readonly (string | number)[];
  readonly message: string;
  readonly hint: string;
}

/** Front-matter keys that mean something in every document. */
export const RESERVED_FIELDS = new Set(["kind", "template", "premortems", "anticipated", "source"]);

/** All faults, the ones that explain others first. */
export function faultsOf(source: TemplateSource, base: Template | undefined): Fault[] {
  const faults = [
    ...kindFaults(source, base),
    ...listFaults("fields", source.fields ?? [], base?.fields ?? []),
    ...listFaults("sections", source.sections ?? [], base?.sections ?? []),
    ...incompleteFields(source.fields ?? [], base),
    ...incompleteSections(source.sections ?? [], base),
  ];
  if (faults.length > 0) return faults;
  const merged = merge(source, base);
  return [
    ...coverageFaults(source, merged),
    ...partFaults(source, merged),
    ...headingFaults(source, merged),
    ...meetingFaults(source, merged),
  ];
}

function kindFaults({ kind }: TemplateSource, base: Template | undefined): Fault[] {
  if (!base && kind === undefined) {
    const hint = "Add `kind: postmortem`, or `extends:` with the template to build upon.";
    return [{ keys: [], message: "the template has no `kind`", hint }];
  }
  if (!base || kind === undefined || kind === base.kind) return [];
  const hint = `Write \`kind: ${base.kind}\`, or leave the line out.`;
  return [{ keys: ["kind"], message: `a ${kind} cannot extend a ${base.kind}`, hint }];
}

/** Ids given twice, and `after` that names what does not stand there yet. */
function listFaults(
  list: "fields" | "sections",
  changes: readonly { id: string; after?: string | undefined }[],
  base: readonly { id: string }[],
): Fault[] {
  const standing = new Set(base.map(({ id }) => id));
  const given = new Set<string>();
  return changes.flatMap(({ id, after }, at) => {
    const found: Fault[] = [];
    if (given.has(id)) {
      const hint = "Join the two entries, or give one another id.";
      found.push({
        keys: [list, at, "id"],
        message: `\`${id}\` stands twice in \`${list}\``,
        hint,
      });
    }
    if (after !== undefined && (after === id || !standing.has(after))) {
      const message = `\`after: ${after}\` names nothing that stands before it in \`${list}\``;
      const others = [...standing].filter((other) => other !== id);
      found.push({ keys: [list, at, "after"], message, hint: didYouMean(after, others) });
    }
    given.add(id);
    standing.add(id);
    return found;
  });
}

function incompleteFields(fields: readonly FieldSource[], base: Template | undefined): Fault[] {
  return fields.flatMap((change, at) => {
    const keys = ["fields", at];
    const old = base?.fields.find(({ id }) => id === change.id);
    if (RESERVED_FIELDS.has(change.id)) {
      const hint = "Give the field another id.";
      return [
        {
          keys: [...keys, "id"],
          message: `\`${change.id}\` has a meaning of its own in every document`,
          hint,
        },
      ];
    }
    if (!old && change.type === undefined) {
      const hint = "Add `type: text`, or another type.";
      return [{ keys, message: `the new field \`${change.id}\` has no \`type\``, hint }];
    }
    const choice = (change.type ?? old?.type) === "choice";
    if (choice && (change.values ?? old?.values ?? []).length === 0) {
      const hint = "Add `values: [first, second]`.";
      return [{ keys, message: `the choice \`${change.id}\` has no \`values\``, hint }];
    }
    return [];
  });
}

function incompleteSections(
  sections: readonly SectionSource[],
  base: Template | undefined,
): Fault[] {
  return sections.flatMap((change, at) => {
    if (base?.sections.some(({ id }) => id === change.id)) return [];
    const missing = (["heading", "question", "guidance"] as const).filter(
      (key) => change[key] === undefined,
    );
    return missing.slice(0, 1).map((key) => ({
      keys: ["sections", at],
      message: `the new section \`${change.id}\` has no \`${key}\``,
      hint: `Add a line \`${key}: …\` to it.`,
    }));
  });
}

function coverageFaults(source: TemplateSource, merged: Template): Fault[] {
  return (source.sections ?? []).flatMap(({ id, coverage }, at) => {
    const section = merged.sections.find((other) => other.id === id);
    if (!section?.coverage || section.kind === "list" || section.kind === "prose") return [];
    const keys = ["sections", at, coverage === undefined ? "kind" : "coverage"];
    const message = `\`${id}\` is a section of ${section.kind}, whose items cannot end in an arrow`;
    return [{ keys, message, hint: "Leave `coverage` out, or make the section a list." }];
  });
}

/** Only risks have parts, and a label must lead to one of them. */
function partFaults(source: TemplateSource, merged: Template): Fault[] {
  return (source.sections ?? []).flatMap(({ id, parts }, at): Fault[] => {
    const section = merged.sections.find((other) => other.id === id);
    if (section === undefined || parts === undefined) return [];
    const keys = ["sections", at, "parts"];
    if (section.kind !== "risks") {
      const message = `\`${id}\` is a section of ${section.kind}, which has no parts`;
      return [{ keys, message, hint: "Leave `parts` out, or make the section one of risks." }];
    }
    const names = section.parts.flatMap(({ label, aliases }) =>
      [label, ...aliases].map(headingKey),
    );
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined) return [];
    const hint =
      "Give one of them another label or alias; capitals and punctuation make no difference.";
    return [{ keys, message: `"${twice}" names two parts`, hint }];
  });
}

/** A heading or alias must lead to one section. */
function headingFaults(source: TemplateSource, merged: Template): Fault[] {
  const owners = new Map<string, string>();
  const given = new Map((source.sections ?? []).map(({ id }, at) => [id, at]));
  return merged.sections.flatMap((section) =>
    [section.heading, ...section.aliases].flatMap((name) => {
      const owner = owners.get(headingKey(name)) ?? section.id;
      owners.set(headingKey(name), owner);
      if (owner === section.id) return [];
      const at = given.get(section.id) ?? given.get(owner) ?? 0;
      const message = `"${name}" names two sections: \`${owner}\` and \`${section.id}\``;
      const hint =
        "Give one of them another heading or alias; capitals, numbers and punctuation make no difference.";
      return [{ keys: ["sections", at], message, hint }];
    }),
  );
}

function meetingFaults(source: TemplateSource, merged: Template): Fault[] {
  const ids = merged.sections.map(({ id }) => id);
  const named = source.meeting ?? [];
  return named.flatMap((id, at) => {
    const keys = ["meeting", at];
    if (!ids.includes(id)) {
      return [
        {
          keys,
          message: `\`meeting\` names \`${id}\`, which is no section`,
          hint: didYouMean(id, ids),
        },
      ];
    }
    if (named.indexOf(id) === at) return [];
    return [
      { keys, message: `\`${id}\` stands twice in \`meeting\``, hint: "Leave one of them out." },
    ];
  });
}
