/**
 * Every reader of what strangers wrote or people type, on long runs of what it takes for marks. Each input is
 * read in milliseconds; one that takes the square of its length runs into the limit of the test. What is imported
 * is tried in `import/linear.test.ts`, so that the two run side by side.
 */
import { expect, it } from "vitest";
import { issuesByKey, numberOfTicket } from "../src/archive/action-issue.ts";
import { findDocument } from "../src/archive/find-document.ts";
import { readIndexTable } from "../src/archive/index-compare.ts";
import { standingTable } from "../src/archive/index-page.ts";
import { cellText, headingAnchor, linkTarget, quietText } from "../src/archive/markdown-text.ts";
import { mentionsOf } from "../src/archive/mentions.ts";
import { projectFacts } from "../src/archive/project-facts.ts";
import { reviewPremortem } from "../src/archive/review.ts";
import { parseQuery } from "../src/archive/search/query.ts";
import { search } from "../src/archive/search/search.ts";
import { similarTo } from "../src/archive/similar.ts";
import { wordsOf } from "../src/archive/words.ts";
import { readMeta } from "../src/document/action-meta.ts";
import { readNone } from "../src/document/arrow.ts";
import { findConflict } from "../src/document/conflict.ts";
import { Document } from "../src/document/document.ts";
import { readFrontMatter } from "../src/document/front-matter.ts";
import { plainText, readInline } from "../src/document/inline.ts";
import { splitMilestone } from "../src/document/timeline.ts";
import { splitLeading, splitTyped, splitWritten } from "../src/document/typed-entry.ts";
import { readPastedIdeas } from "../src/import/ideas/read.ts";
import { itemWords } from "../src/interview/answer.ts";
import { parseAnswers, sectionMarkdown } from "../src/interview/answers.ts";
import { readEntryAnswer } from "../src/interview/entry-answer.ts";
import { readFieldAnswer } from "../src/interview/field-answer.ts";
import { handlesByFrequency } from "../src/io/git.ts";
import { resolveLink } from "../src/lint/links.ts";
import { lintOne } from "../src/lint/lint.ts";
import { readCsvVotes } from "../src/premortem/csv-votes.ts";
import { mergeRisks } from "../src/premortem/edits/merge-risks.ts";
import { headingWords } from "../src/premortem/edits/risk.ts";
import { findRisk, findVoter, votableRisks } from "../src/premortem/electorate.ts";
import { findIdea } from "../src/premortem/find-idea.ts";
import { readSetVotes } from "../src/premortem/given-votes.ts";
import { ideaKey } from "../src/premortem/idea.ts";
import { readRisks } from "../src/premortem/risks.ts";
import { perspectivesOf } from "../src/premortem/roles.ts";
import { asRead, readSaidIdea } from "../src/premortem/said-idea.ts";
import { withoutSource } from "../src/premortem/seed.ts";
import { headingKey, titleHeading } from "../src/template/heading.ts";
import { loadTemplates } from "../src/template/load.ts";
import type { Section } from "../src/template/model.ts";
import { parseClock } from "../src/values/clock.ts";
import { mergeIn, revertIn, squashedFrom, summaryOf } from "../src/values/commit-message.ts";
import { parseConfig } from "../src/values/config-schema.ts";
import { readCsv } from "../src/values/csv.ts";
import { isDay } from "../src/values/day.ts";
import { parseDuration } from "../src/values/duration.ts";
import { MortemError } from "../src/values/error.ts";
import { folderInside } from "../src/values/folder.ts";
import { parseParticipant } from "../src/values/handle.ts";
import { calendarText, printCalendar } from "../src/values/icalendar.ts";
import { parseId, slugify } from "../src/values/id.ts";
import { didYouMean } from "../src/values/nearest.ts";
import { printable, truncate, wrap } from "../src/values/printable.ts";
import { parseRemote, parseRepo } from "../src/values/remote-address.ts";
import { oneLine, shortened } from "../src/values/text.ts";
import { isTicket } from "../src/values/ticket.ts";
import { parseTime } from "../src/values/time.ts";
import { readTypedDay, readTypedTime } from "../src/values/typed-time.ts";
import { parseYaml } from "../src/values/yaml.ts";
import { printScalar } from "../src/values/yaml-print.ts";
import { isZone } from "../src/values/zone.ts";
import { projectOf, textOf } from "./archive/support.ts";
import { base, lookup, NOW, optionsFor } from "./lint/support.ts";
import { EXPLORER, premortem } from "./premortem/support.ts";
import { LIMIT, readLongRuns } from "./support/long-runs.ts";

