/** Temporary git repositories of generated documents. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FOLDER, generatedDocument } from "./document.ts";

export interface Archive {
  /** Of the repository, absolute. */
  readonly root: string;
  readonly documents: number;
}

export function makeArchive(below: string, documents: number): Archive {
  const root = join(below, `archive-of-${documents}`);
  mkdirSync(join(root, FOLDER), { recursive: true });
  execFileSync("git", ["init", "--quiet", root]);
  for (let number = 1; number <= documents; number++) {
    const { path, text } = generatedDocument(number);
    writeFileSync(join(root, path), text);
  }
  return { root, documents };
}

/** Lasts until the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mortem-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
