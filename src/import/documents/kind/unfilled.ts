/** What a form says where a person would have written: placeholders, prompts, choices nobody has made. */

/** How much of a piece of text is still to be written: 1 all of it, 0 nothing. */
export type Unfilled = 0 | 0.5 | 1;

/** Longer text was written by somebody, whatever it begins with. */
const LONGEST_PROMPT = 600;

/** Wherever it stands, nobody has filled it in. */
const PLACEHOLDERS: readonly RegExp[] = [
  /(?:y{4}|a{4}|j{4}|å{4}|г{4}|\b20xx|\b2\dyy)\s?[-/.年]/i,
  /\b[hч]{2}[:h][m0м]{2}/i,
  /(?:^|[^a-z])(?:dd[-/.]mm|mm[-/.]dd)/i,
  /\bx[hm] y|\bx{3,}\b|\bn{4,}\b|\?\?|\blorem ipsum\b|\bfoo ?bar\b/i,
  /(?:^|[\s:："*_`-])(?:<[^\s<>\n/!=:@][^<>\n/=:@]{0,200}>|\{\{[^{}<%\n][^{}\n]{0,200}\}\}|\{[^{}\n"<%][^{}\n"]{2,200}\})/,
  /(?:^[^\p{L}\p{N}[]{0,6}|[:：]\s{0,4})\[(?![ xX]\])[^[\]\n]{2,200}\](?:[^\p{L}\p{N}[(]{0,4}\[[^[\]\n]{2,200}\])?[^\p{L}\p{N}([]{0,4}$/u,
  /\b(?:todo|tbd|fixme)\b(?![^\n]{120})/i,
  /(?:^|[:：|]\s?)(?:\.{3}|…)\s{0,4}$/,
];

/** `High / Medium / Low`, `SEV1 | SEV2 | SEV3`. */
const CHOICES = /(?:^|[:：|]\s?)[^/|\n:：]{1,28}(?:\s[/|]\s[^/|\n]{1,28}){2,12}$/;

/** Words that ask somebody to write, in the languages in which we know forms of post-mortems. */
const ASKING =
  /^\W{0,6}(?:(?:please |an? )?(?:describe|explain|include|list|provide|summari[sz]e|specify|fill in|add|insert|enter|give|copy these|link to|short|brief|quick|concise|detailed|one or two|\d ?[-–—] ?\d|what|when|who|why|how|which|where)\b|describ[ae]|explica|resum[ae]|qué|quién|cómo|cuándo|por qué|beskriv|hva|hvem|hvordan|hvorfor|beschreib|was|wer|décri|quel|descreva|o que|quem|como)/i;
const ASKING_UNSPACED =
  /^\W{0,6}(?:опишите|укажите|что|кто|как|почему|какие)|(?:描述|说明|填写|记录|記載|記入|如何|为什么|哪些)/i;

const QUESTION = /[?？]\s{0,3}[_*]{0,2}$/;
const ALL_SLANTED = /^(?:_[^_\n]{12,590}_|\*[^*\n]{12,590}\*)$/;

/** @param text a line, a paragraph, an item, or a cell, with its marks */
export function unfilledPart(text: string): Unfilled {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_PROMPT) return 0;
  if (PLACEHOLDERS.some((pattern) => pattern.test(trimmed)) || CHOICES.test(trimmed)) return 1;
  if (ALL_SLANTED.test(trimmed)) return ASKING.test(trimmed) || QUESTION.test(trimmed) ? 1 : 0.5;
  if (QUESTION.test(trimmed)) return 0.5;
  return trimmed.length < 300 && (ASKING.test(trimmed) || ASKING_UNSPACED.test(trimmed)) ? 0.5 : 0;
}
