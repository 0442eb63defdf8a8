/** What the edits of grouping promise: every word stays somewhere, and ids stay what they are. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/document/document.ts";
import { mergeRisks } from "../../../src/premortem/edits/merge-risks.ts";
import { moveIdea } from "../../../src/premortem/edits/move-idea.ts";
import { removeRisk, textGoingWith } from "../../../src/premortem/edits/remove-risk.ts";
import { giveRiskId, renameRisk } from "../../../src/premortem/edits/rename-risk.ts";
import { addRisk, addRiskAction } from "../../../src/premortem/edits/risk.ts";
import { parseIdea } from "../../../src/premortem/idea.ts";
import { nextRiskId } from "../../../src/premortem/risk-ids.ts";
import { type Risk, readIdeas, readRisks } from "../../../src/premortem/risks.ts";
import { MortemError } from "../../../src/values/error.ts";
import type { Edit } from "../../../src/values/text.ts";
import { refusal } from "../../support/refusal.ts";
import { premortems } from "../generated.ts";
import { edited, premortem } from "../support.ts";

/** The lines that hold something, without what a list puts before them; sorted. */
function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^(?:[-*+]|\d+[.)])(?:\s+|$)/, ""))
    .filter((line) => line !== "")
    .sort();
}

function ideasOf(document: Document): string[] {
  const all = [...readIdeas(document), ...readRisks(document).flatMap(({ ideas }) => ideas)];
  return all.map(({ text }) => text).sort();
}

const idsOf = (document: Document) => readRisks(document).map(({ id }) => id);
const actionsOf = (document: Document) =>
  document.actions.map(({ id, text, owner, isDone }) => [id, text, owner, isDone]);
const riskOf = (document: Document, id: string): Risk => {
  const risk = readRisks(document).find((one) => one.id === id);
  if (risk === undefined) throw new Error(`no ${id}`);
  return risk;
};

function after(document: Document, edits: readonly Edit[]): Document {
  const now = edited(document, edits);
  if (document.text.includes("\r\n")) expect(now.text).not.toMatch(/[^\r]\n/);
  else expect(now.text).not.toContain("\r");
  expect(now.front.problems).toEqual([]);
  return now;
}

describe("moving an idea", () => {
  it("takes it along whole, and leaves every other line as it is", () => {
    fc.assert(
      fc.property(premortems, fc.nat(), fc.nat(), (text, which, where) => {
        const document = premortem(text);
        const risks = readRisks(document);
        const ideas = [...readIdeas(document), ...risks.flatMap((risk) => risk.ideas)];
        if (ideas.length === 0) return;
        const idea = ideas[which % ideas.length] as (typeof ideas)[number];
        const to = [...risks, undefined][where % (risks.length + 1)];
        if (to === undefined && readIdeas(document).includes(idea)) return;
        const now = after(document, moveIdea(document, idea, to));
        const there = to === undefined ? readIdeas(now) : riskOf(now, to.id as string).ideas;
        expect(there.map((one) => one.text)).toContain(idea.text);
        expect(ideasOf(now)).toEqual(ideasOf(document));
        expect(idsOf(now)).toEqual(idsOf(document));
        expect(actionsOf(now)).toEqual(actionsOf(document));
        const labels = (lines: string[]) => lines.filter((line) => line !== "**How it failed**");
        expect(labels(linesOf(now.text))).toEqual(labels(linesOf(document.text)));
      }),
      { numRuns: 100 },
    );
  });
});

