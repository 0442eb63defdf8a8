/** `- None` as the only item of a section: nothing is to be done, and it is no action. */
import type { Document } from "../../../document/document.ts";
import { plainText } from "../../../document/inline.ts";
import { itemText } from "../../../document/items.ts";
import type { SectionView } from "../../../document/sections.ts";
import type { Edit } from "../../../values/text.ts";

const NONE =
  /^(?:none(?: yet| so far)?|no (?:action|actions|action items|follow-?ups?)(?: (?:needed|required|at this time))?|nothing(?: to do)?|n\/?a|not applicable|tbd|tba|to be (?:determined|decided)|keine|nichts|ingen|ninguna|ninguno|nenhuma?|aucune?|нет|なし|無し|特になし|未定|无|暂无)[.。!]?$/i;

/** Its marker goes, so that it is a sentence. */
export function noneToText({ text }: Document, { blocks }: SectionView): Edit[] {
  const lists = blocks.filter(({ kind }) => kind === "list");
  const items = lists.flatMap(({ children }) => children);
  const [only, other] = items;
  if (only === undefined || other !== undefined || blocks.some(({ kind }) => kind === "table"))
    return [];
  const { start, end } = itemText(only);
  const words = plainText(text, { start, end }).replace(/^\[[ xX]\]\s{1,3}/, "");
  return NONE.test(words.trim()) ? [{ start: only.span.start, end: start, text: "" }] : [];
}
