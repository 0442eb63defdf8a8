import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document } from "../../src/document/document.ts";
import { faultsOf } from "../../src/lint/ask.ts";
import { fixDocument } from "../../src/lint/fixes.ts";
import { type LintOptions, lintOne } from "../../src/lint/lint.ts";
import { RULES } from "../../src/lint/rules/index.ts";
import { applyEdits } from "../../src/values/text.ts";
import { readCorpus } from "../document/corpus.ts";
import { type Change, documentOf, findingsOf, lookup, optionsFor, textOf } from "./support.ts";

function fixed(document: Document, options: LintOptions = optionsFor([document.path])) {
  return fixDocument(document, options);
}

/** The lines that a fix has taken out and put in, in their order. */
function changes(change: Change): { out: string[]; in: string[] } {
  const before = documentOf(change);
  const lines = before.text.split("\n");
  const after = fixed(before).text.split("\n");
  return {
    out: lines.filter((line, index) => after[index] !== line),
    in: after.filter((line, index) => lines[index] !== line),
  };
}

const luck = (words: string): Change => ({
  sections: { "got-lucky": `- It was at night. ${words}` },
});
const timeline = (...entries: string[]): Change => ({ sections: { timeline: entries.join("\n") } });

describe("--fix", () => {
  it.each<[string, Change, string[]]>([
    [
      "an action without an id",
      { actions: { A3: "- [ ] Tell the teams — @release-lead, due 2019-04-16" } },
      ["- [ ] **A6** Tell the teams — @release-lead, due 2019-04-16"],
    ],
    [
      "an action without an id in a table that has a column for it",
      {
        sections: {
          "action-items":
            "| Id | Action | Owner | Due |\n| --- | --- | --- | --- |\n|  | Run the checks | @release-lead | 2019-04-16 |",
        },
      },
      ["| A6 | Run the checks | @release-lead | 2019-04-16 |"],
    ],
    ["an arrow of hyphens", luck("-> A1, A3"), ["- It was at night. → A1, A3"]],
    ["ids in lower case", luck("→a1,A3"), ["- It was at night. → A1, A3"]],
    ["ids with `and`, and a full stop", luck("-> A1 and A3."), ["- It was at night. → A1, A3."]],
    ["ids parted otherwise", luck("→ A1; A3"), ["- It was at night. → A1, A3"]],
    ["another arrow", luck("=> A1"), ["- It was at night. → A1"]],
    ["a long arrow", luck("--> a1"), ["- It was at night. → A1"]],
    ["a dash before an arrow", luck("- -> A1"), ["- It was at night. → A1"]],
    ["a dash before another arrow", luck("– ==> A1"), ["- It was at night. → A1"]],
    ["a dash before a reason", luck("- -> none - rare"), ["- It was at night. → none: rare"]],
    [
      "an arrow that nothing parts from its words",
      luck("Rare--> A1"),
      ["- It was at night. Rare → A1"],
    ],
    [
      "a reason",
      luck("→None – *they* agreed -> so"),
      ["- It was at night. → none: *they* agreed -> so"],
    ],
    ["a status", { front: { status: "Resolved" } }, ["status: resolved"]],
    [
      "a review in quotes",
      { front: { review: '"In Review" # soon' } },
      ['review: "in-review" # soon'],
    ],
    ["a handle", { front: { owner: '"@release-lead"' } }, ['owner: "release-lead"']],
    [
      "a key",
      { front: { "Detected-By": "monitoring  # by us", detected_by: null } },
      ["detected_by: monitoring  # by us"],
    ],
    [
      "a heading",
      {
        sections: {
          "went-well": null,
          foresight: "None.\n\n### 4. 🎉 What went right:\n\n- We saw it.",
        },
      },
      ["### 4. 🎉 What went well:"],
    ],
  ])("mends %s", (_, change, after) => {
    expect(changes(change).in).toEqual(after);
    expect(findingsOf(change).filter(({ fixable }) => fixable)).not.toEqual([]);
  });

  it("leaves no dash and no equals sign of an arrow", () => {
    const shaft = fc.array(fc.constantFrom("-", "=", "–", "—", " "), { maxLength: 4 });
    const head = fc.constantFrom("->", "=>", "→", "⇒", "—>");
    fc.assert(
      fc.property(shaft, head, (dashes, arrow) => {
        const change = luck(`${dashes.join("").trimStart()}${arrow} a1`);
        const line = /^- It was at night\..*$/m.exec(fixed(documentOf(change)).text)?.[0];
        expect(line).toBe("- It was at night. → A1");
      }),
      { numRuns: 50 },
    );
  });

  it("tells of all misdrawn arrows of a document at once, and mends those that no comment hides", () => {
    const hidden = "<!-- mortem-disable-line arrow-form -- as in the ticket -->";
    const change: Change = {
      sections: {
        "root-causes": `- One. -> A1\n- Two. -> A2 ${hidden}\n- Three. -> A3`,
        "got-lucky": "- Four. -> A1",
      },
    };
    expect(findingsOf(change)).toMatchObject([
      { rule: "arrow-form", message: "3 arrows are written `->`", fixable: true, column: 8 },
    ]);
    expect(changes(change).in).toEqual(["- One. → A1", "- Three. → A3", "- Four. → A1"]);
  });

  it("says of an arrow that is not read that it is misdrawn, whether or not its action is there", () => {
    for (const [id, fixable] of [
      ["A1", true],
      ["A77", false],
    ] as const) {
      expect(findingsOf(luck(`=> ${id}`))).toMatchObject([
        { rule: "coverage", message: "this arrow is not read as one", column: 20, fixable },
      ]);
    }
  });

  it("moves whole entries with what is nested in them", () => {
    const change = timeline(
      "- 2019-04-03 09:00 The reports\n  went out\n  - by hand\n",
      "- 2019-04-02 10:30 Tests fail #detected",
      "- 2019-04-02 10:00 Tagged 2.4.0",
    );
    expect(fixed(documentOf(change)).text).toContain(
      "## Timeline\n\n- 2019-04-02 10:00 Tagged 2.4.0\n\n- 2019-04-02 10:30 Tests fail #detected\n- 2019-04-03 09:00 The reports\n  went out\n  - by hand\n",
    );
  });

  it.each<[string, Change]>([
    ["an undated entry", timeline("- 2019-04-02 10:30 Tests fail", "- 10:00 Tagged 2.4.0")],
    ["a rough time", timeline("- 2019-04-02 12:30 Tests fail", "- ~2019-04-02 10:00 Tagged 2.4.0")],
    ["a numbered list", timeline("1. 2019-04-02 10:30 Tests fail", "2. 2019-04-02 10:00 Tagged")],
    ["two lists", timeline("- 2019-04-02 10:30 Tests fail", "* 2019-04-02 10:00 Tagged")],
    [
      "an id of another form",
      {
        sections: {
          "action-items":
            "| Id | Action | Owner | Due |\n| --- | --- | --- | --- |\n| AI-7 | Run the checks | @release-lead | 2019-04-16 |",
        },
      },
    ],
    ["actions that are not there", luck("=> A1, A77")],
    ["none without a reason", luck("→ none")],
    ["emphasis that the arrow ends", luck("**→ A1**")],
    ["a typing error in a status", { front: { status: "resovled" } }],
    ["a key that is there too", { front: { Tags: "[python]", tags: "[python]" } }],
    ["a key with a letter too few", { front: { service: "[a]", services: null } }],
    ["a key whose value cannot be read", { front: { "held-at": "soon", held_at: null } }],
    [
      "a key that disagrees with the rest",
      { front: { "Resolved-at": "2019-04-01", resolved_at: null } },
    ],
    [
      "a heading that a link leads to",
      {
        sections: {
          "went-well": null,
          foresight: "[See](#what-went-right).\n\n## What went right\n\n- It.",
        },
      },
    ],
    [
      "conflict markers",
      { sections: { "got-lucky": "<<<<<<< a\n- x -> A1\n=======\n- y\n>>>>>>> b" } },
    ],
  ])("leaves to a person: %s", (_, change) => {
    const document = documentOf(change);
    expect(fixed(document)).toEqual({ text: document.text, count: 0 });
    const found = findingsOf(change);
    expect(found.filter(({ fixable }) => fixable)).toEqual([]);
  });

  it("gives no id that anything in the document names", () => {
    const change: Change = {
      actions: { A3: "- [ ] Tell the teams — @release-lead, due 2019-04-16" },
      sections: { "lessons-learned": "What was A6 is done by another team; see also a7." },
    };
    expect(changes(change).in).toEqual([
      "- [ ] **A8** Tell the teams — @release-lead, due 2019-04-16",
    ]);
  });

  it("gives several actions and risks one id each", () => {
    const actions = { A2: "- [ ] One — @a, due 2019-04-16", A3: "- [ ] Two — @b, due 2019-04-16" };
    expect(changes({ actions }).in).toEqual([
      "- [ ] **A6** One — @a, due 2019-04-16",
      "- [ ] **A7** Two — @b, due 2019-04-16",
    ]);
    // A check-in of the base names R2.
    const risks = {
      base: "premortem",
      sections: { risks: "### R1 One\n\n### Two\n\n### Three" },
    } as const;
    expect(changes(risks).in).toEqual(["### R3 Two", "### R4 Three"]);
  });

  it("counts what it mends, and keeps line endings and a missing final newline", () => {
    const text = textOf({ ...luck("-> A1"), front: { status: "Resolved" } }).trimEnd();
    const document = new Document(documentOf().path, text.replaceAll("\n", "\r\n"), lookup);
    const after = fixed(document);
    expect(after.count).toBe(2);
    expect(after.text).toBe(
      document.text.replace("-> A1", "→ A1").replace("status: Resolved", "status: resolved"),
    );
  });

  it("leaves what a comment turns off", () => {
    const change = luck("-> A1 <!-- mortem-disable-line arrow-form -- as in the ticket -->");
    expect(changes(change).in).toEqual([]);
  });

  it("says in every rule what it does, where it does something", () => {
    for (const rule of RULES) {
      const found = rule.bad.flatMap((example) => findingsOf(example, {}, rule));
      const isFixable = found.some((finding) => finding.rule === rule.id && finding.fixable);
      expect([rule.id, isFixable]).toEqual([rule.id, rule.fix !== undefined]);
    }
  });
});

