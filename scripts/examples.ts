/** Writes `examples/postmortems` and `examples/premortems` by running the program: `npm run examples`. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ANSWERS, STEPS } from "./example-steps.ts";

const root = mkdtempSync(join(tmpdir(), "mortem-examples-"));
const program = join(process.cwd(), "bin/mortem.js");
try {
  execFileSync("git", ["init", "--quiet"], { cwd: root });
  for (const [name, text] of Object.entries(ANSWERS)) writeFileSync(join(root, name), text);
  for (const { now, args } of STEPS) {
    const env = { ...process.env, MORTEM_NOW: now, CI: "1" };
    execFileSync(process.execPath, [program, ...args], { cwd: root, env, stdio: "inherit" });
  }
  for (const name of ["postmortems", "premortems"]) {
    const target = join("examples", name);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    cpSync(join(root, "docs", name), target, { recursive: true });
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
