/** Writes the bundle in ASCII: V8 reads that a quarter faster than text that holds an arrow or a letter of another script. */
import type { Plugin } from "rolldown";

export function asciiPlugin(): Plugin {
  return {
    name: "ascii",
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        // In a string, a template and a regular expression `\u2192` is the character itself. Nowhere else does it matter.
        if (output.type === "chunk") output.code = output.code.replace(/[^\0-\x7f]/g, escaped);
      }
    },
  };
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
