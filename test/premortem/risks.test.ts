import { describe, expect, it } from "vitest";
import { nextCheckIn, readCheckIns } from "../../src/premortem/check-ins.ts";
import { addIdeas } from "../../src/premortem/edits/ideas.ts";
import {
  addIdeasTo,
  addRisk,
  addRiskAction,
  setEarlySign,
} from "../../src/premortem/edits/risk.ts";
import { isRankingCurrent, putRanking, rankingTable } from "../../src/premortem/ranking-table.ts";
import { nextRiskId } from "../../src/premortem/risk-ids.ts";
import { readIdeas, readRisks } from "../../src/premortem/risks.ts";
import { rankingOf } from "../../src/premortem/tally.ts";
import { ballot, EXPLORER, edited, premortem } from "./support.ts";

const VOTES = [
  ballot("ana", { R1: [1, 2], R2: [1, 3] }),
  ballot("sol", { R1: [2, 1], R2: [3, 3] }),
  ballot("kim", { R2: [3, 2] }),
];

describe("a pre-mortem's document", () => {
  it("says its risks, with ideas, early signs and actions", () => {
    const [gaps, slow] = readRisks(premortem());
    expect(gaps).toMatchObject({ id: "R2", title: "Feature gaps", line: 27 });
    expect(gaps?.ideas).toMatchObject([
      { text: "The charts do not answer what clients ask", who: "client success" },
    ]);
    expect(gaps?.earlySign).toBe("Two clients ask for the same export");
    expect(gaps?.actions).toMatchObject([{ id: "A1", owner: "product-lead", type: "prevent" }]);
    expect(slow).toMatchObject({ id: "R1", title: "The app is slow", actions: [] });
    expect(readIdeas(premortem())).toMatchObject([
      { text: "Not grouped yet", who: "client success" },
    ]);
  });

  it("says its check-ins, and when the next is due", () => {
    expect(readCheckIns(premortem())).toMatchObject([
      {
        day: "2018-11-19",
        notes: [{ risk: "R2", state: "rising", note: "two clients asked for exports" }],
      },
    ]);
    expect(nextCheckIn(premortem())).toBe("2018-12-03");
    const later = (entry: string) =>
      nextCheckIn(
        premortem(EXPLORER.replace("## What we", `### 2018-11-28\n\n${entry}\n## What we`)),
      );
    for (const entry of ["- Voting reopened: R2 was split\n", "", "- \n"])
      expect(later(entry)).toBe("2018-12-03");
    for (const entry of [
      "- Voting reopened: why\n- R1 same\n",
      "- A1 done\n",
      "- Two were ill\n",
      "All as it was.\n",
    ])
      expect(later(entry)).toBe("2018-12-12");
    expect(nextCheckIn(premortem(EXPLORER.replace("voting: open", "ended_at: 2019-01-01")))).toBe(
      undefined,
    );
  });
});

describe("edits of risks", () => {
  it("add risks and ideas where they belong", () => {
    const document = premortem();
    expect(nextRiskId(document, VOTES)).toBe("R3");
    const added = edited(document, [
      ...addRisk(document, "R3", "Nobody uses it", [{ text: "It was hidden", who: "product" }]),
      ...addIdeas(document, [{ text: "The data was late", who: undefined }]),
    ]);
    expect(readRisks(added).map(({ id }) => id)).toEqual(["R2", "R1", "R3"]);
    expect(added.text).toContain(
      "(engineering)\n\n### R3 Nobody uses it\n\n**How it failed**\n\n- It was hidden (product)\n\n## Check-ins",
    );
    expect(added.text).toContain("- Not grouped yet (client success)\n- The data was late\n");
  });

  it("fill the parts of a risk in their order", () => {
    const document = premortem();
    const [gaps, slow] = readRisks(document);
    if (gaps === undefined || slow === undefined) throw new Error("no risks");
    const { edits } = addRiskAction(document, slow, "Cap the period — due 2018-12-01", {
      type: "mitigate",
    });
    let now = edited(document, edits);
    now = edited(now, setEarlySign(now, readRisks(now)[1] as typeof slow, "A query of a second"));
    now = edited(now, setEarlySign(now, readRisks(now)[0] as typeof gaps, "Another sign"));
    now = edited(
      now,
      addIdeasTo(now, readRisks(now)[1] as typeof slow, [{ text: "No cache", who: undefined }]),
    );
    expect(now.text).toContain(
      `### R1 The app is slow

**How it failed**

- Queries over a year of data time out (engineering)
- No cache

**Early sign** A query of a second

**Avoid or mitigate**

- [ ] **A2** Cap the period — due 2018-12-01, mitigate

## Check-ins`,
    );
    expect(now.text).toContain("**Early sign** Another sign\n\n**Avoid");
  });

  it("write the ranking between its markers, and leave it where it is current", () => {
    const document = premortem();
    const ranked = rankingOf(document, VOTES);
    const closed = edited(document, putRanking(document, rankingTable(ranked)));
    expect(closed.text).toContain(`## Risks

<!-- mortem:ranking -->
| Rank | Risk | Likelihood | Impact | Score | Spread | Votes |
| ---: | --- | ---: | ---: | ---: | ---: | ---: |
| 1 | R2 Feature gaps | 2.3 | 2.7 | 6.2 | 0.9 | 3 |
| 2 | R1 The app is slow | 1.5 | 1.5 | 2.3 | 0.5 | 2 |
<!-- /mortem:ranking -->

### R2 Feature gaps`);
    expect(isRankingCurrent(closed, ranked)).toBe(true);
    expect(isRankingCurrent(document, ranked)).toBe(false);
    expect(putRanking(closed, rankingTable(ranked))).toEqual([]);
    const padded = premortem(closed.text.replace("| 1 | R2", "|    1 | R2"));
    expect(isRankingCurrent(padded, ranked)).toBe(true);
  });
});
