import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document } from "../../src/document/document.ts";
import { MOST_FAULTS } from "../../src/lint/ask.ts";
import { chooseRules } from "../../src/lint/choose.ts";
import { errorsOnly } from "../../src/lint/finding.ts";
import { lintDocuments, lintOne } from "../../src/lint/lint.ts";
import { renderSkeleton } from "../../src/template/skeleton.ts";
import { DEFAULT_CONFIG } from "../../src/values/config.ts";
import { MortemError } from "../../src/values/error.ts";
import { documentOf, findingsOf, lookup, optionsFor, templates, textOf } from "./support.ts";

const rulesOf = (example: Parameters<typeof findingsOf>[0]) =>
  findingsOf(example).map(({ rule }) => rule);

describe("lintOne", () => {
  it("says which heading hides the actions that arrows lead to", () => {
    const text = textOf({}).replace("## Action items", "## 待辦清單");
    const document = new Document(documentOf().path, text, lookup);
    const found = lintOne(document, optionsFor([document.path]));
    const hints = found.filter(({ rule }) => /^coverage-target|^sections-present/.test(rule));
    expect(new Set(hints.map(({ hint }) => hint))).toEqual(
      new Set([
        "`待辦清單` is no known section: name it `Action items`, or an alias of it in your template.",
      ]),
    );
    expect(hints.length).toBeGreaterThan(2);
    const named = new Document(document.path, text.replace("待辦清單", "行動項目"), lookup);
    expect(lintOne(named, optionsFor([document.path]))).toEqual([]);
  });

  it("says where a finding stands, and in which section", () => {
    const [finding, ...rest] = findingsOf({
      sections: { impact: "All jobs failed.\nTODO: count them." },
    });
    const { text } = documentOf({ sections: { impact: "All jobs failed.\nTODO: count them." } });
    const line = text.split("\n").indexOf("TODO: count them.") + 1;
    expect(finding).toMatchObject({ rule: "no-placeholder", section: "impact", fixable: false });
    expect(finding).toMatchObject({ line, column: 1, endLine: line, endColumn: 5 });
    expect(rest).toEqual([]);
  });

  it("counts columns behind a byte order mark and lines that end in CRLF", () => {
    const text = `\ufeff${textOf({ front: { owner: "the lead" } }).replaceAll("\n", "\r\n")}`;
    const document = new Document(documentOf().path, text, lookup);
    const line = text.split("\r\n").indexOf("owner: the lead") + 1;
    expect(lintOne(document, optionsFor([document.path]))).toMatchObject([
      { line, column: 8, endLine: line, endColumn: 16 },
    ]);
  });

  it("says one thing of a conflict in the front matter, though the rest cannot be read either", () => {
    expect(
      rulesOf({ front: { owner: "\n<<<<<<< HEAD\nowner: a\n=======\nowner: b\n>>>>>>> b" } }),
    ).toEqual(["conflict-markers"]);
  });

  it("puts a finding behind the last section into none", () => {
    const sections = { foresight: "Partly.\n\n## Something else\n\nTODO" };
    expect(findingsOf({ sections })).toMatchObject([{ rule: "no-placeholder", section: null }]);
  });

  it("doubts two names of one section, and refuses one name twice", () => {
    const severityOf = (heading: string) =>
      findingsOf({ sections: { impact: `All jobs.\n\n## ${heading}\n\nAnd 2 reports.` } }).map(
        ({ rule, severity }) => [rule, severity],
      );
    expect(severityOf("Customer impact")).toEqual([["section-once", "warning"]]);
    expect(severityOf("1. impact")).toEqual([["section-once", "error"]]);
  });

  it("takes a day that has begun for no time in the future", () => {
    const timeline = "- 10:00 Tagged 2.4.0 #started";
    const rulesFor = (resolved_at: string) =>
      rulesOf({ front: { resolved_at }, sections: { timeline } });
    expect(rulesFor("2019-04-10")).toEqual([]);
    expect(rulesFor("2019-04-11")).toEqual(["period-in-order"]);
  });

  it("asks of a pre-mortem only what makes sense of one", () => {
    const text = "---\nkind: premortem\ntitle: The explorer\n---\n\n# Another title\n\n## Risks\n";
    const document = new Document("docs/premortems/explorer.md", text, lookup);
    const found = lintOne(document, optionsFor([document.path]));
    expect(new Set(found.map(({ rule }) => rule))).toEqual(
      new Set([
        "file-name",
        "required-fields",
        "scope-linked",
        "title-heading",
        "sections-not-empty",
      ]),
    );
  });

  it("only mentions the file name of an imported document", () => {
    const found = findingsOf({ id: "PM-12", front: { source: "https://wiki.example.com/12" } });
    expect(found).toMatchObject([{ rule: "file-name", severity: "info" }]);
  });

  it("only mentions entries of an imported timeline without a time or in another order", () => {
    const timeline = "- 10:30 Tests fail\n- 10:00 Tagged\n- Then it was rolled back";
    const source = "https://wiki.example.com/12";
    const found = findingsOf({ front: { source }, sections: { timeline } });
    const severities = found
      .filter(({ rule }) => rule === "timeline-order" || rule === "timeline-readable")
      .map(({ severity }) => severity);
    expect(severities).toEqual(["info", "info"]);
  });

  it("is no error that an imported document keeps its title and its headings as they stood", () => {
    const front = { source: "https://wiki.example.com/12" };
    const sections = { impact: "All 46 jobs failed.\n\n## Impact\n\n2 reports were late." };
    const found = findingsOf({ front, sections, heading: "Post-mortem of the jobs" });
    const severities = found
      .filter(({ rule }) => rule === "title-heading" || rule === "section-once")
      .map(({ rule, severity }) => [rule, severity]);
    expect(severities).toEqual([
      ["title-heading", "info"],
      ["section-once", "warning"],
    ]);
  });

  it("does not call an imported document a stale draft that does not say how far it is", () => {
    const front = { source: "https://wiki.example.com/12", review: null };
    const found = findingsOf({ front, today: "2020-01-01" });
    expect(found.map(({ rule }) => rule)).not.toContain("stale-draft");
    const draft = findingsOf({ front: { ...front, review: "draft" }, today: "2020-01-01" });
    expect(draft.map(({ rule }) => rule)).toContain("stale-draft");
  });

  it.each(templates.map((template) => [template.id, template] as const))(
    "has warnings only for the empty document of the template %s, and only for what is missing",
    (_, template) => {
      const text = renderSkeleton(
        template,
        [
          ["title", "Something failed"],
          ["review", "draft"],
        ],
        new Map(),
      );
      const document = new Document(
        "docs/postmortems/2019-04-02-something-failed.md",
        text,
        lookup,
      );
      const found = lintOne(document, optionsFor([document.path]));
      expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
      const ofScope = template.kind === "premortem" ? ["scope-linked"] : [];
      expect(new Set(found.map(({ rule }) => rule))).toEqual(
        new Set(["required-fields", "sections-not-empty", ...ofScope]),
      );
    },
  );

  it("never throws, whatever stands in the document", () => {
    const lines = textOf({}).split("\n");
    const mangled = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: "binary" })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(mangled, fc.boolean(), (body, withFront) => {
        const front = withFront ? "---\nkind: postmortem\nstarted_at: 2019-04-02\n---\n" : "";
        const document = new Document("docs/postmortems/x.md", front + body.join("\n"), lookup);
        for (const finding of lintOne(document, optionsFor([document.path]))) {
          expect(finding.line).toBeGreaterThan(0);
          expect(finding.endLine * 1e6 + finding.endColumn).toBeGreaterThanOrEqual(
            finding.line * 1e6 + finding.column,
          );
        }
      }),
    );
  });
});

