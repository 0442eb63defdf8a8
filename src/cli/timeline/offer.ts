/** "Git has likely entries": offered in the interview before the timeline is asked for, once, and not where there are none. */
import { zoneOf } from "../../document/facts.ts";
import { type Candidate, candidatesFor } from "../../import/events/candidates.ts";
import { withoutNames } from "../../import/events/names.ts";
import type { Section } from "../../template/model.ts";
import { counted } from "../../values/counted.ts";
import { MortemError } from "../../values/error.ts";
import type { Session } from "../interview/session.ts";
import { pick } from "./choose.ts";
import { gatherGit } from "./gather.ts";
import { AROUND_GIT, windowOf } from "./window.ts";
import { writeCandidates } from "./write.ts";

const SAID = "what git knows";

/** Nothing is ticked, so that Enter alone goes on without. @returns `back` where the person goes back from it */
export async function offerFromGit(
  session: Session,
  section: Section,
  back: boolean,
): Promise<"back" | undefined> {
  if (session.said.has(SAID)) return undefined;
  const likely = await likelyInGit(session);
  if (likely.length === 0) return undefined;
  const taken = await pick(session.ask, likely, {
    message: `${section.heading} · Git has ${counted(likely.length, "likely entry", "likely entries")}. Take any?`,
    guidance: "Enter alone takes none; what else happened is asked for next.",
    back,
    isTicked: false,
  });
  if (taken === undefined) return "back";
  session.said.add(SAID);
  const written = taken.length === 0 ? [] : writeCandidates(session.project, session.read(), taken);
  if (written.length > 0) {
    session.context.err(`${counted(written.length, "entry stands", "entries stand")} there now.\n`);
  }
  return undefined;
}

/** Where git cannot say, or nobody knows when it began, there is nothing to offer. */
async function likelyInGit({ context, project, read }: Session): Promise<Candidate[]> {
  const document = read();
  try {
    const window = await windowOf(document, AROUND_GIT, {}, context.now());
    const gathered = await gatherGit(context, { isQuick: true }, window, zoneOf(document));
    const naming = withoutNames(project.config.people, gathered);
    return candidatesFor(document, gathered.events, window, naming).filter(
      ({ isLikely }) => isLikely,
    );
  } catch (error) {
    if (error instanceof MortemError) return [];
    throw error;
  }
}
