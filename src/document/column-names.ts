/** How teams name the columns of a table of actions. */
import type { Column } from "./actions.ts";

/** In lower case, without a remark in brackets. Of the names for the text, the first line is sure and the second weak. */
const NAMES: readonly (readonly [Column, string])[] = [
  ["id", "id, #, no, no., nr, nr., number, 番号, №, 编号, 序号"],
  [
    "text",
    "action, action item, actions, action items, task, todo, to do, to-do, next step, next steps",
  ],
  [
    "text",
    "corrective action, corrective actions, preventive action, preventive measure, preventative action, recommendation",
  ],
  [
    "text",
    "follow-up, follow up, followup, measure, improvement, improvement item, remediation, countermeasure",
  ],
  [
    "text",
    "対応, アクション, アクションアイテム, 対応内容, 対応項目, 対策, 対策内容, 改善策, 改善項目, 再発防止策, タスク",
  ],
  ["text", "行动, 行动项, 改进措施, 改进项, 措施, 整改措施, 任务, 应做的, 待办"],
  [
    "text",
    "tiltak, aksjon, oppgave, åtgärd, maßnahme, acción, ação, action à mener, действие, задача, что сделать",
  ],
  [
    "text",
    "maßnahmen, massnahme, aufgabe, handlung, acciones, tarea, tarefa, medida, medidas, ações, actions à mener",
  ],
  [
    "text",
    "mesure, mesures, tâche, hva, was, qué, o que, aksjonspunkt, aksjoner, åtgärder, handlinger",
  ],
  [
    "type",
    "type, kind, category, 種別, 分類, カテゴリ, カテゴリー, 区分, 类型, 类别, kategori, тип",
  ],
  ["owner", "owner, owners, assignee, assigned, assigned to, who, responsible, dri, lead"],
  [
    "owner",
    "担当, 担当者, オーナー, 责任人, 负责人, 負責人, ansvarlig, eier, responsable, responsável, ответственный",
  ],
  [
    "owner",
    "verantwortlich, verantwortliche, verantwortlicher, zuständig, wer, encargado, asignado, asignado a, quién",
  ],
  ["owner", "quem, qui, porteur, hvem, eigentümer, propietario, dueño, dono, eierskap, 担当チーム"],
  ["due", "due, due date, due by, deadline, target, target date, eta, by when, when, date"],
  [
    "due",
    "期限, 期日, 締切, 完了予定, 截止日期, 截止时间, 完成时间, frist, dato, fecha, prazo, срок",
  ],
  [
    "due",
    "fällig, fällig am, fällig bis, bis, bis wann, termin, échéance, fecha límite, cuándo, hasta",
  ],
  ["due", "data limite, quando, når, frist innen, délai, 期限日, 対応期限, 完了予定日, 截止"],
  ["status", "status, state, done, progress, 状態, 状況, ステータス, 进度, 状态, estado, статус"],
  [
    "status",
    "完了, stand, zustand, erledigt, tilstand, statut, état, resolution, avancement, 進捗, 対応状況, 完成情况",
  ],
  ["priority", "priority, prio, p, 優先度, 优先级, prioritet, prioridad, prioridade, приоритет"],
  ["priority", "priorität, prioritat, dringlichkeit, priorité, 重要度"],
  [
    "ticket",
    "ticket, bug, issue, tracking, link, tracking issue, jira, reference, ref, チケット, 課題",
  ],
  [
    "ticket",
    "bug #, issue #, ticket #, key, issue key, vorgang, referanse, sak, 工单, задача в трекере",
  ],
];

/** For what is to be done, where no column says so in as many words. */
const WEAK =
  "item, what, description, details, summary, title, name, 内容, 項目, 内容説明, 描述, 事项, 项目, beskrivelse, descripción, descrição, описание";

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  NAMES.flatMap(([column, names]) => names.split(", ").map((name) => [name, column] as const)),
);
const WEAK_NAMES: ReadonlySet<string> = new Set(WEAK.split(", "));

/** Where each column stands, counted from 0; the first whose name fits takes the role. */
export function columnsOf(header: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  const keys = header.map(keyOf);
  for (const [index, key] of keys.entries()) {
    const column = COLUMNS.get(key);
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  const weak = keys.findIndex((key) => WEAK_NAMES.has(key));
  if (weak !== -1 && !columns.has("text")) columns.set("text", weak);
  return columns;
}

/** Does the name say for certain that what is to be done stands below it? */
export function namesActions(name: string): boolean {
  return COLUMNS.get(keyOf(name)) === "text";
}

/** `Type (prevent/detect)` → `type`. */
function keyOf(name: string): string {
  const words = name.normalize("NFKC").toLowerCase();
  const remark = words.indexOf("(");
  return (remark > 0 ? words.slice(0, remark) : words).replace(/[:?]$/, "").trim();
}
