import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rankingSchema, voteStatusSchema } from "../../src/archive/premortem-schema.ts";
import { rankingCsv, rankingMarkdown, rankingRecord } from "../../src/archive/ranking-record.ts";
import { rankRisks } from "../../src/premortem/ranking.ts";
import type { Level } from "../../src/values/vote.ts";
import { premortem } from "../premortem/support.ts";

it.each([
  ["pre vote --status", "pre-vote-status", voteStatusSchema],
  ["pre rank", "pre-rank", rankingSchema],
])(
  "the shape of `mortem %s --format json` is published (vitest -u writes it)",
  async (command, name, shape) => {
    const schema = { title: `mortem ${command} --format json`, ...z.toJSONSchema(shape) };
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../docs/schemas/${name}.schema.json`);
  },
);

const votes = (...pairs: readonly (readonly [Level, Level])[]) =>
  pairs.map(([likelihood, impact]) => ({ likelihood, impact }));
const RANKED = rankRisks([
  { id: "R1", title: "=1+1 | \u001b[2J*slow*", votes: votes([1, 3], [3, 3], [3, 2]) },
  { id: "R2", title: "Late", votes: votes([2, 2]) },
  { id: "R3", title: "", votes: [] },
]);

describe("a ranking", () => {
  it("has the published shape, and no key besides", () => {
    const record = rankingRecord(premortem(), RANKED);
    expect(JSON.parse(JSON.stringify(rankingSchema.strict().parse(record)))).toEqual(record);
    expect(record.risks.map(({ rank, disputed, spread }) => [rank, disputed, spread])).toEqual([
      [1, true, expect.closeTo(0.9428)],
      [2, false, null],
      [null, false, null],
    ]);
  });

  it("is a table for spreadsheets, in which no title is a formula", () => {
    expect(rankingCsv(RANKED)).toBe(`rank,risk,title,likelihood,impact,score,spread,votes,disputed
1,R1,"'=1+1 | *slow*",2.3333,2.6667,6.2222,0.9428,3,yes
2,R2,Late,2,2,4,,1,no
,R3,,,,,,0,no
`);
  });

  it("is Markdown, which says what people disagree on", () => {
    expect(rankingMarkdown(RANKED)).toBe(`\
| Rank | Risk | Likelihood | Impact | Score | Spread | Votes |
| ---: | --- | ---: | ---: | ---: | ---: | ---: |
| 1 | R1 =1+1 \\| \\*slow\\* | 2.3 | 2.7 | 6.2 | 0.9 | 3 |
| 2 | R2 Late | 2.0 | 2.0 | 4.0 | – | 1 |
| – | R3 | – | – | – | – | 0 |

People disagree on R1: talk about that first.
`);
    expect(rankingMarkdown(RANKED.slice(1))).not.toContain("disagree");
  });
});
