import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Imported, LeftOut, Manner } from "../../../src/import/documents/model.ts";
import { takeIn } from "../../../src/import/documents/take-in.ts";
import { reading } from "./support.ts";

const PATH = "old/2019-04-02-login-outage.md";

function taken(text: string, manner: Manner = "anew"): Imported {
  const [first] = takeIn({ path: PATH, text, firstLine: 1 }, reading, manner);
  if (first === undefined || "why" in first) throw new Error(first?.why);
  return first;
}

const body = (text: string): string => text.slice(text.indexOf("\n---") + "\n---\n\n".length);

describe("a heading that leads somewhere", () => {
  const text = [
    "# [Logins failed](https://tracker.example/1)",
    "",
    "## [Impact](https://wiki.example/impact)",
    "",
    "All, from 10:00 on 2019-04-02.",
    "",
    '## <a name="why"></a>Root causes',
    "",
    "The pool.",
    "",
  ].join("\n");

  test.each<Manner>(["anew", "in-place"])("still does, %s", (manner) => {
    const result = taken(text, manner).text;
    for (const address of [
      "https://tracker.example/1",
      "https://wiki.example/impact",
      'name="why"',
    ])
      expect(result).toContain(address);
  });

  test("as a label too, where that becomes a heading", () => {
    const labels =
      "# Logins failed\n\n**[Impact](https://wiki.example/i)**\n\nAll.\n\n**Root cause ![graph](g.png)**\n\nThe pool.\n";
    const result = taken(labels, "in-place").text;
    expect(result).toContain("## [Impact](https://wiki.example/i)\n");
    expect(result).toContain("## Root cause ![graph](g.png)\n");
  });
});

test("an underlined heading of several lines is one", () => {
  const text = "Logins failed\n=====\n\nRoot cause\nof it\n-----\n\nThe pool was full.\n";
  expect(taken(text).text).toContain("## Root causes\n\n### Root cause of it\n\nThe pool");
});

test("a field that says that there is nothing stays where it stood", () => {
  const words = "# Logins failed\n\n**Affected services:** None\n\n## Impact\n\nAll.\n";
  expect(taken(words).text).toContain("**Affected services:** None\n");
  const front = `---\nservices: N/A\n---\n${words}`;
  expect(taken(front).text).toContain("\noriginal_services: N/A\n");
});

test("a rule on top is no front matter", () => {
  const text =
    "---\n\n# Logins failed\n\n## Impact\n\nAll.\n\n---\n\n## Root cause\n\nThe pool was full.\n";
  expect(body(taken(text).text)).toBe(
    "# Logins failed\n\n## Impact\n\nAll.\n\n## Root causes\n\nThe pool was full.\n",
  );
  expect(body(taken(text, "in-place").text)).toBe(text);
});

test("front matter that is never closed is kept, and told of", () => {
  const { text, doubts } = taken(
    "---\nseverity: SEV2\n\n# Logins failed\n\n## Impact\n\nAll.\n\n## Timeline\n\n- 10:00 It began\n",
  );
  expect(text).toContain("severity: sev2");
  expect(text).toContain("```yaml\nseverity: SEV2\n```");
  expect(doubts.map(({ message }) => message)).toContain("the front matter is never closed by ---");
});

test("front matter that becomes code cannot end its fence, and in place is left out", () => {
  const text =
    '---\n{"a": "`````"}\n---\n\n# Outage\n\n## Impact\n\nAll.\n\n## Root cause\n\nThe pool.\n';
  expect(taken(text).text).toContain('``````yaml\n{"a": "`````"}\n``````\n');
  const [one] = takeIn({ path: "old/outage.md", text, firstLine: 1 }, reading, "in-place");
  expect(one).toMatchObject({ why: expect.stringContaining("could be added to") });
});

test("where every name says only what kind of document it is, that is the title", () => {
  expect(
    takeIn(
      {
        path: "2019-04-02.md",
        text: "# Outage\n\n## Impact\n\nAll.\n\n## Root cause\n\nThe pool.\n",
        firstLine: 1,
      },
      reading,
      "anew",
    )[0],
  ).toMatchObject({ understood: { title: "Outage" } });
});

test("the first action is A1, whatever the file is called", () => {
  const text = "# Logins failed\n\n## Impact\n\nAll.\n\n## Action items\n\n- Alert on it\n";
  const [one] = takeIn({ path: "postmortems/outage.json#a1", text, firstLine: 1 }, reading, "anew");
  expect(one && "text" in one && one.text).toContain("- [ ] **A1** Alert on it");
});

