/**
 * Builds the program whenever npm makes a package of a clone: at `npm ci`, before it packs, and where it installs from
 * git, as the pre-commit framework does.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const npm = (...args) =>
  execFileSync(process.execPath, [process.env.npm_execpath, ...args], { stdio: "inherit" });

// Before version 12, npm installs from git for everybody (`-g`) without what the package is built with:
// https://github.com/npm/cli/issues/8440
if (process.env.npm_config_global === "true" && !existsSync("node_modules/tsdown"))
  npm("ci", "--global=false", "--include=dev", "--ignore-scripts");
npm("run", "build");
