/** Asks before something is done that cannot be taken back; Enter alone leaves everything as it is. */
import type { Ask } from "../values/context.ts";

export interface Confirmation {
  readonly message: string;
  /** What comes of it. */
  readonly guidance: string;
  readonly yes: string;
  readonly no: string;
  /** May the person go back? It counts as no. */
  readonly back: boolean;
}

export async function confirm(
  ask: Ask,
  { message, guidance, yes, no, back }: Confirmation,
): Promise<boolean> {
  const reply = await ask.choose({
    message,
    guidance,
    back,
    skippable: false,
    initial: false,
    choices: [
      { value: true, label: yes, key: "y" },
      { value: false, label: no, key: "n" },
    ],
  });
  return reply.kind === "answer" && reply.value;
}
