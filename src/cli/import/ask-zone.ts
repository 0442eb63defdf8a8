/** Asks in which zone the times are of documents that name none: once for all of a run. */
import type { Ask } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { isZone } from "../../values/zone.ts";
import type { OpenDoubt } from "./ask-doubts.ts";

/** A doubt with choices is about names of zones that mean several. */
export function isOfNoZone({ field, choices = [] }: OpenDoubt["doubt"]): boolean {
  return field === "timezone" && choices.length === 0;
}

/**
 * @param without the documents' doubts that no zone is stated
 * @param systemZone of this machine, which is shown as an example
 * @returns an IANA name; undefined where the person leaves it in doubt
 */
export async function askZone(
  ask: Ask,
  without: readonly OpenDoubt[],
  systemZone: string,
): Promise<string | undefined> {
  const [first] = without;
  if (first === undefined) return undefined;
  const reply = await ask.line({
    message: "Which time zone are they in?",
    guidance: `${counted(without.length, "document")} with times of day ${without.length === 1 ? "names" : "name"} no zone; the first is ${first.source}. Skipped, they are read as UTC, and stay in doubt.`,
    back: false,
    skippable: true,
    placeholder: `such as ${systemZone === "UTC" ? "Europe/Berlin" : systemZone}`,
    understand: (text) =>
      isZone(text.trim())
        ? { ok: true }
        : { ok: false, why: "an IANA name is needed, as in Europe/Berlin or UTC" },
  });
  return reply.kind === "answer" ? reply.value.trim() : undefined;
}
