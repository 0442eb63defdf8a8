/** What lint says of a document at the end of an interview. */
import type { Document } from "../../document/document.ts";
import type { Session } from "./session.ts";

export function lintForInterview(_session: Session, _document: Document): string {
  return "";
}
