/** What mitigates a risk in the line of its label (`Mitigation: rehearse it — @kim`) becomes a list below that, of which each item is an action. */
import type { Block } from "../../../document/block.ts";
import type { Document } from "../../../document/document.ts";
import { itemText } from "../../../document/items.ts";
import { linesOf } from "../../../document/lines.ts";
import type { SectionView } from "../../../document/sections.ts";
import { subsectionsOf } from "../../../document/subsections.ts";
import { headingKey } from "../../../template/heading.ts";
import { isNobody } from "../../../values/nobody.ts";
import { type Edit, lineEnding, nextLine, type Span } from "../../../values/text.ts";
import { keysOf } from "./labels.ts";

/** `**Mitigation:** `, `Mitigation: `; no label is longer. */
const LABEL =
  /^[ \t]{0,3}(?:(\*\*|__)([^*_\n:：]{2,60})[:：]?\1|([^*_\n:：]{2,60})(?=[:：]))[ \t]*[:：]?[ \t]*/;

interface Named {
  readonly name: string;
  /** Behind the label, on its line. */
  readonly start: number;
}

/** @param mayMove whether an item of a list may become a list of its own behind that */
export function mitigationsToItems(
  document: Document,
  view: SectionView,
  mayMove: boolean,
): Edit[] {
  const { text } = document;
  const names = keysOf(view.section.parts.filter(({ kind }) => kind === "actions"));
  const isMitigation = ({ name }: Named) => names.has(headingKey(name));
  return subsectionsOf(text, view).flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "paragraph") return ofLines(text, block, isMitigation);
      return block.kind === "list" && mayMove ? ofItems(text, block, isMitigation) : [];
    }),
  );
}

function labelAt(text: string, { start, end }: Span): Named | undefined {
  const found = LABEL.exec(text.slice(start, Math.min(end, start + 80)));
  const name = found?.[2] ?? found?.[3];
  return found === null || name === undefined
    ? undefined
    : { name: name.trim(), start: start + found[0].length };
}

function ofLines(text: string, { span }: Block, isMitigation: (one: Named) => boolean): Edit[] {
  const eol = lineEnding(text);
  const lines = linesOf(text, span).map((line) => ({ line, named: labelAt(text, line) }));
  return lines.flatMap(({ line, named }, at) => {
    if (named === undefined || !isMitigation(named)) return [];
    const words = text.slice(named.start, line.end).trim();
    if (words === "" || isNobody(words)) return [];
    const next = lines.slice(at + 1).find((one) => one.named !== undefined);
    const label = `${at === 0 ? "" : eol}**${named.name}**${eol}${eol}- `;
    const behind =
      next === undefined ? [] : [{ start: next.line.start, end: next.line.start, text: eol }];
    return [{ start: line.start, end: named.start, text: label }, ...behind];
  });
}

/** The item goes behind its list, so that the others still stand beside one another. */
function ofItems(text: string, list: Block, isMitigation: (one: Named) => boolean): Edit[] {
  const eol = lineEnding(text);
  const found = list.children.flatMap((item) => {
    const span = itemText(item);
    const named = labelAt(text, span);
    if (named === undefined || !isMitigation(named) || item.children.length !== 1) return [];
    const words = text.slice(named.start, span.end).trim();
    return words === "" || isNobody(words) ? [] : [{ item, named, words }];
  });
  if (found.length === 0) return [];
  const end = list.span.end;
  const written = found
    .map(({ named, words }) => `${eol}${eol}**${named.name}**${eol}${eol}- ${words}`)
    .join("");
  const gone = found.map(({ item: { span } }) => ({
    start: span.start,
    end: Math.min(nextLine(text, span.end), end),
    text: "",
  }));
  return [...gone, { start: end, end, text: written }];
}
