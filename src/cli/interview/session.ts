/** An interview in progress: the document on disk, which is its only state, and the person who is asked. */
import { shownPath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { changeDocument } from "../../document/change.ts";
import { Document } from "../../document/document.ts";
import { firstDay, peopleOf, zoneOf } from "../../document/facts.ts";
import { readAskedField } from "../../interview/objection.ts";
import type { Circumstances, Reading } from "../../interview/reading.ts";
import type { Field } from "../../template/model.ts";
import type { Ask, Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import type { Edit } from "../../values/text.ts";

export interface Session {
  readonly context: Context;
  readonly ask: Ask;
  readonly project: Project;
  /** The document's path, absolute. */
  readonly file: string;
  /** The path as it is shown, relative to the root. */
  readonly shown: string;
  /** What was said in this sitting and need not be said again. */
  readonly said: Set<string>;
  /** The document as it stands on disk now. */
  read(): Document;
  /**
   * Writes an answer at once, so that nothing typed is ever only in memory.
   * @param said what was typed: an error shows it, so that nobody has to type it twice
   * @throws MortemError when it cannot be written
   */
  change(edits: (document: Document) => readonly Edit[], said?: string): Document;
  /** What typed times and values are understood against. */
  circumstances(): Circumstances;
  /** Reads what was typed for a field; refuses what cannot be right beside the rest of the document. */
  understand(field: Field, text: string): Promise<Reading<string | string[]>>;
  /** Whom to offer as an owner: the people of the config and of the document, and recent authors in git. */
  people(): Promise<string[]>;
}

/** @param file the document's path, absolute */
export function openSession(context: Context, ask: Ask, project: Project, file: string): Session {
  const shown = shownPath(project.root, file);
  const read = () => new Document(shown, project.files.read(file), project.lookup);
  let authors: Promise<string[]> | undefined;
  const circumstancesOf = (document: Document): Circumstances => ({
    now: context.now(),
    zone: zoneOf(document),
    day: firstDay(document),
    severities: project.config.severities,
  });
  return {
    context,
    ask,
    project,
    file,
    shown,
    said: new Set(),
    read,
    change(edits, said) {
      try {
        return changeDocument(project.files, file, shown, project.lookup, edits);
      } catch (error) {
        if (!(error instanceof MortemError) || said === undefined) throw error;
        const hint = `${error.hint}\nThis was not written:\n\n${said}\n`;
        throw new MortemError(error.message, hint, error.place);
      }
    },
    circumstances: () => circumstancesOf(read()),
    understand(field, text) {
      const document = read();
      return readAskedField(document, field, text, circumstancesOf(document));
    },
    async people() {
      authors ??= context.git.recentAuthors();
      const configured = project.config.people.map((person) => person.handle);
      return [...new Set([...configured, ...peopleOf(read()), ...(await authors)])];
    },
  };
}