const moment = { now: NOW, zone: "America/Chicago", day: "2019-04-02" };
const circumstances = { ...moment, severities: ["sev1"] };
const field = (id: string) =>
  base.fields.find((one) => one.id === id) as (typeof base.fields)[number];

/** Its refusal is an end, too. */
function orRefused(read: (text: string) => unknown): (text: string) => unknown {
  return (text) => {
    try {
      return read(text);
    } catch (error) {
      if (error instanceof MortemError) return error.hint;
      throw error;
    }
  };
}

const explorer = premortem();
const risks = votableRisks(explorer);
const riskSection = explorer.section("risks")?.section as Section;
function mergeWith(idea: string): void {
  const document = premortem(EXPLORER.replace(/Queries over .*/, () => idea));
  const [into, from] = readRisks(document);
  if (into !== undefined && from !== undefined) mergeRisks(document, from, into);
}
const readVotes = (text: string) =>
  orRefused(() => readCsvVotes(text, "a.csv", { document: explorer, risks, people: [] }))(text);
const nobody = { named: () => undefined, role: () => undefined };

const QUERY = parseQuery('certifcate a 0 é ディスク "a a" --- aa');
function searchAll(text: string): void {
  const body = textOf(`title: ${JSON.stringify(text)}`, `## ${text}\n\n${text}\n\n    ${text}\n`);
  const project = projectOf({ "docs/postmortems/a.md": body, "docs/postmortems/b.md": "---\n" });
  search(project, QUERY, 10, () => {});
  search(project, { ...QUERY, phrases: [] }, 10, () => {});
  similarTo(project, new Document("docs/postmortems/b.md", body, lookup), { limit: 1 }, () => {});
}

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  "a time": parseTime,
  "a clock": parseClock,
  "a day": isDay,
  "a zone": isZone,
  "a duration": parseDuration,
  "a typed time": (text) => readTypedTime(text, moment),
  "a typed day": (text) => readTypedDay(text, moment),
  "a participant": parseParticipant,
  "an id": parseId,
  "a title as an id": slugify,
  "a ticket": isTicket,
  "a folder": folderInside,
  "a mistyped word": (text) => didYouMean(text, ["owner", text.slice(1)]),
  "a text on one line": (text) => shortened(oneLine(text)),
  "a text for the terminal": (text) => wrap(truncate(printable(text), 80), 40),
  "a scalar to be written": printScalar,
  "a table of a spreadsheet": readCsv,
  YAML: parseYaml,
  "a YAML value": (text) => parseYaml(`a: ${text}`),
  "a config": orRefused((text) => parseConfig(`postmortems: ${JSON.stringify(text)}`, "a.yaml")),
  "a template": orRefused((text) =>
    loadTemplates([{ path: "a.yaml", text: `id: a\nextends: ${JSON.stringify(text)}` }]),
  ),
  answers: orRefused((text) => parseAnswers(`impact: ${text}`, "a.yaml")),
  "a heading": headingKey,
  "a title as a heading": titleHeading,
  "running text": (text) => readInline(text, { start: 0, end: text.length }),
  "plain text": (text) => plainText(text, { start: 0, end: text.length }),
  "front matter": (text) => readFrontMatter(`---\n${text}\n---\n`),
  "a conflict": findConflict,
  "a piece of meta": readMeta,
  "a reason for none": (text) => readNone(`none: ${text}`),
  "a milestone": splitMilestone,
  "a written entry": (text) => splitWritten(`10:00 ${text}`, "2019-04-02"),
  "a typed entry": (text) => splitTyped(text, moment),
  "an entry's time": (text) => splitLeading(text, moment),
  "an answer for the timeline": (text) => readEntryAnswer(text, circumstances),
  "an answer for people": (text) => readFieldAnswer(field("participants"), text, circumstances),
  "an answer for a status": (text) => readFieldAnswer(field("status"), text, circumstances),
  "a pasted item": itemWords,
  "pasted ideas": readPastedIdeas,
  "an idea": (text) => ideaKey(asRead(readSaidIdea(text, nobody, "by-role"))) + withoutSource(text),
  "a link": (text) => resolveLink("docs/postmortems/a.md", text),
  "a name of a document": orRefused((text) => findDocument([{ id: "a", path: "a.md" }], text)),
  "an index page": orRefused((text) => standingTable(text, "README.md")),
  "a table of an index": (text) => readIndexTable(text),
  "a cell of an index": (text) => cellText(text) + linkTarget(text),
  "a vote that is given": orRefused((text) => readSetVotes([`R1=${text}`, `${text}=1,1`], risks)),
  "a name of a voter": (text) => findVoter(explorer, text, [{ handle: "ana", name: text }]),
  "a name of a risk": (text) => findRisk(risks, text),
  "a title of a risk": (text) => headingWords(text),
  "words of an idea": orRefused((text) => findIdea(explorer, text)),
  roles: (text) => perspectivesOf([text]),
  "risks that are given": (text) => sectionMarkdown(riskSection, text),
  "risks to merge": orRefused(mergeWith),
  "a table of votes": readVotes,
  "a heading of a table of votes": (text) => readVotes(`voter,${text},"R1 ${text}"\nana,1,1`),
  "a cell of votes": (text) => readVotes(`voter,risk,likelihood,impact\nana,R1,1,1 ${text}`),
  "words to compare": wordsOf,
  "a query": orRefused((text) => [text.slice(0, 1000), `"${text.slice(0, 900)}`].map(parseQuery)),
  "a document that is searched": (text) => searchAll(text),
  "a text for an issue": (text) => quietText(text) + headingAnchor(text),
  "a text in a calendar": (text) => printCalendar([["SUMMARY", calendarText(text)]]),
  "a remote": (text) => [parseRemote(text), parseRemote(`https://${text}`), parseRepo(text, "a.b")],
  "a ticket of a host": (text) =>
    numberOfTicket(`https://${text}`, { kind: "github", host: "a", repo: "b/c" }, true),
  "a body of an issue": (text) =>
    issuesByKey([
      { number: 1, body: text, url: "", author: "", state: "open", closedAt: undefined },
    ]),
  "a message of a commit": (text) =>
    [
      { subject: text, body: text },
      { subject: `Revert "${text}`, body: `This reverts commit ${text}` },
    ].map((one) => [revertIn(one), mergeIn(one), summaryOf(one), squashedFrom(text)]),
  "a post-mortem that mentions something": (text) =>
    mentionsOf(new Document("docs/postmortems/a.md", text, lookup), NOW),
  "an author": (text) => handlesByFrequency([text]),
};

