/** The real post-mortems beside the repository, where they are. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

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
