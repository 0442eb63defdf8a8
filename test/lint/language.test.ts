/** Who a verb is said of, what is not the writer's own word, and documents in other languages. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document } from "../../src/document/document.ts";
import { compileLanguage } from "../../src/lint/language/compile.ts";
import { english } from "../../src/lint/language/english/index.ts";
import { findIn, groupsIn } from "../../src/lint/language/find.ts";
import { isLanguageRule } from "../../src/lint/language/language.ts";
import { maskedText } from "../../src/lint/language/masked.ts";
import { sentencesOf } from "../../src/lint/language/sentences.ts";
import { Subjects, tokensOf } from "../../src/lint/language/subject.ts";
import { lintDocuments, lintOne } from "../../src/lint/lint.ts";
import { readCorpus } from "../document/corpus.ts";
import { SAID, WORDS } from "./said.ts";
import { lookup, optionsFor } from "./support.ts";

const language = compileLanguage(english);
const subjects = new Subjects(language.words, new Set(["mona"]));

describe("the subject of a verb", () => {
  it.each([
    ["the engineer on call forgot", "forgot", "person"],
    ["One of our maintainers, who was new, forgot", "forgot", "person"],
    ["the engineer who deployed it forgot", "forgot", "person"],
    ["An engineer ran the migration and forgot", "forgot", "person"],
    ["mona (who was on call) forgot", "forgot", "person"],
    ["@k-weber never checked", "checked", "person"],
    ["Sarah then accidentally deleted", "deleted", "person"],
    ["none of the reviewers noticed", "noticed", "nobody"],
    ["no engineer noticed", "noticed", "nobody"],
    ["While testing the job, we missed", "missed", "we"],
    ["the script that failed", "failed", "machine"],
    ["The Kubernetes operator forgot", "forgot", "machine"],
    ["The operator forgot", "forgot", "either"],
    ["the review did not catch", "catch", "process"],
    ["We added a cache, which caused", "caused", "unknown"],
    ["Misread the manual", "Misread", "none"],
    ["**Cause**: misread the manual", "misread", "none"],
    ["the database team overlooked", "overlooked", "team"],
    ["users forgot", "forgot", "outsider"],
  ])("%s: %s is said of %s", (sentence, verb, kind) => {
    expect(subjects.before(tokensOf(sentence), sentence.indexOf(verb))).toBe(kind);
  });
});

function spokenOf(markdown: string, heading = "Root causes", people = "[mona (engineering)]") {
  const text = `---\nkind: postmortem\nparticipants: ${people}\n---\n\n## ${heading}\n\n${markdown}\n`;
  const document = new Document("docs/postmortems/2019-04-02-a.md", text, lookup);
  const options = optionsFor([document.path]);
  const rules = options.rules.filter(({ id }) => isLanguageRule(id));
  return lintOne(document, { ...options, rules });
}

describe("what the writer says", () => {
  it.each([
    ["`the engineer forgot to renew it`", "code"],
    ["[the engineer forgot](a.md) the rest", "a link"],
    ['A customer wrote that "the engineer forgot to renew it".', "a quotation"],
    ["> The engineer forgot to renew it.", "a quoted block"],
    ["ana [9:07 AM] the engineer forgot to renew it", "a pasted chat"],
    ["A check ran. → none: the engineer forgot nothing", "a reason for no action"],
    ["<!-- the engineer forgot to renew it -->", "a comment"],
  ])("is not what stands elsewhere: %s", (markdown) => {
    expect(spokenOf(markdown)).toEqual([]);
  });

  it.each([
    ["no-blame", "The on-call engineer forgot to renew the certificate."],
    ["no-blame", "The drop was due to carelessness."],
    ["no-blame", "Dave broke production."],
    ["no-blame", "He should have known better."],
    ["no-blame", "It was his mistake."],
    ["no-blame", "The table was mistakenly dropped by a contractor."],
    ["no-human-error", "The root cause was human error."],
    ["no-human-error", "A fat-fingered IP address."],
    ["no-counterfactual", "We failed to notice the queue."],
    ["no-counterfactual", "The outage would have been avoided had we tested it."],
    ["no-counterfactual", "If only the alert had been louder."],
    ["no-hindsight", "Obviously, the flag was off."],
    ["no-hindsight", "We just had to look at the log."],
    ["no-drama", "It was a complete disaster."],
    ["no-names-in-causes", "Mona restarted it."],
    ["no-names-in-causes", "@k-weber restarted it."],
  ])("is found by %s: %s", (rule, sentence) => {
    expect(spokenOf(sentence).map((finding) => finding.rule)).toContain(rule);
  });

  it.each([
    "The job failed.",
    "The deploy broke the cache.",
    "We decided to wait.",
    "Nobody was paged.",
    "The engineer on call rolled it back.",
    "Thanks to the reviewer for the quick fix.",
    "The parser ignored the header.",
    "The disaster recovery site took over.",
    "The steps are not clearly documented.",
    "The function simply returns an empty list.",
    "The value should have been `5`.",
    "It could have been worse.",
    "The rate of user errors rose.",
    "The file at @types/node was missing.",
    "release-lead tagged it.",
  ])("is none of their business: %s", (sentence) => {
    expect(spokenOf(sentence)).toEqual([]);
  });

  it("may name people, and tell of the future, where that is welcome", () => {
    expect(spokenOf("- Mona found it.", "What went well")).toEqual([]);
    expect(spokenOf("- It should have been tested.", "Lessons learned")).toEqual([]);
    expect(spokenOf("A count would have shown it within a minute.", "Detection")).toEqual([]);
    expect(spokenOf("It should have been tested.")).toHaveLength(1);
  });

  it("is shown with its place and the role to write", () => {
    const [finding] = spokenOf("It was late. Mona restarted it.");
    expect(finding).toMatchObject({ line: 8, column: 14, endColumn: 18, section: "root-causes" });
    expect(finding?.hint).toContain("engineering");
  });
});

it("counts the documents whose language nobody knows", () => {
  const japanese = "データベースの接続が枯渇したため、サービスが応答しなくなりました。";
  const text = `---\nkind: postmortem\n---\n\n## Summary\n\n${japanese}\n`;
  const document = new Document("docs/postmortems/2019-04-02-a.md", text, lookup);
  const options = optionsFor([document.path]);
  expect(lintDocuments([document], options).languageUnchecked).toBe(1);
  const others = options.rules.filter(({ id }) => !isLanguageRule(id));
  expect(lintDocuments([document], { ...options, rules: others }).languageUnchecked).toBe(0);
});

const PIECES = [
  "the engineer",
  "we",
  "should have",
  "without",
  "failed to notice",
  "never",
  "`x`",
  '"q"',
  ".",
  ",",
  "obviously",
  "disaster",
  "@ana",
  "(",
  "human error",
  "\n",
  "*",
];

it("finds phrases within the block, in order, and the same in a text that stands elsewhere", () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join(" "));
  fc.assert(
    fc.property(text, (block) => {
      const masked = maskedText(block, { start: 0, end: block.length });
      expect(masked).toHaveLength(block.length);
      const found = findIn(masked, language.inCauses, subjects);
      for (const { start, end, said } of found) {
        expect(start).toBeLessThan(end);
        expect(masked.slice(start, end).replace(/\s+/g, " ")).toBe(said);
      }
      const shifted = `# a\n\n${block}`;
      expect(maskedText(shifted, { start: 5, end: shifted.length })).toBe(masked);
    }),
  );
});

/** The same at each run of the test. */
function mixed(pieces: readonly string[], length: number): string {
  const [order = []] = fc.sample(
    fc.array(fc.constantFrom(...pieces), { minLength: 997, maxLength: 997, size: "max" }),
    { numRuns: 1, seed: 1 },
  );
  const once = `${order.join(" ")} `;
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

/** Long enough for a busy machine, and far too short for the square of the length. */
const LIMIT = 120_000;

describe("reads in one pass", () => {
  const findAll = (text: string) =>
    findIn(maskedText(text, { start: 0, end: text.length }), language.inCauses, subjects);

  it("long runs of one piece", { timeout: LIMIT }, () => {
    for (const piece of [...PIECES, ...SAID]) findAll(`${piece} `.repeat(20_000 / piece.length));
  });

  it.each([
    [100_000, "phrases", SAID],
    [1_000_000, "phrases", SAID],
    [100_000, "their words", WORDS],
    [1_000_000, "their words", WORDS],
    [1_000_000, "phrases, words and marks", [...PIECES, ...WORDS, ...SAID]],
  ])("%i characters of %s, mixed", { timeout: LIMIT }, (length, _, pieces) => {
    expect(findAll(mixed(pieces, length))).not.toEqual([]);
  });
});

const files = readCorpus();
it.skipIf(files.length === 0)("looks for a phrase wherever its words stand", () => {
  for (const { path, text } of files) {
    for (const block of text.split(/\n\s*\n/)) {
      for (const sentence of sentencesOf(block)) {
        const groups = groupsIn(sentence.text, language.inCauses);
        for (const group of language.inCauses.groups) {
          if (groups.has(group)) continue;
          for (const { say, behind } of group.phrases()) {
            say.lastIndex = 0;
            const match = say.exec(sentence.text);
            if (match === null || behind?.test(sentence.text.slice(0, match.index)) === false)
              continue;
            expect.fail(`${path}: "${match[0]}" is not looked for by ${group.rule}`);
          }
        }
      }
    }
  }
});
