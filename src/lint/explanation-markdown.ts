/** What there is to say of a rule, as Markdown. */
import type { Part } from "./explanation.ts";

/** @param level of its headings */
export function explanationMarkdown(parts: readonly Part[], level = 2): string {
  return parts.map((part) => partText(part, "#".repeat(level))).join("\n\n");
}

function partText(part: Part, hashes: string): string {
  switch (part.kind) {
    case "heading":
      return `${hashes} ${part.text}`;
    case "subheading":
      return `${hashes}# ${part.text.charAt(0).toUpperCase()}${part.text.slice(1)}`;
    case "text":
      return part.text;
    case "list":
      return part.items.map((item) => `- ${item}`).join("\n");
    case "source":
      return `Read more: [${part.source.title}](${part.source.address}).`;
    case "code":
      return fenced(part.language, part.text);
  }
}

/** A fence longer than any in the text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
