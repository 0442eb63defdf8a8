/** What `--output` names, checked before anything is done for it. */
import { MortemError } from "../values/error.ts";

/** @throws MortemError for an empty name, which would be taken for the folder that one stands in */
export function refuseEmptyOutput(output: string | undefined): void {
  if (output?.trim() !== "") return;
  throw new MortemError(
    "--output is empty",
    "Name where to write. If a variable stands there, it is not set.",
  );
}
