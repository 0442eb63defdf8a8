/** `mortem list`: the documents in a table, the newest first. */
import { actionsOf, isToDo, type ListedAction } from "../../archive/action-list.ts";
import { checkInOf } from "../../archive/check-in-state.ts";
import { detached } from "../../archive/detached.ts";
import { type Filter, matches } from "../../archive/filter.ts";
import type { ListResult } from "../../archive/listing-schema.ts";
import { dateOf, newestFirst, type Ordered, orderOf } from "../../archive/order.ts";
import { documentRecord } from "../../archive/record.ts";
import type { Document } from "../../document/document.ts";
import { durationOf, isOpen, reviewOf, statusOf, titleOf } from "../../document/facts.ts";
import { fieldText } from "../../document/front-matter.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import type { Context, Style } from "../../values/context.ts";
import { printDuration } from "../../values/duration.ts";
import { printJson } from "../../values/json.ts";
import { exitCodeOf, listDocuments } from "../listing/archive.ts";
import { sinceDay } from "../listing/since.ts";
import { frameOf, printTable, type TableColumn, type TableFrame } from "../listing/table.ts";
import { todayIn } from "../listing/today.ts";
import { openProject } from "../project.ts";

interface Options extends Filter {
  readonly format?: "json";
}

/** What the table says of a document. */
interface Row extends Ordered {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly kind: string;
  readonly severity: string;
  readonly state: string;
  readonly lasted: string;
  readonly toDo: number;
  readonly isOverdue: boolean;
  readonly checkIn: string;
}

/** What is overdue is seen at any width; the date begins the id below, too. */
const COLUMNS: readonly TableColumn<Row>[] = [
  { heading: "Date", text: ({ date }) => date, expendable: 2 },
  {
    heading: "Title",
    text: ({ title }) => title,
    look: (text, _, style) => style.strong(text),
  },
  { heading: "Kind", text: ({ kind }) => kind, expendable: 6 },
  { heading: "Sev", text: ({ severity }) => severity, expendable: 4 },
  { heading: "State", text: ({ state }) => state, look: lookOfState, expendable: 3 },
  { heading: "Lasted", text: ({ lasted }) => lasted, expendable: 5 },
  { heading: "Check-in", text: ({ checkIn }) => checkIn, look: lookOfCheckIn, expendable: 1 },
  {
    heading: "To do",
    text: ({ toDo }) => String(toDo || ""),
    look: lookOfToDo,
    alignRight: true,
    expendable: 7,
  },
];

export async function run(context: Context, _: readonly [], options: Options): Promise<number> {
  const project = await openProject(context);
  const since =
    options.since === undefined ? undefined : await sinceDay(context, project, options.since);
  const today = todayIn(context);
  const list = <T extends Ordered>(toRow: (document: Document, actions: ListedAction[]) => T) =>
    listDocuments(context, project, (document) =>
      matches(document, { ...options, since })
        ? [detached(toRow(document, actionsOf(document, today)))]
        : [],
    );
  if (options.format === "json") {
    const listing = list((document, actions) => ({
      order: orderOf(document),
      record: documentRecord(document, actions, today),
    }));
    const records = newestFirst(listing.found).map(({ record }) => record);
    const result: ListResult = { version: 1, documents: records };
    context.out(printJson(result));
    return exitCodeOf(listing);
  }
  const listing = list((document, actions) => rowOf(document, actions, today));
  context.out(tableOf(newestFirst(listing.found), frameOf(context)));
  if (listing.found.length === 0) context.err(listing.documents === 0 ? noneYet : noneFits);
  return exitCodeOf(listing);
}

function rowOf(
  document: Document,
  actions: readonly ListedAction[],
  today: (document: Document) => string,
): Row {
  const toDo = actions.filter(isToDo);
  return {
    order: orderOf(document),
    id: document.id,
    date: dateOf(document) ?? "",
    title: titleOf(document),
    kind: document.kind === "premortem" ? "pre-mortem" : "",
    severity: fieldText(document.front, "severity") ?? "",
    state: stateOf(document),
    lasted: lengthOf(document),
    toDo: toDo.length,
    isOverdue: toDo.some(({ state }) => state === "overdue"),
    checkIn: checkInIn(document, today),
  };
}

/** A pipe has an id in each line; a terminal, which is narrower than most, below it. */
function tableOf(rows: readonly Row[], frame: TableFrame): string {
  const idOf = ({ id }: Row) => id;
  return frame.width === undefined
    ? printTable(rows, [...COLUMNS, { heading: "Id", text: idOf }], frame)
    : printTable(rows, COLUMNS, frame, idOf);
}

const noneYet = "There are no documents yet: `mortem new` writes the first.\n";
const noneFits = "No document is like that: `mortem list` shows all.\n";

/** Of the incident while it is open, of its document afterwards; of a project that is over, that it is. */
function stateOf(document: Document): string {
  if (document.kind === "premortem" && isEnded(document)) return "ended";
  return isOpen(document) ? (statusOf(document) ?? "") : reviewOf(document);
}

function lookOfState(text: string, { state }: Row, style: Style): string {
  if (state === "ongoing") return style.error(text);
  return state === "mitigated" ? style.warning(text) : text;
}

function lengthOf(document: Document): string {
  const duration = durationOf(document, "resolve");
  return duration === undefined
    ? ""
    : printDuration(duration.seconds, duration.approximate).replace("about ", "~");
}

/** The day of the next one, and what is the matter with it where there is something. */
function checkInIn(document: Document, today: (document: Document) => string): string {
  const checkIn = checkInOf(document, today);
  if (checkIn?.due === undefined) return "";
  if (checkIn.isOverdue) return OVERDUE;
  return checkIn.due === today(document) ? "today" : checkIn.due;
}

const OVERDUE = "overdue";

function lookOfCheckIn(text: string, { checkIn }: Row, style: Style): string {
  return checkIn === OVERDUE || checkIn === "today" ? style.warning(text) : text;
}

function lookOfToDo(text: string, { isOverdue }: Row, style: Style): string {
  return isOverdue ? style.warning(text) : text;
}
