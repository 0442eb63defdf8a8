/** A template as the Markdown of a new document, with the answers that there are and guidance where there is none. */
import { printFlowList, printScalar } from "../values/yaml-print.ts";
import { titleHeading } from "./heading.ts";
import type { Field, Section, Template } from "./model.ts";

/** The values of a document's front matter. */
export type FrontValue = string | readonly string[];

/**
 * The whole document. `kind` and `template` come first, then the template's fields in their order, then other keys as given.
 * An empty field stands as `key:` where it is required and is left out where it is not.
 * @param answers Markdown by section id
 * @param eol the line ending to write
 */
export function renderSkeleton(
  template: Template,
  front: readonly (readonly [key: string, value: FrontValue])[],
  answers: ReadonlyMap<string, string>,
  eol: "\n" | "\r\n" = "\n",
): string {
  const values = new Map<string, FrontValue>([
    ["kind", template.kind],
    ["template", template.id],
    ...front,
  ]);
  const blocks = [
    frontMatter(template.fields, values),
    titleHeading([values.get("title") ?? ""].flat().join(" ")),
    ...(template.opening === "" ? [] : [template.opening]),
    ...template.sections.map((section) => renderSection(section, answers.get(section.id) ?? "")),
  ];
  return `${blocks.join("\n\n")}\n`.replace(/\r\n|\r|\n/g, eol);
}

function frontMatter(fields: readonly Field[], values: ReadonlyMap<string, FrontValue>): string {
  const required = new Set(fields.filter((field) => field.required).map((field) => field.id));
  const keys = new Set(["kind", "template", ...fields.map((field) => field.id), ...values.keys()]);
  const lines = [...keys].flatMap((key) => {
    const value = values.get(key) ?? "";
    if (value.length > 0) return [`${key}: ${printValue(value)}`];
    return required.has(key) ? [`${key}:`] : [];
  });
  return ["---", ...lines, "---"].join("\n");
}

function printValue(value: FrontValue): string {
  return typeof value === "string" ? printScalar(value) : printFlowList(value);
}

function renderSection(section: Section, answer: string): string {
  const body = withoutBlankEnds(answer) || guidanceComment(section.guidance);
  return body ? `## ${section.heading}\n\n${body}` : `## ${section.heading}`;
}

/** Only whole blank lines go: the indent of a list's first item says what its other lines belong to. */
function withoutBlankEnds(text: string): string {
  return text.trimEnd().replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, "");
}

/** `--` would end or break a comment; templates are refused that have it. */
export function guidanceComment(guidance: string): string {
  return guidance ? `<!-- ${guidance} -->` : "";
}
