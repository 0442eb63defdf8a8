/** Headings as people write them: what two have in common, and how a title is written so that it is read as text. */

const EMOJI_NAME = /:[a-z][\w+-]{0,40}:/gi;
const NUMBERING = /^\s*(?:\d{1,3}|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3})[.)、]/;
const KEYCAP = /\d\uFE0F?\u20E3/g;

/** No heading of a template is longer, so a longer one in a document is cut before it is looked at. */
const LONGEST = 300;

/**
 * What is compared of a heading: its words in lower case and NFKC.
 * Emphasis, punctuation, emoji and a number at the start (`3.`, `2)`, `IV.`) make no difference.
 */
export function headingKey(text: string): string {
  const plain = text
    .slice(0, LONGEST)
    .replace(KEYCAP, " ")
    .normalize("NFKC")
    .replace(EMOJI_NAME, " ")
    .replace(/^[\s*_]+/, "")
    .replace(NUMBERING, " ");
  const words = plain.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  return (words ?? []).join(" ");
}

/** Writes a title as a heading of level one whose text, once read as Markdown, is the title. */
export function titleHeading(title: string): string {
  const text = title
    .trim()
    .replace(/\s+/g, " ")
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[`[]|<(?=[a-z/!?]|[^\s<>]*@)|&(?=[a-z\d#]{1,40};)/gi, "\\$&")
    .replace(/(?<! )[*~]|[*~](?! |$)/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/(?<=^| )#(?=#*(?: |$))/g, "\\#");
  return `# ${text}`.trimEnd();
}
