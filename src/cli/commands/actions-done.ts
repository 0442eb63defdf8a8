/** `mortem actions done <id>`: ticks one action off, and changes nothing else in the document. */
import { candidatesOf } from "../../archive/candidates.ts";
import {
  documentWithAction,
  findAction,
  hasAction,
  refuseDeclined,
} from "../../archive/find-action.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import type { ActionItem } from "../../document/actions.ts";
import { changeDocument } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import { markDone } from "../../document/edits/action.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { listDocuments } from "../listing/archive.ts";
import { todayIn } from "../listing/today.ts";
import { namedDocument } from "../named-document.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly doc?: string;
  readonly evidence?: string;
}

export async function run(
  context: Context,
  [id]: readonly [string],
  { doc, evidence }: Options,
): Promise<number> {
  const project = await openProject(context);
  const proof = evidence === undefined ? undefined : evidenceOf(evidence);
  const { path } =
    doc === undefined
      ? documentWithAction(documentsWith(context, project, id), id)
      : namedDocument(context, candidatesOf(project), doc);
  const today = todayIn(context);
  let action: ActionItem | undefined;
  changeDocument(
    project.files,
    absolutePath(project.root, path),
    path,
    project.lookup,
    (document) => {
      action = findAction(document, id);
      refuseDeclined(action, document);
      return action.isDone ? [] : markDone(document, action, today(document), proof);
    },
  );
  const { outStyle: style } = context;
  const verb = action?.isDone ? "already done, nothing changed:" : "done:";
  context.out(
    `${verb} ${style.strong(printable(`${action?.id} ${action?.text}`))} ${style.dim(`(${printable(path)})`)}\n`,
  );
  return 0;
}

function documentsWith(context: Context, project: Project, id: string): readonly Document[] {
  const take = (document: Document) => (hasAction(document, id) ? [document] : []);
  return listDocuments(context, project, take).found;
}

/** In the list of what is said of an action, a comma begins the next piece. */
function evidenceOf(text: string): string {
  const proof = text.trim().replaceAll(",", "%2C");
  if (/^[^\s\p{Cc}]+$/u.test(proof)) return proof;
  throw new MortemError(
    "--evidence takes one link or path without blanks",
    "Give the address of what proves it, such as a pull request.",
  );
}
