/** How a document is taken up again: whatever it lacks is asked for, or written from what was given. */
import { stemOf } from "../../document/document.ts";
import { setField } from "../../document/edits/field.ts";
import { reviewOf, zoneOf } from "../../document/facts.ts";
import { fieldIsFilled } from "../../document/front-matter.ts";
import { withoutGuidance } from "../../interview/answer.ts";
import { questionsLeft } from "../../interview/plan.ts";
import { localTime, printTime } from "../../values/time.ts";
import { closeInterview, leavingWell, meetingCommand } from "./closing.ts";
import { type Walk, walkMeeting } from "./meeting.ts";
import { readinessFor } from "./readiness.ts";
import { remind } from "./remind.ts";
import { nothingAsked, runQuestions } from "./run.ts";
import type { Session } from "./session.ts";

/** Asks for all that is missing; a complete document is offered its last stage. */
export async function resume(session: Session): Promise<number> {
  return leavingWell(session, async () => {
    const asked = nothingAsked();
    await runQuestions(session, asked, questionsLeft);
    if (asked.questions.length === 0) await remind(session);
    await offerReviewed(session);
    await closeInterview(session);
  });
}

/** The facilitator's walk, from a section on where a meeting goes on. */
export async function resumeMeeting(session: Session, from: string | undefined): Promise<number> {
  const walk: Walk = { section: from };
  return leavingWell(
    session,
    async () => {
      if (await walkMeeting(session, walk)) await closeInterview(session);
    },
    () => meetingCommand(stemOf(session.shown), walk.section),
  );
}

/** Only where nothing is missing, and nothing would be wrong then. */
async function offerReviewed(session: Session): Promise<void> {
  const document = session.read();
  if (reviewOf(document) === "reviewed") return;
  const { missing, errors } = await readinessFor(session, document, "reviewed");
  if (missing !== "" || errors.length > 0) return;
  const reply = await session.ask.choose({
    message: "Nothing is missing. Has everyone who took part agreed with it?",
    guidance: "Then it is reviewed, and published as of today.",
    back: false,
    skippable: true,
    initial: false,
    choices: [
      { value: true, label: "yes, it is reviewed", key: "y" },
      { value: false, label: "not yet", key: "n" },
    ],
  });
  if (reply.kind !== "answer" || !reply.value) return;
  session.change((document) => {
    const today = printTime(localTime(session.context.now(), zoneOf(document), "day"));
    const isPublished = fieldIsFilled(document.front, "published_at");
    return [
      ...setField(document, "review", "reviewed"),
      ...(isPublished ? [] : setField(document, "published_at", today)),
      ...withoutGuidance(document),
    ];
  });
}
