/** Asks what follows from a cause, a bad moment or a lucky escape: a new action, one already listed, or none and why. */
import type { Item } from "../../document/items.ts";
import { answerCoverage, answerCoverageAnew } from "../../interview/answer.ts";
import type { Section } from "../../template/model.ts";
import type { Choice } from "../../values/context.ts";
import { truncate } from "../../values/printable.ts";
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
      key: keyOf(action.id as string),
    })),
    { value: "none", label: "nothing, for a reason", key: "x" },
  ];
  const reply = await session.ask.choose<Following>({
    message: `${section.heading} · “${truncate(item.text, RECOGNISED)}” What follows from it?`,
    back,
    skippable: true,
    choices,
  });
  if (reply.kind !== "answer") return reply.kind;
  const isWritten = await writeFollowing(session, section, item, reply.value);
  return isWritten ? "answer" : askCoverage(session, section, item, back);
}

/** Columns of an item by which those who have just written it know it again. */
const RECOGNISED = 90;

/** `A3` is taken by 3. */
function keyOf(id: string): string {
  return id.length === 2 ? id.slice(1) : "";
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
    session.change(
      (document) => answerCoverageAnew(document, section, item, action.text, action.meta),
      action.text,
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
    session.change(
      (document) => answerCoverage(document, section, item, { kind: "none", why: why.value }),
      why.value,
    );
    return true;
  }
  session.change((document) =>
    answerCoverage(document, section, item, { kind: "actions", ids: [following.id] }),
  );
  return true;
}
