/** Writes the licence texts of every package that ends up in the bundle beside it, since we redistribute their code. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "rolldown";

const packageFolder = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

export function licencesPlugin(fileName: string): Plugin {
  return {
    name: "licences",
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const output of Object.values(bundle)) {
        if (output.type !== "chunk") continue;
        for (const id of output.moduleIds) {
          const folder = packageFolder.exec(id)?.[1];
          if (folder) folders.add(folder);
        }
      }
      const notices = [...folders].map(notice).sort();
      this.emitFile({ type: "asset", fileName, source: notices.join(`\n${"-".repeat(72)}\n\n`) });
    },
  };
}

/** @throws Error when the package ships no licence text, so that nobody redistributes it unknowingly */
function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (texts.length === 0) throw new Error(`${name} is bundled but ships no licence text`);
  return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
}
