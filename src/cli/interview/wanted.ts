/** What both kinds of new documents begin with: what the command line says, and the first questions at once. */
import type { Project } from "../../archive/project.ts";
import type { Circumstances } from "../../interview/reading.ts";
import type { DocumentKind } from "../../template/model.ts";
import type { Ask, Context } from "../../values/context.ts";
import { askEarly, type Early } from "./begin.ts";
import type { Given, GivenOptions } from "./given.ts";
import { saidTitle } from "./said-title.ts";

/** What the command line says. */
export interface Wanted {
  readonly title: string | undefined;
  /** What was asked before the rest of the program was loaded; undefined where nothing was. */
  readonly early: Early | undefined;
  readonly options: GivenOptions;
}

/** What is known before the first question, and in which setting. */
export interface Beginning {
  readonly context: Context;
  readonly project: Project;
  readonly given: Given;
  readonly at: Circumstances;
}

/**
 * An answers file is the way without a terminal: with one, nothing is asked.
 * @param hint how a title is given, for the error about one that cannot be used
 * @returns whom to ask, where anybody can be, and what is wanted
 * @throws MortemError for a title that cannot be used; Interrupted when the person leaves
 */
export async function readWanted(
  context: Context,
  kind: DocumentKind,
  words: unknown,
  options: GivenOptions,
  hint: string,
): Promise<{ ask: Ask | undefined; wanted: Wanted }> {
  const ask = options.answers === undefined ? context.ask : undefined;
  const title = saidTitle(words, options.title, hint);
  // What was given is checked first, since an answer to a question must not be lost to an error that was there before.
  const isChecked = Object.keys(options).every((name) => name === "title");
  const early =
    ask !== undefined && isChecked
      ? await askEarly(context, ask, kind, title !== undefined)
      : undefined;
  return { ask, wanted: { title, early, options } };
}
