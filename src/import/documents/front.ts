/** The front matter of a foreign document: where it stands, and in which language. What it says is read elsewhere. */
import { findFence } from "../../document/fence.ts";
import type { ForeignFront, Source } from "./model.ts";

export function readFront({ text }: Source): ForeignFront | undefined {
  const fence = findFence(text);
  if (fence === undefined) return undefined;
  const { span, content, language, closed } = fence;
  const known =
    language === "yaml" || language === "yml" ? "yaml" : language === "toml" ? "toml" : "other";
  return { language: known, span, content, closed };
}
