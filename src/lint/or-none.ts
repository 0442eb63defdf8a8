/** The way to fill a section in which there is nothing to list. */
import type { Section } from "../template/model.ts";

/** A sentence to follow the section's question; empty for prose, where there is always something to say. */
export function orNone({ kind }: Section): string {
  return kind === "list" || kind === "actions" ? " If there is nothing, write `None: why`." : "";
}
