/** Action items, from a task list or from a table with the usual columns. */
import type { Span } from "../values/text.ts";
import { type ActionType, factsOf, type Meta, readActionParts } from "./action-meta.ts";
import { type Column, readTableActions } from "./action-table.ts";
import type { Block } from "./block.ts";
import { plainText } from "./inline.ts";
import { itemText } from "./items.ts";
import type { SectionView } from "./sections.ts";

export interface ActionItem {
  /** `A1`; `undefined` where it has none yet. */
  readonly id: string | undefined;
  readonly idSpan: Span | undefined;
  /** What is to be done, as a reader sees it. */
  readonly text: string;
  /** `undefined` where there is no box to tick (a plain list, a table). */
  readonly box: { readonly checked: boolean; readonly span: Span } | undefined;
  /** Ticked, or a table's status says so. */
  readonly isDone: boolean;
  readonly owner: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly due: string | undefined;
  readonly type: ActionType | undefined;
  readonly priority: string | undefined;
  readonly ticket: string | undefined;
  readonly doneOn: string | undefined;
  readonly evidence: string | undefined;
  readonly isProposed: boolean;
  /** Why it will not be done. */
  readonly declined: string | undefined;
  readonly span: Span;
  /** What is to be done, in the source. */
  readonly textSpan: Span;
  readonly line: number;
  /** In a list: where its meta stands and what it is. In a table: where its cells stand. */
  readonly form: ListForm | TableForm;
  readonly doubtful: readonly Span[];
}

export interface ListForm {
  readonly kind: "list";
  readonly meta: readonly Meta[];
  readonly metaSpan: Span | undefined;
  /** Where new meta goes: the end of its first paragraph. */
  readonly end: number;
}

export interface TableForm {
  readonly kind: "table";
  /** Where a column stands in a row, counted from 0. */
  readonly columns: ReadonlyMap<Column, number>;
  /** How many cells the header has. */
  readonly width: number;
  /** The cells of this row: fewer than the header's where it breaks off. */
  readonly cells: readonly Span[];
}

/** Where an action stands. Whether an open one is overdue depends on the day: see `isOverdue`. */
export type ActionState = "open" | "proposed" | "done" | "declined";

export function actionState(action: ActionItem): ActionState {
  if (action.declined !== undefined) return "declined";
  if (action.isDone) return "done";
  return action.isProposed ? "proposed" : "open";
}

/** Open, and its day is before today (both `YYYY-MM-DD`). */
export function isOverdue(action: ActionItem, today: string): boolean {
  return actionState(action) === "open" && action.due !== undefined && action.due < today;
}

/** Every action of a section, in the order of the document. */
export function readActions(text: string, view: SectionView): ActionItem[] {
  return view.blocks.flatMap((block) => {
    if (block.kind === "table") return readTableActions(text, block);
    return block.kind === "list" ? block.children.map((item) => readListAction(text, item)) : [];
  });
}

/** A box and an id in bold, either of which may be missing. Matches any text. */
const OPENING = /^(?:\[([ xX])\](?=\s))?\s*(?:\*\*(A\d{1,6})[:.]?\*\*[:.]?)?\s*/i;

/** `- [ ] **A1** text — meta`. */
export function readListAction(text: string, item: Block): ActionItem {
  const { start, end } = itemText(item);
  const [opening = "", tick, id] = OPENING.exec(text.slice(start, end)) ?? [];
  const idStart = start + opening.indexOf("**") + 2;
  const parts = readActionParts(text, { start: start + opening.length, end });
  const checked = tick !== undefined && tick !== " ";
  return {
    ...factsOf(parts.meta),
    id: id?.toUpperCase(),
    idSpan: id === undefined ? undefined : { start: idStart, end: idStart + id.length },
    text: plainText(text, parts.textSpan),
    box: tick === undefined ? undefined : { checked, span: { start, end: start + "[ ]".length } },
    isDone: checked,
    span: item.span,
    textSpan: parts.textSpan,
    line: item.line,
    form: { kind: "list", meta: parts.meta, metaSpan: parts.metaSpan, end },
    doubtful: parts.doubtful,
  };
}
