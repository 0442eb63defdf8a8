/** Text that only keeps a place. */
import { readDefinitions } from "../../document/definitions.ts";
import type { Document } from "../../document/document.ts";
import { type Piece, readInline } from "../../document/inline.ts";
import type { Span } from "../../values/text.ts";
import { shortened } from "../../values/text.ts";
import { isHtmlElement } from "../html-elements.ts";
import { leavesOf } from "../places.ts";
import { EVERY_KIND, type Fault, type Rule } from "../rule.ts";

/** Longer quotations are read as text. */
const QUOTED = /"[^"\n]{0,200}"|“[^”\n]{0,200}”|«[^»\n]{0,200}»|„[^“”\n]{0,200}[“”]/g;
/** In capitals only: `todo` is an ordinary word of other languages. */
const WORD = /\b(?:TODO|TBD|FIXME)\b|\b[Ll]orem [Ii]psum\b|<(?:\.{3}|…)>/g;
/** A whole value, item or paragraph that says nothing. */
const BLANK = /^(?:\.{3}|…|\?{2,5}|TODO|TBD|FIXME)[.:]?$/;
/** What a template asks for in brackets, as a whole item or paragraph behind the box and id of an action. */
const INSTRUCTION =
  /^(?:\[[ xX]\]\s+)?(?:\*\*A\d{1,6}\*\*\s+)?\[((?:add|describe|enter|explain|fill|how|include|insert|link to|list|name of|provide|specify|summari[sz]e|what|when|where|who|why|write|your)\s[^\][]{1,300})\][.:]?$/i;
