/** Builds the program before its tests, where what it is made of has changed since the last build. */
import { statSync } from "node:fs";
import { globSync } from "tinyglobby";
import { build } from "tsdown";

const sources = ["src/**", "templates/**", "scripts/**", "package-lock.json", "tsdown.config.ts"];

export default async function setup(): Promise<void> {
  const built = changedAt("dist/main.cjs");
  if (globSync(sources).some((file) => changedAt(file) > built)) await build();
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
