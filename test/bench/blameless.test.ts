/** The labels of the rules on language are well-formed, and the benchmark finds and counts what they point at. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  type Counts,
  countsOf,
  precisionOf,
  recallOf,
  whereLooked,
} from "../../bench/blameless/counts.ts";
import { asDocument, findingsIn, rulesThatSpeak } from "../../bench/blameless/judge.ts";
import {
  BLAMELESS_RULES,
  type BlamelessRule,
  type LabelledSentence,
  readLabels,
  SECTIONS,
  type SectionLabel,
} from "../../bench/blameless/labels.ts";
import { looksAt } from "../../bench/blameless/looks.ts";
import { table } from "../../bench/blameless/report.ts";
import { sentenceOf, sentencesIn } from "../../bench/blameless/sentences.ts";
import {
  chosen,
  englishPostmortems,
  HOW_MANY,
  SAMPLES,
  type Sample,
  wholeTexts,
} from "../../bench/blameless/whole.ts";
import { readTable } from "../../bench/table.ts";
import { Document } from "../../src/document/document.ts";
import { lookup } from "../lint/support.ts";

const CORPUS = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
const isHere = existsSync(CORPUS);
if (!isHere) console.log("skipped: ../shared/corpus is not there");

const textOf = (name: string): string => readFileSync(`bench/blameless/${name}`, "utf8");
const labels = readLabels(textOf("labels.tsv"), "labels.tsv");
const open = readLabels(textOf("public.tsv"), "public.tsv");

const halfOf = (file: string): string => {
  const first = createHash("sha256").update(file).digest("hex").charAt(0);
  return Number.parseInt(first, 16) % 2 === 0 ? "work" : "held";
};

describe("the labels", () => {
  it("lie in the half that the hash of their file says, each sentence once", () => {
    for (const rows of [labels, open]) {
      for (const { file, half } of rows) expect(half, file).toBe(halfOf(file));
      const places = rows.map(({ file, line, nth }) => `${file}:${line}:${nth}`);
      expect(new Set(places).size).toBe(rows.length);
    }
  });

  it("are refused with the word that nobody knows", () => {
    const [head, row = ""] = textOf("labels.tsv").split("\n");
    const wrong = row.replace("\timpact\t", "\timpacts\t");
    expect(() => readLabels(`${head}\n${wrong}\n`, "x.tsv")).toThrow("impacts is none of cause");
    expect(() => readLabels(`${head}\n${row}\tread\n`, "x.tsv")).toThrow("x.tsv:2: wants 9 cells");
  });

  it.skipIf(!isHere)(
    "point at sentences of the collection, but for two that were cut by other means",
    () => {
      const files = new Map<string, ReturnType<typeof sentencesIn>>();
      const lost = labels.filter((row) => {
        const known = files.get(row.file) ?? sentencesIn(readFileSync(CORPUS + row.file, "utf8"));
        files.set(row.file, known);
        return sentenceOf(row, known) === undefined;
      });
      expect(lost.length).toBe(2);
    },
  );
});

describe("a sentence", () => {
  it.each([
    ["ends at a mark before white space", "One. Two? Three", ["1 One.", "1 Two?", "1 Three"]],
    ["is not ended by a bracket", "One (two.) three.", ["1 One (two.) three."]],
    [
      "goes on over lines and hard breaks",
      "One\ntwo\\\nthree. Four",
      ["1 One two three.", "3 Four"],
    ],
    ["has no marks of its block", "# A\n\n> - [ ] b\n>   c", ["1 A", "3 b c"]],
    ["keeps marks within", "**A** `b` [c](d)", ["1 **A** `b` [c](d)"]],
    ["can be a cell", "| a | |\n| --- | --- |\n| b. c | d |", ["1 a", "3 b.", "3 c", "3 d"]],
    [
      "is not in front matter, code or comments",
      "---\na: b\n---\n\n```\nc\n```\n\n<!-- d -->\n\ne",
      ["11 e"],
    ],
    ["is on its line after any line ending", "One.\r\n\r\nTwo\rthree.", ["1 One.", "3 Two three."]],
  ])("%s", (_, markdown, expected) => {
    expect(sentencesIn(markdown).map(({ line, text }) => `${line} ${text}`)).toEqual(expected);
  });

  it("is counted on its line", () => {
    expect(sentencesIn("One. Two.\nThree.").map(({ line, nth }) => [line, nth])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
    ]);
  });

  it("is found by its hash, of equal ones by its place", () => {
    const sentences = sentencesIn("Same.\n\nOther.\n\nSame.");
    const row = { line: 5, nth: 1, hash: sentences[0]?.hash } as LabelledSentence;
    expect(sentenceOf(row, sentences)?.line).toBe(5);
    expect(sentenceOf({ ...row, line: 4 }, sentences)?.line).toBe(1);
    expect(sentenceOf({ ...row, hash: "00000000" }, sentences)).toBeUndefined();
  });
});

describe("what the rules are asked", () => {
  it.each(Object.entries(SECTIONS) as [SectionLabel, string | undefined][])(
    "about %s stands in the section %s",
    (label, id) => {
      const { body } = new Document("a.md", asDocument("Words.", label, []), lookup);
      expect(body.sections.map(({ section }) => section.id)).toEqual(id === undefined ? [] : [id]);
    },
  );

  it.each(["# a", "- a", "+ a", "* a", "> a", "12. a", "3) a", "---", "```a", "<div> a", "##"])(
    "%s is a paragraph",
    (sentence) => {
      const { body } = new Document("a.md", asDocument(sentence, "other", []), lookup);
      expect(body.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "heading", "paragraph"]);
    },
  );

  it("is answered by the rules themselves, by section and people", () => {
    const blame = "The engineer forgot to compare the versions.";
    expect(rulesThatSpeak(blame, "cause", [])).toEqual(new Set(["no-blame"]));
    expect(rulesThatSpeak("Release 2.4.0 was tagged.", "cause", [])).toEqual(new Set());
    const named = "Mona tagged release 2.4.0.";
    expect(rulesThatSpeak(named, "trigger", ["Mona"])).toEqual(new Set(["no-names-in-causes"]));
    expect(rulesThatSpeak(named, "trigger", [])).toEqual(new Set());
    expect(rulesThatSpeak(named, "well", ["Mona"])).toEqual(new Set());
    const could = "We should have tested it.";
    expect(rulesThatSpeak(could, "badly", [])).toEqual(new Set(["no-counterfactual"]));
    expect(rulesThatSpeak(could, "lessons", [])).toEqual(new Set());
  });

  it("is asked where each rule looks", () => {
    const sections = Object.keys(SECTIONS) as SectionLabel[];
    const where = (rule: BlamelessRule) => sections.filter((section) => looksAt(rule, section));
    const causes: SectionLabel[] = ["cause", "trigger", "badly"];
    expect(BLAMELESS_RULES.map((rule) => [rule, where(rule)])).toEqual([
      ["no-blame", sections],
      ["no-counterfactual", [...causes, "summary", "detection"]],
      ["no-drama", sections],
      ["no-hindsight", [...causes, "summary", "detection"]],
      ["no-human-error", sections],
      ["no-names-in-causes", causes],
    ]);
  });

  it.each([
    ["no front matter", "# T\n\n## Root cause\n\nHuman error.\n", 5],
    ["its own front matter", "---\ndate: 1\nby: x\nat: y\n---\n# T\n\nHuman error.\n", 8],
    ["a short one", "---\n---\n\nHuman error.\r\n", 4],
    ["a byte order mark", "\ufeffHuman error.\n", 1],
  ])("about a whole file with %s is told by its line", (_, text, line) => {
    const findings = findingsIn("a.md", text);
    expect(findings.map((finding) => [finding.rule, finding.line])).toEqual([
      ["no-human-error", line],
    ]);
  });
});

describe("counting", () => {
  const judged = (
    wanted: BlamelessRule[],
    said: BlamelessRule[],
    section: SectionLabel = "cause",
  ) => ({
    row: { ...(labels[0] as LabelledSentence), section, wanted: new Set(wanted) },
    said: new Set(said),
  });
  const cases = [
    judged(["no-blame"], ["no-blame"]),
    judged(["no-blame"], ["no-drama"]),
    judged([], ["no-drama"]),
    judged(["no-hindsight"], []),
    judged([], []),
  ];

  it("tells right, false and missed findings of a rule, and of any", () => {
    expect(countsOf(cases, "no-blame")).toEqual({ right: 1, false: 0, missed: 1 });
    expect(countsOf(cases, "no-drama")).toEqual({ right: 0, false: 2, missed: 0 });
    expect(countsOf(cases)).toEqual({ right: 2, false: 1, missed: 1 });
  });

  it("leaves away what stands where a rule does not look, and no finding", () => {
    const some = [
      judged(["no-blame"], []),
      judged(["no-counterfactual"], [], "actions"),
      judged(["no-counterfactual", "no-blame"], ["no-blame"], "actions"),
      judged(["no-counterfactual"], ["no-drama"], "actions"),
    ];
    const looked = whereLooked(some, looksAt);
    expect(countsOf(some)).toEqual({ right: 2, false: 0, missed: 2 });
    expect(countsOf(looked)).toEqual({ right: 1, false: 1, missed: 1 });
    expect(countsOf(some, "no-counterfactual").missed).toBe(3);
    expect(countsOf(looked, "no-counterfactual").missed).toBe(0);
  });

  it("says no share of fewer than twenty", () => {
    const counts = (right: number, wrong: number, missed: number): Counts => ({
      right,
      false: wrong,
      missed,
    });
    expect(precisionOf(counts(19, 30, 0))).toBeUndefined();
    expect(recallOf(counts(19, 30, 0))).toBeUndefined();
    expect(precisionOf(counts(15, 4, 30))).toBeUndefined();
    expect(precisionOf(counts(15, 5, 30))?.share).toBe(0.75);
    expect(recallOf(counts(15, 5, 5))?.share).toBe(0.75);
  });

  it("is a table with a row a rule", () => {
    const found = Array.from({ length: 20 }, () => judged(["no-blame"], ["no-blame"]));
    const elsewhere = Array.from({ length: 5 }, () => judged(["no-counterfactual"], [], "actions"));
    const lines = table(
      [...found, ...elsewhere, judged([], ["no-drama"])],
      ["another", { right: 0, false: 1, missed: 25 }],
    ).split("\n");
    expect(lines.slice(2, 2 + BLAMELESS_RULES.length + 2)).toEqual([
      "| `no-blame` | 20 | 0 | 0 | 1.00 (0.84–1.00) | 1.00 (0.84–1.00) | 1.00 (0.84–1.00) |",
      "| `no-counterfactual` | 0 | 0 | 5 |  |  |  |",
      "| `no-drama` | 0 | 1 | 0 |  |  |  |",
      "| `no-hindsight` | 0 | 0 | 0 |  |  |  |",
      "| `no-human-error` | 0 | 0 | 0 |  |  |  |",
      "| `no-names-in-causes` | 0 | 0 | 0 |  |  |  |",
      "| any of the six | 20 | 1 | 5 | 0.95 (0.77–0.99) | 0.80 (0.61–0.91) | 1.00 (0.84–1.00) |",
      "| another | 0 | 1 | 25 |  | 0.00 (0.00–0.13) |  |",
    ]);
  });
});

describe("whole documents", () => {
  it.each(SAMPLES)("of the %s sample are held ones, as many whatever else there is", (sample) => {
    const paths = Array.from({ length: 300 }, (_, at) => `repo/${at}.md`);
    const some = chosen(paths, sample);
    expect(some.length).toBe(HOW_MANY);
    expect(some.map(halfOf)).toEqual(some.map(() => "held"));
    expect(chosen(paths.reverse(), sample)).toEqual(some);
  });

  it("of a search are passages", () => {
    const row = (file: string, found: "read" | "search") =>
      ({ file, found }) as unknown as LabelledSentence;
    const rows = [row("a", "search"), row("a", "read"), row("a", "read"), row("b", "search")];
    expect(wholeTexts(rows)).toEqual(["a"]);
  });

  const read = readTable(textOf("read.tsv"), "read.tsv", [
    "sample",
    "file",
    "rule",
    "right",
    "arguable",
    "wrong",
  ]);
  const readOf = (sample: Sample) => [
    ...new Set(read.filter((row) => row.sample === sample).map(({ file }) => file)),
  ];

  it("that were read second are those that are chosen", () => {
    expect(readOf("second")).toEqual(chosen(wholeTexts(open), "second"));
  });

  it.skipIf(!isHere)("that were read first are those that are chosen", () => {
    const manifest = readFileSync(`${CORPUS}MANIFEST.tsv`, "utf8");
    expect(readOf("first")).toEqual(chosen(englishPostmortems(manifest), "first"));
  });
});
