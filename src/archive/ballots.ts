/** The vote files of a pre-mortem, read from beside it. */
import type { Document } from "../document/document.ts";
import { type Ballot, readBallot, votesFolder } from "../premortem/ballot.ts";
import { MortemError } from "../values/error.ts";
import { absolutePath, shownPath } from "./paths.ts";
import type { Project } from "./project.ts";

/** In the order of their names; one that cannot be read holds no votes and says why. */
export function ballotsOf(project: Project, { path }: Pick<Document, "path">): Ballot[] {
  const { root, files } = project;
  const folder = absolutePath(root, votesFolder(path));
  return files.yamlBelow(folder).map((file) => {
    const shown = shownPath(root, file);
    try {
      return readBallot(files.read(file), shown);
    } catch (error) {
      if (!(error instanceof MortemError)) throw error;
      const { message, hint } = error;
      const problem = { message, hint, span: { start: 0, end: 0 } };
      return { ...readBallot("", shown), problems: [problem] };
    }
  });
}
