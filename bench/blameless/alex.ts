/** `alex`, a linter of inconsiderate words, asked about the same sentences. It is installed beside, never a part of this project. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const PACKAGE = "alex@11.0.1";

interface Alex {
  readonly markdown: (text: string) => { readonly messages: readonly unknown[] };
}

/** @param folder to install it in @returns whether it says anything about a text, as it comes */
export async function installAlex(folder: string): Promise<(text: string) => boolean> {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", "--prefix", folder, ...quiet, PACKAGE], { stdio: "inherit" });
  const entry = pathToFileURL(join(folder, "node_modules", "alex", "index.js")).href;
  const alex: Alex = await import(entry);
  return (text) => alex.markdown(text).messages.length > 0;
}
