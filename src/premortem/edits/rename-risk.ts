/** Edits of a risk's heading: another title, or the id that it lacks. */
import type { Document } from "../../document/document.ts";
import { readInline } from "../../document/inline.ts";
import { type Edit, type Span, trimmedEnd } from "../../values/text.ts";
import { RISK_OPENING, type Risk } from "../risks.ts";
import { headingWords } from "./risk.ts";

/** The id and what parts it from the title stay as they are written, and so does a comment behind it. */
export function renameRisk(document: Document, risk: Risk, title: string): Edit[] {
  const words = headingWords(title);
  if (words === "" || title === risk.title) return [];
  const { start, end } = withoutComments(document.text, risk.heading.textSpan);
  const written = document.text.slice(start, end);
  const opening = RISK_OPENING.exec(written)?.[0];
  if (risk.id === undefined) return [{ start, end, text: words }];
  // An id in bold or in a link would be cut in two.
  if (opening === undefined) return [{ start, end, text: `${risk.id} ${words}` }];
  // A title follows, as it is parted from the id.
  const gap = opening.length < written.length ? "" : " ";
  return [{ start: start + opening.length, end, text: gap + words }];
}

/** Before the title that stands there. */
export function giveRiskId({ text }: Document, { heading }: Risk, id: string): Edit {
  const { start, end } = heading.textSpan;
  const [before, behind] = [text[start - 1] === "#" ? " " : "", start === end ? "" : " "];
  return { start, end: start, text: before + id + behind };
}

function withoutComments(text: string, { start, end }: Span): Span {
  const last = readInline(text, { start, end }).findLast(
    ({ kind, span }) => kind !== "comment" && text.slice(span.start, span.end).trim() !== "",
  );
  return { start, end: trimmedEnd(text, start, last?.span.end ?? start) };
}
