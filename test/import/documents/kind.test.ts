/** What kind of page a file is, told by its form and its names. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOf } from "../../../src/import/documents/kind.ts";
import type { FileKind } from "../../../src/import/documents/model.ts";
import { outlineOf } from "../../../src/import/documents/outline.ts";
import { builtinTemplates } from "../../../src/template/builtin.ts";

const [template] = builtinTemplates();
if (template === undefined) throw new Error("no template");

function kind(path: string, text: string, isNamed = false): FileKind {
  return kindOf(outlineOf({ path, text, firstLine: 1, isNamed }, template as never)).kind;
}

const FORM = `# [Title]

**Date:** YYYY-MM-DD
**Severity:** High / Medium / Low

## Summary

Describe what happened in two sentences.

## Impact

## Timeline

- HH:MM first signal
- HH:MM fixed

## Action items

- [ ] TODO
`;

const FILLED = `# The mail queue stood still

**Date:** 2021-03-04
**Severity:** High

## Summary

Mail to customers waited for two hours, since the disk of the queue was full.

## Impact

1,200 mails came late.

## Timeline

- 10:05 the disk is full
- 12:10 old mail is moved away

## Action items

- [ ] Watch the disk
`;

const cases: readonly [FileKind, string, string][] = [
  ["postmortem", "docs/postmortems/2021-03-04-mail.md", FILLED],
  ["postmortem", "notes.md", FILLED],
  ["postmortem", "incidents/README.md", FILLED],
  [
    "postmortem",
    "docs/2021-03-04-template-cache-outage.md",
    FILLED.replace("mail queue", "template cache"),
  ],
  [
    "postmortem",
    "incidents/mail.md",
    "On 4 March 2021 mail stood still from 10:05 to 12:10, since a disk was full.",
  ],
  [
    "postmortem",
    "事故/2021.md",
    "# 邮件队列停止\n\n## 影响\n\n1200 封邮件延迟。\n\n## 根本原因\n\n磁盘已满。\n",
  ],
  [
    "postmortem",
    "issues/dns.md",
    '---\ntitle: DNS is down\ndate: 2021-03-04 10:05:00\nresolved: true\nresolvedWhen: 2021-03-04 12:10:00\nseverity: down\naffected:\n  - API\nsection: issue\n---\n\n*Fixed* - It works. {{< track "2021-03-04 12:10:00" >}}\n',
  ],
  [
    "postmortem",
    "notes/payments.md",
    "# Payments were down on 1 March 2022\n\nThe queue was full, and we emptied it by hand.\n",
  ],
  [
    "postmortem",
    "notes/checkout.txt",
    "Checkout failed on 2022-03-01 from 10:00 to 11:00.\n\nThe queue was full.\n",
  ],
  [
    "postmortem",
    "incidents/how-a-cron-job-deleted-a-database.md",
    "# How a cron job deleted a database\n\nOn 2022-03-01 it ran twice.\n\n## Impact\n\nAll.\n",
  ],
  [
    "postmortem",
    "incidents/2022-03-01-the-runbook.md",
    "# The runbook was wrong\n\n## Impact\n\nAll.\n\n## Timeline\n\n- 10:00 it began\n",
  ],
  [
    "premortem",
    "docs/premortem-explorer.md",
    "# Pre-mortem: the explorer\n\n| Risk | Likelihood | Impact |\n| --- | --- | --- |\n| It is slow | 3 | 2 |\n",
  ],
  [
    "postmortem",
    "wiki/pay.md",
    "# Post-mortem: Payments down\n\nPayments failed. A disk was full. We added an alert.\n",
  ],
  [
    "guide",
    "wiki/process.md",
    "# Post-mortem: process\n\n## When to write one\n\nAlways.\n\n## How to write one\n\nSoon.\n",
  ],
  [
    "other",
    "docs/postmortems/weekly.md",
    "# Weekly infra sync, 2022-05-09\n\n## Incidents\n\n- Login was down\n\n## Action items\n\n- Renew\n",
  ],
  [
    "postmortem",
    "docs/postmortems/meeting.md",
    "# Meeting notes: login outage, 2022-05-09\n\n## Impact\n\nNobody could log in.\n",
  ],
  [
    "postmortem",
    "docs/postmortems/stand-up.md",
    "# The stand-up bot was down, 2022-05-09\n\n## Root cause\n\nA token.\n",
  ],
  ["template", "docs/form.md", FORM],
  ["template", "docs/template.md", FORM],
  [
    "template",
    "plantilla.md",
    "# Postmortem: <Título>\n\n> **Fecha**: AAAA-MM-DD\n\n## Resumen\n\n<!-- qué pasó -->\n\n## Causa raíz\n\n<!-- técnica -->\n\n## Impacto\n\n- **Usuarios**:\n- **Duración**:\n",
  ],
  [
    "template",
    "шаблон.md",
    "# Постмортем: <Инцидент>\n\n## Резюме\n\n- Что произошло:\n- Кто пострадал:\n\n## Причина\n\n- Техническая причина:\n",
  ],
  [
    "template",
    "postmortem-mal.md",
    "# Tittel\n\n**Dato:** åååå-mm-dd\n\n**Status:**\n\n## Tidslinje\n\n## Hva lærte vi?\n\nBeskriv hva som gikk bra.\n",
  ],
  [
    "template",
    "模板.md",
    "# INC-XXXX：<标题>\n\n## 影响\n\n- 范围：\n\n## 时间线\n\n- T0：\n\n## 根本原因\n\n请描述直接原因。\n",
  ],
  [
    "index",
    "postmortems/README.md",
    "# Post-mortems\n\n## Index\n\n- [Mail stood still](2021-03-04-mail.md)\n- [DNS was gone](2021-04-05-dns.md)\n",
  ],
  [
    "index",
    "postmortems/README.md",
    "# Incidents\n\n| Date | Incident |\n| --- | --- |\n| 2021-03-04 | [Mail stood still](mail.md) |\n| 2021-04-05 | [DNS was gone](dns.md) |\n",
  ],
  [
    "guide",
    "postmortems/README.md",
    "# Post-mortems\n\nWe write down what went wrong.\n\n## When to write one\n\nWhen users noticed.\n\n## Format\n\n- **Impact:** who was affected\n- **Root cause:** why\n- **Timeline:** what happened when\n",
  ],
  [
    "guide",
    "howto.md",
    "# How to hold a post-mortem meeting\n\n## Purpose\n\nTo learn.\n\n## Process\n\nRead the timeline aloud.\n",
  ],
  [
    "guide",
    "incidents/how-to-write-a-postmortem.md",
    "# How to write one\n\nWrite it within five days.\n\n## Summary\n\nSay what happened.\n\n## Timeline\n\nList what happened when.\n\n## Root cause\n\nAsk why.\n",
  ],
  [
    "guide",
    "incidents/incident-process.md",
    "# What we do\n\nWho notices an incident declares it.\n\n## Severity\n\n| Severity | Meaning |\n|-|-|\n| SEV1 | all |\n",
  ],
  [
    "guide",
    "incidents/runbook-database.md",
    "# The database is down\n\n1. Look at the disk.\n2. Restart it.\n",
  ],
  [
    "log",
    "notes/ops-notes.md",
    "# Notes\n\n## 2021-03-04\n\nNew disk.\n\n## 2021-03-05\n\nMoved the host.\n\n## 2021-03-08\n\nUpdates.\n\n## 2021-03-09\n\nMore updates.\n",
  ],
  ["ours", "x.md", "---\nkind: postmortem\ntitle: x\n---\n\n# x\n"],
  ["empty", "postmortems/a.md", ""],
  ["empty", "postmortems/a.md", " \n\n"],
  ["other", "docs/architecture.md", "# How the parts talk\n\nThe API asks the store.\n"],
  [
    "other",
    "issues/news.md",
    "---\ntitle: A new page\ndate: 2021-03-04\ninformational: true\nsection: issue\n---\n\nWe have a new page.\n",
  ],
];

test.each([
  "# Slow site 2022-03-01\n\n**Severity:** SEV1\n\n## Impact\n\nSlow for all.\n\n## Action items\n\n- Fix it\n",
  "# Nobody could pay\n\nDate: 2022-03-01\nSeverity: SEV1\nDuration: 2h\n\nThe queue was full.\n",
  "# Die Zahlungen standen\n\n| Beginn | 01.03.2022 10:00 |\n|-|-|\n| Ende | 01.03.2022 12:00 |\n| Schweregrad | hoch |\n\nDie Warteschlange war voll.\n",
])("facts of an incident at its top make a post-mortem, wherever it lies: %j", (text) => {
  expect(kind("notes/a.md", text)).toBe("postmortem");
});

test("a file that a person named is meant, unless it is plainly something else", () => {
  const plain = "# The checkout\n\nIt stood still for an hour.\n";
  expect(kind("notes/a.md", plain)).toBe("other");
  expect(kind("notes/a.md", plain, true)).toBe("postmortem");
  for (const [expected, path, text] of cases.filter(([of]) => of !== "other"))
    expect(kind(path, text, true), `${path} ${text.slice(0, 20)}`).toBe(expected);
});

test("a template with sections and times in it stays one", () => {
  const filled = FILLED.replace("# The mail queue stood still", "# Title");
  expect(kind("forms/template.md", filled)).toBe("template");
});

test.each(cases)("%s: %s", (expected, path, text) => {
  expect(kind(path, text)).toBe(expected);
});

test("what is left out has a reason that ends a sentence", () => {
  for (const [expected, path, text] of cases) {
    const { why } = kindOf(outlineOf({ path, text, firstLine: 1 }, template));
    if (expected === "postmortem" || expected === "premortem") expect(why).toBe("");
    else expect(why).toMatch(/^[a-z].*[^.]$/);
  }
});

test("a half-filled draft of a real incident is no template", () => {
  const draft = FORM.replace("[Title]", "The mail queue stood still")
    .replace("YYYY-MM-DD", "2021-03-04")
    .replace("High / Medium / Low", "High")
    .replace("Describe what happened in two sentences.", "Mail waited for two hours.")
    .replaceAll("HH:MM", "10:05");
  expect(kind("incidents/2021-03-04-mail.md", draft)).toBe("postmortem");
});

const PIECES = [
  "# ",
  "## ",
  "- ",
  "| a | b |\n| - | - |\n",
  "[x](y.md)",
  "<",
  ">",
  "{{",
  "[",
  "_",
  "*",
  "?",
  "YYYY-MM-DD",
  "**Impact:**",
  "\n",
  "\n\n",
  " ",
  "a",
  "年",
  "2021-03-04",
  "---\n",
  "```\n",
  "<!--",
];

test("any text is of some kind", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }), (pieces) => {
      expect(kind("a.md", pieces.join(""))).toBeTypeOf("string");
    }),
  );
});

test.each(PIECES)("100 KB of %j are read", { timeout: 30_000 }, (piece) => {
  expect(kind("a.md", piece.repeat(100_000 / piece.length))).toBeTypeOf("string");
});

test("a title, a day and what happened when are enough of a post-mortem, and times without a day are not", () => {
  const times = "- 10:00 Mails wait\n- 10:20 The disk is replaced\n";
  expect(kind("notes/mail.md", `# Mail queue\n\n2021-03-04\n\n${times}`)).toBe("postmortem");
  expect(kind("notes/mail.md", `# Mail queue\n\n${times}`)).toBe("other");
});

test("a post-mortem in Korean is one", () => {
  const text =
    "# 장애\n\n발생 일시: 2022-06-07 23:50\n\n## 타임라인\n\n- 23시 50분 오류\n- 23시 55분 복구\n";
  expect(kind("a.md", text)).toBe("postmortem");
});
