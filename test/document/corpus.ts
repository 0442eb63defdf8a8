/** The real post-mortems beside the repository, where they are. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentOf } from "./support.ts";

const FOLDER = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));

export interface RealFile {
  readonly path: string;
  readonly text: string;
}

/** Every Markdown file of the corpus; none, and a line that says so, where it is absent. */
export function readCorpus(): RealFile[] {
  try {
    return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .sort()
      .map((path) => ({ path, text: readFileSync(FOLDER + path, "utf8") }));
  } catch {
    console.log("skipped: ../shared/corpus is not there");
    return [];
  }
}

/** As if the file were a document of ours; what is no YAML above its body is left away. */
export function withFrontMatter(text: string): string {
  const { fence } = documentOf(text).front;
  if (fence?.language === "yaml") return text;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const body = fence === undefined ? text.replace(/^\ufeff/, "") : text.slice(fence.span.end);
  return `---${eol}kind: postmortem${eol}---${eol}${body}`;
}
