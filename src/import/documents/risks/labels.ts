/** `Mitigations:` in plain words above a list below a risk becomes a label as our reader knows it, in bold. */
import type { Document } from "../../../document/document.ts";
import type { SectionView } from "../../../document/sections.ts";
import { subsectionsOf } from "../../../document/subsections.ts";
import { headingKey } from "../../../template/heading.ts";
import type { Part } from "../../../template/model.ts";
import type { Edit } from "../../../values/text.ts";

/** What parts of a risk may be called, as `headingKey` writes it. */
export function keysOf(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ label, aliases }) => [label, ...aliases].map(headingKey)));
}

/** In characters. */
const LONGEST = 60;

export function boldLabels({ text }: Document, view: SectionView): Edit[] {
  const known = keysOf(view.section.parts);
  return subsectionsOf(text, view).flatMap(({ blocks }) =>
    blocks.flatMap(({ kind, span: { start, end } }, at) => {
      if (kind !== "paragraph" || blocks[at + 1]?.kind !== "list" || end - start > LONGEST)
        return [];
      const words = text.slice(start, end);
      const [, name] = /^(\p{L}[^:：\n*_]{1,50})[:：]\s{0,3}$/u.exec(words) ?? [];
      const isLabel = name !== undefined && known.has(headingKey(name));
      return isLabel ? [{ start, end, text: `**${words.trim()}**` }] : [];
    }),
  );
}
