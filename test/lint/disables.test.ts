import { describe, expect, it } from "vitest";
import { Document } from "../../src/document/document.ts";
import { chooseRules } from "../../src/lint/choose.ts";
import { lintOne } from "../../src/lint/lint.ts";
import { NEVER_OFF } from "../../src/lint/rules/disable-reason.ts";
import { RULES } from "../../src/lint/rules/index.ts";
import { DEFAULT_CONFIG } from "../../src/values/config.ts";
import { type Change, documentOf, findingsOf, lookup, optionsFor } from "./support.ts";

const rulesOf = (change: Change) => findingsOf(change).map(({ rule }) => rule);
const impact = (text: string): Change => ({ sections: { impact: text } });
const WHY = "no-placeholder -- quoted from the ticket -->";

describe("a comment that turns a rule off", () => {
  it.each<[string, Change]>([
    ["the next line", impact(`All.\n\n<!-- mortem-disable-next-line ${WHY}\nTODO: count.`)],
    [
      "the next line that is filled",
      impact(`<!-- mortem-disable-next-line ${WHY}\n\nTODO: count.`),
    ],
    ["its own line", impact(`All.\nTODO: count. <!-- mortem-disable-line ${WHY}`)],
    ["its section", impact(`<!-- mortem-disable-section ${WHY}\n\nTODO: count.\n\n### Who\n\nTBD`)],
    [
      "the file, above it",
      { sections: { impact: "TODO: count.", foresight: `None. <!-- mortem-disable-file ${WHY}` } },
    ],
    [
      "a field, by the file",
      {
        front: { held_at: "soon" },
        sections: { impact: "All. <!-- mortem-disable-file front-matter-values -- later -->" },
      },
    ],
    [
      "several rules",
      {
        sections: {
          impact:
            "TODO: a. <!-- mortem-disable-line no-placeholder, no-placeholder — as agreed -->",
        },
      },
    ],
    [
      "an entry, which keeps its milestone",
      {
        sections: {
          timeline:
            "- 10:00 Tagged #started\n- 10:30 TBD #detected <!-- mortem-disable-line no-placeholder -- it is the name of the test -->\n- 17:00 All is well #resolved",
        },
      },
    ],
    [
      "an empty section",
      impact("<!-- mortem-disable-section sections-not-empty -- nobody knows yet -->"),
    ],
  ])("hides %s", (_, change) => {
    expect(rulesOf(change)).toEqual([]);
  });

  it.each<[string, Change, string[]]>([
    [
      "the line after the next",
      impact(`<!-- mortem-disable-next-line ${WHY}\nTODO: count.\nTBD.`),
      ["no-placeholder"],
    ],
    [
      "what stands in another section",
      { sections: { impact: `All. <!-- mortem-disable-section ${WHY}`, trigger: "TBD" } },
      ["disable-unused", "no-placeholder"],
    ],
    [
      "what stands in code",
      impact(`TODO: count.\n\n\`\`\`\n<!-- mortem-disable-file ${WHY}\n\`\`\``),
      ["no-placeholder"],
    ],
    [
      "anything without a reason",
      impact("TODO <!-- mortem-disable-line no-placeholder -->"),
      ["no-placeholder", "disable-reason"],
    ],
    [
      "its own faults",
      impact("All. <!-- mortem-disable-file disable-reason, disable-unused -- so -->"),
      ["disable-reason", "disable-reason"],
    ],
    [
      "a section that holds nothing else",
      impact(`<!-- mortem-disable-section ${WHY}`),
      ["sections-not-empty", "disable-unused"],
    ],
    [
      "conflict markers",
      impact(
        "<!-- mortem-disable-file conflict-markers -- so -->\n\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b",
      ),
      ["conflict-markers"],
    ],
  ])("does not hide %s", (_, change, rules) => {
    expect(rulesOf(change).sort()).toEqual(rules.sort());
  });

  it("names the rule that was probably meant", () => {
    expect(
      findingsOf(impact("All. <!-- mortem-disable-file no-placeholdr -- so -->")),
    ).toMatchObject([
      { rule: "disable-reason", hint: "Did you mean `no-placeholder`?", severity: "error" },
    ]);
  });

  it.each([
    ["<!--mortem-disable-line no-blame--it is a quote-->", "no-blame -- it is a quote"],
    ["<!-- mortem-disable-line no-blame: quoted -->", "no-blame -- quoted"],
    ["<!-- mortem-disable-line no-blame, no-drama – quoted -->", undefined],
    ["<!-- mortem-disable-line no-blame, no-drama - quoted -->", "no-blame, no-drama -- quoted"],
    ["<!-- mortem-disable-line no-blame —quoted -->", "no-blame -- quoted"],
    ["<!-- mortem-disable-line no-blame it is a quote -->", "no-blame -- it is a quote"],
  ])("says of a slip how it is written: %s", (comment, written) => {
    const found = findingsOf(impact(`All. ${comment}`)).filter(
      ({ rule }) => rule === "disable-reason",
    );
    const hints = found.map(({ hint }) => /<!-- mortem-disable-line (.*) -->/.exec(hint)?.[1]);
    expect(hints).toEqual(written === undefined ? [] : [written]);
  });

  it("takes no list of rules for a reason", () => {
    const found = findingsOf(
      impact("All. <!-- mortem-disable-file no-blame no-drama coverage -->"),
    );
    expect(found.map(({ message }) => message)).toEqual([
      "this comment gives no reason, and turns nothing off",
    ]);
  });

  it("is not unused where its rule was not asked", () => {
    const document = documentOf(impact(`All. <!-- mortem-disable-file ${WHY}`));
    const rules = chooseRules(DEFAULT_CONFIG, ["disable-unused"]);
    expect(lintOne(document, optionsFor([document.path], { rules }))).toEqual([]);
  });

  it("is not unused where its rule does not know the language", () => {
    const comment = "<!-- mortem-disable-file no-blame, no-names-in-causes -- Zitate -->";
    const german = `${comment}\n\nDie Datenbank war voll und wurde nicht überwacht. Der Alarm war aus.`;
    const unusedIn = (body: string) => {
      const text = `---\nkind: postmortem\n---\n\n${body}\n`;
      const document = new Document("docs/postmortems/2019-04-02-a.md", text, lookup);
      const found = lintOne(document, optionsFor([document.path]));
      return found.filter(({ rule }) => rule === "disable-unused").length;
    };
    expect(unusedIn(german)).toBe(0);
    expect(unusedIn(`${comment}\n\nThe database was full.`)).toBe(1);
  });

  it("cannot name exactly the rules that are decisive or about such comments", () => {
    const never = RULES.filter(({ decisive, ofComments }) => decisive || ofComments);
    expect([...NEVER_OFF]).toEqual(never.map(({ id }) => id));
  });
});
