/** An interview in progress: the document on disk, which is its only state, and the person who is asked. */
import { shownPath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { changeDocument } from "../../document/change.ts";
import { Document } from "../../document/document.ts";
import { firstDay, peopleOf, zoneOf } from "../../document/facts.ts";
import type { Circumstances } from "../../interview/understand.ts";
import type { Ask, Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import type { Edit } from "../../values/text.ts";

export interface Session {
  readonly context: Context;
  readonly ask: Ask;
  readonly project: Project;
  /** The path as it is shown, relative to the root. */
  readonly shown: string;
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
  /** Whom to offer as an owner: the people of the config and of the document, and recent authors in git. */
  people(): Promise<string[]>;
}

/** @param path of the document, absolute */
export function openSession(context: Context, ask: Ask, project: Project, path: string): Session {
  const shown = shownPath(project.root, path);
  const read = () => new Document(shown, project.files.read(path), project.lookup);
  let authors: Promise<string[]> | undefined;
  return {
    context,
    ask,
    project,
    shown,
    read,
    change(edits, said) {
      try {
        return changeDocument(project.files, path, shown, project.lookup, edits);
      } catch (error) {
        if (!(error instanceof MortemError) || said === undefined) throw error;
        const hint = `${error.hint}\nThis was not written:\n\n${said}\n`;
        throw new MortemError(error.message, hint, error.place);
      }
    },
    circumstances: () => {
      const document = read();
      return {
        now: context.now(),
        zone: zoneOf(document),
        day: firstDay(document),
        severities: project.config.severities,
      };
    },
    async people() {
      authors ??= context.git.recentAuthors();
      const configured = project.config.people.map((person) => person.handle);
      return [...new Set([...configured, ...peopleOf(read()), ...(await authors)])];
    },
  };
}
