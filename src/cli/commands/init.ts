/** `mortem init`: sets a repository up, and leaves what is there as it is. */
import { absolutePath } from "../../archive/paths.ts";
import type { Context, Style } from "../../values/context.ts";
import { wrap } from "../../values/printable.ts";
import { type PlannedFile, planFor } from "../init/plan.ts";
import { printTable, type TableColumn } from "../listing/table.ts";
import { openProject } from "../project.ts";

const COLUMNS: readonly TableColumn<PlannedFile>[] = [
  { heading: "", text: ({ isThere }) => (isThere ? "exists" : "new"), look: lookOfState },
  { heading: "File", text: ({ path }) => path },
  { heading: "What it does", text: ({ purpose }) => purpose, expendable: 1 },
];

export async function run(
  context: Context,
  _: readonly [],
  options: { dryRun?: true },
): Promise<number> {
  const project = await openProject(context);
  const { files, advice } = await planFor(context, project);
  const missing = files.filter(({ isThere }) => !isThere);
  const width = context.outIsTerminal ? context.width : undefined;
  context.out(printTable(files, COLUMNS, { style: context.outStyle, width }));
  if (advice !== undefined) {
    say(context, advice.text);
    for (const command of advice.commands) context.err(`  ${command}\n`);
  }
  if (missing.length === 0) {
    say(context, "There is nothing to do.");
  } else if (options.dryRun) {
    for (const { path, text, inShort = text } of missing) {
      context.out(`\n${context.outStyle.strong(`==> ${path} <==`)}\n${inShort}`);
    }
    say(context, "Nothing was written, since this is a dry run.");
  } else if (await isWanted(context, missing.length)) {
    for (const { path, text } of missing)
      context.files.create(absolutePath(project.root, path), text);
    say(context, "Done. Commit what is new; then `mortem new` writes the first post-mortem.");
  } else {
    say(context, "Nothing was written.");
  }
  return 0;
}

/** Whoever cannot be asked wants it: it was their command, and nothing can be lost by it. */
async function isWanted({ ask }: Context, count: number): Promise<boolean> {
  const reply = await ask?.choose({
    message: count === 1 ? "Write the new file?" : `Write the ${count} new files?`,
    choices: [
      { value: true, label: "yes", key: "y" },
      { value: false, label: "no", key: "n" },
    ],
    initial: true,
    back: false,
    skippable: false,
  });
  return reply === undefined || (reply.kind === "answer" && reply.value);
}

function lookOfState(text: string, { isThere }: PlannedFile, style: Style): string {
  return isThere ? style.dim(text) : style.success(text);
}

/** A note beside the result. */
function say(context: Context, text: string): void {
  context.err(`\n${wrap(text.trimEnd(), context.width)}\n`);
}