describe("a hostile document", () => {
  it.each([
    ["action-id-unique", "action-items", "- [ ] **A1** x — @a, due 2019-04-16\n", 20_000],
    ["no-placeholder", "impact", "TODO\n\n", 150_000],
  ])("gets as many findings of a rule as anybody reads: %s", (id, section, line, times) => {
    const text = textOf({ sections: { [section]: line.repeat(times) } });
    const document = new Document(documentOf().path, text, lookup);
    const { findings } = lintDocuments([document], optionsFor([document.path]));
    const ofRule = findings.filter(({ rule }) => rule === id);
    expect(ofRule).toHaveLength(MOST_FAULTS + 1);
    expect(ofRule[0]).toMatchObject({
      line: 1,
      message: "there are more of these than the 5,000 that are listed",
    });
  });

  it.each([
    ["line by line", "TODO <!-- mortem-disable-line no-placeholder -- quoted -->\n\n"],
    ["by its section", "TODO <!-- mortem-disable-section no-placeholder -- quoted -->\n\n"],
  ])("hides no fault behind those that comments turn off %s", (_, line) => {
    const sections = { impact: line.repeat(MOST_FAULTS + 1), trigger: "TODO" };
    const document = documentOf({ sections });
    const ofRule = lintOne(document, optionsFor([document.path])).filter(
      ({ rule }) => rule === "no-placeholder",
    );
    expect(ofRule).toMatchObject([{ section: "trigger" }]);
  });

  it("cannot hide that there are more", () => {
    const off = "<!-- mortem-disable-line no-placeholder -- quoted -->";
    const sections = { impact: `${"TODO\n\n".repeat(MOST_FAULTS)}TODO ${off}\n\nTODO` };
    const document = documentOf({ sections });
    const messages = lintOne(document, optionsFor([document.path])).map(({ message }) => message);
    expect(messages).toContain("there are more of these than the 5,000 that are listed");
  });
});

