/** Lines that are actions and no list: `[ ] Add an alert`, `AI: Ann to add an alert`, `① 監視を足す`, a sentence with its owner. */
import type { Block } from "../../../document/block.ts";
import type { Document } from "../../../document/document.ts";
import { linesOf } from "../../../document/lines.ts";
import type { SectionView } from "../../../document/sections.ts";
import type { Edit, Span } from "../../../values/text.ts";
import { fieldNamed } from "./fields.ts";

/** Markdown knows a box in a list only, and one that is drawn nowhere. */
const BOX = /^(?:\[[ xX]\][ \t]|[☐☑☒✅✔]\uFE0F?)[ \t]{0,3}[^\s:：]/u;
const LABEL =
  /^[*_]{0,2}(?:AI|action(?: item)?|to-?do|アクション|対応|maßnahme|aufgabe|acción|tarea|tâche)(?: ?#?\d{1,3})?[*_]{0,2}[:：][*_]{0,2} {0,3}[^\s*_]/iu;
/** A number alone may begin any sentence. */
const NUMBER = /^(?:[①-⑳]|[(（]\d{1,2}[)）]|\d{1,2}[．、])[ \t\u3000]{0,3}\S/u;

/** Each gets a marker, and with it what stands right below belongs to it. */
export function bareLinesToItems({ text }: Document, { blocks }: SectionView): Edit[] {
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  const lines = paragraphs.flatMap(({ span }) => linesOf(text, span));
  const areNumbered = lines.filter((line) => NUMBER.test(headOf(text, line))).length > 1;
  const isAction = (line: Span) => {
    const head = headOf(text, line);
    return BOX.test(head) || LABEL.test(head) || (areNumbered && NUMBER.test(head));
  };
  return blocks.flatMap((block, at) => {
    if (block.kind !== "paragraph") return [];
    const found = linesOf(text, block.span).filter(isAction);
    const isWhole = found.length === 0 && saysOwner(text, block) && blocks[at + 1]?.kind !== "list";
    return (isWhole ? [block.span] : found).map((line) => marked(text, line));
  });
}

const LONGEST_HEAD = 60;

function headOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + LONGEST_HEAD)).trimStart();
}

function marked(text: string, { start, end }: Span): Edit {
  const head = text.slice(start, Math.min(end, start + LONGEST_HEAD));
  const at = start + (head.length - head.trimStart().length);
  return { start: at, end: at, text: "- " };
}

/** In characters: what is longer tells what happened, whoever it names. */
const LONGEST = 500;
const LABELLED =
  /(?:[.;,。、，；]|\s[–—-]|\n)\s{0,3}[*_]{0,2}([^:：.;,。、*_\n]{2,30})[*_]{0,2}[:：]/gu;

/** `Add an alert. Owner: Ann.`, where nothing of the kind stands first: then it would speak of what is below it. */
function saysOwner(text: string, { span: { start, end } }: Block): boolean {
  const words = text.slice(start, Math.min(end, start + LONGEST + 1));
  if (words.length > LONGEST || /^[*_]{0,2}[^:：.。\n]{1,40}[:：]/.test(words)) return false;
  return [...words.matchAll(LABELLED)].some(([, name = ""]) => fieldNamed(name) === "owner");
}
