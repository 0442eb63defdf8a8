import { describe, expect, it } from "vitest";
import {
  discussionOrder,
  questionKey,
  riskName,
  riskNamed,
  riskQuestions,
} from "../../src/premortem/discussion.ts";
import { addItems, addRiskAction, setPart } from "../../src/premortem/edits/risk.ts";
import { nextStepOf } from "../../src/premortem/next-step.ts";
import { PARTS, type Risk } from "../../src/premortem/risks.ts";
import { ballot, EXPLORER, edited, premortem } from "./support.ts";

const namesIn = (text: string, ...ballots: ReturnType<typeof ballot>[]) =>
  discussionOrder(premortem(text), ballots).map(({ risk }) => riskName(risk));
const MORE = EXPLORER.replace(
  "## Check-ins",
  "### Nobody uses it\n\n### R10 It is late\n\n## Check-ins",
);

describe("the order of a discussion", () => {
  it("is that of the ranking; what nobody voted on, and what has no id, comes last", () => {
    const votes = ballot("ana", { R10: [3, 2], R1: [2, 3] });
    expect(namesIn(MORE, votes)).toEqual(["R1", "R10", "R2", "Nobody uses it"]);
  });

  it("is that of the document where nobody has voted", () => {
    expect(namesIn(MORE)).toEqual(["R2", "R1", "Nobody uses it", "R10"]);
  });

  it("has each name once", () => {
    expect(namesIn(EXPLORER.replace("### R1", "### R2"))).toEqual(["R2"]);
  });
});

it("a risk is found by its id or, without one, its title, in either case", () => {
  const document = premortem(MORE);
  expect(riskNamed(document, " r10")?.title).toBe("It is late");
  expect(riskNamed(document, "nobody uses it")?.id).toBeUndefined();
  expect(riskNamed(document, "It is late")).toBeUndefined();
});

describe("the questions about a risk", () => {
  it("ask what is done, then for an early sign, then who and when of open actions", () => {
    const document = premortem(
      EXPLORER.replace(
        "\n### R1",
        "- [ ] **A2** Nobody yet\n- [x] **A3** Over, done 2018-11-06\n- [ ] **A4** Idea — proposed\n\n### R1",
      ),
    );
    const keys = riskQuestions(document, riskNamed(document, "R2") as Risk).map(questionKey);
    expect(keys).toEqual([
      "avoid-or-mitigate What would avoid it?",
      "avoid-or-mitigate What would soften it, if it happens all the same?",
      "early-sign What would be an early sign of it?",
      "A2 owner",
      "A2 due",
    ]);
  });
});

describe("the parts of a risk", () => {
  const change = (
    text: string,
    edits: (risk: Risk, document: ReturnType<typeof premortem>) => Parameters<typeof edited>[1],
  ) => {
    const document = premortem(text);
    return edited(document, edits(riskNamed(document, "R2") as Risk, document));
  };

  it("are written below a heading, not into it", () => {
    const text = EXPLORER.replace(
      "**Early sign** Two clients ask for the same export",
      "#### Early sign\n\nTwo clients",
    );
    const document = change(text, (risk, now) => setPart(now, risk, PARTS.earlySign, "One client"));
    expect(document.text).toContain("\n#### Early sign\n\nOne client\n\n**Avoid");
    const empty = change(text.replace("\n\nTwo clients", ""), (risk, now) =>
      setPart(now, risk, PARTS.earlySign, "One client"),
    );
    expect(empty.text).toContain("\n#### Early sign\n\nOne client\n\n**Avoid");
  });

  it("take items and actions wherever the template has them", () => {
    const { text } = change(EXPLORER, (risk, now) => [
      ...addItems(now, risk, PARTS.ideas, ["It was late"]),
      ...addRiskAction(now, risk, "Do it", {}, PARTS.actions).edits,
    ]);
    expect(text).toContain("(client success)\n- It was late\n");
    expect(text).toContain("prevent\n- [ ] **A2** Do it\n");
  });
});

it.each([
  ["add", EXPLORER.replace(/## Ideas[\s\S]*?(?=## Check-ins)/, "## Ideas\n\n## Risks\n\n")],
  ["group", EXPLORER.replace(/### R2[\s\S]*?(?=## Check-ins)/, "")],
  ["vote", EXPLORER],
  ["discuss", EXPLORER.replace("voting: open", "voting: closed").replace(/- \[ \] \*\*A1.*\n/, "")],
  ["check-in", EXPLORER.replace("voting: open", "voting: closed")],
  ["review", EXPLORER.replace("voting: open", "voting: closed\nended_at: 2019-03-01")],
])("a pre-mortem waits for: %s", (step, text) => {
  expect(nextStepOf(premortem(text))).toBe(step);
});
