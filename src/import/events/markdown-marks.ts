/** The words of a line that was written in Markdown, as a reader sees them: an entry would show its marks as they are. */

const LINK = /\[([^\][]{1,300})\]\((https?:\/\/[^\s()<>]{1,2000})\)/g;
const BOLD = /\*\*([^*]{1,300})\*\*/g;
const CODE = /`([^`]{1,300})`/g;

/** Words that were nothing but marks stay. */
export function withoutMarks(words: string): { text: string; link?: string } {
  const link = [...words.matchAll(LINK)][0]?.[2];
  const text = words.replace(LINK, "$1").replace(BOLD, "$1").replace(CODE, "$1");
  return { text, ...(link !== undefined && { link }) };
}