/** Behind these a sentence or a cell begins. */
const BEGINNING = /(?:[.!?:;|([\]>→—–]|\s--?|\*\*A\d{1,6})$/i;
/** Most documents hold none of these, and need no closer look. */
const SUSPECT =
  /TODO|TBD|FIXME|[Ll]orem|<(?!!--)|…|\.{3}|\?{2}|\[[A-Za-z]{3,9} [^\][\n]+\](?![([])/;
/** In the front matter, where angle brackets are no markup. */
const TO_BE_FILLED = /^<[^<>]{1,100}>$/;

export default {
  id: "no-placeholder",
  class: "incomplete",
  summary: "No TODO, TBD, `<…>` or other stand-in is left in the text.",
  why: "A reader cannot tell whether the answer is unknown, unimportant or merely not written yet. If nobody knows it, say so: that is a fact too.",
  good: [
    {
      title: "in code, quotes and links",
      sections: {
        trigger:
          'The line `// TODO: pin the version`, which says "TODO" since [TODO #12](https://git.example.com/12), was read by nobody.\n\n> TBD by the platform team',
      },
    },
    {
      title: "a word about the code",
      sections: { trigger: "We left a TODO in the code, and a second FIXME, which broke." },
    },
    {
      title: "brackets of a link",
      sections: {
        trigger: "[what we wrote then]\n\n[what we wrote then]: https://git.example.com/12",
      },
    },
    {
      title: "the status of an action in a table",
      sections: {
        "went-badly": "- Nothing could be seen before production. → A1",
        "root-causes":
          "- Two scripts install the dependencies. → A1\n- The image takes whatever is newest. → A1",
        "got-lucky": "- It was an internal release. → A1",
        "action-items":
          "| Id | Action | Owner | Due | Status |\n| --- | --- | --- | --- | --- |\n| A1 | Run the checks inside the image, and alert when one fails | @release-lead | 2019-04-16 | TODO |",
      },
    },
    {
      title: "what is not known, said so",
      sections: {
        impact:
          "All 46 jobs failed. How many reports were late is not known, since nobody counts them.",
      },
    },
    {
      title: "markup",
      sections: { impact: "All 46 jobs failed.<br>No data was lost. <https://git.example.com/12>" },
    },
  ],
  bad: [
    {
      title: "a word for later",
      sections: { impact: "All 46 jobs failed. TODO: count the reports." },
    },
    {
      title: "a note where a sentence begins",
      sections: { impact: "All 46 jobs failed. (TODO count the reports)" },
    },
    {
      title: "an instruction of a template",
      sections: { "went-well": "- [describe what went well]" },
    },
    {
      title: "angle brackets to be filled",
      sections: { impact: "All 46 jobs of <customer name> failed." },
    },
    {
      title: "nothing but dots",
      sections: { "went-well": "- The acceptance tests noticed within 30 minutes.\n- …" },
    },
    { title: "blind text", sections: { summary: "Lorem ipsum dolor sit amet." } },
    { title: "in the front matter", front: { services: "[TBD]" } },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    if (!SUSPECT.test(document.text)) return;
    yield* inFrontMatter(document);
    yield* inBody(document);
  },
} satisfies Rule;

/** Other types of field refuse such a value themselves. */
const FREE_TYPES = ["text", "handle", "handles", "list"];

function* inFrontMatter({ template, front }: Document): Generator<Fault> {
  for (const { id, type } of template.fields) {
    const value = front.fields.get(id)?.value;
    if (value === undefined || !FREE_TYPES.includes(type)) continue;
    for (const node of value.kind === "list" ? value.items : [value]) {
      const text = node.kind === "scalar" ? node.text.trim() : "";
      if (BLANK.test(text) || TO_BE_FILLED.test(text)) yield fault(text, node.span);
    }
  }
}

function* inBody(document: Document): Generator<Fault> {
  const { text, body } = document;
  const headings = new Set(body.sections.map(({ heading }) => heading.span.start));
  const statuses = new Set(statusCells(document).map(({ start }) => start));
  const links = new Set(readDefinitions(document).map(({ name }) => name.toLowerCase()));
  for (const { kind, span } of leavesOf(body.blocks)) {
    if (headings.has(span.start)) continue;
    const whole = text.slice(span.start, span.end).trimEnd();
    const asked = kind === "paragraph" ? INSTRUCTION.exec(whole)?.[1] : undefined;
    const isAsking = asked !== undefined && !links.has(asked.toLowerCase());
    const found = isAsking || BLANK.test(whole) ? [fault(whole, span)] : inText(text, span);
    for (const one of found) if (!statuses.has(one.span.start)) yield one;
  }
}

/** In a table of actions, `TODO` is how one of them stands. */
function statusCells({ actions }: Document): Span[] {
  return actions.flatMap(({ form }) => {
    if (form.kind !== "table") return [];
    const status = form.cells[form.columns.get("status") ?? -1];
    return status === undefined ? [] : [status];
  });
}

function* inText(text: string, span: Span): Generator<Fault> {
  for (const piece of readInline(text, span)) yield* inPiece(text, span.start, piece);
}

function* inPiece(text: string, from: number, { kind, span }: Piece): Generator<Fault> {
  const source = text.slice(span.start, span.end);
  if (kind === "html" && isToBeFilled(source, text[span.start - 1] ?? ""))
    yield fault(source, span);
  if (kind !== "words") return;
  const unquoted = source.replace(QUOTED, (quotation) => " ".repeat(quotation.length));
  for (const { 0: word, index } of unquoted.matchAll(WORD)) {
    const start = span.start + index;
    const found = { start, end: start + word.length };
    if (!isAboutCode(text, from, found, word)) yield fault(word, found);
  }
}

/** `We left a TODO in the code` says what happened; at the beginning, or with a colon, it says what is to come. */
function isAboutCode(text: string, from: number, { start, end }: Span, word: string): boolean {
  if (word !== "TODO" && word !== "FIXME") return false;
  const before = text.slice(Math.max(from, start - 20), start).replace(/(?<![\s*_])[\s*_]+$/, "");
  const isBeginning = before === "" || BEGINNING.test(before);
  return !isBeginning && !/^(?:[*_]{0,3}\s?:|\()/.test(text.slice(end, end + 5));
}

/** Not `Map<string, number>`, an address or an element. */
function isToBeFilled(tag: string, before: string): boolean {
  return !/[\w>]/.test(before) && !tag.includes("@") && !isHtmlElement(tag);
}

function fault(placeholder: string, span: Span): Fault {
  return {
    message: `\`${shortened(placeholder)}\` only keeps a place`,
    hint: "Write what belongs here, or that it is not known. If the word itself is meant, set it as `code`.",
    span,
  };
}