describe("merging a risk into another", () => {
  it("loses nothing but its heading, and gives no id anew", () => {
    fc.assert(
      fc.property(premortems, fc.nat(), fc.nat(), (text, one, other) => {
        const document = premortem(text);
        const risks = readRisks(document);
        const from = risks[one % risks.length] as Risk;
        const into = risks[other % risks.length] as Risk;
        if (from === into) return;
        const now = after(document, mergeRisks(document, from, into));
        expect(idsOf(now)).toEqual(idsOf(document).filter((id) => id !== from.id));
        expect(riskOf(now, into.id as string).title).toBe(into.title);
        expect(actionsOf(now).sort()).toEqual(actionsOf(document).sort());
        for (const { text: idea } of from.ideas) expect(ideasOf(now)).toContain(idea);
        const story = riskOf(now, into.id as string).ideas.map(({ text: idea }) => idea);
        expect(story).toContain(parseIdea(from.title).text);
        for (const word of text.match(/\bt\d+t\b/g) ?? []) {
          const isOwn = from.title.includes(word);
          if (isOwn) expect(now.text, word).toContain(word);
          else expect(now.text.split(word).length, word).toBe(document.text.split(word).length);
        }
        const sign = riskOf(now, into.id as string).earlySign ?? "";
        for (const risk of [from, into])
          expect(sign).toContain(risk.earlySign?.replace(/\.$/, "") ?? "");
        expect(nextRiskId(now, [])).toBe(nextRiskId(document, []));
      }),
      { numRuns: 100 },
    );
  });
});

