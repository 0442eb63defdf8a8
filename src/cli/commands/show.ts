/** `mortem show <document>`: what one document says, what follows from that, and what it lacks. */
import { relative } from "node:path";
import { actionsOf, type ListedAction } from "../../archive/action-list.ts";
import { ballotsOf } from "../../archive/ballots.ts";
import { candidatesOf } from "../../archive/candidates.ts";
import { checkInOf } from "../../archive/check-in-state.ts";
import type { ShowResult } from "../../archive/listing-schema.ts";
import { readDocument } from "../../archive/load.ts";
import { missingWords } from "../../archive/missing-words.ts";
import { absolutePath } from "../../archive/paths.ts";
import { documentRecord, riskRecords, shownRisks } from "../../archive/record.ts";
import type { Document } from "../../document/document.ts";
import { DURATIONS, type DurationName, durationOf, titleOf } from "../../document/facts.ts";
import { faultOf } from "../../document/fault.ts";
import { fieldList } from "../../document/front-matter.ts";
import { missingIn } from "../../document/missing.ts";
import type { Ballot } from "../../premortem/ballot.ts";
import type { Context, Style } from "../../values/context.ts";
import { printDuration } from "../../values/duration.ts";
import { printJson } from "../../values/json.ts";
import { hanging, printable } from "../../values/printable.ts";
import { printAction } from "../listing/action.ts";
import { type Fact, printFacts } from "../listing/facts.ts";
import { printRisk } from "../listing/risk.ts";
import { frameOf, type TableFrame } from "../listing/table.ts";
import { todayIn } from "../listing/today.ts";
import { namedDocument } from "../named-document.ts";
import { errorText } from "../output.ts";
import { sayBallotFaults } from "../premortem/ballot-faults.ts";
import { openProject } from "../project.ts";

/** Exits with 2 where the document or a vote file has a fault, since what is shown is not whole then. */
export async function run(
  context: Context,
  [name]: readonly [string],
  options: { format?: "json" },
): Promise<number> {
  const project = await openProject(context);
  const document = readDocument(project, namedDocument(context, candidatesOf(project), name));
  const today = todayIn(context);
  const actions = actionsOf(document, today);
  const ballots = document.kind === "premortem" ? ballotsOf(project, document) : [];
  const missing = missingIn(document).map(missingWords);
  if (options.format === "json") {
    const shown: ShowResult = {
      version: 1,
      document: {
        ...documentRecord(document, actions, today),
        risks: document.kind === "premortem" ? riskRecords(document, ballots) : null,
        missing,
      },
    };
    context.out(printJson(shown));
  } else {
    const facts = checkInFacts(document, today);
    context.out(pageOf(context, document, { actions, missing, ballots, facts }));
    if (context.outIsTerminal) sayMore(context, document);
  }
  const fault = faultOf(document);
  if (fault !== undefined) context.err(errorText(fault, context.cwd, context.errStyle));
  return sayBallotFaults(context, document, ballots) || (fault === undefined ? 0 : 2);
}

function sayMore({ cwd, root, err, errStyle: { dim } }: Context, { path }: Document): void {
  const file = printable(relative(cwd, absolutePath(root, path)));
  err(`\n${dim(`What is wrong in it: mortem lint ${file}`)}\n`);
}

/** What the page says besides the front matter. */
interface Found {
  readonly actions: readonly ListedAction[];
  readonly missing: readonly string[];
  readonly ballots: readonly Ballot[];
  readonly facts: readonly Fact[];
}

function pageOf(
  context: Context,
  document: Document,
  { actions, missing, ballots, facts }: Found,
): string {
  const frame = frameOf(context);
  const { style } = frame;
  const lacks = missing.map((words) => `${hanging("- ", printable(words), frame.width)}\n`);
  const parts = [
    `${style.strong(printable(titleOf(document)))}\n${style.dim(printable(document.path))}\n`,
    printFacts([...fieldFacts(document), ...durationFacts(document), ...facts], frame),
    headed("Risks", risksIn(document, ballots, frame), style),
    headed(
      "Action items",
      actions.map((listed) => printAction(listed, frame, [listed.risk?.id ?? ""])).join(""),
      style,
    ),
    headed("Missing", lacks.join(""), style),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function risksIn(document: Document, ballots: readonly Ballot[], frame: TableFrame): string {
  if (document.kind !== "premortem") return "";
  const ranked = shownRisks(document, ballots).map((one) => one.ranked);
  return riskRecords(document, ballots)
    .map((risk, index) => printRisk(risk, ranked[index], frame))
    .join("");
}

function checkInFacts(document: Document, today: (document: Document) => string): Fact[] {
  const checkIn = checkInOf(document, today);
  if (checkIn === undefined) return [];
  const { last, due, isOverdue } = checkIn;
  return [
    { label: "Last check-in", value: last ?? "" },
    { label: "Next check-in", value: due === undefined ? "" : isOverdue ? `${due}, overdue` : due },
  ];
}

function headed(heading: string, text: string, style: Style): string {
  return text === "" ? "" : `${style.strong(heading)}\n${text}`;
}

/** The front matter in its own order, under the names that the template gives. */
function fieldFacts({ front, template }: Document): Fact[] {
  const labels = new Map(template.fields.map(({ id, label }) => [id, label]));
  return [...front.fields.keys()]
    .filter((key) => key !== "title")
    .map((key) => ({ label: labels.get(key) ?? key, value: fieldList(front, key).join(", ") }));
}

const DURATION_LABELS: Readonly<Record<DurationName, string>> = {
  detect: "Time to detect",
  acknowledge: "Time to acknowledge",
  mitigate: "Time to mitigate",
  resolve: "Time to resolve",
};

function durationFacts(document: Document): Fact[] {
  return (Object.keys(DURATIONS) as DurationName[]).flatMap((name) => {
    const duration = durationOf(document, name);
    if (duration === undefined) return [];
    return [
      {
        label: DURATION_LABELS[name],
        value: printDuration(duration.seconds, duration.approximate),
      },
    ];
  });
}
