/** Asks what follows from a cause, a bad moment or a lucky escape: a new action, one already listed, or none and why. */
import type { Item } from "../../document/items.ts";
import { answerCoverage, answerNewAction } from "../../interview/answer.ts";
import type { Section } from "../../template/model.ts";
import type { Choice } from "../../values/context.ts";
import { askNewAction, offeredActions } from "./ask-action.ts";
import type { Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";

type Following = "new" | "none" | { readonly id: string };

export async function askCoverage(
  session: Session,
  section: Section,
  item: Item,
  back: boolean,
): Promise<Outcome> {
  const listed = offeredActions(session.read().actions);
  const choices: Choice<Following>[] = [
    { value: "new", label: "a new action", key: "n" },
    ...listed.map((action) => ({
      value: { id: action.id as string },
      label: `${action.id} ${action.text}`,
    })),
    { value: "none", label: "nothing, for a reason", key: "x" },
  ];
  const reply = await session.ask.choose<Following>({
    message: `What follows from this? (${section.heading}: ${item.text})`,
    guidance: "Each of these leads to an action, or to a stated reason for none.",
    back,
    skippable: true,
    choices,
  });
  if (reply.kind !== "answer") return reply.kind;
  const isWritten = await writeFollowing(session, section, item, reply.value);
  return isWritten ? "answer" : askCoverage(session, section, item, back);
}

/** False where the person went back to the choice. */
async function writeFollowing(
  session: Session,
  section: Section,
  item: Item,
  following: Following,
): Promise<boolean> {
  if (following === "new") {
    const action = await askNewAction(session);
    if (action === undefined) return false;
    session.change((document) =>
      answerNewAction(document, section, item, action.text, action.meta),
    );
    return true;
  }
  if (following === "none") {
    const why = await session.ask.line({
      message: "Why does nothing follow?",
      back: true,
      skippable: false,
    });
    if (why.kind !== "answer") return false;
    session.change((document) =>
      answerCoverage(document, section, item, { kind: "none", why: why.value }),
    );
    return true;
  }
  session.change((document) =>
    answerCoverage(document, section, item, { kind: "actions", ids: [following.id] }),
  );
  return true;
}
