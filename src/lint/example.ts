/** The examples of the rules as whole documents: changes of the base template's filled example. */
import type { Example } from "./rule.ts";

/** Of every example that has no `id` of its own. */
const EXAMPLE_ID = "2019-04-02-every-modelling-job-failed-after-the-2-4-0-release";

/** @param folder of the post-mortems */
export function examplePath({ id = EXAMPLE_ID }: Example, folder: string): string {
  return `${folder}/${id}.md`;
}

/**
 * The text of an example.
 * @param base the filled example of a template; @param headings the heading of each section, by its id
 */
export function exampleText(
  base: string,
  headings: ReadonlyMap<string, string>,
  example: Example,
): string {
  if (example.text !== undefined) return example.text;
  let text = base;
  for (const [key, value] of Object.entries(example.front ?? {}))
    text = withField(text, key, value);
  for (const [id, content] of Object.entries(example.sections ?? {})) {
    text = withSection(text, headings.get(id) ?? id, content);
  }
  for (const [id, line] of Object.entries(example.actions ?? {})) {
    text = text.replace(new RegExp(`^- \\[.\\] \\*\\*${id}\\*\\*.*$`, "m"), () => line);
  }
  if (example.heading === undefined) return text;
  return text.replace(/^# .*\n/m, () => (example.heading === null ? "" : `# ${example.heading}\n`));
}

/** Every value of the base stands on one line. */
function withField(text: string, key: string, value: string | null): string {
  const line = new RegExp(`^${key}:.*\n`, "m");
  const written = value === null ? "" : `${key}: ${value}\n`;
  if (line.test(text)) return text.replace(line, () => written);
  return text.replace("\n---\n", () => `\n${written}---\n`);
}

function withSection(text: string, heading: string, content: string | null): string {
  const start = text.indexOf(`## ${heading}\n`);
  const next = text.indexOf("\n## ", start);
  const end = next === -1 ? text.length : next + 1;
  const section = content === null ? "" : `## ${heading}\n\n${content}\n\n`;
  return text.slice(0, start) + section + text.slice(end);
}
