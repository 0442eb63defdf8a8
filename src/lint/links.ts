/** Where a relative link of a document leads, without asking the file system. */
import { decodedTarget } from "../archive/markdown-text.ts";

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
