import { describe, expect, it } from "vitest";
import { type Anticipated, anticipatedOf } from "../../../src/document/anticipated.ts";
import { addPremortems, setAnticipated } from "../../../src/document/edits/anticipated.ts";
import { fieldList } from "../../../src/document/front-matter.ts";
import { MortemError } from "../../../src/values/error.ts";
import { refusal } from "../../support/refusal.ts";
import { documentOf, edited } from "../support.ts";

const ENTRY: Anticipated = {
  premortem: "2018-11-05-library",
  risk: "R2",
  foreseen: "partly",
  mitigation: "not-done",
};

const BLOCK = `  - risk: 2018-11-05-library#R2
    foreseen: partly
    mitigation: not-done`;
const FLOW = "{risk: 2018-11-05-library#R2, foreseen: partly, mitigation: not-done}";

const around = (lines: string) =>
  `---\nkind: postmortem # ours\n${lines}\n# below\nowner: "a"\n---\n# Title\n`;
const crlf = (text: string) => text.replaceAll("\n", "\r\n");

describe("an entry of anticipated", () => {
  it.each([
    ["an empty key", "anticipated:", `anticipated:\n${BLOCK}`],
    ["one with a comment", "anticipated:  # held", `anticipated:  # held\n${BLOCK}`],
    ["nothing, written out", "anticipated: ~ # held", `anticipated: # held\n${BLOCK}`],
    ["an empty list", "anticipated: [] # held", `anticipated: # held\n${BLOCK}`],
    ["an empty list of two lines", "anticipated: [\n  ]", `anticipated: [${FLOW}\n  ]`],
    [
      "a list with comments",
      "anticipated: # held\n  # first\n  - risk: other#R1 # one\n    foreseen: not # two\n    # three",
      `anticipated: # held\n  # first\n  - risk: other#R1 # one\n    foreseen: not # two\n    # three\n${BLOCK}`,
    ],
    [
      "a list that is not indented",
      "anticipated:\n- risk: other#R1\n  foreseen: not",
      `anticipated:\n- risk: other#R1\n  foreseen: not\n${BLOCK.replace(/^ {2}/gm, "")}`,
    ],
    [
      "a list that is indented deeply, with wide dashes",
      "anticipated:\n      -   risk: other#R1\n          foreseen: not",
      `anticipated:\n      -   risk: other#R1\n          foreseen: not
      -   risk: 2018-11-05-library#R2
          foreseen: partly
          mitigation: not-done`,
    ],
    [
      "a list of maps in braces",
      "anticipated:\n  - {risk: other#R1} # one",
      `anticipated:\n  - {risk: other#R1} # one\n${BLOCK}`,
    ],
    [
      "a dash alone on its line",
      "anticipated:\n  -\n    risk: other#R1",
      `anticipated:\n  -\n    risk: other#R1\n${BLOCK}`,
    ],
    [
      "a list in brackets",
      "anticipated: [{risk: other#R1}] # held",
      `anticipated: [{risk: other#R1}, ${FLOW}] # held`,
    ],
    [
      "a list in brackets with a comma at its end",
      "anticipated: [\n    {risk: other#R1}, # one\n  ]",
      `anticipated: [\n    {risk: other#R1}, ${FLOW}, # one\n  ]`,
    ],
    [
      "one map",
      "anticipated:\n  risk: other#R1 # one\n\n  # two\n  foreseen: fully",
      `anticipated:\n  - risk: other#R1 # one\n\n    # two\n    foreseen: fully\n${BLOCK}`,
    ],
    [
      "one map in braces",
      "anticipated: {risk: other#R1} # held",
      `anticipated: [{risk: other#R1}, ${FLOW}] # held`,
    ],
  ])("joins %s", (_, before, after) => {
    for (const ends of [(text: string) => text, crlf]) {
      const document = documentOf(ends(around(before)));
      const now = edited(document, setAnticipated(document, ENTRY));
      expect(now.text).toBe(ends(around(after)));
      expect(anticipatedOf(now).at(-1)).toEqual(ENTRY);
      expect(edited(now, setAnticipated(now, ENTRY)).text).toBe(now.text);
    }
  });

  it("is added below the last key where there is none", () => {
    const document = documentOf("---\nkind: postmortem\nowner: a # me\n---\n\n# Title\n");
    const now = edited(document, setAnticipated(document, { ...ENTRY, mitigation: undefined }));
    expect(now.text).toBe(
      "---\nkind: postmortem\nowner: a # me\nanticipated:\n  - risk: 2018-11-05-library#R2\n    foreseen: partly\n---\n\n# Title\n",
    );
  });

  it.each([
    [
      "  - risk: 2018-11-05-Library#r2 # mine\n    foreseen: not # first\n    mitigation: not-done",
      "  - risk: 2018-11-05-Library#r2 # mine\n    foreseen: partly # first\n    mitigation: not-done",
    ],
    [
      "  - risk: 2018-11-05-library#R2\n    foreseen:\n    # nothing more",
      "  - risk: 2018-11-05-library#R2\n    foreseen: partly\n    mitigation: not-done\n    # nothing more",
    ],
    [
      "  - {risk: 2018-11-05-library#R2, mitigation: done} # x",
      `  - {risk: 2018-11-05-library#R2, mitigation: not-done, foreseen: partly} # x`,
    ],
  ])("corrects the one that names the risk already: %s", (before, after) => {
    const document = documentOf(around(`anticipated:\n${before}`));
    const now = edited(document, setAnticipated(document, ENTRY));
    expect(now.text).toBe(around(`anticipated:\n${after}`));
  });

  it.each([
    ["a text", around("anticipated: partly")],
    ["an alias", around("x: &x [{risk: a#R1}]\nanticipated: *x")],
    ["front matter in braces", "---\n{kind: postmortem}\n---\n"],
  ])("is refused where it cannot be written: %s", (_, text) => {
    const document = documentOf(text);
    expect(refusal(() => setAnticipated(document, ENTRY))).toBeInstanceOf(MortemError);
  });

  it("reads what is known of entries, and leaves out what names no risk", () => {
    const lines = `anticipated:
  - {risk: a#r1, foreseen: fully, mitigation: none}
  - {risk: a}
  - some text
  - {risk: b#R2, foreseen: mostly, mitigation: [x]}`;
    expect(anticipatedOf(documentOf(around(lines)))).toEqual([
      { premortem: "a", risk: "R1", foreseen: "fully", mitigation: "none" },
      { premortem: "b", risk: "R2", foreseen: undefined, mitigation: undefined },
    ]);
  });
});

describe("the pre-mortems that it was held against", () => {
  it.each([
    ["premortems: [a] # held", "premortems: [a, b] # held"],
    ["premortems: # held\n  - a # one", "premortems: # held\n  - a # one\n  - b"],
    ["premortems:\n- a", "premortems:\n- a\n- b"],
    ["premortems: a # one", "premortems: [a, b] # one"],
    ["premortems: [] # none", "premortems: [a, b] # none"],
    ["premortems:", "premortems: [a, b]"],
    ["premortems: [a, b]", "premortems: [a, b]"],
  ])("%j gets those that it lacks", (before, after) => {
    const document = documentOf(around(before));
    const now = edited(document, addPremortems(document, ["a", "b", "b"]));
    expect(now.text).toBe(around(after));
    expect(fieldList(now.front, "premortems")).toEqual(["a", "b"]);
  });
});
