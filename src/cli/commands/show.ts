/** `mortem show <document>`: what one document says, what follows from that, and what it lacks. */
import { relative } from "node:path";
import { actionsOf, type ListedAction } from "../../archive/action-list.ts";
import { candidatesOf } from "../../archive/candidates.ts";
import type { ShowResult } from "../../archive/listing-schema.ts";
import { readDocument } from "../../archive/load.ts";
import { missingWords } from "../../archive/missing-words.ts";
import { absolutePath } from "../../archive/paths.ts";
import { documentRecord } from "../../archive/record.ts";
import type { Document } from "../../document/document.ts";
import { DURATIONS, type DurationName, durationOf, titleOf } from "../../document/facts.ts";
import { fieldList } from "../../document/front-matter.ts";
import { missingIn } from "../../document/missing.ts";
import type { Context, Style } from "../../values/context.ts";
import { printDuration } from "../../values/duration.ts";
import { printJson } from "../../values/json.ts";
import { hanging, printable } from "../../values/printable.ts";
import { printAction } from "../listing/action.ts";
import { type Fact, printFacts } from "../listing/facts.ts";
import { frameOf } from "../listing/table.ts";
import { todayIn } from "../listing/today.ts";
import { namedDocument } from "../named-document.ts";
import { openProject } from "../project.ts";

export async function run(
  context: Context,
  [name]: readonly [string],
  options: { format?: "json" },
): Promise<number> {
  const project = await openProject(context);
  const document = readDocument(project, namedDocument(context, candidatesOf(project), name));
  const actions = actionsOf(document, todayIn(context));
  const missing = missingIn(document).map(missingWords);
  if (options.format === "json") {
    const shown: ShowResult = {
      version: 1,
      document: { ...documentRecord(document, actions), missing },
    };
    context.out(printJson(shown));
  } else {
    context.out(pageOf(context, document, actions, missing));
    if (context.outIsTerminal) sayMore(context, document);
  }
  return 0;
}

function sayMore({ cwd, root, err, errStyle: { dim } }: Context, { path }: Document): void {
  const file = printable(relative(cwd, absolutePath(root, path)));
  err(`\n${dim(`What is wrong in it: mortem lint ${file}`)}\n`);
}

function pageOf(
  context: Context,
  document: Document,
  actions: readonly ListedAction[],
  missing: readonly string[],
): string {
  const frame = frameOf(context);
  const { style } = frame;
  const lacks = missing.map((words) => `${hanging("- ", printable(words), frame.width)}\n`);
  const parts = [
    `${style.strong(printable(titleOf(document)))}\n${style.dim(printable(document.path))}\n`,
    printFacts([...fieldFacts(document), ...durationFacts(document)], frame),
    headed("Action items", actions.map((listed) => printAction(listed, frame)).join(""), style),
    headed("Missing", lacks.join(""), style),
  ];
  return parts.filter((part) => part !== "").join("\n");
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
