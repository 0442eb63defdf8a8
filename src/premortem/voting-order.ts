/** The order in which a person is asked: the same each time, another for each person, so that no risk always comes first. */
import { normaliseHandle } from "../values/handle.ts";

/**
 * Shuffled by document and person; a risk that is added later changes nothing between the others.
 * @param id of the document
 */
export function votingOrder<T extends { readonly id: string }>(
  id: string,
  handle: string,
  risks: readonly T[],
): T[] {
  const seed = `${id}\n${normaliseHandle(handle)}\n`;
  return risks
    .map((risk) => ({ risk, key: hash(seed + risk.id) }))
    .sort((a, b) => a.key - b.key)
    .map(({ risk }) => risk);
}

/** FNV-1a with a last mixing, without which texts that differ in their last letter stay in its order. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
