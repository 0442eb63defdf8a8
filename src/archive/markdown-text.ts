/** Text as Markdown that shows it literally, whatever it holds. */
import { titleHeading } from "../template/heading.ts";
import { printable } from "../values/printable.ts";

/** One line that is read back as the text; only what would be taken for markup is escaped. */
export function literalText(text: string): string {
  return titleHeading(printable(text)).slice("# ".length);
}

/** The same inside of a table's cell, also as a link's text; a name in it calls nobody. */
export function cellText(text: string): string {
  return literalText(text).replace(/[\]|]/g, "\\$&").replaceAll("@", "&#64;");
}

/** The same for an issue, a comment or a mail: no name in it calls anybody, and no number links anywhere. */
export function quietText(text: string): string {
  return quietWords(literalText(text));
}

/**
 * The same for a line that is no Markdown, such as the title of an issue. Hosts look for names and numbers in what a
 * reader sees, so that an escape would not do: an invisible space stands behind the mark.
 */
export function quietWords(text: string): string {
  return printable(text).replace(/@(?=[\p{L}\p{N}])|[#!](?=\d)|\bGH-(?=\d)/giu, "$&\u200b");
}

/** What a heading is reached by behind `#` on the usual hosts: `R2 Feature gaps` → `r2-feature-gaps`. */
export function headingAnchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
}

/** A path as the target of a link: letters of all scripts stay readable, the rest is encoded. */
export function linkTarget(path: string): string {
  const wellFormed = path.replace(/\p{Cs}/gu, "\ufffd");
  return wellFormed.replace(/[^\p{L}\p{M}\p{N}/._~-]/gu, (character) =>
    encodeURIComponent(character).replace(/[!'()*]/g, percent),
  );
}

/** What `encodeURIComponent` leaves, though it means something in Markdown. */
function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The other way round; a target that people wrote and that is no encoding of anything is what it says. */
export function decodedTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
