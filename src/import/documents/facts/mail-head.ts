/** A write-up that was sent as a mail: the date in its head is that of the mail, and of no incident. */
import { lineStarts, placeAt } from "../../../values/text.ts";
import type { Outline } from "../model.ts";
import type { NamedStatement } from "./named-statements.ts";

/** In characters, and in lines. */
const HEAD = 3000;
const NEAR = 10;

const SUBJECT =
  /^[>*_ \t]{0,6}(?:subject|betreff|objet|asunto|assunto|oggetto|emne|ämne|件名|主题|主題)[*_]{0,2}\s?[:：]/im;
/** No time: `From: 10:00` is of a form. */
const SENDER =
  /^[>*_ \t]{0,6}(?:from|to|cc|von|an|de|à|para|da|fra|til|från|差出人|宛先|发件人|收件人)[*_]{0,2}\s?[:：](?![*_\s]{0,6}\d)/im;

export function withoutMailDates(
  { source: { text } }: Outline,
  statements: readonly NamedStatement[],
): NamedStatement[] {
  const head = text.slice(0, HEAD);
  const [subject, sender] = [SUBJECT.exec(head), SENDER.exec(head)];
  if (subject === null || sender === null) return [...statements];
  const starts = lineStarts(head);
  const [at, other] = [subject, sender].map(({ index }) => placeAt(starts, index).line);
  const isNear = (line: number) => Math.abs(line - (at ?? 1)) <= NEAR;
  return isNear(other ?? 1)
    ? statements.map((one) =>
        one.field === "date" && isNear(one.line) ? { ...one, field: "written" } : one,
      )
    : [...statements];
}
