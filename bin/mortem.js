#!/usr/bin/env node
// CommonJS (see package.json beside it), because starting through the ESM loader takes a quarter longer.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const program = join(__dirname, "..", "dist", "main.cjs");
if (existsSync(program)) {
  require(program)
    .main(process.argv.slice(2), process)
    .then((code) => {
      process.exitCode = code;
    });
} else {
  process.stderr.write("error: mortem is not built yet: run `npm run build` first\n");
  process.exitCode = 2;
}
