// Reads every document of a folder and does nothing with it: the least that a command on an archive can cost.
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const folder = process.argv[2];
for (const name of readdirSync(folder)) readFileSync(join(folder, name), "utf8");
