/** Whether a document is in English, for rules that look for English words. */
import type { Document } from "../document/document.ts";

/** Of the body, which is enough to tell. */
const LOOKED_AT = 4000;
/** With fewer words than these, nobody can tell, and the rules look. */
const LEAST_WORDS = 8;
/** In English one word in six or seven is among them, in lists of catchwords one in twenty. */
const LEAST_SHARE = 0.04;

const WORDS = /[A-Za-z\u00c0-\u024f]+|[\u0370-\uffff]/g;
const LITTLE =
  /\b(?:the|and|of|was|were|with|that|this|from|have|had|not|are|by|which|we|they|it|been|to)\b/gi;

export function looksEnglish({ text, front }: Document): boolean {
  const start = front.fence?.span.end ?? 0;
  const part = text.slice(start, start + LOOKED_AT);
  const words = part.match(WORDS)?.length ?? 0;
  return words < LEAST_WORDS || (part.match(LITTLE)?.length ?? 0) >= words * LEAST_SHARE;
}
