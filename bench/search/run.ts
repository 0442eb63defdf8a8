/**
 * `npm run bench:search`: how well search and similar find what they should, as Markdown. `-- --each` shows the single
 * queries of the half that may be looked at, `-- --work` leaves the other half out, `-- --repeats` measures how well root
 * causes tell relatives, `-- --speed` what queries cost.
 */

import { LIKE_ENOUGH } from "../../src/archive/similar.ts";
import { table } from "../report.ts";
import type { Half } from "../table.ts";
import { collectionOf, isHere, readCollection } from "./collection.ts";
import { type Contender, likened, relativeFinders, searchers } from "./contenders.ts";
import { readQueries, readRelatives } from "./labels.ts";
import { judge, meansOf } from "./measures.ts";
import { repeatsTable } from "./repeats.ts";
import { speedTables } from "./speed.ts";

if (process.argv.includes("--speed")) {
  process.stdout.write(await speedTables());
  process.exit(0);
}
if (!isHere()) throw new Error("../shared/corpus is not there: nothing can be measured without it");

interface Asked {
  readonly what: string;
  readonly kind: string;
  readonly right: readonly string[];
  readonly half: Half;
}

const has = (flag: string): boolean => process.argv.includes(flag);
const halves: readonly Half[] = has("--work") || has("--each") ? ["work"] : ["work", "held"];
const texts = readCollection();
const collection = collectionOf(texts);
const queries = readQueries().map(
  ({ query, relevant, ...rest }): Asked => ({ ...rest, what: query, right: relevant }),
);
const relatives = readRelatives().map(
  ({ file, relatives: right, half }): Asked => ({ what: file, right, half, kind: "" }),
);

process.stdout.write(`${texts.size} post-mortems\n\n`);
if (has("--repeats")) {
  process.stdout.write(repeatsTable(texts, collection, halves));
  process.exit(0);
}
process.stdout.write(`${figures(searchers(collection, texts), queries)}\n`);
process.stdout.write(`${figures(relativeFinders(collection, texts), relatives)}\n`);
process.stdout.write(remindersTable());
if (has("--each")) process.stdout.write(`\n${each()}`);

function figures(contenders: readonly Contender[], all: readonly Asked[]): string {
  return table(
    ["", ...halves.flatMap((half) => [`${half}, n`, "MRR", "recall at 5"])],
    contenders.map(({ name, rank }) => [
      name,
      ...halves.flatMap((half) => {
        const asked = all.filter((one) => one.half === half);
        const { mrr, recall } = meansOf(asked.map(({ what, right }) => judge(rank(what), right)));
        return [String(asked.length), mrr, recall];
      }),
    ]),
  );
}

/** Of drafts: what an interview would remind of, and how much of it is a relative. */
function remindersTable(): string {
  return table(
    ["", "drafts", "reminded", "incidents named", "of them relatives"],
    halves.map((half) => {
      const asked = relatives.filter((one) => one.half === half);
      const named = asked.map(({ what, right }) =>
        likened(collection, what, true)
          .slice(0, 3)
          .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
          .map(({ path }) => right.includes(path)),
      );
      const all = named.flat();
      return [
        half,
        String(asked.length),
        String(named.filter(({ length }) => length > 0).length),
        String(all.length),
        String(all.filter(Boolean).length),
      ];
    }),
  );
}

function each(): string {
  const [ours] = searchers(collection, texts);
  return queries
    .filter(({ half }) => half === "work")
    .map(({ what, kind, right }) => {
      const { reciprocal, recall } = judge(ours?.rank(what) ?? [], right);
      return `${reciprocal.toFixed(2)} ${recall.toFixed(2)} ${kind.padEnd(9)} ${what}\n`;
    })
    .join("");
}
