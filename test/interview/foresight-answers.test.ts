import { describe, expect, it } from "vitest";
import { parseAnswers, readAnswers } from "../../src/interview/answers.ts";
import { completeDocument } from "../../src/interview/complete.ts";
import { composeDocument } from "../../src/interview/compose.ts";
import { MortemError } from "../../src/values/error.ts";
import { applyEdits } from "../../src/values/text.ts";
import { documentOf } from "../archive/support.ts";
import { lookup } from "../premortem/support.ts";
import { at, base } from "./support.ts";

const read = (text: string, template = base) =>
  readAnswers(parseAnswers(text, "answers.yaml"), template, at);

const ANSWERS = `
title: Exports fail
premortems: [2018-11-05-explorer]
anticipated:
  - risk: 2018-11-05-explorer#R2
    foreseen: partly
    mitigation: not-done
  - {risk: 2018-06-01-api#r1, foreseen: not}
`;

describe("what answers say of pre-mortems", () => {
  it("stands in a new document", async () => {
    const answers = await read(ANSWERS);
    const { text } = composeDocument(
      base,
      { title: "Exports fail", timezone: "UTC", day: "2019-04-02" },
      answers,
      lookup,
    );
    expect(text).toContain(`
premortems: [2018-11-05-explorer, 2018-06-01-api]
anticipated:
  - risk: 2018-11-05-explorer#R2
    foreseen: partly
    mitigation: not-done
  - risk: 2018-06-01-api#R1
    foreseen: not
---
`);
  });

  it("completes one that stands", async () => {
    const front = `premortems:
  - 2018-06-01-api # the first
anticipated:
  - risk: 2018-06-01-api#R1 # mine
    foreseen: fully`;
    const document = documentOf(front);
    const answers = await read(ANSWERS.replace("title: Exports fail\n", ""));
    const now = applyEdits(document.text, completeDocument(document, answers, lookup));
    expect(now.slice(now.indexOf("premortems"), now.indexOf("\n---\n"))).toBe(`premortems:
  - 2018-06-01-api # the first
  - 2018-11-05-explorer
anticipated:
  - risk: 2018-06-01-api#R1 # mine
    foreseen: not
  - risk: 2018-11-05-explorer#R2
    foreseen: partly
    mitigation: not-done`);
  });

  it.each([
    ["premortems: [a b]", 1, "takes the ids of pre-mortems"],
    ["title: x\npremortems:\n  - x\n  - {a: b}", 4, "takes the ids of pre-mortems"],
    ["anticipated: partly", 1, "takes a list of risks"],
    ["anticipated:\n  - foreseen: partly", 2, "names no risk"],
    ["anticipated:\n  - risk: 2018-11-05-explorer", 2, '"2018-11-05-explorer" is no risk'],
    ["anticipated:\n  - risk: a#R1\n    foreseen: mostly", 3, '"foreseen" cannot be "mostly"'],
    ["anticipated:\n  - risk: a#R1\n    mitigation: [done]", 3, '"mitigation" cannot be this'],
    ["anticipated:\n  - risk: a#R1\n    foresen: not", 3, "has no `foresen`"],
  ])("is refused with its line: %j", async (text, line, message) => {
    const error = await read(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MortemError);
    expect(error).toMatchObject({ place: { path: "answers.yaml", line } });
    expect((error as MortemError).message).toContain(message);
  });

  it.each([
    ["2018-11-05-explorer#R99", "It has: R2 Feature gaps, R4 Late data."],
    ["Empty#R1", "It has none with an id. Is it the pre-mortem that was meant?"],
  ])("is refused where there is no such risk: %s", async (risk, hint) => {
    const risks = new Map([
      ["R2", "R2 Feature gaps"],
      ["R4", "R4 Late data"],
    ]);
    const risksOf = (id: string) =>
      ({ "2018-11-05-explorer": risks, Empty: new Map<string, string>() })[id];
    const known = (text: string) =>
      readAnswers(parseAnswers(text, "answers.yaml"), base, at, risksOf);
    const text = `anticipated:\n  - foreseen: fully\n    risk: ${risk}`;
    const error = await known(text).catch((thrown: unknown) => thrown);
    const message = risk.replace("#", " has no risk ");
    expect(error).toMatchObject({ message, hint, place: { path: "answers.yaml", line: 3 } });
    await expect(known("anticipated: [{risk: 2018-11-05-explorer#r4}]")).resolves.toBeDefined();
    await expect(known("anticipated: [{risk: elsewhere#R1}]")).resolves.toBeDefined();
  });

  it("is no answer about a pre-mortem", async () => {
    const premortem = lookup("premortem", "premortem");
    await expect(read("premortems: [a]", premortem)).rejects.toThrow("neither a field");
  });
});
