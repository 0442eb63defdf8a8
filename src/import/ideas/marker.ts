/** The marks that stand before the items of a list, in Markdown and in what people paste from elsewhere. */

export interface Marked {
  /** Columns before the mark; a tab is four. */
  readonly indent: number;
  readonly isItem: boolean;
  /** Without the mark and a box to tick. */
  readonly text: string;
}

const TAB = 4;

/** A mark and the blank after it, of which glyphs that are nothing but a mark need none; `o` and `§` are what a word processor leaves. */
const MARK =
  /^(?:[-*+–—·](?=\s|$)|[•◦‣▪▫●○■□☐☑✓✔➢➤]|\(?\d{1,3}[.)](?=\s|$)|[a-z]\)(?=\s)|[o§]\t)\s*/u;
const BOX = /^\[[ xX✓]?\](?=\s|$)\s*/;

export function readMarker(line: string): Marked {
  const text = line.trimStart();
  let indent = 0;
  for (const character of line.slice(0, line.length - text.length)) {
    indent += character === "\t" ? TAB : 1;
  }
  const mark = MARK.exec(text)?.[0] ?? "";
  const box = BOX.exec(text.slice(mark.length))?.[0] ?? "";
  const length = mark.length + box.length;
  return { indent, isItem: length > 0, text: text.slice(length).trimEnd() };
}
