/** A pre-mortem that is over is a record: nothing in it changes any more but its ideas, which late replies join. */
import type { Document } from "../document/document.ts";
import { MortemError } from "../values/error.ts";
import { isEnded } from "./check-ins.ts";

/** @throws MortemError for one that was ended */
export function refuseEnded(document: Document): void {
  if (!isEnded(document)) return;
  const entry = document.front.fields.get("ended_at");
  const line = document.place(entry?.keySpan.start ?? 0).line;
  throw new MortemError(
    "this pre-mortem was ended: nothing in it changes any more",
    "Take `ended_at` out of its front matter if the project goes on.",
    { path: document.path, line },
  );
}
