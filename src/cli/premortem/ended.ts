/** A pre-mortem whose project is over: its book is closed. */
import type { Document } from "../../document/document.ts";
import { fieldText } from "../../document/front-matter.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { MortemError } from "../../values/error.ts";

/** @throws MortemError where nothing may change any more */
export function refuseEnded(document: Document): void {
  if (!isEnded(document)) return;
  throw new MortemError(
    `this pre-mortem ended on ${fieldText(document.front, "ended_at")}`,
    "Its risks are judged as they stand. Take `ended_at` out of its front matter to go on with it.",
    { path: document.path },
  );
}
