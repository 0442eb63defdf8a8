/** An idea that is known from an incident of the past, and names it in its last words. */
import type { Idea } from "./idea.ts";

/**
 * `Tests ran on older dependencies, as in 2019-04-02-release`: in brackets it would be who had the idea, and nobody
 * in the room did.
 * @param id of the post-mortem
 */
export function printSeed(text: string, id: string): Idea {
  return { text: `${text.replace(/(?<![\s.,;:…])[\s.,;:…]+$/, "")}, as in ${id}`, who: undefined };
}

/** What is the same idea without the incident that it is known from. */
export function withoutSource(text: string): string {
  const at = text.lastIndexOf(", as in ");
  return at > 0 && /^\d{4}-\d{2}-\d{2}-\S+$/.test(text.slice(at + ", as in ".length))
    ? text.slice(0, at)
    : text;
}
