/** "This has happened before": earlier incidents like the one that is being written, once its trigger and its causes are known. */
import { LIKE_ENOUGH, similarTo } from "../../archive/similar.ts";
import type { Document } from "../../document/document.ts";
import { isEmpty } from "../../document/sections.ts";
import { alikeOf } from "../find/alike.ts";
import { printAlike } from "../find/similar-text.ts";
import { todayIn } from "../listing/today.ts";
import type { Session } from "./session.ts";

/** More would be a list, which nobody reads amid a question. */
const MOST_NAMED = 3;
const MOST_ACTIONS = 3;

/**
 * Says it on standard error, where there is one that is like enough. Files that cannot be read are passed over: lint names them.
 * @param wanted the sections that must say something before anything can be told
 * @returns whether they do, so that it need not be asked again
 */
export function sayHappenedBefore(
  { context, project, read }: Session,
  wanted: readonly string[],
): boolean {
  const document = read();
  if (!wanted.every((id) => isFilled(document, id))) return false;
  const options = { limit: MOST_NAMED, least: LIKE_ENOUGH, earlier: true };
  const found = similarTo(project, document, options, () => {});
  if (found.length === 0) return true;
  const { errStyle: style, width } = context;
  const told = alikeOf(project, found, todayIn(context)).map((one) =>
    printAlike(one, { style, width }, MOST_ACTIONS),
  );
  const heading = style.warning("This has happened before, it seems:");
  context.err(`\n${heading}\n\n${told.join("\n")}\n`);
  return true;
}

function isFilled(document: Document, id: string): boolean {
  const view = document.section(id);
  return view !== undefined && !isEmpty(document.text, view);
}
