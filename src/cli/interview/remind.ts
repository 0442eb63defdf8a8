/** What a sitting is reminded of, once: loaded only when it may have something to say. */
import type { Session } from "./session.ts";

/** The sections after which an incident is known well enough to compare it with others. */
const TELLING = ["trigger", "root-causes"];

/** @param section the one that was just answered, or agreed on; none after the first answer, whatever was asked */
export async function remind(session: Session, section?: string): Promise<void> {
  if (section !== undefined && !TELLING.includes(section)) return;
  if (session.said.has("happened before")) return;
  const { sayHappenedBefore } = await import("./happened-before.ts");
  if (sayHappenedBefore(session, TELLING)) session.said.add("happened before");
}
