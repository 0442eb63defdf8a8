/** An example of a rule as a reader wants it: what is changed of a finished document, and what stands around it. */
import type { DocumentKind, Template } from "../template/model.ts";
import type { Changes, Example } from "./example.ts";
import type { Part } from "./explanation.ts";
import { kindsOf, type Rule } from "./rule.ts";

/** @param templates the first of each kind is what the examples change */
export function exampleParts(
  example: Example,
  rule: Rule,
  templates: readonly Template[],
): readonly Part[] {
  const [usual = "postmortem"] = kindsOf(rule);
  const kind = example.base ?? usual;
  const title = kind === usual ? example.title : `${example.title} (in a ${NAMES[kind]})`;
  return [
    { kind: "subheading", text: title },
    ...aroundOf(example, rule, templates),
    ...(example.text === undefined ? [] : [wholeText(example.text)]),
    ...partsOf(example, headingsOf(kind, templates)),
    ...rankingParts(example),
  ];
}

const NAMES: Readonly<Record<DocumentKind, string>> = {
  postmortem: "post-mortem",
  premortem: "pre-mortem",
};

type Headings = ReadonlyMap<string, string>;

function headingsOf(kind: DocumentKind, templates: readonly Template[]): Headings {
  const template = templates.find((one) => one.kind === kind);
  return new Map(template?.sections.map(({ id, heading }) => [id, heading]));
}

/** What stands around the document: its name, its day, other files, the config. */
function aroundOf(example: Example, rule: Rule, templates: readonly Template[]): Part[] {
  const { id, today, options, others = [], files = [], votes = {} } = example;
  const paths = [
    ...others.map((other) => (typeof other === "string" ? other : other.path)),
    ...files,
  ];
  const parts: Part[] = [];
  if (id !== undefined) parts.push(text(`File: \`${id}.md\``));
  if (today !== undefined) parts.push(text(`Looked at on ${today}`));
  if (options !== undefined)
    parts.push(code("yaml", `# mortem.yaml\nrules:\n  ${rule.id}: ${flow(options)}`));
  if (paths.length > 0)
    parts.push(text(`Beside it: ${paths.map((path) => `\`${path}\``).join(", ")}`));
  for (const other of others) {
    if (typeof other === "string") continue;
    const { path, ...changes } = other;
    const changed = partsOf(changes, headingsOf("premortem", templates));
    parts.push(text(`In \`${path}\`:`), ...changed, text("In the document itself:"));
  }
  return [...parts, ...votesParts(votes)];
}

function votesParts(votes: Readonly<Record<string, string>>): Part[] {
  const short = Object.entries(votes).filter(([, ballot]) => !ballot.includes("\n"));
  const whole = Object.entries(votes).filter(([, ballot]) => ballot.includes("\n"));
  const list: Part[] = [
    text("Votes, as likelihood and impact:"),
    { kind: "list", items: short.map(([name, ballot]) => `${name}: ${ballot}`) },
  ];
  return [
    ...(short.length > 0 ? list : []),
    ...whole.flatMap(([name, ballot]) => [
      text(`In its folder of votes, \`${name}.yaml\`:`),
      code("yaml", ballot),
    ]),
  ];
}

function flow(options: Readonly<Record<string, unknown>>): string {
  return `{ ${Object.entries(options)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ")} }`;
}

function wholeText(whole: string): Part {
  return whole === "" ? text("An empty file") : code("markdown", whole);
}

function partsOf({ front, heading, sections, actions }: Changes, headings: Headings): Part[] {
  const parts: Part[] = [];
  if (front !== undefined) parts.push(code("yaml", Object.entries(front).map(field).join("\n")));
  if (heading !== undefined) {
    parts.push(
      heading === null ? text("The first heading is missing") : code("markdown", `# ${heading}`),
    );
  }
  for (const [id, content] of Object.entries(sections ?? {}))
    parts.push(sectionPart(headings.get(id) ?? id, content));
  if (actions !== undefined) parts.push(code("markdown", Object.values(actions).join("\n")));
  return parts;
}

function rankingParts({ ranking }: Example): Part[] {
  if (ranking === undefined) return [];
  return [ranking === null ? text("There is no ranking") : code("markdown", ranking.join("\n"))];
}

function field([key, value]: [string, string | null]): string {
  return value === null ? `# no ${key}` : `${key}: ${value}`.trimEnd();
}

function sectionPart(heading: string, content: string | null): Part {
  if (content === null) return text(`The section "${heading}" is missing`);
  return code("markdown", `## ${heading}\n\n${content}`);
}

function text(words: string): Part {
  return { kind: "text", text: words };
}

function code(language: "markdown" | "yaml", content: string): Part {
  return { kind: "code", language, text: content.trimEnd() };
}
