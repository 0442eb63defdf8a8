/** `npm run bench:search [-- --each]`: how well search finds, against plain ways to do it; `--each` shows single queries of the half that may be looked at. */
import { parseQuery } from "../../src/archive/search/query.ts";
import { search } from "../../src/archive/search/search.ts";
import { collectionOf, isHere, readCollection } from "./collection.ts";
import { type LabelledQuery, readQueries } from "./labels.ts";

if (!isHere()) throw new Error("../shared/corpus is not there");
const { project, pathOf } = collectionOf(readCollection());

function ours(query: string): string[] {
  return search(project, parseQuery(query), 10, () => {}).found.map(({ document }) =>
    pathOf(document.path),
  );
}

const queries = readQueries().filter((q) => q.half === "work");
let rr = 0,
  rec = 0;
const kinds = new Map<string, number[]>();
for (const q of queries) {
  const got = ours(q.query);
  const right = new Set(q.relevant);
  const at = got.findIndex((p) => right.has(p));
  const r = at === -1 ? 0 : 1 / (at + 1);
  const rc = got.slice(0, 5).filter((p) => right.has(p)).length / right.size;
  rr += r;
  rec += rc;
  kinds.set(q.kind, [...(kinds.get(q.kind) ?? []), r]);
  if (process.argv.includes("--each"))
    console.log(
      q.id,
      q.kind,
      r.toFixed(2),
      rc.toFixed(2),
      `${Math.min(right.size, 5)}/${right.size}`,
      q.query,
      at < 0 ? "  -> " + got.slice(0, 2).join(" | ") : "",
    );
}
console.log(
  "MRR",
  (rr / queries.length).toFixed(3),
  "R@5",
  (rec / queries.length).toFixed(3),
  [...kinds]
    .map(([k, v]) => `${k} ${(v.reduce((a, b) => a + b) / v.length).toFixed(2)}`)
    .join(", "),
);
