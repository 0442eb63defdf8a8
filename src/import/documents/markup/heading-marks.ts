/** Places and classes that exports write into headings: `## Timeline {#timeline}`, `## <a name="t"></a>Timeline`. */
import { anchorKey } from "../../../archive/anchors.ts";
import { headingAnchor } from "../../../archive/markdown-text.ts";
import type { Block } from "../../../document/block.ts";
import { readHeading } from "../../../document/headings.ts";
import { plainText } from "../../../document/inline.ts";
import { lineEnding } from "../../../values/text.ts";
import type { Manner } from "../model.ts";
import type { Change } from "./change.ts";
import { bodyOf } from "./text-lines.ts";

/** Of Google Docs, Pandoc and kramdown, at the end of a heading. */
const ATTRIBUTES =
  /\{(?::[ \t]?(?:[#.][\w.:\p{L}-]{1,200}[ \t]?){1,6}|#(?=[^{}\s]{0,60}\p{L})[^{}\s]{1,200}(?:[ \t][.#][\w-]{1,60}){0,4})\}(?=[ \t]*$)/u;
const PLACE = /<(a|span)\s(?:name|id)\s?=\s?["']([^"'<>\s]{1,200})["']\s?(?:\/>|>\s?<\/\1>)/gi;

const MARKS =
  /\{(?::[ \t]?(?:[#.][\w.:\p{L}-]{1,200}[ \t]?){1,6}|#(?=[^{}\s]{0,60}\p{L})[^{}\s]{1,200}(?:[ \t][.#][\w-]{1,60}){0,4})\}(?=[ \t]{0,9}#{0,6}[ \t]{0,9}$)/gmu;

/** A text without what of them is no word of it. */
export function withoutHeadingMarks(text: string): string {
  return text.replace(MARKS, " ");
}

/** @param manner in place, tags stay where they are: they lead there also from elsewhere, and hinder nobody */
export function headingMarkChanges(text: string, manner: Manner): Change[] {
  if (!MAY_HAVE.test(text)) return [];
  const sought = new Set([...text.matchAll(SOUGHT)].map(([, id = ""]) => unescaped(id)));
  const isSought = (id: string) => manner === "in-place" || sought.has(id);
  return bodyOf(text).blocks.flatMap((block) =>
    block.kind === "heading" ? changesOf(text, block, manner, isSought) : [],
  );
}

/** What links in the text lead to: `(#cause-(why))`, `(#cause-\(why\))`. */
const SOUGHT = /[("'<]#((?:\\[^\s"'<>]|\([^\s()"'<>\\]{0,60}\)|[^\s()"'<>\\]){1,200})/g;

/** Exports write signs of Markdown in a place as in its text: a tag has them bare. */
function unescaped(id: string): string {
  return id.replace(/\\([()[\]{}_*~`\\.!#+-])/g, "$1");
}
/** Of a file that goes on as it is, classes are for whoever publishes it. */
const ONLY_PLACE = /^\{#[^\s}]{1,200}\}$/;
const MAY_HAVE = /\{:?[ \t]?[#.]|<(?:a|span)\s/i;
/** What is longer is no heading of a person. */
const LONGEST = 1000;

function changesOf(
  text: string,
  block: Block,
  manner: Manner,
  isSought: (id: string) => boolean,
): Change[] {
  const { textSpan, span } = readHeading(text, block);
  const words = text.slice(textSpan.start, textSpan.end);
  if (words.length > LONGEST || /[\r\n]/.test(words)) return [];
  const found = ATTRIBUTES.exec(words);
  const attributes = manner === "anew" || ONLY_PLACE.test(found?.[0] ?? "") ? found : null;
  const places = manner === "anew" ? [...words.matchAll(PLACE)] : [];
  if (attributes === null && places.length === 0) return [];
  const withoutPlaces = places.length === 0 ? words : words.replace(PLACE, " ");
  const bare = withoutPlaces
    .replace(attributes?.[0] ?? "", "")
    .replace(/\s+/g, " ")
    .trim();
  if (bare === "") return [];
  const own = anchorKey(headingAnchor(plainText(bare, { start: 0, end: bare.length })));
  const written = /#([^\s#}]+)/.exec(attributes?.[0] ?? "")?.[1];
  const id = written === undefined ? undefined : unescaped(written);
  const tags = [
    ...(id !== undefined && anchorKey(id) !== own && isSought(id) ? [`<a id="${id}"></a>`] : []),
    ...places.filter(([, , name = ""]) => anchorKey(name) !== own).map(([tag]) => tag),
  ];
  const heading = { start: textSpan.start, end: textSpan.end, text: bare };
  if (tags.length === 0) return [heading];
  const eol = lineEnding(text);
  const isBeforeText = /^(?:\r\n|\n|\r)[ \t]*\S/.test(text.slice(span.end, span.end + 100));
  const below = `${eol}${eol}${tags.join("")}${isBeforeText ? eol : ""}`;
  const line = { start: span.end, end: span.end, text: below };
  return [heading, { ...line, lines: below.split(eol).map(() => block.line) }];
}