/** What a fix may never do to a document. */
function holds(document: Document, options: LintOptions): void {
  const before = faultsOf(document, options);
  const { text, count } = fixDocument(document, options);
  const after = new Document(document.path, text, lookup);
  const again = fixDocument(after, options);
  expect(again, document.path).toEqual({ text, count: 0 });
  expect(text === document.text, document.path).toBe(count === 0);
  const wrong = (found: typeof before) =>
    found.filter(({ rule, fault }) => (fault.class ?? rule.class) === "wrong").length;
  const left = faultsOf(after, options);
  expect(wrong(left), document.path).toBeLessThanOrEqual(wrong(before));
  // A status that can be read may show that a field is missing.
  expect(left.length, document.path).toBeLessThanOrEqual(before.length);
  // Nothing but ids, arrows, values, names and the order of lines: all other words are still there.
  expect(words(after), document.path).toBe(words(document));
}

const CHANGED =
  /\*\*A\d+\*\*|\b[AR]\d+\b|→|->|=>|-->|==>|[–—]>|⇒|\bnone\b|\band\b|\[[ x]\]|[,;/&:–—@-]|\bresolved\b|\bin[- _]review\b/gi;

/** The words that no fix may change, in any order: those of the body without its headings. */
function words({ text, front, body }: Document): string {
  const named = body.headings.map(({ span }) => ({ ...span, text: "" }));
  const fence = front.fence === undefined ? [] : [{ ...front.fence.span, text: "" }];
  return applyEdits(text, [...fence, ...named])
    .split(/\r?\n/)
    .map((line) => line.replace(CHANGED, "").replace(/\s+/g, ""))
    .sort()
    .join("\n");
}

