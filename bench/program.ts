/** The program as it is built from the sources. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsdown";

/** A copy of its own, so that a build meanwhile does not change what is measured. @returns its path */
export async function buildProgram(folder: string): Promise<string> {
  await build({ outDir: join(folder, "dist") });
  for (const part of ["bin", "package.json"]) {
    cpSync(part, join(folder, part), { recursive: true });
  }
  return join(folder, "bin", "mortem.js");
}