test("falls of the clock are one doubt, at the first", () => {
  const entries = [22, 3, 23, 4, 21, 2].map((hour) => `- ${hour}:00 UTC step`).join("\n");
  const text = `# Logins failed on 2019-04-02\n\n## Impact\n\nAll.\n\n## Timeline\n\n${entries}\n`;
  const midnight = taken(text).doubts.filter(({ message }) => message.includes("midnight"));
  expect(midnight).toEqual([
    {
      line: 10,
      message:
        "3 times after midnight, as it seems: taken to be on 2019-04-03 here, the last on 2019-04-05",
    },
  ]);
});

const LINES = [
  "## Impact",
  "### 2. Root cause: the pool",
  "Timeline",
  "--------",
  "**Detection:** by a customer",
  "**Resolution**",
  "- 10:15 It began",
  "1. Alert on it (Owner: @ana)",
  "  - nested",
  "> ## Trigger",
  "```",
  "<!-- aside",
  "-->",
  "<details>",
  "</details>",
  "    indented",
  "---",
  "",
  "",
  "Prose that goes on for a while and ends.",
  "| 10:20 | All is well |",
  "[1]: https://host.example/x",
];
const documents = fc
  .tuple(
    fc.constantFrom("", "---\nseverity: SEV1 # worst\ntags: [a]\n---\n", "+++\nx = 1\n+++\n"),
    fc.array(fc.constantFrom(...LINES), { maxLength: 25 }),
    fc.constantFrom("\n", "\r\n"),
    fc.constantFrom("", "\ufeff"),
  )
  .map(
    ([front, lines, eol, mark]) =>
      mark +
      [`${front}# Outage of logins on 2019-04-02`, "", "## Summary", "", "Short.", ...lines]
        .join("\n")
        .replace(/\n/g, eol),
  );

const isFault = (one: Imported | LeftOut): boolean => "isFault" in one;

test.each<Manner>(["anew", "in-place"])("nothing of any text is lost, %s", (manner) => {
  fc.assert(
    fc.property(documents, (text) => {
      const all = takeIn({ path: PATH, text, firstLine: 1 }, reading, manner);
      expect(all.filter(isFault)).toEqual([]);
      for (const one of all) {
        if (!("text" in one)) continue;
        const [again] = takeIn({ path: PATH, text: one.text, firstLine: 1 }, reading, manner);
        expect(again).toMatchObject({ kind: "ours" });
      }
    }),
    { numRuns: 300 },
  );
});

