/** Reads action items, from a task list or from a table with the usual columns. */
import type { Section } from "../template/model.ts";
import { factsOf, readActionParts } from "./action-meta.ts";
import { readTableActions } from "./action-table.ts";
import type { ActionItem, ListForm } from "./actions.ts";
import type { Block } from "./block.ts";
import { plainText } from "./inline.ts";
import { itemText } from "./items.ts";
import { legendsIn } from "./legend.ts";
import { readParts } from "./parts.ts";
import type { SectionView } from "./sections.ts";
import { type Subsection, subsectionsOf } from "./subsections.ts";

/** Every action of a section, in the order of the document. Of risks, those that would avoid or mitigate them. */
export function readActions(text: string, view: SectionView): ActionItem[] {
  if (view.section.kind !== "risks") return actionsIn(text, view.blocks);
  return subsectionsOf(text, view).flatMap((risk) => actionsOfRisk(text, risk, view.section));
}

function actionsIn(text: string, blocks: readonly Block[]): ActionItem[] {
  const legends = legendsIn(text, blocks);
  return blocks.flatMap((block) => {
    const isLegend = legends.has(block);
    if (block.kind === "table") return isLegend ? [] : readTableActions(text, block);
    if (block.kind !== "list") return [];
    if (isLegend) return nestedActions(text, block);
    return block.children.flatMap((item) => readItem(text, item));
  });
}

/** All that its parts for actions list; elsewhere, what has both a box and an id. */
function actionsOfRisk(text: string, risk: Subsection, { parts }: Section): ActionItem[] {
  const meant = readParts(text, risk, parts).filter(({ part }) => part.kind === "actions");
  const blocks = new Set(meant.flatMap((view) => view.blocks));
  return risk.blocks.flatMap((block) => {
    if (blocks.has(block)) return actionsIn(text, [block]);
    return block.kind === "list" ? nestedActions(text, block) : [];
  });
}

/** An item of the top level and the actions nested in it; one that only names a group of actions is none itself. */
function readItem(text: string, item: Block): ActionItem[] {
  const action = readListAction(text, item);
  const nested = nestedActions(text, item);
  const isGroup =
    nested.length > 0 &&
    action.id === undefined &&
    action.box === undefined &&
    action.form.metaSpan === undefined;
  return isGroup ? nested : [action, ...nested];
}

/** Below an item, and in a list that explains a table, stand notes, and actions where they have both a box and an id. */
function nestedActions(text: string, { children }: Block): ActionItem[] {
  return children.flatMap((child) => {
    if (child.kind === "list") return nestedActions(text, child);
    if (child.kind !== "item") return [];
    const action = readListAction(text, child);
    const isAction = action.box !== undefined && action.id !== undefined;
    return [...(isAction ? [action] : []), ...nestedActions(text, child)];
  });
}

/** A box and an id in bold, either of which may be missing. Matches any text. */
const OPENING = /^(?:\[([ xX])\](?=\s))?\s*(?:\*\*(A\d{1,6})[:.]?\*\*[:.]?)?\s*/i;

/** `- [ ] **A1** text — meta`, of an item of any list. */
export function readListAction(text: string, item: Block): ActionItem & { form: ListForm } {
  const { start, end } = itemText(item);
  const [opening = "", tick, id] = OPENING.exec(text.slice(start, end)) ?? [];
  const idStart = start + opening.indexOf("**") + 2;
  const parts = readActionParts(text, { start: start + opening.length, end });
  const checked = tick !== undefined && tick !== " ";
  return {
    id: id?.toUpperCase(),
    idSpan: id === undefined ? undefined : { start: idStart, end: idStart + id.length },
    text: plainText(text, parts.textSpan),
    box: tick === undefined ? undefined : { checked, span: { start, end: start + "[ ]".length } },
    isDone: checked,
    span: item.span,
    textSpan: parts.textSpan,
    line: item.line,
    form: {
      kind: "list",
      meta: parts.meta,
      metaSpan: parts.metaSpan,
      end: parts.metaSpan?.end ?? parts.textSpan.end,
    },
    doubtful: parts.doubtful,
    // Last, since what stands behind a spread gives each action a form of its own in V8.
    ...factsOf(parts.meta),
  };
}
