/** The facts of an incident that a chapter states, by the names that its lines, items and rows begin with. */

import type { Template } from "../../../template/model.ts";
import { fieldNamed } from "../facts/name-field.ts";
import type { Outline } from "../model.ts";
import { nameSection } from "../name-section.ts";
import type { Chapter } from "./chapters.ts";

/** `Severity: …`, `- **Impact**: …`, `| Duration | …`. */
const NAMED =
  /^[ \t>|*_+-]{0,8}([\p{L}][\p{L}\p{N} /'’-]{1,40}?)[ \t*_]{0,4}[:：|][ \t*_|]{0,6}[^\s*_|]/gmu;
/** A chapter is looked at so far, in characters: its facts stand first. */
const NEAR = 3000;
const NONE_TAUGHT: ReadonlyMap<string, readonly string[]> = new Map();

/** @returns ids of fields and of sections, each once */
export function statedIn(
  { source, starts, parts }: Outline,
  chapter: Chapter,
  template: Template,
): Set<string> {
  const start = starts[chapter.line] ?? source.text.length;
  const end = Math.min(parts[chapter.to]?.span.start ?? source.text.length, start + NEAR);
  const fields = [...source.text.slice(start, end).matchAll(NAMED)].flatMap(([, name = ""]) => {
    const section = nameSection(template, name);
    const ids = [
      fieldNamed(name, NONE_TAUGHT)?.field,
      section?.saysMore === false ? section.section.id : undefined,
    ];
    return ids.filter((id) => id !== undefined);
  });
  return new Set(fields);
}
