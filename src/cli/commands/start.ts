/** `mortem start <title>`: on the bad day, a document in a second and without a question. */
import { openWithTitle } from "../../archive/open.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Document } from "../../document/document.ts";
import type { Ask, Context } from "../../values/context.ts";
import { Interrupted } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { requireTitle } from "../../values/title.ts";
import { printPath } from "../print-path.ts";
import { openProject } from "../project.ts";
import { type StartOptions, startIncident } from "../start-incident.ts";

export async function run(
  context: Context,
  [words]: readonly [readonly string[]],
  options: StartOptions,
): Promise<number> {
  const title = requireTitle(
    words.join(" "),
    'Say in a few words what is wrong: mortem start "API answers 500"',
  );
  const project = await openProject(context);
  const [same] = openWithTitle(project, title);
  const { ask, err, errStyle } = context;
  const isAnother = same === undefined || ask === undefined || (await askForAnother(ask, same));
  const path = isAnother
    ? await startIncident(context, project, title, options)
    : absolutePath(project.root, same.path);
  printPath(context, path);
  if (same !== undefined && isAnother) {
    err(
      `${errStyle.warning("note:")} one of that title is open already: ${printable(same.path)}\n`,
    );
  }
  sayNext(context);
  return 0;
}

async function askForAnother(ask: Ask, same: Document): Promise<boolean> {
  const reply = await ask.choose({
    message: "An incident of that title is open already.",
    back: false,
    skippable: false,
    choices: [
      { value: false, label: "go on with that one", hint: same.id, key: "g" },
      { value: true, label: "start another one", key: "s" },
    ],
  });
  if (reply.kind !== "answer") throw new Interrupted();
  return reply.value;
}

function sayNext({ err, errStyle: { dim, strong } }: Context): void {
  err(
    `${dim("next:")} ${strong("mortem log rolled the image back")}\n` +
      `      ${strong("mortem log --milestone mitigated errors are back to normal")}\n` +
      `${dim("The file is not committed: that is left to you.")}\n`,
  );
}
