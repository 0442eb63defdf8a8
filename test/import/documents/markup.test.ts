import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorKey } from "../../../src/archive/anchors.ts";
import { asMarkdown, lostInMarkup } from "../../../src/import/documents/markup/as-markdown.ts";
import type { Imported, Manner } from "../../../src/import/documents/model.ts";
import { takeIn } from "../../../src/import/documents/take-in.ts";
import { reading, template } from "./support.ts";

function taken(text: string, manner: Manner = "anew", path = "old/outage.txt"): Imported {
  const [first] = takeIn({ path, text, firstLine: 1 }, reading, manner);
  if (first === undefined || "why" in first) throw new Error(first?.why);
  return first;
}

const body = (text: string): string => text.slice(text.indexOf("\n---") + "\n---\n\n".length);
const sectionsOf = (text: string) => taken(text).understood.sections;
const inMarkdown = (text: string) => asMarkdown(text, template, "anew").text;

const PROSE = "Nobody could log in for two hours on 2019-04-02, and all had to wait.";

describe("headings of a text without Markdown", () => {
  test.each<[name: string, text: string]>([
    [
      "in capitals",
      `SUMMARY\n${PROSE}\nTIMELINE\n10:00 Deploy\n12:00 Back\nROOT CAUSE\nA full pool.\n`,
    ],
    [
      "behind a colon too",
      `SUMMARY:\n\n${PROSE}\n\nTIMELINE:\n10:00 Deploy\n12:00 Back\nROOT CAUSE\nA full pool.\n`,
    ],
    [
      "in capitals, with a remark behind",
      `SUMMARY\n${PROSE}\n\nTIMELINE (all times CEST)\n10:00 Deploy\n12:00 Back\n\nROOT CAUSE:\nA full pool.\n`,
    ],
    [
      "underlined",
      `Summary\n_______\n${PROSE}\n\nTIMELINE\n********\n10:00 Deploy\n12:00 Back\n\nRoot cause\n#######\nA full pool.\n`,
    ],
    [
      "behind numbers",
      `1. Summary\n\n${PROSE}\n\n2. Timeline\n10:00 Deploy\n12:00 Back\n3. Root cause\n\nA full pool.\n`,
    ],
    [
      "behind Roman numbers",
      `I. Summary\n\n${PROSE}\n\nII. Timeline\n10:00 Deploy\n12:00 Back\nIII. Root cause\nA full pool.\n`,
    ],
    [
      "behind signs",
      `■概要\n${PROSE}\n■タイムライン\n10:00 Deploy\n12:00 Back\n■原因\nA full pool.\n`,
    ],
    [
      "behind circles",
      `● 概要\n${PROSE}\n● 時系列\n10:00 Deploy\n12:00 Back\n○ 原因\nA full pool.\n`,
    ],
    [
      "in brackets, also before the text",
      `【概要】${PROSE}\n【時系列】\n10:00 Deploy\n12:00 Back\n[Root cause]\nA full pool.\n`,
    ],
    [
      "as a wiki has them",
      `= Logins failed =\n== Summary ==\n${PROSE}\n== Timeline ==\n10:00 Deploy\n12:00 Back\n== Root cause ==\nA full pool.\n`,
    ],
    [
      "between lines of signs",
      `--- Summary ---\n${PROSE}\n--- Timeline ---\n10:00 Deploy\n12:00 Back\n>>> Root cause <<<\nA full pool.\n`,
    ],
    [
      "alone below a blank line",
      `Summary\n\n${PROSE}\n\nTimeline\n10:00 Deploy\n12:00 Back\n\nRoot cause\nA full pool.\n`,
    ],
    [
      "in Spanish",
      `RESUMEN\n${PROSE}\nCRONOLOGÍA\n10:00 Deploy\n12:00 Back\nCAUSA RAÍZ\nA full pool.\n`,
    ],
    [
      "in German",
      `ZUSAMMENFASSUNG\n${PROSE}\nZEITLEISTE\n10:00 Deploy\n12:00 Back\nURSACHE\nA full pool.\n`,
    ],
    [
      "of Jira",
      `h1. Logins failed\nh2. Summary\n${PROSE}\nh2. Timeline\n10:00 Deploy\n12:00 Back\nh2. Root cause\nA full pool.\n`,
    ],
    [
      "of Markdown before it asked for blanks",
      `##Summary\n${PROSE}\n##Timeline\n10:00 Deploy\n12:00 Back\n##Root cause\nA full pool.\n`,
    ],
  ])("%s", (_, text) => {
    expect(sectionsOf(text)).toEqual(["summary", "timeline", "root-causes"]);
    expect(body(taken(text).text)).toContain("## Root causes\n\nA full pool.");
  });

  test("give the title, which is the first line", () => {
    const { text } = taken(`Logins failed\n\nSUMMARY\n${PROSE}\nTIMELINE\n10:00 Deploy\n`);
    expect(body(text)).toMatch(/^# Logins failed\n\n## Summary\n\nNobody/);
  });

  test("part the text also where they name no section, once two that do are written so", () => {
    const text = `SUMMARY\n\n${PROSE}\n\nBACKGROUND\n\nThe pool is old.\n\nTIMELINE\n\n10:00 Deploy\n`;
    const { text: now, unknown } = taken(text);
    expect(body(now)).toContain("## Notes from the original\n\n### BACKGROUND\n\nThe pool is old.");
    expect(unknown).toMatchObject([{ name: "BACKGROUND", line: 5 }]);
    expect(inMarkdown(`SUMMARY\n\n${PROSE}\n\nBACKGROUND\n\nIt is old.\n`)).not.toContain(
      "## BACK",
    );
  });

  test("part the text without a blank line above, where their sign is none of lists", () => {
    const steps = "10:00 デプロイ\n10:05 エラーが増える\n12:00 復旧\n";
    const text = `■概要\n${PROSE}\n■経緯\n${steps}■原因\nA full pool.\n■その他\n特になし\n`;
    expect(sectionsOf(text)).toEqual(["summary", "timeline", "root-causes"]);
    expect(body(taken(text).text)).toContain("### その他\n特になし");
  });

  test("have a text that is set in below them, which is no code", () => {
    const text = `SUMMARY\n\n    ${PROSE}\n\nACTION ITEMS\n\n    1) Add an alert\n    2) Raise it\n       at once\n`;
    expect(inMarkdown(text)).toBe(
      `## SUMMARY\n\n${PROSE}\n\n## ACTION ITEMS\n\n1) Add an alert\n2) Raise it\n   at once\n`,
    );
    expect(taken(text).understood.actions).toBe(2);
    expect(asMarkdown(text, template, "in-place").text).toContain(`    ${PROSE}`);
  });

  test.each<[what: string, below: string, now: string]>([
    ["braces", "for (;;) {\n        take();\n    }", "    for (;;) {\n        take();\n    }"],
    ["commands behind a prompt", "$ kubectl get pods", "    $ kubectl get pods"],
    ["a statement", "SELECT * FROM pool", "    SELECT * FROM pool"],
    ["what is set", "pool.size = 5", "    pool.size = 5"],
    ["prose above code", "It was so:\n\n    $ make", "It was so:\n\n    $ make"],
    ["code further in", "It was so:\n\n        $ make", "It was so:\n\n    $ make"],
    ["entries", "10:00 Deploy;\n    10:05 Errors (all);", "10:00 Deploy;\n10:05 Errors (all);"],
    ["items", "- raise it (now);\n    - add an alert;", "- raise it (now);\n- add an alert;"],
    ["facts", "Severity: high\n    Owner: ops (all)", "Severity: high\nOwner: ops (all)"],
    ["a sentence in quotes", '"It is down", they said.', '"It is down", they said.'],
  ])("keep code that is set in below them: %s", (_, below, now) => {
    const text = `SUMMARY\n\n${PROSE}\n\nROOT CAUSE\n\n    ${below}\n`;
    expect(inMarkdown(text)).toBe(`## SUMMARY\n\n${PROSE}\n\n## ROOT CAUSE\n\n${now}\n`);
  });

  test("behind numbers that go on are found where they name no section, and no item of a list is", () => {
    const text = `1. Summary\n${PROSE}\n2. Incident details\n2.1 Timeline\n10:00 Deploy\n3. Actions\n`;
    expect(inMarkdown(text)).toContain("\n## 2. Incident details\n### 2.1 Timeline\n");
    const list = `1. Summary\n${PROSE}\n1. The pool\n2. Nobody knew\n\nThat was all.\n3. Actions\nNone.\n`;
    expect(inMarkdown(list)).toContain(
      "\n1. The pool\n2. Nobody knew\n\nThat was all.\n## 3. Actions",
    );
  });

  test.each<[name: string, text: string]>([
    ["a list", "Fixes:\n\n1. Summary is shown\n2. Timeline is shown\n"],
    [
      "a table of contents",
      "1. Summary\n2. Timeline\n3. Actions\n\nThis is what we talked about.\n",
    ],
    [
      "sentences",
      "The summary follows.\nTIMELINE OF EVENTS IS TO BE FOUND IN THE WIKI, SAYS THE TEAM.\n",
    ],
    ["code", "```\nSUMMARY\nTIMELINE\n```\n"],
    [
      "a document that has headings",
      `# T\n\n## Summary\n\n${PROSE}\n\nTIMELINE\n\n## Impact\n\nAll.\n`,
    ],
    ["bold labels, which are read as such", `**Summary**\n\n${PROSE}\n\n**Unknown:** no\n`],
    ["labels without bold", `Summary:\n${PROSE}\n\nImpact:\nAll of them.\n`],
  ])("are none in %s", (_, text) => {
    expect(inMarkdown(text)).toBe(text);
  });

  describe("in capitals among the entries of a timeline", () => {
    const told = (between: string) =>
      `SUMMARY\n\n${PROSE}\n\nTIMELINE\n\n10:00 Deploy\n10:05 Errors\n\n${between}\n\nIMPACT\n\nAll.\n`;

    test("are none, where the entries go on", () => {
      const text = told("ROLLBACK STARTED\n\n10:10 Rolled back\n\nALL CLEAR\n\n- 10:20 Told");
      expect(inMarkdown(text)).toContain("\n\nROLLBACK STARTED\n\n10:10");
      const { understood, unknown, doubts } = taken(text);
      expect(understood).toMatchObject({ timelineEntries: 4 });
      expect(understood.sections).toContain("impact");
      expect(unknown).toEqual([]);
      expect(doubts.join()).not.toContain("ends the timeline");
    });

    test("part the text where they name a section", () => {
      expect(inMarkdown(told("ROOT CAUSE\n\n10:10 is when the pool was full."))).toContain(
        "\n## ROOT CAUSE\n",
      );
    });

    test("are a doubt, where times follow behind other text", () => {
      const { doubts, understood } = taken(told("AFTERWARDS\n\nWe met.\n\n10:40 Coffee"));
      expect(understood.timelineEntries).toBe(2);
      expect(doubts).toContainEqual({
        line: 10,
        message: '"AFTERWARDS" ends the timeline, and below it a line begins with a time',
      });
    });
  });

  test("leave a list below them as it is", () => {
    const text = `1. Summary\n\n${PROSE}\n\n2. Actions\n\n1. Raise the limit\n2. Add an alert\n`;
    expect(inMarkdown(text)).toContain("## 2. Actions\n\n1. Raise the limit\n2. Add an alert\n");
  });

  test("in place become those of Markdown", () => {
    const text = `SUMMARY\n=======\n${PROSE}\n\nTIMELINE\n\n10:00 Deploy\n`;
    const now = taken(text, "in-place", "old/outage.md").text;
    expect(body(now)).toBe(`## SUMMARY\n\n${PROSE}\n\n## TIMELINE\n\n10:00 Deploy\n`);
  });
});

test("bullets of a word processor are those of a list", () => {
  const { understood } = taken(
    `SUMMARY\n\n${PROSE}\n\nACTION ITEMS\n• Add an alert\n◦ For the pool\n• Raise the limit\n・監視を追加する\n`,
  );
  expect(understood.actions).toBe(3);
});

test("signs that an export escapes for nothing are read", () => {
  const text =
    "# Outage\n\n**Date:** 2023\\-09\\-12\n\n## Timeline (UTC\\+2)\n\n* 10:10 \\- Search is down\n* 11:45 \\- It is back\n";
  expect(taken(text).understood).toMatchObject({ startedAt: "2023-09-12T10:10" });
  expect(taken(text).text).toContain("* 10:10 - Search is down\n");
  const needed = "\\- no item\n\\+ none either\n\na\n\\==\n\n`a\\-b`\n\n    c \\- d\n\n\\\\- e\n";
  expect(inMarkdown(needed)).toBe(needed);
});

test("boxes to tick without a bullet are a list", () => {
  const text = `# Outage\n\n## Summary\n\n${PROSE}\n\n## Action items\n\n[ ] Add an alert\n[x] Raise the limit\n  [X] And its test\n`;
  expect(taken(text).text).toContain("- [ ] **A1** Add an alert\n- [x] **A2** Raise the limit\n");
  expect(inMarkdown("```\n[ ] code\n```\n\n[x]: https://example.com\n")).toBe(
    "```\n[ ] code\n```\n\n[x]: https://example.com\n",
  );
});

describe("tables of Jira", () => {
  const text = [
    "h1. Payments failed",
    "||Severity|SEV2|",
    "h2. Timeline",
    "||Time||What||",
    "|10:00|Deploy, see [the log|https://logs.example/1]|",
    "|10:05|Errors rise",
    "and rise|",
    "h2. Actions",
    "||Nr||Maßnahme||Zuständig||Termin||Status||",
    "|1|Alarm einrichten|Anna|2019-05-01|offen|",
    "|2|Limit erhöhen|Tom|2019-05-02|erledigt|",
    "h2. Later",
    "# More of {{it}}",
    "** at *once*",
    "{code:java}",
    "h2. no heading",
    "{code}",
    "{noformat}",
    "{quote}",
    "-gone- ",
    "h2. Impact\n",
    "(x)",
    "<details>\n",
    "<details><summary>Impact</summary>",
    "</details>\n",
    "",
  ].join("\n");

  test("are read by their columns", () => {
    const { text: now, understood } = taken(text);
    expect(understood).toMatchObject({
      title: "Payments failed",
      severity: "sev2",
      timelineEntries: 2,
    });
    expect(understood.actions).toBe(2);
    expect(now).toContain("| 10:05 | Errors rise<br>and rise |\n");
    expect(now).toContain("[the log](https://logs.example/1)");
    expect(now).toContain("1. More of `it`\n   - at **once**\n```java\nh2. no heading\n```");
  });

  test("in place, all stays as its author wrote it", () => {
    const table = `# T\n\n## Summary\n\n${PROSE}\n\n## Actions\n\nThese:\n||What||Who||\n|Add an alert|@ana|\n\n# Other\n`;
    expect(taken(table, "in-place", "old/outage.md").text).toContain(
      "\n||What||Who||\n|Add an alert|@ana|\n\n# Other\n",
    );
  });

  test("in place, a document in nothing else is a doubt", () => {
    const { doubts } = taken(`${PROSE}\n\n${text}`, "in-place", "old/outage.md");
    expect(doubts).toContainEqual(
      expect.objectContaining({
        line: 3,
        message: expect.stringMatching(/^this is Jira's markup/),
      }),
    );
  });

  test("doubts name the lines of the source", () => {
    const { doubts } = taken(`${text}\nh2. Notes\n\nSeen on 03/04/2020 by all.\n`);
    const { line } = doubts.find(({ message }) => message.includes("time zone")) ?? { line: 0 };
    expect(text.split("\n")[line - 1]).toContain("10:05|Errors");
  });

  test("of GitHub's form with empty cells are none", () => {
    const github = "||a|b|\n|---|---|---|\n||1|2|\n||3|4|\n";
    expect(inMarkdown(github)).toBe(github);
  });
});

describe("words of Jira", () => {
  const inJira = (line: string) =>
    inMarkdown(`h2. Impact\n\n${line}\n`).slice("## Impact\n\n".length, -1);

  test.each<[wiki: string, markdown: string]>([
    ["[~ana] and [~tom.b], not [~accountid:5b10]", "@ana and @tom.b, not [~accountid:5b10]"],
    ["{color:red}red{color}, {color:#f00}*bold*{color}", "red, **bold**"],
    ["* (/) done (x) failed (!) mind", "* ✅ done ❌ failed ⚠️ mind"],
    ["f(x) and (x+1)", "f(x) and (x+1)"],
    ["We -rolled back- waited, -all-.", "We ~~rolled back~~ waited, ~~all~~."],
    ["well-known - and - so on, -5% to -3%", "well-known - and - so on, -5% to -3%"],
    ["run it with -f a b- or --all- or x-y-z", "run it with -f a b- or --all- or x-y-z"],
    [
      "see https://x.example/-a- [https://x.example/-b-]",
      "see https://x.example/-a- <https://x.example/-b->",
    ],
    ["{{a *b* -c-}} and *b*", "`a *b* -c-` and **b**"],
    ["one \\\\ two, C:\\\\x", "one <br> two, C:\\\\x"],
    ["# a\n#* b\n#*# c\n-- d", "1. a\n   - b\n      1. c\n   - d"],
    ["Text\n----\nmore", "Text\n\n----\nmore"],
    ["{quote}\nOne\n\n* two\n{quote}", "\n> One\n>\n> * two\n"],
    ["{quote}One\ntwo{quote}\n\nx", "> One\n> two\n\nx"],
    ["he said {quote}so{quote}", "he said {quote}so{quote}"],
    ["{panel:title=In short|bgColor=#fff}\nAll.\n{panel}", "**In short**\n\nAll.\n"],
    ["{info:title=Mind}All.{info} {note}x{note}", "**Mind** All. x"],
    ["{code}a *b* | c{code} and {noformat}d{noformat}", "`a *b* | c` and `d`"],
    ["{code:title=a.sql|sql}\nx = '*b*'\n{code}", "**a.sql**\n\n```sql\nx = '*b*'\n```"],
    ["* a\n{code:title=T}\nx\n{code}", "* a\n\n**T**\n\n```\nx\n```"],
    ["so: {code}a\n-b- {code} it is", "so: \n```\na\n-b- \n```\n it is"],
    ["{noformat}\n```\n{code}\n```\n{noformat}", "````\n```\n{code}\n```\n````"],
    ["{code}one{code} and\n{code}\n-a- *b*\n{code}", "`one` and\n```\n-a- *b*\n```"],
    ["never {code}closed -all-", "never {code}closed ~~all~~"],
    [
      "|a|{code}\nx|y *b*\n{code}|",
      "|  |  |\n| --- | --- |\n| a | {code}<br>x\\|y *b*<br>{code} |",
    ],
    ["||h||\n|h3. In a *cell*|\n|h3. Plain|", "| h |\n| --- |\n| In a **cell** |\n| **Plain** |"],
  ])("%j", (wiki, markdown) => {
    expect(inJira(wiki)).toBe(markdown);
  });

  test("stay in place, and beside Markdown", () => {
    const words = "[~ana] {color:red}x{color} (/) -gone- {quote}\n";
    expect(inMarkdown(`# T\n\n## Impact\n\n${words}`)).toContain(words);
    expect(asMarkdown(`h2. Impact\n\n${words}`, template, "in-place").text).toContain(words);
  });
});

describe("what exports write into headings", () => {
  const text = [
    "# Search index corruption {#search-index-corruption}",
    "",
    "## Summary {#summary}",
    "",
    `${PROSE} See [below](#h.why) and [the times](#timeline).`,
    "",
    "## **Timeline** {#timeline}",
    "",
    "- 10:00 Deploy",
    "",
    "## 1\\. Impact {: #i .wide}",
    "",
    "All.",
    "",
    "## Root causes {#h.why}",
    "The pool was full.",
    "",
    '### <a name="well"></a>What went well {#what-went-well}',
    "",
    "Luck.",
    "",
  ].join("\n");

  test("is no part of titles and names, and links lead where they led", () => {
    const { text: now, understood } = taken(text, "anew", "old/outage.md");
    expect(understood.title).toBe("Search index corruption");
    expect(now).not.toMatch(/\{[#:]/);
    expect(now.match(/^#.*$/gm)).toEqual([
      "# Search index corruption",
      "## Summary",
      "## Impact",
      "## Timeline",
      "## Root causes",
      "## What went well",
    ]);
    expect(now).toContain('## Root causes\n\n<a id="h.why"></a>\n\nThe pool was full.');
    expect(now).toContain('## What went well\n\n<a name="well"></a>\n\nLuck.');
    expect(now).toContain("[the times](#timeline)");
  });

  test("in place, tags stay in their headings", () => {
    const now = taken(text, "in-place", "old/outage.md").text;
    expect(now).toContain('### <a name="well"></a>What went well\n');
    expect(now).toContain("\n## **Timeline**\n");
    expect(now).toContain("1\\. Impact {: #i .wide}");
    expect(now).toContain('## Root causes\n\n<a id="h.why"></a>\n\nThe pool');
  });

  test.each<[id: string, link: string, tag: string]>([
    ["timeline-[utc]", "timeline-[utc]", "timeline-[utc]"],
    ["cause-(why)", "cause-(why)", "cause-(why)"],
    ["cause-(why)", "cause-\\(why\\)", "cause-(why)"],
    ["a-\\[b\\]", "a-\\[b\\]", "a-[b]"],
  ])("leads there also with brackets in it: %s by #%s", (id, link, tag) => {
    const [head, foot] = ["# T\n\n## Notes\n\n", `## Own \\[words\\] {#${id}}\n\nx\n`];
    const now = inMarkdown(`${head}See [it \\[there\\]](#${link}).\n\n${foot}`);
    expect(now).toContain(`## Own \\[words\\]\n\n<a id="${tag}"></a>\n\nx\n`);
    expect(anchorKey(link)).toBe(anchorKey(tag));
  });

  test("in code, and in braces of words, stays", () => {
    const other = "# T {a}\n\n```\n## Summary {#summary}\n```\n\n## Use {#} for it\n";
    expect(inMarkdown(other)).toBe(other);
  });
});

describe("tables of HTML", () => {
  const html = [
    "# Search was down",
    "",
    "<table><tbody>",
    "<tr><td><b>Severity</b></td><td>SEV2</td></tr>",
    "<tr><td>Started</td><td>2019-04-02 10:00 UTC</td></tr>",
    "</tbody></table>",
    "",
    "## Summary",
    "",
    PROSE,
    "",
    "## Timeline",
    '<table class="x">',
    "<thead><tr><th>Time</th><th>What</th></tr></thead>",
    "<tr><td>10:00</td><td><p>Deploy A | B &amp; C</p></td></tr>",
    "<tr>",
    "<td>10:05</td>",
    '<td>Errors<br/>rise, see <a href="https://x.example/1">it</a></td>',
    "</tr>",
    "</table>",
    "Then it was over.",
    "",
  ].join("\n");

  test("of text alone become ours", () => {
    const { text: now, understood, doubts } = taken(html, "anew", "old/outage.md");
    expect(understood).toMatchObject({ severity: "sev2", timelineEntries: 2 });
    expect(understood.startedAt).toContain("2019-04-02T10:00");
    expect(now).toContain("| 10:00 | Deploy A \\| B & C |\n");
    expect(now).toContain(
      '| 10:05 | Errors<br>rise, see <a href="https://x.example/1">it</a> |\n\nThen',
    );
    expect(doubts).toEqual([]);
  });

  test.each<[name: string, cell: string]>([
    ["with a list", "<ul><li>10:05</li></ul>"],
    ["with one inside", "<table><tr><td>10:05</td></tr></table>"],
    ["in one that is never closed", "<table><tr><td>10:05"],
    ["with a picture", '<img src="x.png">'],
  ])("%s stay as they are, with a doubt", (_, cell) => {
    const text = `# T\n\n## Summary\n\n${PROSE}\n\n<table><tr><td>${cell}</td></tr></table>\n\n## Impact\n\nAll.\n`;
    const { text: now, doubts } = taken(text, "anew", "old/outage.md");
    expect(now).toContain(`<table><tr><td>${cell}</td></tr>`);
    expect(doubts.map(({ line, message }) => `${line} ${message}`)).toContain(
      "7 this table of HTML has more than text in its cells, and stays as it is",
    );
  });

  test("of which cells span several stay, and in place all do", () => {
    const joined = "# T\n\n<table><tr><td colspan=2>a</td></tr></table>\n";
    expect(inMarkdown(joined)).toBe(joined);
    expect(asMarkdown(html, template, "in-place").text).toBe(html);
  });

  test("of any depth and length are read at once", () => {
    for (const piece of [
      "<table>",
      "<table><tr><td>",
      "<tr><td>a",
      "</table>",
      "<td ",
      "<table ",
    ]) {
      const text = piece.repeat(20_000);
      expect(inMarkdown(text)).toBe(text);
    }
    const long = `<table>${"<tr><td>a</td></tr>".repeat(5100)}</table>`;
    expect(inMarkdown(long)).toBe(long);
  });
});

describe("tables that are drawn", () => {
  test("by Pandoc, with a header", () => {
    const text =
      "Text\n+------+--------+\n| Time | What   |\n+======+========+\n| 10:00 | Deploy |\n|      | of 2.3 |\n+------+--------+\n| 10:05 | Errors |\n+------+--------+\nMore\n";
    expect(inMarkdown(text)).toBe(
      "Text\n\n| Time | What |\n| --- | --- |\n| 10:00 | Deploy of 2.3 |\n| 10:05 | Errors |\n\nMore\n",
    );
  });

  test("by a database, with a row a line", () => {
    const text = "+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n| 3 | 4 |\n+---+---+\n";
    expect(inMarkdown(text)).toBe("| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n");
  });

  test("with a sign of their own in a cell, and with lists in cells", () => {
    const text =
      "+-------+------------+\n| Time  | What       |\n+=======+============+\n| 10:00 | a | b and  |\n|       | so on      |\n+-------+------------+\n| 10:05 | Errors:    |\n|       | - login    |\n|       | - logout   |\n+-------+------------+\n";
    expect(inMarkdown(text)).toBe(
      "| Time | What |\n| --- | --- |\n| 10:00 | a \\| b and so on |\n| 10:05 | Errors:<br>- login<br>- logout |\n",
    );
  });

  test("are none where they are boxes of a drawing", () => {
    const text = "+--------+\n| client |\n+--------+\n    |\n+--------+\n| server |\n+--------+\n";
    expect(inMarkdown(text)).toBe(text);
  });

  test("stay with a doubt, where cells are joined", () => {
    const text = `SUMMARY\n\n${PROSE}\n\nIMPACT\n\n+---+---+\n| a | b |\n+---+---+\n| 1     |\n+-------+\n`;
    expect(taken(text).doubts).toContainEqual({
      line: 7,
      message: "the cells of this drawn table do not stand below each other, and it stays as it is",
    });
  });

  test("stay where cells are joined, or in code", () => {
    const joined = "+---+---+\n| a | b |\n+---+---+\n| 1     |\n+-------+\n";
    expect(inMarkdown(joined)).toBe(joined);
    const code = "```\n+---+---+\n| a | b |\n+---+---+\n```\n";
    expect(inMarkdown(code)).toBe(code);
  });
});

test("whatever markup it is, no word is lost and it is done at once", () => {
  const piece = fc.constantFrom(
    "SUMMARY",
    "Timeline",
    "\n",
    "\n\n",
    "h2. Root cause",
    "||a||b||\n",
    "a \\- b",
    "|1|",
    "|",
    "[x|",
    "]",
    "{code}",
    "*",
    "# ",
    "1. Impact",
    "■",
    "【影響】",
    "== ",
    "====\n",
    "• ",
    "word ",
    "10:00 ",
    "\r\n",
    "- ",
    "**Trigger**",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</table>",
    "+---+\n",
    "| 1 |\n",
    "## Impact {#i}\n",
    '# <a name="x"></a>T\n',
    "```\n",
    "    ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const words = (of: string) =>
        (of.match(/\p{L}{3,}/gu) ?? [])
          .filter((one) => !/^(?:code|noformat|quote|name|table|details|summary)$/.test(one))
          .sort();
      const { text: now, lineOf } = asMarkdown(text, template, "anew");
      expect(words(now)).toEqual(words(text));
      expect(lostInMarkup(text, now)).toBeUndefined();
      expect(asMarkdown(now, template, "anew").text.length).toBeLessThan(now.length + 200);
      const last = text.split(/\r\n|\r|\n/).length;
      for (const [at] of now.split(/\r\n|\r|\n/).entries()) {
        const line = lineOf(at + 1);
        expect(line >= 1 && line <= last).toBe(true);
      }
    }),
  );
});

test.each<[what: string, source: string, made: string, line: number | undefined]>([
  ["a word", "h2. Impact\n\n* all users\n", "## Impact\n\n* all\n", 3],
  ["a number", "h2. Impact\n\n* 10:05 500 users\n", "## Impact\n\n* 10:05 users\n", 3],
  ["a word that stands twice", "h2. All\n\nAll\n", "## All\n", 3],
  ["the title of a box", "h2. Impact\n{panel:title=Red}a{panel}\n", "## Impact\na\n", 2],
  ["words between signs", "x < 5 of y > 3\n<b>a</b>\n", "x 3\na\n", 1],
  ["nothing", "h2. Impact\n{color:red}a{color}\n<td class='x'>", "## Impact\na\n", undefined],
])("a conversion that lost %s would be caught on its line", (_, source, made, line) => {
  expect(lostInMarkup(source, made)?.line).toBe(line);
});

describe("what only looks like other markup stays as it is", () => {
  test.each([
    ["a heading of Jira in Markdown", "# T\n\n## First\n\nh2. Steps\n\n## Impact\n\nx\n"],
    ["a command at the beginning of a line", "make deploy\n|| true\nand so nobody saw it.\n"],
    ["items behind round signs", `${PROSE}\n\n● Timeline\n● Impact\n● Root cause\n\n${PROSE}\n`],
    ["such items apart", `${PROSE}\n\n● Timeline\n\n● Impact\n\n● Root cause\n\n${PROSE}\n`],
    ["a table in code", "It showed `<table><tr><td>a</td></tr></table>` as text.\n"],
    ["a table in a comment", "<!--\n<table><tr><td>a</td></tr></table>\n-->\n"],
    ["a table in a quote", "> <table><tr><td>a</td></tr></table>\n> goes on\n"],
    ["words struck out in a table", "<table><tr><td><s>a</s></td><td>b</td></tr></table>\n"],
    ["braces of a heading", "## Config in {.env}\n\n## See {#123}\n"],
  ])("%s", (_, text) => {
    expect(asMarkdown(text, template, "anew").text).toBe(text);
  });

  test("code that opens among words is none of Jira's fences", () => {
    const text = "h2. Impact\n\n{code:java}throw new Foo();\n{code}\n\nh2. Timeline\n\n* 10:00 a\n";
    expect(asMarkdown(text, template, "anew").text).toContain("## Timeline");
  });

  test.each(["bq. We were lucky.", "{code:title=deploy.sh}\nmake\n{code}"])(
    "and what Jira writes beside its headings hinders nothing: %j",
    (line) => {
      const text = `h1. T\n\nh2. Impact\n\n- a\n  - *b* c\n\n${line}\n`;
      const now = asMarkdown(text, template, "anew").text;
      expect(now).toContain("## Impact");
      expect(now).toContain("\n  - **b** c\n");
    },
  );

  test("a first line in capitals is the title", () => {
    const text =
      "GATEWAY OUTAGE\n\nDate: 14 March 2024\n\nSUMMARY\n\nIt fell.\n\nACTION ITEMS\n\n- Fix\n";
    expect(taken(text, "anew", "old/inc-19.txt").understood.title).toBe("GATEWAY OUTAGE");
  });

  test("lines that a doubt names in its words are those of the source, too", () => {
    const table = "<table>\n<tr>\n<td>Severity</td>\n<td>SEV2</td>\n</tr>\n</table>\n";
    const text = `# Outage of the mail\n\n${table}\n## 2021-03-04 mail outage\n\nMail was down for an hour, and customers could not log in.\n\n## 2021-03-05 mail outage again\n\nIt was down again.\n`;
    const lines = text.split("\n").flatMap((line, at) => (line.startsWith("## ") ? [at + 1] : []));
    const doubt = taken(text, "anew", "old/mail.md").doubts.find(({ message }) =>
      message.startsWith("this may tell of"),
    );
    expect(doubt?.line).toBe(lines[0]);
    expect(doubt?.message).toContain(`(lines ${lines.join(", ")})`);
  });
});

describe("sections in rows of a table with two columns", () => {
  const impact = "| Impact | Two hundred customers could not pay for an hour. |";
  const cause = "| Root cause | A pool was full,<br>since a query \\| a lock was slow. |";

  test("become sections, and the facts stay", () => {
    const text = `# Logins failed\n\n| Field | Value |\n| --- | --- |\n| Date | 2019-04-02 |\n${impact}\n${cause}\n| Action items | 1. Add an alert<br>2. Cap the pool |\n`;
    const { text: after, understood } = taken(text);
    expect(understood).toMatchObject({
      startedAt: "2019-04-02",
      sections: ["impact", "root-causes", "action-items"],
      actions: 2,
    });
    expect(after).toContain(
      "## Root causes\n\nA pool was full,\nsince a query | a lock was slow.\n",
    );
    expect(after).toContain("| Field | Value |\n| --- | --- |\n| Date | 2019-04-02 |\n");
    expect(inMarkdown(text).split("\n")).toHaveLength(20);
    expect(asMarkdown(text, template, "anew").lineOf(12)).toBe(7);
  });

  test("that have no header of their own", () => {
    const head = `| --- | --- |`;
    const text = `# Logins failed\n\n${impact}\n${head}\n${cause}\n| Date | 2019-04-02 |\n\n## Timeline\n\n- 10:00 a\n`;
    expect(inMarkdown(text)).toContain(
      "|  |  |\n| --- | --- |\n| Date | 2019-04-02 |\n\n## Impact\n",
    );
    expect(taken(text).understood.startedAt).toBe("2019-04-02");
  });

  test("stay in place, and where text goes on behind the table, with a doubt", () => {
    const table = `| A | B |\n|-|-|\n${impact}\n${cause}\n`;
    const message = expect.stringContaining("rows of this table are sections");
    const text = `# Logins failed\n\n${table}\n## Timeline\n\n- 10:00 a\n`;
    expect(taken(text, "in-place").doubts).toContainEqual({ line: 3, message });
    expect(taken(text).doubts).not.toContainEqual({ line: 3, message });
    const behind = text.replace("## Timeline", "More of it.\n\n## Timeline");
    expect(taken(behind).doubts).toContainEqual({ line: 3, message });
  });

  test.each([
    ["ratings", "| A | B |\n|-|-|\n| Impact | High |\n| Root cause | Network |\n"],
    ["one alone", `| A | B |\n|-|-|\n${impact}\n`],
    ["three columns", `| A | B | C |\n|-|-|-|\n${impact} x |\n${cause} x |\n`],
    [
      "headings of these besides",
      `| A | B |\n|-|-|\n${impact}\n${cause}\n\n## Impact\n\nNone.\n\n## Root cause\n\nA pool.\n`,
    ],
    ["text behind", `| A | B |\n|-|-|\n${impact}\n${cause}\n\nMore of it.\n`],
  ])("not with %s", (_, table) => {
    const text = `# Logins failed\n\n${table}`;
    expect(inMarkdown(text)).toBe(text);
  });
});