describe("removing a risk", () => {
  it("gives its ideas back, and loses only what it says", () => {
    fc.assert(
      fc.property(premortems, fc.nat(), (text, which) => {
        const document = premortem(text);
        const risks = readRisks(document);
        const risk = risks[which % risks.length] as Risk;
        const lost = textGoingWith(document, risk);
        try {
          const now = after(document, removeRisk(document, risk));
          expect(idsOf(now)).toEqual(idsOf(document).filter((id) => id !== risk.id));
          expect(ideasOf(now)).toEqual(expect.arrayContaining(risk.ideas.map((one) => one.text)));
          for (const word of text.match(/\bt\d+t\b/g) ?? []) {
            if (!risk.title.includes(word) && !lost.includes(word))
              expect(now.text).toContain(word);
          }
          expect(nextRiskId(now, [])).toBe(nextRiskId(document, []));
        } catch (error) {
          if (!(error instanceof MortemError)) throw error;
          expect(risk.actions.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const TOP = "---\nkind: premortem\n---\n\n# Title\n\n# Risks\n\n";

describe("renaming a risk", () => {
  it("changes its title and nothing else", () => {
    fc.assert(
      fc.property(premortems, fc.nat(), (text, which) => {
        const document = premortem(text);
        const risks = readRisks(document);
        const risk = risks[which % risks.length] as Risk;
        const edits = renameRisk(document, risk, "Nobody uses it");
        expect(edits).toHaveLength(1);
        const now = after(document, edits);
        expect(idsOf(now)).toEqual(idsOf(document));
        expect(riskOf(now, risk.id as string).title).toBe("Nobody uses it");
        expect(now.text.length - document.text.length).toBe(
          "Nobody uses it".length - ((edits[0]?.end ?? 0) - (edits[0]?.start ?? 0)),
        );
      }),
    );
  });

  it.each([
    ["### R2 Feature gaps #", "### R2 C \\# #"],
    ["### R2: Feature gaps <!-- why -->", "### R2: C \\# <!-- why -->"],
    ["### **R2** Feature gaps", "### R2 C \\#"],
    ["### R2", "### R2 C \\#"],
    ["### R2 <b>x</b> <!-- why -->", "### R2 C \\# <!-- why -->"],
    ["### R2 ... – too late", "### R2 C \\#"],
    ["### R2 – - x", "### R2 – C \\#"],
    ["### R2:x", "### R2:C \\#"],
    ["### R2: <!-- why -->", "### R2: C \\# <!-- why -->"],
    ["R2 Feature gaps\n---", "R2 C \\#\n---"],
  ])("keeps the form of %s", (heading, wanted) => {
    const document = premortem(`${TOP}${heading}\n`);
    const [risk] = readRisks(document);
    const now = edited(document, renameRisk(document, risk as Risk, "C #"));
    expect(now.text).toBe(`${TOP}${wanted}\n`);
    expect(readRisks(now)[0]).toMatchObject({ id: "R2", title: "C #" });
  });

  it("gives an id to one that has none", () => {
    const document = premortem("---\nkind: premortem\n---\n\n## Risks\n\n### Gaps\n\n###\n");
    const [gaps, empty] = readRisks(document) as [Risk, Risk];
    const now = edited(document, [
      giveRiskId(document, gaps, "R1"),
      giveRiskId(document, empty, "R2"),
    ]);
    expect(now.text).toContain("### R1 Gaps\n\n### R2\n");
  });
});

describe("the audience explorer", () => {
  const document = premortem();
  const [gaps, slow] = readRisks(document) as [Risk, Risk];

  it("has one risk less, whose ideas and actions the other has, where they are merged", () => {
    const now = edited(document, mergeRisks(document, gaps, slow)).text;
    expect(now).toContain(`## Risks

<!-- Ids not to be used again: R2 (now in R1) -->

### R1 The app is slow

**How it failed**

- Queries over a year of data time out (engineering)
- Feature gaps
- The charts do not answer what clients ask (client success)

**Early sign** Two clients ask for the same export

**Avoid or mitigate**

- [ ] **A1** Interview two clients before each sprint — @product-lead, due 2018-11-19, prevent

## Check-ins
`);
  });

  it("keeps the title of one without ideas, and of one that goes into one without any", () => {
    const added = edited(document, addRisk(document, "R3", "Nobody uses it"));
    const [, one, empty] = readRisks(added) as [Risk, Risk, Risk];
    const filled = edited(added, mergeRisks(added, empty, one));
    expect(readRisks(filled)[1]?.ideas.map(({ text }) => text)).toEqual([
      "Queries over a year of data time out",
      "Nobody uses it",
    ]);
    const begun = edited(added, mergeRisks(added, one, empty)).text;
    expect(begun).toContain(
      "### R3 Nobody uses it\n\n**How it failed**\n\n- The app is slow\n- Queries over",
    );
  });

  it("does not say a title twice", () => {
    const text = document.text.replace("- Queries over", "- Feature GAPS.\n- Queries over");
    const said = premortem(text);
    const [from, into] = readRisks(said) as [Risk, Risk];
    expect(edited(said, mergeRisks(said, from, into)).text).not.toContain("- Feature gaps");
  });

  it("keeps both early signs", () => {
    const sign = "**Early sign** A query of a second\n\n## Check-ins";
    const both = premortem(document.text.replace("## Check-ins", sign));
    const [one, other] = readRisks(both) as [Risk, Risk];
    expect(edited(both, mergeRisks(both, other, one)).text).toContain(
      "**Early sign** Two clients ask for the same export; A query of a second\n",
    );
  });

  it("has its ideas again where a risk is removed, unless something is to be done about it", () => {
    const now = edited(document, removeRisk(document, slow)).text;
    expect(now).toContain(
      "## Ideas\n\n- Not grouped yet (client success)\n- Queries over a year of data time out (engineering)\n\n## Risks\n\n<!-- Ids not to be used again: R1 -->\n\n### R2",
    );
    expect(now).toContain("prevent\n\n## Check-ins");
    const { message, hint } = refusal(() => removeRisk(document, gaps));
    expect(message).toBe("R2 has actions that would be lost: A1");
    expect(hint).toContain("Merge it");
    const declined = premortem(document.text.replace("due 2018-11-19, prevent", "declined: late"));
    const without = edited(declined, removeRisk(declined, readRisks(declined)[0] as Risk));
    expect(without.text).toContain("<!-- Ids not to be used again: R2, A1 -->");
    expect(addRiskAction(without, readRisks(without)[0] as Risk, "Test it").id).toBe("A2");
    expect(textGoingWith(document, slow)).toBe("");
    expect(textGoingWith(document, gaps)).toContain("Two clients ask");
  });

  it("says all ids that are gone in one comment", () => {
    const first = edited(document, removeRisk(document, slow));
    const added = edited(first, addRisk(first, nextRiskId(first, []), "Nobody uses it"));
    const now = edited(added, removeRisk(added, readRisks(added)[1] as Risk));
    expect(now.text).toContain("<!-- Ids not to be used again: R1, R3 -->");
    expect(nextRiskId(now, [])).toBe("R4");
  });
});