describe("a fix", () => {
  it("comes to rest, adds nothing wrong and changes nothing else, whatever the document", () => {
    const pieces = fc.constantFrom(
      "## Timeline",
      "## Chronology",
      "- 2019-04-02 10:30 The tests fail in every environment that we have #detected",
      "- 2019-04-02 10:00 Tagged the release 2.4.0 and built the image of production",
      "- 10:10 Somebody sees it, and tells everybody else who was around at that time",
      "  - with something nested in it, which has to stay below the entry that it is of",
      "```",
      "## Root causes",
      "## RCA",
      "- The tests ran on dependencies that were older than those of production -> A1",
      "- Nobody had looked at the lists of packages since the last release => a2, A1",
      "- It was built on a machine that only one person was able to reach →A1 ; A2",
      "## Where we got lucky",
      "- It was an internal release, so that no client saw any of it → None – it is rare",
      "## Action items",
      "- [ ] Run all checks of a release within the image — @release-lead, due 2019-04-16",
      "- [ ] **A1** Pin every dependency that is not ours — @release-lead, due 2019-04-16",
      "| Action | Owner |\n| --- | --- |\n| Tell all of the teams which were affected by it | @release-lead |",
      "",
      "<!-- mortem-disable-next-line arrow-form, action-id -- it is quoted from the ticket -->",
    );
    const front = fc.constantFrom(
      "status: Resolved",
      "review: In Review",
      "Resolved-at: 2019-04-01",
      "Tags: [a]",
      'owner: "@a"',
    );
    fc.assert(
      fc.property(fc.uniqueArray(front), fc.array(pieces, { maxLength: 25 }), (head, body) => {
        const text = `---\nkind: postmortem\nstarted_at: 2019-04-02T10\n${head.join("\n")}\n---\n\n${body.join("\n")}`;
        const document = new Document("docs/postmortems/2019-04-02-a.md", text, lookup);
        holds(document, optionsFor([document.path]));
      }),
      { numRuns: 150 },
    );
  });

  const files = readCorpus();
  it.skipIf(files.length === 0)(
    "does so in every real file",
    () => {
      for (const { path, text } of files) {
        const front = /^---\r?\n/.test(text) ? text : `---\nkind: postmortem\n---\n${text}`;
        const document = new Document(`docs/postmortems/${path}`, front, lookup);
        holds(document, optionsFor([document.path]));
      }
    },
    120_000,
  );

  it("of many actions takes no longer than the document is long", () => {
    const items = "- [ ] x — @a, due 2019-04-16\n".repeat(1000);
    const document = documentOf({ sections: { "action-items": items } });
    expect(fixed(document).count).toBe(1000);
    expect(lintOne(document, optionsFor([document.path])).length).toBeGreaterThan(999);
  });
});