test("in place, each line stays as it was or is edited, none is moved, and line endings stay", () => {
  fc.assert(
    fc.property(documents, (text) => {
      const [one] = takeIn({ path: PATH, text, firstLine: 1 }, reading, "in-place");
      if (one === undefined || !("text" in one)) return;
      const eol = text.includes("\r\n") ? /\r\n/g : /\n/g;
      expect(one.text.replace(eol, "")).not.toMatch(/[\r\n]/);
      expect(one.text.startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
      // What a heading of several lines says stands in bold below ours.
      const bare = (all: string) => all.replaceAll("**", "").split(/\r?\n/);
      const kept = /^(?:Prose|\| 10| {4}|<|\[1\])/;
      const lines = (all: string) => bare(all).filter((line) => kept.test(line));
      expect(lines(one.text)).toEqual(lines(text));
    }),
    { numRuns: 300 },
  );
});

const takenOrLeft = (text: string, manner: Manner = "anew") =>
  takeIn({ path: PATH, text, firstLine: 1 }, reading, manner);

test("what opens a pre-mortem stays, since no summary takes it", () => {
  const text =
    "# Pre-mortem: new billing\n\nImagine that the project has failed. What happened?\n\n## Risks\n\n- Nobody tests refunds\n";
  const [one] = takenOrLeft(text);
  expect(one).toMatchObject({ kind: "premortem" });
  expect(one && "text" in one && one.text).toContain("Imagine that the project has failed.");
});

test.each<Manner>(["anew", "in-place"])(
  "a file with a merge conflict is left out, %s",
  (manner) => {
    const text =
      "# Outage\n\n<<<<<<< HEAD\n## Impact\n\nAll.\n=======\n## Impact\n\nNone.\n>>>>>>> b\n\n## Timeline\n\n- 10:00 A\n";
    expect(takenOrLeft(text, manner)).toMatchObject([
      { why: expect.stringContaining("merge-conflict") },
    ]);
  },
);

test.each(["+++\ntitle = 'Outage'\n+++\n\n", '---\ntitle: "Outage\n---\n\n'])(
  "front matter that ours cannot be added to is not touched in place: %j",
  (front) => {
    const text = `${front}# Outage\n\n## Impact\n\nAll.\n\n## Root cause\n\nThe pool.\n\n## Timeline\n\n- 10:00 A\n`;
    expect(takenOrLeft(text, "in-place")).toMatchObject([
      { why: expect.stringContaining("front matter") },
    ]);
    expect(takenOrLeft(text)).toMatchObject([{ kind: "postmortem" }]);
  },
);

test("of several incidents, what stands above the first title is told once, and its own prose is the summary", () => {
  const body = "Nobody could reach the pages of the shop, as many of its users told.\n\n";
  const sections = "### Impact\n\nAll.\n\n### Root cause\n\nA disk.\n\n";
  const text = `# Incidents\n\n## Outage #1: mail stood still\n\n${body}${sections}## Outage #2: no name was found\n\n${body}${sections}`;
  const all = takeIn({ path: PATH, text, firstLine: 1 }, reading, "anew") as Imported[];
  expect(all).toHaveLength(2);
  expect(all.map((one) => one.understood.sections[0])).toEqual(["summary", "summary"]);
  const lines = all[0]?.text.split("\n") ?? [];
  expect(lines.filter((line) => line.endsWith("Incidents"))).toHaveLength(1);
  expect(
    lines.filter((line) => line.startsWith("#") && line.includes("mail stood still")),
  ).toHaveLength(1);
});

test.each([
  ["alone", ""],
  ["below a heading of its own", "## What we fear\n\n"],
  ["below a heading that is a term", "## Our risk matrix\n\n"],
])("a table of rated risks is the risks of a pre-mortem: %s", (_, heading) => {
  const table =
    "| Risk | Likelihood | Impact | Mitigation |\n|-|-|-|-|\n| It is slow | high | 2 | Test it |";
  const text = `# Pre-mortem of the move\n\nImagine that the move has failed. What happened?\n\n${heading}${table}\n\nWords behind it.\n`;
  const one = taken(text);
  expect(one.kind).toBe("premortem");
  const result = one.text;
  expect(result.slice(result.indexOf("## Risks"), result.indexOf("## Notes"))).toContain(
    "### R1 It is slow\n\nLikelihood: high; Impact: 2\n\n**Mitigation**\n\n- [ ] **A1** Test it\n",
  );
  expect(result).toContain("Words behind it.");
});

test("a document without a title is headed by its day, else by its file's name, and its title is still to be given", () => {
  const headed = (path: string, text: string): string => {
    const [first] = takeIn({ path, text, firstLine: 1 }, reading, "anew");
    if (first === undefined || "why" in first) throw new Error(first?.why);
    expect(first.understood.title).toBe("");
    return /^# .*/m.exec(first.text)?.[0] ?? "";
  };
  const text = "the outage was long, since the disk was full from 10:00 to 12:00 in an incident.\n";
  expect(headed("postmortems/7.md", `On 2020-03-02 ${text}`)).toBe("# Incident of 2020-03-02");
  expect(headed("postmortems/7.md", `As users say, ${text}`)).toBe("# 7");
});

describe("the day that names a document", () => {
  const of = (path: string, text: string) => {
    const [one] = takeIn({ path, text, firstLine: 1, isNamed: true }, reading, "anew");
    if (one === undefined || !("text" in one)) throw new Error("left out");
    return { day: one.day, text: one.text, doubts: one.doubts.map(({ message }) => message) };
  };

  test("is not that of the document about it, where another is told", () => {
    const one = of(
      "old/mail.md",
      "# Mail stood\n\nDate of post-mortem: 2021-03-10\nDetected at: 2021-03-04 10:00\n\n## Impact\n\nAll.\n",
    );
    expect(one.text).toMatch(/started_at: 2021-03-04\ndetected_at: 2021-03-04T10:00\n/);
    expect(one.doubts).toContain("no start is stated; the day in `Detected at` is taken");
    expect(one.text).toContain(
      "## Notes from the original\n\nDate of post-mortem: 2021-03-10\nDetected at: 2021-03-04 10:00\n",
    );
  });

  test("is that of the document where nothing else is known, with a doubt", () => {
    const one = of(
      "old/mail.md",
      "# Mail stood\n\nPostmortem date: 2021-03-10\n\n## Impact\n\nAll.\n",
    );
    expect(one.day).toBe("2021-03-10");
    expect(one.text).not.toContain("started_at");
    expect(one.doubts).toEqual([
      'no day of the incident is told; the file is named after that of the document, 2021-03-10 ("Postmortem date"), as which entries without a date then count',
    ]);
  });

  test.each([
    ["a field", "old/mail.md", "# Mail stood\n\nDate: March 2021\nWritten: 2021-04-02\n", 3],
    ["the title", "old/mail.md", "# Mail stood in March 2021\n", 1],
    ["the file's name", "old/2021-03-mail.md", "# Mail stood\n", 1],
    ["the name that a Mac gives", "old/März-2021.md".normalize("NFD"), "# Mail stood\n", 1],
  ])("is the first of the month where only that is told, in %s", (_, path, text, line) => {
    const story = "\n## Impact\n\nAll. It was written up on 2021-05-06.\n";
    const source = { path, text: text + story, firstLine: 1, isNamed: true };
    const [one] = takeIn(source, reading, "anew");
    if (one === undefined || "why" in one) throw new Error(one?.why);
    expect(one.day).toBe("2021-03-01");
    expect(one.text).not.toContain("started_at");
    expect(one.doubts.map((doubt) => `${doubt.line} ${doubt.message}`)).toEqual([
      `${line} only the month is told, 2021-03: no start is written, and the file is named after the first day of it, as which entries without a date then count`,
    ]);
  });

  test("is that of the session, of a pre-mortem", () => {
    const one = of(
      "old/premortem-explorer.md",
      "# Pre-mortem: explorer\n\n**Date:** 2021-03-04\n**Project start:** 2021-04-01\n\n## Risks\n\n- It is slow\n",
    );
    expect(one).toMatchObject({ day: "2021-03-04", doubts: [] });
    expect(one.text).toContain("\nheld_at: 2021-03-04\n");
    expect(one.text).not.toContain("started_at");
    const named = of(
      "old/2021-03-04-premortem-explorer.md",
      "# Explorer\n\n## Risks\n\n- It is slow\n",
    );
    expect(named).toMatchObject({
      day: "2021-03-04",
      doubts: ["no day of the session is stated; the one in the name is taken"],
    });
    const none = of(
      "old/premortem.md",
      "# Explorer\n\nDeadline: 2021-06-01\n\n## Risks\n\n- It is slow\n",
    );
    expect(none).toMatchObject({ day: undefined, doubts: [] });
  });
});

test("what is kept of a title stands where it stood among what stood around it", () => {
  const text =
    "# Incidents\n\nKept by all.\n\n## Incident 1: mail\n\n- Severity: high\n\n### Impact\n\nAll.\n\n## Incident 2: DNS\n\n- Severity: low\n\n### Impact\n\nFew.\n";
  const [first, second] = takeIn({ path: "old/all.md", text, firstLine: 1 }, reading, "anew");
  const notes = (one: Imported | LeftOut | undefined) =>
    one !== undefined && "text" in one ? one.text.split("from the original\n\n")[1] : undefined;
  expect(notes(first)).toBe(
    "### Incidents\n\nKept by all.\n\n#### Incident 1: mail\n\n- Severity: high\n",
  );
  expect(first).toMatchObject({ unknown: [] });
  expect(notes(second)).toBe("### Incident 2: DNS\n\n- Severity: low\n");
});

test("names that mean a section only alone do so in a foreign document", () => {
  const { understood } = taken(
    "# Mail\n\n## What happened\n\nIt stood.\n\n## Why\n\nA disk.\n\n## Fixes\n\nA new disk.\n\n## What we learned\n\n### Good\n\n- Fast\n\n### Bad\n\n- Slow\n\n### Lucky\n\n- Night\n",
  );
  expect(understood.sections).toEqual([
    ...["summary", "resolution", "root-causes", "went-well", "went-badly", "got-lucky"],
  ]);
});

test.each([
  ["2024年1月2日 10:05", []],
  ["まだ", [{ name: "発生日時" }]],
])("a heading that names a fact is not unknown: %s", (words, unknown) => {
  const text = `# 検索障害\n\n## 発生日時\n\n${words}\n\n## 原因\n\n不良デプロイ。\n`;
  const [one] = takeIn({ path: "old/a.md", text, firstLine: 1 }, reading, "anew");
  expect(one).toMatchObject({ unknown });
});