describe("lintDocuments", () => {
  const draft = documentOf({ id: "2019-04-03-draft", front: { review: "draft", owner: null } });
  const broken = {
    path: "docs/postmortems/a.md",
    error: new MortemError("this is a binary file", "Leave it out.", { line: 3 }),
  };
  const wrong = documentOf({ id: "2019-04-01-wrong", front: { held_at: "soon" } });
  const paths = [draft.path, wrong.path];

  it("counts, and sorts by path", () => {
    const result = lintDocuments([draft, broken, wrong], optionsFor(paths));
    expect(result).toMatchObject({ documents: 3, errors: 2, warnings: 1, infos: 0 });
    expect(result.findings.map(({ path, rule }) => [path, rule])).toEqual([
      [wrong.path, "front-matter-values"],
      [draft.path, "required-fields"],
      [broken.path, "readable"],
    ]);
    expect(result.findings.at(-1)).toMatchObject({
      line: 3,
      message: "this is a binary file",
      hint: "Leave it out.",
    });
  });

  it("keeps the counts where only the errors are told", () => {
    const result = errorsOnly(lintDocuments([draft, broken, wrong], optionsFor(paths)));
    expect(result.warnings).toBe(1);
    expect(result.findings.map(({ severity }) => severity)).toEqual(["error", "error"]);
  });

  it("holds the config's severity, and the flag above it", () => {
    const rules = new Map([
      ["required-fields", { severity: "info" as const, options: {}, line: 2 }],
    ]);
    const config = { ...DEFAULT_CONFIG, rules };
    expect(lintDocuments([draft], optionsFor(paths, { config })).infos).toBe(1);
    expect(lintDocuments([draft], optionsFor(paths, { config, strict: true })).errors).toBe(1);
  });

  it("asks the named rules only", () => {
    const rules = chooseRules(DEFAULT_CONFIG, ["front-matter-values"]);
    expect(lintDocuments([draft, wrong], optionsFor(paths, { rules })).findings).toMatchObject([
      { path: wrong.path },
    ]);
  });
});
