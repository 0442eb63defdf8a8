/** The front matter of a foreign document: where it stands, and in which language. What it says is read elsewhere. */
import { findFence } from "../../document/fence.ts";
import type { ForeignFront, Source } from "./model.ts";

export function readFront({ text }: Source): ForeignFront | undefined {
  const fence = findFence(text);
  if (fence === undefined) return undefined;
  const { span, content, language, closed } = fence;
  const known =
    language === "yaml" || language === "yml" ? "yaml" : language === "toml" ? "toml" : "other";
  const isText = known === "yaml" && !FRONT.test(firstLine(text.slice(content.start, content.end)));
  return isText ? undefined : { language: known, span, content, closed };
}

/** A key or an open bracket; what begins in another way is text between two rules. */
const FRONT = /^(?:["']?[\p{L}\p{N}_$][^:\r\n]{0,99}:(?:\s|$)|[[{]|[?-](?:\s|$)|$)/u;

/** The first that is neither blank nor a comment of YAML, which a heading looks like. */
function firstLine(content: string): string {
  return (/^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*([^\r\n#]*)/.exec(content)?.[1] ?? "").slice(0, 200);
}
