import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingIn } from "../../src/document/missing.ts";
import { readCorpus } from "./corpus.ts";
import { trialsFor } from "./edits/every.ts";
import { documentOf } from "./support.ts";

/** Reads all that there is to read of a document, and looks whether every place lies inside of it. */
function readAll(text: string): void {
  const document = documentOf(text);
  const { body, timeline, actions, front } = document;
  const items = document.template.sections.flatMap(({ id }) => document.items(id));
  const problems = front.problems.map((problem) => ({ ...problem, line: undefined }));
  for (const { span, line } of [
    ...body.blocks,
    ...body.headings,
    ...items,
    ...timeline.entries,
    ...actions,
    ...problems,
  ]) {
    if (span.start < 0 || span.end < span.start || span.end > text.length) expect(span).toBeNull();
    if (line !== undefined && document.place(span.start).line !== line)
      expect([span, line]).toBeNull();
  }
  expect(missingIn(document)).toBeDefined();
}

const FRONT = "---\nkind: postmortem\n---\n\n";
const SECTIONS = [
  "## Timeline\n\n- 10:00 ",
  "## Root causes\n\n",
  "## Action items\n\n- [ ] **A1** ",
];
const long = (unit: string, length = 100_000) => unit.repeat(Math.ceil(length / unit.length));

/** Where a careless reader overflows its stack, or takes the square of the length. */
const SHAPES: Readonly<Record<string, string>> = {
  quotes: long(">"),
  "quotes, item by item": `${long("> - ")}x`,
  lists: `${"- ".repeat(10_000)}x`,
  "numbered lists": `${"1. ".repeat(10_000)}x`,
  "lists, deeper by the line": Array.from(
    { length: 300 },
    (_, depth) => `${"  ".repeat(depth)}- a`,
  ).join("\n"),
  brackets: long("["),
  "brackets and parentheses": long("[]("),
  links: long("[a](b"),
  "links in links": long("[[[[[[a](b)](b)](b)](b)](b)](b)"),
  backticks: long("`"),
  "backticks in runs": Array.from({ length: 400 }, (_, length) => "`".repeat(length)).join(" "),
  "open angles": long("<"),
  tags: `${long("<a")}>`,
  "a long tag": `<${long("a")}<>`,
  comments: long("<!--"),
  "comments by the line": long("- <!-- \n"),
  pipes: long("|"),
  stars: long("*"),
  "stars behind an arrow": `a → A${long("*")}b`,
  underscores: `a${long("_")}b`,
  "closing parentheses": `http://${long(")")}`,
  arrows: long("-> A1 "),
  dashes: long(" — @a"),
  pieces: `a — ${long("@a, ")}b`,
  "dashes and pieces": `${long(" — @a,", 1_000_000)} x`,
  "comments behind a dash": `a — @a ${long("<!-- -->", 500_000)}`,
  blanks: `${long(" ")}x`,
  entities: long("&amp;"),
  backslashes: long("\\"),
  numbers: long("1"),
  nothing: long("\0"),
  "carriage returns": long("\r"),
  "closing marks": `## a${long(" #")}`,
  "one word": long("a", 1_000_000),
  "a million lines": long("a\n", 2_000_000),
  items: long("- a\n"),
  subheadings: long("### 10:00 a\n"),
  tables: `| Action | Time |\n| --- | --- |\n${"| 10:00 a | @b |\n".repeat(10_000)}`,
  "rows of dashes": long("---|---\n"),
  references: long("[a]: b\n"),
};

describe("hostile input", () => {
  it.each(Object.keys(SHAPES))("is read to the end: %s", (name) => {
    for (const section of SECTIONS) readAll(`${FRONT}${section}${SHAPES[name]}`);
  });

  it.each([
    ["blanks behind the mark", `---${long(" ")}!`],
    ["keys", `---\n${long("a: b\n")}---\n`],
    ["brackets", `---\n${long("[", 60_000)}\n---\n`],
    ["lists", `---\n${long("- ", 60_000)}\n---\n`],
    ["aliases", `---\na: &a [x, x]\n${long("b: *a\n", 60_000)}---\n`],
    ["an end that never comes", `---\n${long("a: b\n")}`],
  ])("is read to the end in front matter: %s", (_, text) => {
    readAll(text);
  });

  it("is any text at all", () => {
    const marks = fc.constantFrom(
      ..."-*+>#|`~[]()<>!_\\&:@→\r\n\t \0\ufeff\ud83d1A",
      "---\n",
      "10:00 ",
      "\n\n",
      "<!--",
      "-->",
      "## Timeline\n",
      "## Root causes\n",
      "## Action items\n",
    );
    const text = fc.oneof(
      fc.string({ unit: marks, maxLength: 300 }),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom("", FRONT), (said, front) => readAll(front + said)),
      { numRuns: 1000 },
    );
  });
});

const files = readCorpus();

describe.skipIf(files.length === 0)("real files, mutated", () => {
  it("are read and edited without harm", () => {
    const splice = fc.record({
      at: fc.nat(),
      cut: fc.nat(40),
      text: fc.string({ unit: fc.constantFrom(..."-`|<>[]*#\r\n \\\"'", "→ A1", "<!--") }),
    });
    const mutations = fc.array(splice, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(files.length - 1), mutations, (index, splices) => {
        let mutated = FRONT + files[index]?.text;
        for (const { at, cut, text: put } of splices) {
          const place = at % mutated.length;
          mutated = mutated.slice(0, place) + put + mutated.slice(place + cut);
        }
        readAll(mutated);
        const document = documentOf(mutated);
        for (const trial of trialsFor(document)) refusalOr(() => trial.edit(document));
      }),
      { numRuns: 200 },
    );
  });
});

/** An edit may be refused, with words for a person; nothing else may be thrown. */
function refusalOr(edit: () => unknown): void {
  try {
    edit();
  } catch (error) {
    expect(error).toHaveProperty("hint");
  }
}
