/** Loads a module at the first call of one of its functions, where `import()` will not do because nobody can wait. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Plugin } from "rolldown";

const PREFIX = "\0later:";

/**
 * The module becomes a file of its own in the bundle. Who imports it gets, in place of each exported
 * function, one that loads the file and calls it there. Nothing else that it exports can be imported.
 * @param module absolute path
 */
export function laterPlugin(module: string): Plugin {
  const file = `${basename(module, ".ts")}.cjs`;
  return {
    name: "later",
    buildStart() {
      this.emitFile({ type: "chunk", id: module, fileName: file });
    },
    async resolveId(id, importer, options) {
      if (importer === PREFIX + module) return { id, external: true };
      const isEntry = importer === undefined;
      if (isEntry || !id.endsWith(basename(module))) return null;
      const resolved = await this.resolve(id, importer, { ...options, skipSelf: true });
      return resolved?.id === module ? PREFIX + module : null;
    },
    load(id) {
      if (id !== PREFIX + module) return null;
      const functions = readFileSync(module, "utf8").matchAll(/^export function (\w+)/gm);
      return [...functions].map(([, name]) => standIn(name as string, file)).join("");
    },
  };
}

function standIn(name: string, file: string): string {
  return `export const ${name} = (...args) => require("./${file}").${name}(...args);\n`;
}
