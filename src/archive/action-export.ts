/** Action items for other programs: comma-separated values for a sheet, Markdown for a chat or an issue. */
import { printCsv } from "../values/csv.ts";
import { type ActionGroup, stateCounts } from "./action-groups.ts";
import { type ListedAction, type ListedState, riskOf } from "./action-list.ts";
import type { ActionRecord } from "./listing-schema.ts";
import { quietText } from "./markdown-text.ts";
import { actionRecord } from "./record.ts";

/** As in JSON, with a list on one line and the risk in one cell. */
const COLUMNS: readonly (keyof ActionRecord)[] = [
  "id",
  "text",
  "state",
  "owner",
  "due",
  "type",
  "priority",
  "ticket",
  "doneOn",
  "evidence",
  "declined",
  "risk",
  "services",
  "document",
  "documentTitle",
  "path",
  "line",
];

/** With a row of headings, also where there is no action. */
export function actionsCsv(listed: readonly ListedAction[]): string {
  const rows = listed.map((one) => {
    const record = { ...actionRecord(one), risk: riskOf(one), services: one.services.join(", ") };
    return COLUMNS.map((column) => record[column] ?? "");
  });
  return printCsv([COLUMNS, ...rows]);
}

/** A task list in which no name calls anybody and no number links anywhere. */
export function actionsMarkdown(listed: readonly ListedAction[]): string {
  return listed.map((one) => itemOf(one, [riskOf(one), one.document.id])).join("");
}

/**
 * The same, below a heading for each group.
 * @param nameless what the group without a name is called
 */
export function groupsMarkdown(groups: readonly ActionGroup[], nameless: string): string {
  return groups
    .map(({ name, title, actions }) => {
      const called = [title, name ?? nameless].filter((part) => part !== undefined).join(" · ");
      const items = actions.map((one) =>
        itemOf(one, [riskOf(one), title === undefined ? one.document.id : ""]),
      );
      return `### ${quietText(called)}\n\n${stateCounts(actions)}\n\n${items.join("")}`;
    })
    .join("\n");
}

/** @param more what else to say of it */
function itemOf({ action, state }: ListedAction, more: readonly string[]): string {
  const { id, text, owner, due, doneOn, type, priority, ticket, evidence, declined } = action;
  const stands: Partial<Record<ListedState, string>> = {
    open: "",
    done: `done ${doneOn ?? ""}`.trim(),
    declined: `declined: ${declined}`,
  };
  const facts = [stands[state] ?? state, owner, due && `due ${due}`];
  const said = [...facts, type, priority, ticket, evidence, ...more].filter((fact) => fact);
  const name = id === undefined ? "" : `**${id}** `;
  const box = state === "done" ? "[x]" : "[ ]";
  return `- ${box} ${name}${quietText(text)} — ${quietText(said.join(" · "))}\n`;
}
