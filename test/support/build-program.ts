/** Builds a small TypeScript program for a test that runs it as its own process, since Node 20 reads no TypeScript. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "tsdown";

/** @returns the built file, and what removes it */
export async function buildProgram(source: string): Promise<{ path: string; remove: () => void }> {
  const outDir = mkdtempSync(join(tmpdir(), "mortem-test-"));
  await build({
    config: false,
    entry: [source],
    outDir,
    format: "esm",
    platform: "node",
    dts: false,
    logLevel: "silent",
  });
  const path = join(outDir, basename(source).replace(/\.ts$/, ".mjs"));
  return { path, remove: () => rmSync(outDir, { recursive: true, force: true }) };
}
