/** A repository made of a few strings. */
import { lookupIn } from "../../src/archive/lookup.ts";
import type { Project } from "../../src/archive/project.ts";
import { Document } from "../../src/document/document.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { type Config, DEFAULT_CONFIG } from "../../src/values/config.ts";
import { MortemError } from "../../src/values/error.ts";

export const lookup = lookupIn(builtinTemplates());

/** @param files what stands at the paths, below the root; an error is what reading gives */
export function projectOf(
  files: Record<string, string | MortemError>,
  config: Partial<Config> = {},
): Project {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`/repo/${path}`, text]));
  const below = (folder: string, ending: string) =>
    [...texts.keys()]
      .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending))
      .sort();
  return {
    root: "/repo",
    config: { ...DEFAULT_CONFIG, ...config },
    templates: builtinTemplates(),
    lookup,
    files: {
      read(path) {
        const text = texts.get(path);
        if (typeof text === "string") return text;
        throw (
          text ?? new MortemError("there is no such file or folder", "Check the path.", { path })
        );
      },
      head(path) {
        return this.read(path).slice(0, 4096);
      },
      exists: (path) => texts.has(path),
      isFolder: (path) => below(path, "").length > 0,
      markdownBelow: (folder) => below(folder, ".md"),
      yamlBelow: (folder) => below(folder, ".yaml"),
      create(path, text) {
        if (texts.has(path)) return false;
        texts.set(path, text);
        return true;
      },
      update(path, change) {
        const text = change(this.read(path));
        texts.set(path, text);
        return text;
      },
    },
  };
}

/** A post-mortem with this front matter and body, at this path or id. */
export function documentOf(front: string, body = "", name = "2019-04-02-release"): Document {
  const path = name.includes("/") ? name : `docs/postmortems/${name}.md`;
  return new Document(path, textOf(front, body), lookup);
}

export function textOf(front: string, body = ""): string {
  return `---\nkind: postmortem\n${front.trim()}\n---\n\n${body}`;
}