it.each(Object.entries(READERS))("%s", { timeout: LIMIT }, (_, read) => readLongRuns(read));

const FRONT = "---\nkind: postmortem\nstarted_at: 2019-04-02T10\n---\n\n";
const HOMES: Readonly<Record<string, (text: string) => string>> = {
  "a title": (text) => FRONT.replace("---\n\n", `title: ${JSON.stringify(text)}\n---\n\n`),
  prose: (text) => `${FRONT}## Impact\n\n${text}\n`,
  "a comment that turns rules off": (text) =>
    `${FRONT}## Impact\n\n<!-- mortem-disable-line ${text} -->\n`,
  "a cause": (text) => `${FRONT}## Root causes\n\n- a ${text}\n`,
  "an action": (text) => `${FRONT}## Action items\n\n- [ ] **A1** a — ${text}\n`,
  "a finished action": (text) => `${FRONT}## Action items\n\n- [x] **A1** a ${text} — @a\n`,
  "a vague action": (text) => `${FRONT}## Action items\n\n- [ ] **A1** Improve ${text}\n`,
  "a declined action": (text) => `${FRONT}## Action items\n\n- [ ] **A1** a — declined: ${text}\n`,
  "a trigger": (text) =>
    `${FRONT}## Trigger\n\n${text}\n\n## Root causes\n\n- one two three four\n`,
  "a detection": (text) => `${FRONT}## Detection\n\nx ${text}\n`,
  "a link": (text) => `${FRONT}## Impact\n\n[a](b${text})\n\n[c](#${text})\n`,
  "headings to link to": (text) => `${FRONT}## ${text}\n\n<a id="${text}">\n\n[c](#d)\n`,
  "an entry": (text) => `${FRONT}## Timeline\n\n- 10:00 ${text}\n`,
  "a row of the timeline": (text) =>
    `${FRONT}## Timeline\n\n| Time | What |\n| --- | --- |\n| 10:00 | ${text}\n`,
  "a row of the actions": (text) =>
    `${FRONT}## Action items\n\n| Id | Action | Owner |\n| --- | --- | --- |\n| A1 | a | ${text}\n`,
};

