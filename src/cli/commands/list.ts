/** `mortem list`: the documents in a table, the newest first. */
import { actionsOf, isToDo, type ListedAction } from "../../archive/action-list.ts";
import { type Filter, matches } from "../../archive/filter.ts";
import type { ListResult } from "../../archive/listing-schema.ts";
import { dateOf, newestFirst } from "../../archive/order.ts";
import type { Project } from "../../archive/project.ts";
import { documentRecord } from "../../archive/record.ts";
import type { Document } from "../../document/document.ts";
import { durationOf, isOpen, reviewOf, statusOf, titleOf } from "../../document/facts.ts";
import { fieldText } from "../../document/front-matter.ts";
import type { Context, Style } from "../../values/context.ts";
import { printDuration } from "../../values/duration.ts";
import { archiveFor, exitCodeOf } from "../listing/archive.ts";
import { printJson } from "../listing/json.ts";
import { frameOf, printTable, type TableColumn } from "../listing/table.ts";
import { todayIn } from "../listing/today.ts";
import { openProject } from "../project.ts";
import { readPastDay } from "../typed-past.ts";

interface Options extends Filter {
  readonly format?: "json";
}

interface Row {
  readonly document: Document;
  readonly toDo: readonly ListedAction[];
}

const COLUMNS: readonly TableColumn<Row>[] = [
  { heading: "Date", text: ({ document }) => dateOf(document) ?? "", expendable: 1 },
  {
    heading: "Title",
    text: ({ document }) => titleOf(document),
    look: (text, _, style) => style.strong(text),
  },
  {
    heading: "Kind",
    text: ({ document }) => (document.kind === "premortem" ? "pre-mortem" : ""),
    expendable: 5,
  },
  {
    heading: "Sev",
    text: ({ document }) => fieldText(document.front, "severity") ?? "",
    expendable: 3,
  },
  { heading: "State", text: ({ document }) => stateOf(document), look: lookOfState, expendable: 2 },
  { heading: "Lasted", text: ({ document }) => lengthOf(document), expendable: 4 },
  {
    heading: "To do",
    text: ({ toDo }) => String(toDo.length || ""),
    look: lookOfToDo,
    alignRight: true,
    expendable: 6,
  },
];

export async function run(context: Context, _: readonly [], options: Options): Promise<number> {
  const project = await openProject(context);
  const since = options.since && (await firstDay(options.since, context, project));
  const archive = archiveFor(context, project);
  const { documents } = archive;
  const found = newestFirst(
    documents.filter((document) => matches(document, { ...options, since })),
  );
  const today = todayIn(context);
  if (options.format === "json") {
    const records = found.map((document) => documentRecord(document, actionsOf(document, today)));
    const list: ListResult = { version: 1, documents: records };
    context.out(printJson(list));
    return exitCodeOf(archive);
  }
  const rows = found.map((document) => ({
    document,
    toDo: actionsOf(document, today).filter(isToDo),
  }));
  context.out(printTable(rows, COLUMNS, frameOf(context)));
  if (rows.length === 0) context.err(documents.length === 0 ? noneYet : noneFits);
  return exitCodeOf(archive);
}

const noneYet = "There are no documents yet: `mortem new` writes the first.\n";
const noneFits = "No document is like that: `mortem list` shows all.\n";

function firstDay(typed: string, context: Context, { config }: Project): Promise<string> {
  const zone = config.timezone ?? context.systemZone;
  return readPastDay(typed, "--since", { now: context.now(), zone });
}

/** Of the incident while it is open, of its document afterwards. */
function stateOf(document: Document): string {
  return isOpen(document) ? (statusOf(document) ?? "") : reviewOf(document);
}

function lookOfState(text: string, { document }: Row, style: Style): string {
  if (!isOpen(document)) return text;
  return statusOf(document) === "ongoing" ? style.error(text) : style.warning(text);
}

function lengthOf(document: Document): string {
  const duration = durationOf(document, "resolve");
  return duration === undefined
    ? ""
    : printDuration(duration.seconds, duration.approximate).replace("about ", "~");
}

function lookOfToDo(text: string, { toDo }: Row, style: Style): string {
  return toDo.some(({ state }) => state === "overdue") ? style.warning(text) : text;
}
