import { describe, expect, it } from "vitest";
import { type KnownRisk, knownRisks } from "../../src/archive/foreseeing.ts";
import type { Document } from "../../src/document/document.ts";
import {
  answerForesight,
  answerForesightText,
  answerUnforeseen,
  mitigationBy,
  standingForesight,
} from "../../src/interview/foresight-answer.ts";
import type { Section } from "../../src/template/model.ts";
import type { Edit } from "../../src/values/text.ts";
import { documentOf } from "../archive/support.ts";
import { EXPLORER, edited, premortem } from "../premortem/support.ts";

const explorer = premortem();
const [gaps, slow] = knownRisks(explorer) as [KnownRisk, KnownRisk];
const section = documentOf("").template.sections.find(({ id }) => id === "foresight") as Section;
const INCIDENT = documentOf("title: Exports fail", "# Exports fail\n\n## Was it anticipated?\n");

const written = (document: Document, ...steps: ((document: Document) => Edit[])[]) =>
  steps.reduce((now, step) => edited(now, step(now)), document);
const textOf = ({ text }: Document) => text.slice(text.indexOf("## Was it") + 22).trim();

describe("what is said of a risk", () => {
  it.each([
    [
      { foreseen: "partly", mitigation: "not-done", missing: "a limit" },
      "Partly, by [R2 Feature gaps](../premortems/2018-11-05-audience-explorer.md#r2-feature-gaps); the mitigation was not done. Missing: a limit.",
    ],
    [
      { foreseen: "fully", mitigation: "none", missing: "" },
      "Fully, by [R2 Feature gaps](../premortems/2018-11-05-audience-explorer.md#r2-feature-gaps); it had no mitigation.",
    ],
    [
      { foreseen: "not", mitigation: undefined, missing: "all of it!" },
      "No, though it comes near [R2 Feature gaps](../premortems/2018-11-05-audience-explorer.md#r2-feature-gaps). Missing: all of it!",
    ],
  ] as const)("is a sentence with a link: %j", (said, sentence) => {
    const now = written(INCIDENT, (document) => answerForesightText(document, section, gaps, said));
    expect(textOf(now)).toBe(sentence);
  });

  it("stands in the front matter, with the pre-mortems that it was held against", () => {
    const said = { foreseen: "partly", mitigation: undefined, missing: "" } as const;
    const once = written(INCIDENT, (now) => answerForesight(now, [explorer], gaps, said));
    const twice = written(once, (now) =>
      answerForesight(now, [explorer], gaps, { ...said, mitigation: "done" }),
    );
    expect(twice.text.slice(0, twice.text.indexOf("\n\n"))).toBe(`---
kind: postmortem
title: Exports fail
premortems: [2018-11-05-audience-explorer]
anticipated:
  - risk: 2018-11-05-audience-explorer#R2
    foreseen: partly
    mitigation: done
---`);
    expect(standingForesight(twice, gaps)).toMatchObject({
      foreseen: "partly",
      mitigation: "done",
    });
  });

  it("takes the place of what was said of it before, and stands below the rest", () => {
    const said = (missing: string) => ({ foreseen: "fully", mitigation: "done", missing }) as const;
    const write = (risk: KnownRisk, missing: string) => (now: Document) =>
      answerForesightText(now, section, risk, said(missing));
    const both = written(INCIDENT, write(gaps, "one"), write(slow, ""), write(gaps, "two"));
    expect(
      textOf(both)
        .split("\n\n")
        .map((one) => one.slice(0, 14)),
    ).toEqual(["Fully, by [R2 ", "Fully, by [R1 "]);
    expect(textOf(both)).toContain("Missing: two.");
    expect(standingForesight(both, gaps).missing).toBe("two.");
  });

  it("takes the place of the sentence that nothing foresaw it", () => {
    const none = written(INCIDENT, (now) => answerUnforeseen(now, section, [explorer]));
    expect(textOf(none)).toBe(
      "No: none of the risks of [Audience explorer](../premortems/2018-11-05-audience-explorer.md) foresaw it.",
    );
    expect(none.text).toContain("\npremortems: [2018-11-05-audience-explorer]\n");
    expect(written(none, (now) => answerUnforeseen(now, section, [explorer])).text).toBe(none.text);
    const said = { foreseen: "fully", mitigation: "done", missing: "" } as const;
    const some = written(none, (now) => answerForesightText(now, section, gaps, said));
    expect(textOf(some)).toMatch(/^Fully, by .* was done\.$/);
  });

  it("can hold anything in a title", () => {
    const odd = premortem(
      EXPLORER.replace("R2 Feature gaps", "R2 A [link](x) & <b>: ~~gaps~~, `é` @ana #12"),
    );
    const [risk] = knownRisks(odd) as [KnownRisk];
    const said = { foreseen: "fully", mitigation: "done", missing: "" } as const;
    const now = written(INCIDENT, (document) => answerForesightText(document, section, risk, said));
    const again = written(now, (document) =>
      answerForesightText(document, section, risk, { ...said, missing: "more" }),
    );
    expect(textOf(again)).toBe(textOf(now).replace(/\.$/, ". Missing: more."));
  });
});

it.each([
  ["- [x] **A1** a — done 2019-01-01\n- [x] **A2** b", "done"],
  ["- [x] **A1** a\n- [ ] **A2** b", "partly"],
  ["- [x] **A1** a — done 2019-04-03", "not-done"],
  ["- [x] **A1** a — done 2019-04-03\n- [x] **A2** b — done 2019-04-02", "partly"],
  ["- [ ] **A1** a", "not-done"],
  ["- [ ] **A1** a — declined: no\n- [x] **A2** b", "done"],
  ["- [ ] **A1** a — declined: no", "not-done"],
  ["Nothing", "none"],
])("what became of a mitigation until the day of the incident: %j", (actions, mitigation) => {
  const text = EXPLORER.replace(/- \[ \] \*\*A1.*/, actions);
  const [risk] = knownRisks(premortem(text)) as [KnownRisk];
  expect(mitigationBy("2019-04-02", risk)).toBe(mitigation);
});