const PREMORTEM = "---\nkind: premortem\nheld_at: 2018-11-05\nvoting: closed\n---\n\n";
const PREMORTEM_HOMES: Readonly<Record<string, (text: string) => string>> = {
  "a scope": (text) => PREMORTEM.replace("---\n\n", `scope: ${JSON.stringify(text)}\n---\n\n`),
  "the heading of a risk": (text) => `${PREMORTEM}## Risks\n\n### R1 ${text}\n`,
  "an early sign": (text) => `${PREMORTEM}## Risks\n\n### R1 a\n\n**Early sign** ${text}\n`,
  "a check-in": (text) => `${PREMORTEM}## Check-ins\n\n### 2018-11-19\n\n- R1 rising ${text}\n`,
};

const premortems = Object.entries(PREMORTEM_HOMES);
it.each(premortems)("a pre-mortem, with %s", { timeout: LIMIT }, (_, home) =>
  readLongRuns((input) => {
    const document = new Document("docs/premortems/2018-11-05-a.md", home(input), lookup);
    lintOne(document, optionsFor([document.path]));
  }),
);

const documents = Object.entries(HOMES);
it.each(documents)("a document, with %s", { timeout: LIMIT }, (_, home) =>
  readLongRuns((input) => {
    const document = new Document("docs/postmortems/2019-04-02-a.md", home(input), lookup);
    const findings = lintOne(document, optionsFor([document.path]));
    for (const { message, hint } of findings) {
      expect(message.length + hint.length, message.slice(0, 80)).toBeLessThan(1000);
    }
  }),
);

const OVER = PREMORTEM.replace("held_at", "ended_at: 2019-01-01\nheld_at");
const times = (count: number, print: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => print(at + 1)).join("");
const LARGE: Readonly<Record<string, string>> = {
  "one risk of many ideas and actions": `${OVER}## Risks\n\n### R1 a\n\n**How it failed**\n\n${times(8000, (at) => `- idea ${at}\n`)}\n**Avoid or mitigate**\n\n${times(4000, (at) => `- [ ] **A${at}** do it\n`)}`,
  "many risks": `${OVER}## Risks\n\n${times(2000, (at) => `### R${at} a\n\n**How it failed**\n\n- idea\n\n**Avoid or mitigate**\n\n- [ ] **A${at}** do it\n\n`)}`,
};

it.each(Object.entries(LARGE))("a pre-mortem with %s", { timeout: LIMIT }, (_, text) => {
  const document = new Document("docs/premortems/2018-11-05-a.md", text, lookup);
  lintOne(document, optionsFor([document.path]));
  projectFacts(document, () => []);
  const named = reviewPremortem(
    document,
    () => [],
    [],
    () => "2019-01-01",
  ).risks;
  expect(named.flatMap(({ actions }) => actions)).toHaveLength(document.actions.length);
});

const OFF = "<!-- mortem-disable-section no-placeholder -- quoted -->\n\n";
const HIDING: Readonly<Record<string, string>> = {
  "many headings": `## Impact\n\n${OFF.repeat(20_000)}${"# a\n\n".repeat(100_000)}`,
  "many faults": `## Impact\n\n${OFF.repeat(20_000)}## Trigger\n\n<!-- mortem-disable-file no-placeholder -- quoted -->\n\n${"TODO\n\n".repeat(100_000)}`,
};

it.each(Object.entries(HIDING))(
  "many comments that turn a rule off, and %s",
  { timeout: 30_000 },
  (_, text) => {
    const document = new Document("docs/postmortems/2019-04-02-a.md", FRONT + text, lookup);
    lintOne(document, optionsFor([document.path]));
  },
);
