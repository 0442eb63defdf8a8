/** The edit that says what follows from a cause, a bad moment or a lucky escape. */
import type { Edit } from "../../values/text.ts";
import { type Coverage, printArrow } from "../arrow.ts";
import type { Item } from "../items.ts";

/** Writes the arrow at the end of the item's first paragraph or heading, in place of one that stands there. */
export function setArrow(text: string, item: Item, coverage: Coverage): Edit[] {
  if (item.arrow !== undefined) return [{ ...item.arrow.span, text: printArrow(coverage) }];
  let end = item.textSpan.end;
  while (end > item.textSpan.start && /\s/.test(text[end - 1] as string)) end--;
  return [{ start: end, end, text: printArrow(coverage) }];
}
