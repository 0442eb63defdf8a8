// The other way to search: `build` reads all files into an index and asks it, as a program without a cache would;
// `save` keeps the index in a file, and `load` asks one that was kept.
const { readdirSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const MiniSearch = require("minisearch");

const [how, folder, store, query] = process.argv.slice(2);
const options = { fields: ["text"] };
const index =
  how === "load" ? MiniSearch.loadJSON(readFileSync(store, "utf8"), options) : new MiniSearch(options);
if (how !== "load") {
  for (const id of readdirSync(folder)) {
    index.add({ id, text: readFileSync(join(folder, id), "utf8") });
  }
}
if (how === "save") writeFileSync(store, JSON.stringify(index));
else process.stdout.write(`${index.search(query, { prefix: true, fuzzy: 0.2 }).length}\n`);
