/** Words of a document, as many as a message can bear. */
const LONGEST = 40;

/** The first words of a text, with `…` where more follow. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const lastBlank = cut.lastIndexOf(" ");
  return `${(lastBlank > LONGEST / 2 ? cut.slice(0, lastBlank) : cut).trimEnd()}…`;
}
