// Asks with what Node brings along: the least that a first question can cost.
const { createInterface } = require("node:readline");

createInterface({ input: process.stdin, output: process.stderr }).question("What happened?", () => {});
