/** Lists of actions below a heading that the template does not know, so that nobody reads them as such. */
import type { Heading } from "../document/block.ts";
import type { Document } from "../document/document.ts";
import { itemText } from "../document/items.ts";
import { shortened } from "../values/text.ts";

const ACTION = /^(?:\[[ xX]\]\s)?\s*\*\*A\d{1,6}\b/;

/** A sentence that names the first such heading, and what to call it; `undefined` where there is none. */
export function unreadActionsHint(document: Document): string | undefined {
  const section = document.template.sections.find(({ kind }) => kind === "actions");
  const heading = unreadHeading(document);
  if (section === undefined || heading === undefined) return undefined;
  return `\`${shortened(heading.text)}\` is no known section: name it \`${section.heading}\`, or an alias of it in your template.`;
}

function unreadHeading({ text, body }: Document): Heading | undefined {
  const known = new Set(body.sections.map(({ heading }) => heading.span.start));
  const headings = new Map(body.headings.map((heading) => [heading.span.start, heading]));
  let above: Heading | undefined;
  for (const block of body.blocks) {
    if (block.kind === "heading") above = headings.get(block.span.start);
    if (block.kind !== "list" || above === undefined || known.has(above.span.start)) continue;
    const isOfActions = block.children.some((item) => {
      const { start, end } = itemText(item);
      return ACTION.test(text.slice(start, end));
    });
    if (isOfActions) return above;
  }
  return undefined;
}
