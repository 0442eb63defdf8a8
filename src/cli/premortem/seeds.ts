/** Ideas that past post-mortems of the same services know: offered to a person, or listed for a pipe. */

import { literalText } from "../../archive/markdown-text.ts";
import type { Project } from "../../archive/project.ts";
import { type Seed, seedsOf, shownBy } from "../../archive/seeds.ts";
import type { Document } from "../../document/document.ts";
import { fieldList } from "../../document/front-matter.ts";
import { addNewIdeas } from "../../premortem/edits/ideas.ts";
import { type Idea, ideaKey, printIdea } from "../../premortem/idea.ts";
import { readIdeas, readRisks } from "../../premortem/risks.ts";
import { asRead } from "../../premortem/said-idea.ts";
import { printSeed, withoutSource } from "../../premortem/seed.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import type { Session } from "../interview/session.ts";
import { exitCodeOf, listDocuments } from "../listing/archive.ts";

interface Found {
  readonly seeds: readonly Seed[];
  readonly services: readonly string[];
  readonly code: 0 | 2;
}

/** Those that do not stand in the pre-mortem yet. @throws MortemError where it names no service */
export function findSeeds(context: Context, project: Project, document: Document): Found {
  const services = fieldList(document.front, "services");
  if (services.length === 0) {
    throw new MortemError(
      "the pre-mortem names no services, by which past incidents are found",
      "Add them to its front matter: `services: [audience-explorer]`.",
      { path: document.path },
    );
  }
  const take = (one: Document) => shownBy(one, services);
  const listing = listDocuments(context, project, take, ["postmortem"]);
  const standing = keysIn(document);
  const seeds = seedsOf(listing.found).filter(
    (seed) => !standing.has(ideaKey(asRead(asWritten(seed)))) && !standing.has(keyOf(seed.text)),
  );
  return { seeds, services, code: exitCodeOf(listing) };
}

function seedIdea({ text, id }: Seed): Idea {
  return printSeed(text, id);
}

/** What was read as text stays text: a tag or an asterisk in it does nothing here either. */
function asWritten(seed: Seed): Idea {
  return seedIdea({ ...seed, text: literalText(seed.text) });
}

function keyOf(text: string): string {
  return ideaKey({ text: withoutSource(text) });
}

function keysIn(document: Document): Set<string> {
  const ideas = [...readIdeas(document), ...readRisks(document).flatMap((risk) => risk.ideas)];
  return new Set(ideas.map(({ text }) => keyOf(text)));
}

/** One a line on standard output, as `--from` takes them back. @returns the exit code */
export function listSeeds(context: Context, project: Project, document: Document): 0 | 2 {
  const { seeds, services, code } = findSeeds(context, project, document);
  for (const seed of seeds) context.out(`${printable(printIdea(seedIdea(seed)))}\n`);
  if (seeds.length === 0) context.err(noneOf(services));
  return code;
}

/** More than that nobody reads to its end. */
const MOST_OFFERED = 50;

/** @returns how many were added */
export async function offerSeeds(session: Session): Promise<number> {
  const { context, project, ask } = session;
  const { seeds, services } = findSeeds(context, project, session.read());
  if (seeds.length === 0) {
    context.err(noneOf(services));
    return 0;
  }
  const rest =
    seeds.length > MOST_OFFERED
      ? ` These are ${MOST_OFFERED} of ${seeds.length}; --seed --no-input lists all.`
      : "";
  const reply = await ask.pick({
    message: "Which of these could happen here too?",
    guidance: `They are from post-mortems of ${services.join(", ")}.${rest}`,
    back: false,
    skippable: true,
    choices: seeds.slice(0, MOST_OFFERED).map((seed) => ({
      value: seed,
      label: seed.text,
      hint: hintOf(seed),
    })),
  });
  if (reply.kind !== "answer") return 0;
  let added = 0;
  session.change((document) => {
    const { edits, taken } = addNewIdeas(document, reply.value.map(asWritten));
    added = taken.length;
    return edits;
  });
  return added;
}

function hintOf({ id, section, times }: Seed): string {
  const often = times > 1 ? [`${times} times, last in`] : [];
  return [[...often, id].join(" "), section].filter(Boolean).join(" · ");
}

function noneOf(services: readonly string[]): string {
  const none = `No post-mortem of ${services.join(", ")} has an idea that is not here yet.`;
  return `${printable(none)}\n`;
}
