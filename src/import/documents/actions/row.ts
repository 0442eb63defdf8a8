/** An action in a row of a table: its id, and the day and the name in its cells as our reader reads them. */
import { type ActionItem, actionState, type TableForm } from "../../../document/actions.ts";
import type { Document } from "../../../document/document.ts";
import { giveId } from "../../../document/edits/action.ts";
import { cellEdit } from "../../../document/edits/cell.ts";
import { plainText } from "../../../document/inline.ts";
import { personKey } from "../../../values/handle.ts";
import type { Edit, Span } from "../../../values/text.ts";
import { lostWords } from "../loss.ts";
import { struckMeaning } from "./declined.ts";
import type { Uncertain } from "./doubts.ts";
import { dayIn, type Known, ownerIn, TWO_NAMES, unclear } from "./fields.ts";

/** In the cell for ids where it is empty; what stands in it is somebody's own number, and then the id opens the words. */
export function rowId(action: ActionItem, id: string): Edit[] {
  const { idSpan, textSpan } = action;
  const isTaken = idSpan !== undefined && idSpan.end > idSpan.start;
  if (!isTaken) return giveId(action, id);
  return [{ start: textSpan.start, end: textSpan.start, text: `**${id}** ` }];
}

/** Days and names in cells, written as our reader reads them. */
export function settleRow({ text }: Document, { columns, cells }: TableForm, known: Known): Edit[] {
  const rewrite = (cell: Span | undefined, better: (words: string) => string | undefined) => {
    const source = cell === undefined ? "" : text.slice(cell.start, cell.end);
    const isLink = /[[<`]|:\/\//.test(source.replace(JIRA_USER, ""));
    const value = isLink ? undefined : unstruck(source, better);
    return cell === undefined || value === undefined ? [] : cellEdit(text, cell, value);
  };
  const cellOf = (column: "owner" | "due") => cells[columns.get(column) ?? -1];
  return [
    ...rewrite(cellOf("owner"), (words) => ownerCell(words, known)),
    ...rewrite(cellOf("due"), (words) => dueCell(words, known)),
  ];
}

/** `[~jane]` */
const JIRA_USER = /^\s{0,9}\[~([\p{L}\p{N}._-]{1,60})\]\s{0,9}$/u;
const STRUCK = /~~[^~\n]{1,80}~~/g;

/** Who or what day was struck out stays behind the one that stands now. */
function unstruck(
  source: string,
  better: (words: string) => string | undefined,
): string | undefined {
  const struck = source.match(STRUCK) ?? [];
  const rest = source.replace(STRUCK, " ");
  const words = plainText(rest, { start: 0, end: rest.length }).trim();
  if (words === "") return undefined;
  const value = better(words);
  return struck.length === 0 ? value : `${value ?? words} (${struck.join(", ")})`;
}

/** What a handle does not say stays behind it: `Jane Doe` as `@jane (Jane Doe)` where that is hers. */
function ownerCell(words: string, { people }: Known): string | undefined {
  const user = JIRA_USER.exec(words)?.[1];
  if (user !== undefined) return `@${user}`;
  if (TWO_NAMES.test(words)) return words.replace(TWO_NAMES, "$1 / $2");
  const handle = ownerIn(words, people);
  const [, name = "", remark = ""] = /^([^(（]*)([(（].*)?$/s.exec(words) ?? [];
  if (handle === undefined || personKey(name) === personKey(handle)) return undefined;
  const kept = [name.trim(), remark.replace(/^[(（]|[)）]$/g, "")].filter(
    (part) => lostWords(part, handle).length > 0,
  );
  return [`@${handle}`, ...kept.map((part) => `(${part})`)].join(" ");
}

/** What is more than the same digits stays behind the day. */
function dueCell(words: string, known: Known): string | undefined {
  const day = dayIn(words, known);
  if (day === undefined || words.startsWith(day)) return undefined;
  return words.replace(/[/.]/g, "-") === day ? day : `${day} (${words})`;
}

export function uncertainRow(
  { text }: Document,
  action: ActionItem,
  { columns, cells }: TableForm,
  known: Known,
): Uncertain[] {
  const inCells = (["owner", "due"] as const).flatMap((column) => {
    const cell = cells[columns.get(column) ?? -1];
    const read = action[column];
    const isRead = read !== undefined && !(column === "owner" && TWO_NAMES.test(read));
    return cell === undefined || isRead
      ? []
      : unclear(column, text.slice(cell.start, cell.end), known);
  });
  const { start, end } = action.textSpan;
  const isStruck =
    actionState(action) === "open" && struckMeaning(text.slice(start, end)) !== undefined;
  return [...inCells, ...(isStruck ? [{ kind: "struck" as const, words: action.text }] : [])];
}
