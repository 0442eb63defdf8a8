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

/** `- [ ] **A1** text — meta`: the box and the id may be missing. */
export function readListAction(text: string, item: Block): ActionItem {
  const whole = itemText(item);
  const source = text.slice(whole.start, whole.end);
  const tick = /^\[([ xX])\](?=\s)/.exec(source);
  const afterBox =
    whole.start + (tick === null ? 0 : tick[0].length + blanks(source, tick[0].length));
  const mark = /^\*\*(A\d{1,6})[:.]?\*\*[:.]?/i.exec(text.slice(afterBox, whole.end));
  const bodyStart = afterBox + (mark === null ? 0 : mark[0].length);
  const start = bodyStart + blanks(text.slice(bodyStart, whole.end), 0);
  const parts = readActionParts(text, { start, end: whole.end });
  const checked = tick !== null && tick[1] !== " ";
  return {
    ...factsOf(parts.meta),
    id: mark?.[1]?.toUpperCase(),
    idSpan:
      mark === null
        ? undefined
        : { start: afterBox + 2, end: afterBox + 2 + (mark[1] as string).length },
    text: plainText(text, parts.textSpan),
    box:
      tick === null ? undefined : { checked, span: { start: whole.start, end: whole.start + 3 } },
    isDone: checked,
    span: item.span,
    textSpan: parts.textSpan,
    line: item.line,
    form: { kind: "list", meta: parts.meta, metaSpan: parts.metaSpan, end: whole.end },
    doubtful: parts.doubtful,
  };
}

function blanks(source: string, from: number): number {
  let at = from;
  while (at < source.length && /\s/.test(source[at] as string)) at++;
  return at - from;
}
