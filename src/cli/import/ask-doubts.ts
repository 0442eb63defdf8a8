/** Asks what a date means that can be read in two ways: once for a folder, where that is all that it hangs on. */
import type { Doubt, DoubtChoice } from "../../import/documents/model.ts";
import type { Ask } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { printable } from "../../values/printable.ts";
import { type Answers, isOfOrder } from "./answers.ts";

export interface OpenDoubt {
  readonly source: string;
  readonly folder: string;
  readonly doubt: Doubt;
}

/** In place of a choice: this one, and those that come after it, stay in the report. */
const LEAVE_ALL = Symbol("leave all");

/** What is skipped is read as it was, and stays a doubt. */
export async function askDoubts(
  ask: Ask,
  open: readonly OpenDoubt[],
  answers: Answers,
): Promise<void> {
  const asked = new Set<string>();
  for (const one of open) {
    const { source, folder, doubt } = one;
    const ofOrder = isOfOrder(doubt);
    if (ofOrder && asked.has(folder)) continue;
    const others = ofOrder
      ? open.filter((other) => other.folder === folder && isOfOrder(other.doubt)).length - 1
      : 0;
    const choice = await askOne(ask, one, others);
    if (choice === LEAVE_ALL) return;
    if (ofOrder) asked.add(folder);
    if (choice === undefined) continue;
    if (ofOrder && choice.order !== undefined) answers.orders.set(folder, choice.order);
    else answers.answer(source, doubt, choice);
  }
}

const IF_SKIPPED = " Skipped, the first stands, and stays in doubt.";

/** What is written is shown with why, where that does not name it. */
function labelOf({ value, label }: DoubtChoice): string {
  return label.includes(value) ? label : `${value}: ${label}`;
}

async function askOne(
  ask: Ask,
  { source, folder, doubt }: OpenDoubt,
  others: number,
): Promise<DoubtChoice | typeof LEAVE_ALL | undefined> {
  const { line, message, choices = [] } = doubt;
  const settles =
    others === 0
      ? ""
      : ` Your answer holds for ${counted(others, "more date")} in ${folder === "." ? "this folder" : folder}.`;
  const reply = await ask.choose<DoubtChoice | typeof LEAVE_ALL>({
    message: printable(`${source}, line ${line}: which is meant?`),
    guidance: printable(`${message}.${settles}`.replace(/\.{2,}/, ".") + IF_SKIPPED),
    back: false,
    skippable: true,
    choices: [
      ...choices.map((choice) => ({ value: choice, label: printable(labelOf(choice)) })),
      { value: LEAVE_ALL, label: "ask no more: list them as doubts", key: "l" },
    ],
  });
  return reply.kind === "answer" ? reply.value : undefined;
}
