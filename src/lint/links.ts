/** The links of a document, and where the relative ones lead, without asking the file system. */
import { decodedTarget } from "../archive/markdown-text.ts";
import { pathFrom } from "../archive/paths.ts";
import { readDefinitions } from "../document/definitions.ts";
import type { Document } from "../document/document.ts";
import { readInline } from "../document/inline.ts";
import type { Config } from "../values/config.ts";
import type { Span } from "../values/text.ts";
import { leavesOf } from "./places.ts";

export interface Link {
  /** As written. */
  readonly target: string;
  readonly span: Span;
}

/** A link that is no whole address: the only ones worth reading a block for. */
const RELATIVE = /\]\((?!https?:)/;

/** The links of running text that are no bare addresses, and where definitions of links lead; none of code and quotes. */
export function linksOf(document: Document): Link[] {
  const { text, body } = document;
  const found: Link[] = readDefinitions(document);
  if (!RELATIVE.test(text)) return found;
  for (const { span: block } of leavesOf(body.blocks)) {
    if (!RELATIVE.test(text.slice(block.start, block.end))) continue;
    for (const { target, span } of readInline(text, block))
      if (target !== undefined) found.push({ target, span });
  }
  return found;
}

/** Is it where a document of the archive would stand? */
export function isOfArchive(path: string, { postmortems, premortems }: Config): boolean {
  const isBelow = (folder: string) => pathFrom(folder, path) !== undefined;
  return path.endsWith(".md") && [postmortems, premortems].some(isBelow);
}

/**
 * The path below the root, with `/`; `undefined` for an address, a place in the same page, and what leads out of the root.
 * @param from the path of the document, below the root; @param target the link's destination, as written
 */
export function resolveLink(from: string, target: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(target)) return undefined;
  const path = decodedTarget(target.replace(/[?#].*$/s, ""));
  const parts = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
