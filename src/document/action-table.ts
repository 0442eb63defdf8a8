/** Action items in a table: columns by the names that teams give them, cells as the same meta as in a list. */
import { isDay } from "../values/day.ts";
import { isHandle } from "../values/handle.ts";
import type { Span } from "../values/text.ts";
import { isTicket } from "../values/ticket.ts";
import { ACTION_TYPES, factsOf, type MetaKind } from "./action-meta.ts";
import type { ActionItem } from "./actions.ts";
import { ACTION_ID } from "./arrow.ts";
import type { Block } from "./block.ts";
import { plainText } from "./inline.ts";
import { type Cell, type Row, readTable } from "./table.ts";

type Column = "id" | "text" | "type" | "owner" | "due" | "status" | "priority" | "ticket";

/** In lower case. The first column that fits takes the role. */
const COLUMNS: Readonly<Record<Column, readonly string[]>> = {
  id: ["id", "#", "no", "no.", "nr"],
  text: [
    "action",
    "action item",
    "actions",
    "item",
    "task",
    "todo",
    "description",
    "what",
    "対応",
    "アクション",
    "内容",
    "行动",
    "行动项",
    "tiltak",
  ],
  type: ["type", "kind", "category", "種別", "类型"],
  owner: [
    "owner",
    "assignee",
    "assigned to",
    "who",
    "responsible",
    "dri",
    "担当",
    "担当者",
    "负责人",
    "ansvarlig",
  ],
  due: [
    "due",
    "due date",
    "deadline",
    "target date",
    "by when",
    "when",
    "date",
    "期限",
    "截止日期",
    "frist",
  ],
  status: ["status", "state", "done", "状態", "ステータス", "状态"],
  priority: ["priority", "prio", "p", "優先度", "优先级"],
  ticket: ["ticket", "bug", "issue", "tracking", "link", "tracking issue", "jira", "チケット"],
};

const DONE =
  /^(✅|☑|✔|\[x\]|done|complete|completed|closed|fixed|finished|merged|shipped|resolved|yes|完了|済|対応済み|已完成|完成|ferdig|utført)\b/iu;
const DONE_UNSPACED = /^(✅|☑|✔|\[x\]|完了|済|対応済み|已完成|完成)/iu;

/** The actions of a table; none where it has no column that says what is to be done. */
export function readTableActions(text: string, block: Block): ActionItem[] {
  const table = readTable(text, block.span, block.line);
  const columns = nameColumns(text, table.header);
  if (![...columns.values()].includes("text")) return [];
  return table.rows
    .map((row) => readRow(text, row, columns))
    .filter((action) => action.text !== "");
}

function nameColumns(text: string, header: Row): Map<number, Column> {
  const columns = new Map<number, Column>();
  for (const [index, cell] of header.cells.entries()) {
    const name = plainText(text, cell.span).toLowerCase();
    for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
      if (names.includes(name) && ![...columns.values()].includes(column))
        columns.set(index, column);
    }
  }
  return columns;
}

function readRow(text: string, row: Row, columns: ReadonlyMap<number, Column>): ActionItem {
  const cells = new Map<Column, Cell>();
  for (const [index, column] of columns) {
    const cell = row.cells[index];
    if (cell !== undefined) cells.set(column, cell);
  }
  const said = (column: Column): string => {
    const cell = cells.get(column);
    return cell === undefined ? "" : plainText(text, cell.span);
  };
  const what = cells.get("text")?.span ?? row.span;
  const status = said("status");
  return {
    ...factsOf(metaOfCells(said)),
    id: ACTION_ID.test(said("id")) ? said("id").toUpperCase() : undefined,
    idSpan: cells.get("id")?.span,
    text: said("text"),
    box: undefined,
    isDone: DONE.test(status) || DONE_UNSPACED.test(status),
    declined: declinedReason(status),
    isProposed: /^proposed\b/i.test(status),
    span: row.span,
    textSpan: what,
    line: row.line,
    form: {
      kind: "table",
      cells: new Map<string, Span>([...cells].map(([column, cell]) => [column, cell.span])),
      row: row.cells.map((cell) => cell.span),
    },
    doubtful: [],
  };
}

function metaOfCells(said: (column: Column) => string): { kind: MetaKind; value: string }[] {
  const metas: { kind: MetaKind; value: string }[] = [];
  const owner = said("owner").replace(/^@/, "");
  if (isHandle(owner)) metas.push({ kind: "owner", value: owner });
  if (isDay(said("due"))) metas.push({ kind: "due", value: said("due") });
  const type = said("type").toLowerCase();
  if ((ACTION_TYPES as readonly string[]).includes(type)) metas.push({ kind: "type", value: type });
  if (/^P[0-4]$/i.test(said("priority")))
    metas.push({ kind: "priority", value: said("priority").toUpperCase() });
  const doneOn = /\d{4}-\d{2}-\d{2}/.exec(said("status"))?.[0];
  if (doneOn !== undefined && isDay(doneOn)) metas.push({ kind: "done", value: doneOn });
  if (isTicket(said("ticket"))) metas.push({ kind: "ticket", value: said("ticket") });
  return metas;
}

function declinedReason(status: string): string | undefined {
  return /^(?:declined|won't do|wontfix|rejected)\b[:,\s–—-]*(.*)$/i.exec(status)?.[1];
}
