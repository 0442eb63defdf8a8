import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPastedIdeas } from "../../../src/import/ideas/read.ts";

/** Each idea as our own documents have it. */
function ideas(text: string): string[] {
  return readPastedIdeas(text).ideas.map(({ text, who }) => (who ? `${text} (${who})` : text));
}
const groups = (text: string) => readPastedIdeas(text).groups.map((group) => group.text);
const skipped = (text: string) =>
  readPastedIdeas(text).skipped.map(({ line, why }) => `${line}: ${why}`);
const shape = (text: string) => readPastedIdeas(text).shape;

describe("bare lines", () => {
  test("are an idea each", () => {
    const text = "The app is slow\nNobody needs it, and nobody says so\n\nthe data came too late\n";
    expect(readPastedIdeas(text)).toEqual({
      ideas: [
        { text: "The app is slow", line: 1 },
        { text: "Nobody needs it, and nobody says so", line: 2 },
        { text: "the data came too late", line: 4 },
      ],
      groups: [],
      skipped: [],
      shape: "lines",
    });
  });

  test("may have blank lines between each other, or between groups of them", () => {
    expect(ideas("One\n\nTwo\n\n\nThree")).toEqual(["One", "Two", "Three"]);
    expect(ideas("One\nTwo\nThree\n\nFour\nFive")).toHaveLength(5);
  });

  test("are paragraphs where stickies were broken to their width", () => {
    const text =
      "The charts do not\nanswer what clients ask\n\nToo slow\n\nNobody owns\nthe data\n";
    expect(ideas(text)).toEqual([
      "The charts do not answer what clients ask",
      "Too slow",
      "Nobody owns the data",
    ]);
    expect(shape(text)).toBe("paragraphs");
    expect(ideas("Too slow\n\nNo owner\n\nThe API\nTeam left")).toContain("The API Team left");
  });

  test("group what stands deeper, or below a colon", () => {
    const text = "Technical\n\tToo slow\n\tToo big\nPeople:\nNobody owns it\n";
    expect(ideas(text)).toEqual(["Too slow", "Too big", "Nobody owns it"]);
    expect(groups(text)).toEqual(["Technical", "People:"]);
  });
});

describe("lists", () => {
  test.each([
    ..."-*+•–—◦▪●☐✓".split("").map((mark) => `${mark} `),
    "•",
    "1. ",
    "12) ",
    "(3) ",
    "a) ",
    "- [ ] ",
    "* [x] ",
    "[ ] ",
    "o\t",
    "  - ",
  ])("of items behind %j", (mark) => {
    const text = `${mark}The app is slow\n${mark}Nobody needs it\n`;
    expect(ideas(text)).toEqual(["The app is slow", "Nobody needs it"]);
    expect(shape(text)).toBe("list");
  });

  test("keep what only looks like a mark", () => {
    expect(ideas("-5 degrees in the server room\n1.5 hours of queue\n*All* of it is late")).toEqual(
      ["-5 degrees in the server room", "1.5 hours of queue", "*All* of it is late"],
    );
  });

  test("in which headings and items that hold others are groups", () => {
    const text = `# Risks

## Technical
- Performance
  - Pages take 10 s
    because of the joins
  - Exports time out
- Quality

People
------
- Nobody owns it
**Money**
1. The licence doubles
2. Clients
\t- They leave`;
    expect(ideas(text)).toEqual([
      "Pages take 10 s because of the joins",
      "Exports time out",
      "Quality",
      "Nobody owns it",
      "The licence doubles",
      "They leave",
    ]);
    expect(groups(text)).toEqual([
      "Risks",
      "Technical",
      "Performance",
      "People",
      "Money",
      "Clients",
    ]);
    expect(skipped(text)).toEqual(["11: only divides"]);
  });

  test("below a line of their own", () => {
    const text = "What we fear:\n\n- Too slow\n- Too late\n\nOne more thought\n";
    expect(ideas(text)).toEqual(["Too slow", "Too late", "One more thought"]);
    expect(groups(text)).toEqual(["What we fear:"]);
  });

  test("with lines that go on", () => {
    expect(ideas("- Too slow\nfor everyone\n- Too late\n\n  and too dear\n- End")).toEqual([
      "Too slow for everyone",
      "Too late and too dear",
      "End",
    ]);
  });

  test("in which all are headings are ideas", () => {
    expect(ideas("# Too slow\n# Too late")).toEqual(["Too slow", "Too late"]);
  });

  test("parted by rules", () => {
    expect(ideas("Too slow\n---\nToo late\n***\nToo dear")).toEqual([
      "Too slow",
      "Too late",
      "Too dear",
    ]);
  });

  test("with comments of our own documents", () => {
    const text = "<!-- What could\ngo wrong? -->\n- Too slow\n<!-- more -->";
    expect(ideas(text)).toEqual(["Too slow"]);
    expect(skipped(text)).toEqual(["1: a comment", "2: a comment", "4: a comment"]);
  });
});

test.each([
  ["The charts are empty (client success)", "client success"],
  ["Too slow (R&D)", "R&D"],
  ["Too slow (p99 above 3 s, see dashboard: eu)", undefined],
  ["Too slow (10 s)", undefined],
  ["(engineering)", undefined],
  ["Too slow (why?)", undefined],
  ["Too slow(er)", undefined],
])("who it came from in %j: %s", (text, who) => {
  expect(readPastedIdeas(`- ${text}`).ideas[0]?.who).toBe(who);
});

describe("tables", () => {
  test.each([
    ["commas", "Idea,Who,Votes\nThe app is slow,engineering,3\n", "engineering"],
    ["semicolons", "Titel;Text;Rolle;Team\n1;The app is slow;x;data\n", "data"],
    ["tabs", "Role\tWhat\nproduct\tThe app is slow\n", "product"],
    ["no idea's name", "Team,Risk we see\ndata,The app is slow\n", "data"],
    ["a column of two", "name,text\nana,The app is slow\n", "ana"],
    ["Markdown", "| Idea | From |\n| --- | --- |\n| The app is slow | data |\n", "data"],
    [
      "a whiteboard",
      "ID,Text,BG Color,Position X,Position Y,Author,Last Updated By\n7,The app is slow,#fff,1,2,ana,sol\n",
      "ana",
    ],
    ["sticky notes", "Sticky note,Colour,Created by,Tags\nThe app is slow,yellow,sol,\n", "sol"],
  ])("with names: %s", (_, text, who) => {
    expect(readPastedIdeas(text).ideas).toMatchObject([{ text: "The app is slow", who }]);
    expect(shape(text)).toBe("table");
    expect(skipped(text)[0]).toBe("1: the names of the columns");
  });

  test("with line breaks and marks in cells, and lines counted as they stand", () => {
    const text =
      '\ufeffidea,role\r\n"The charts\r\ndo not\r\nanswer",sol\r\n\r\n"a ""b"", c",\r\n,ana\r\n';
    expect(readPastedIdeas(text).ideas).toEqual([
      { text: "The charts do not answer", who: "sol", line: 2 },
      { text: 'a "b", c', line: 6 },
    ]);
    expect(skipped(text)).toEqual([
      "1: the names of the columns",
      "7: nothing in its column “idea”",
    ]);
  });

  test("tell the account that wrote a card from what was written for others to read", () => {
    const signed = (text: string) => readPastedIdeas(text).ideas.map((idea) => idea.isSigned);
    expect(signed("idea,role\nToo slow,sales\n")).toEqual([undefined]);
    expect(signed("idea,created by\nToo slow,sol\n")).toEqual([true]);
    expect(signed("[10:03] sol: Too slow\n[10:04] ana: Too late\n")).toEqual([true, true]);
    expect(signed("- Too slow (sales)\n- Too late\n")).toEqual([undefined, undefined]);
  });

  test("of risks take what failed, and not what is done about it", () => {
    const rows = "| 1 | Data | High | It came too late | Ask for it long before, in writing |";
    const text = `| # | Lens | Severity | Root cause | Top mitigation |\n|---|---|---|---|---|\n${rows}\n`;
    expect(ideas(text)).toEqual(["It came too late"]);
  });

  test("are found in the middle of a page", () => {
    const text =
      "# Before we begin\n\n- Nobody needs it\n\n| Idea | Role |\n|---|:--|\n| Too slow | data |\n| Too | late |\n\n- Nobody finds it\n";
    expect(ideas(text)).toEqual([
      "Nobody needs it",
      "Too slow (data)",
      "Too (late)",
      "Nobody finds it",
    ]);
    expect(skipped(text)).toEqual(["5: the names of the columns", "6: only divides"]);
    expect(readPastedIdeas(text).ideas.map(({ line }) => line)).toEqual([3, 7, 8, 10]);
    expect(ideas("So it is:\n\n| Odd | Names |\n|-|-|\n| a | It is too slow |\n")).toEqual([
      "So it is:",
      "It is too slow",
    ]);
  });

  test("of cards keep title and description", () => {
    const text =
      "Card ID,Card Name,Card Description,Members\n1,Too slow,10 s a page,ana\n2,Too late,,sol\n";
    expect(ideas(text)).toEqual(["Too slow: 10 s a page (ana)", "Too late (sol)"]);
  });

  test("without names take the column with the longest texts", () => {
    const text = "1,The app is too slow for clients,yellow\n2,Nobody needs it,green\n";
    expect(ideas(text)).toEqual(["The app is too slow for clients", "Nobody needs it"]);
    expect(ideas("yellow\tThe app is slow\ngreen\tNobody needs it\n")).toHaveLength(2);
  });

  test("of one column, with a name or with line breaks inside", () => {
    expect(ideas('Text\n"Slow, and late"\nUgly\n')).toEqual(["Slow, and late", "Ugly"]);
    expect(ideas('"The charts do\nnot answer"\nSlow, and late\n')).toEqual([
      "The charts do not answer",
      "Slow, and late",
    ]);
  });

  test("keep commas of a last column that nobody has quoted", () => {
    expect(ideas("who,idea\nana,Slow, late, and dear\n")).toEqual(["Slow, late, and dear (ana)"]);
  });

  describe("of which every cell is an idea", () => {
    const unread = (text: string) => readPastedIdeas(text).unread;
    const stickies = ["the queue blocked", "labels drifted", "the cache lied", "prices changed"];
    const grid = "the queue blocked,labels drifted\nthe cache lied,prices changed\n";

    test("name a role above each column", () => {
      const rows =
        "the queue blocked,labels drifted,nobody bought\nthe cache lied,,prices changed\n";
      expect(ideas(`Engineering,Data,Client success\n${rows}`)).toEqual([
        "the queue blocked (Engineering)",
        "labels drifted (Data)",
        "nobody bought (Client success)",
        "the cache lied (Engineering)",
        "prices changed (Client success)",
      ]);
      expect(skipped(`Engineering,Data,Product\n${rows}`)).toEqual(["1: the names of the columns"]);
      expect(ideas(`Column 1,Column 2\n${grid}`)).toEqual(stickies);
    });

    test("may have no names", () => {
      expect(ideas(grid)).toEqual(stickies);
      expect(ideas(grid.replaceAll(",", "\t"))).toEqual(stickies);
      expect(ideas("the queue blocked\tlabels drifted")).toEqual(stickies.slice(0, 2));
      expect(ideas("the queue\tdata")).toEqual(["the queue data"]);
      expect(unread(grid)).toBe(undefined);
    });

    test("are told from those about one idea a row", () => {
      const text = "the queue blocked,to do,Ana Kim\nlabels drifted,to do,Sol Lee\n";
      expect(ideas(text)).toEqual(["the queue blocked", "labels drifted"]);
      expect(unread(text)).toEqual(["2", "3"]);
      const ruled = "| Danger | Then |\n|-|-|\n| the whole queue blocked | we add one |\n";
      expect(ideas(ruled)).toEqual(["the whole queue blocked"]);
      expect(unread(ruled)).toEqual(["Then"]);
      expect(unread(`So:\n\n${ruled}`)).toEqual(["Then"]);
      expect(ideas(ruled.replace("Danger | Then", "Data | Ops"))).toEqual([
        "the whole queue blocked (Data)",
        "we add one (Ops)",
      ]);
    });

    test("are read in a time that grows with their length", () => {
      const wide = Array.from({ length: 19_990 }, (_, at) => `a b${at}\tc d${at}`);
      const text = [...wide, Array.from({ length: 100_000 }, () => "x").join("\t")].join("\n");
      expect(ideas(text)).toHaveLength(1000);
    });

    test("say which columns are left out, where they hold words", () => {
      expect(unread("Idea,Who,Votes,Colour\nToo slow,data,3,light yellow\n")).toEqual(["Colour"]);
      expect(unread("Idea,Who,Votes\nToo slow,data,3\n")).toBe(undefined);
    });
  });

  test.each(["Owner", "Assignee", "Responsible"])(
    "leave out whom a risk is given to: %s",
    (name) => {
      const text = `| Risk | ${name} | Probability |\n|---|---|---|\n| Too slow | ana | high |\n`;
      expect(readPastedIdeas(text).ideas).toEqual([{ text: "Too slow", line: 3 }]);
    },
  );

  test("are not seen in sentences with commas, or in tabs behind marks", () => {
    expect(shape("Slow, and late\nDear, and ugly\n")).toBe("lines");
    expect(ideas("•\tSlow\n•\tLate\n")).toEqual(["Slow", "Late"]);
    expect(ideas("1.\tSlow\n2.\tLate\n")).toEqual(["Slow", "Late"]);
  });
});

describe("chats", () => {
  const wanted = ["The app is slow (ana)", "Nobody needs it, and it is 10:30 late (sol)"];

  test.each([
    [
      "time in brackets",
      "[10:03] ana: The app is slow\n[10:04] sol: Nobody needs it,\nand it is 10:30 late\n",
    ],
    [
      "copied from Slack",
      "ana  10:03 AM\nThe app is slow\n:+1: 3\n\nsol  10:04 AM\nNobody needs it,\nand it is 10:30 late (edited)\n3 replies\n",
    ],
    [
      "copied from Slack, the time on a line of its own",
      "ana\n  10:03 AM\nThe app is slow\n\nsol\n  10:04 AM\nNobody needs it,\nand it is 10:30 late",
    ],
    [
      "WhatsApp on Android",
      "12/11/18, 10:00 - Messages to this group are now secured with end-to-end encryption.\n12/11/18, 10:01 - ana added sol\n12/11/18, 10:03 - ana: The app is slow\n12/11/18, 10:03 - ana: <Media omitted>\n12/11/18, 10:04 - sol: Nobody needs it,\n\nand it is 10:30 late\n",
    ],
    [
      "WhatsApp on iOS",
      "\u200e[12.11.18, 10:03:12] ana: The app is slow\n\u200e[12.11.18, 10:03:40] ana: \u200eimage omitted\n[12.11.18, 10:04:00] sol: Nobody needs it,\nand it is 10:30 late",
    ],
    [
      "WhatsApp with narrow blanks",
      "12/11/2018, 10:03\u202fam - ana: The app is slow\n12/11/2018, 10:04\u202fam - sol: Nobody needs it, and it is 10:30 late",
    ],
    [
      "Zoom",
      '10:03:12 From ana to Everyone: The app is slow\n10:03:20 From kim to Everyone: Reacted to "The app…" with 👍\n10:03:30 From kim to sol (Direct Message): for you alone\n10:04:00 From  sol  to  Everyone : Nobody needs it, and it is 10:30 late',
    ],
    [
      "Zoom with tabs",
      '10:03:12\t From ana To Everyone:\n\tThe app is slow\n10:04:00\t From sol To Everyone:\n\tReplying to "The app is slow"\n\n\tNobody needs it, and it is 10:30 late',
    ],
    [
      "a Zoom recording",
      "00:58:04\tana:\tThe app is slow\n00:58:20\tsol:\tNobody needs it, and it is 10:30 late",
    ],
    [
      "Teams",
      "[11/12/2018 10:03 AM] ana\nThe app is slow\n[11/12/2018 10:04 AM] sol\nNobody needs it, and it is 10:30 late",
    ],
    [
      "Discord",
      "ana — Today at 10:03 AM\nThe app is slow\nsol — 11/12/2018 10:04 AM\nNobody needs it, and it is 10:30 late",
    ],
    [
      "a Discord export",
      "[12-Nov-18 10:03 AM] ana#1234\nThe app is slow\n\n[12-Nov-18 10:04 AM] sol#4321\nNobody needs it, and it is 10:30 late",
    ],
    [
      "IRC",
      "<@ana> The app is slow\n* kim has joined #risks\n-!- kim [k@host] has joined #risks\n<sol> Nobody needs it, and it is 10:30 late",
    ],
    [
      "IRC with times",
      "10:03 <ana> The app is slow\n10:03 -!- kim [k@host] has left #risks\n[10:04] < sol> Nobody needs it, and it is 10:30 late",
    ],
    [
      "a mail that quotes one",
      "> [10:03] ana: The app is slow\n> [10:04] sol: Nobody needs it,\n> and it is 10:30 late",
    ],
    ["bare times", "10:03 ana: The app is slow\n10:04 sol: Nobody needs it, and it is 10:30 late"],
  ])("%s", (_, text) => {
    expect(ideas(text)).toEqual(wanted);
    expect(shape(text)).toBe("chat");
  });

  test("say what was left out", () => {
    const text = `so far
10:03:12 From ana to Everyone: The app is slow
10:03:20 From kim to Everyone: Reacted to "The app…" with 👍
10:03:30 From kim to sol (Direct Message): for you alone
and nobody else
10:03:40 From kim to Everyone:
10:04:00 From sol to Everyone: Too late`;
    expect(skipped(text)).toEqual([
      "1: before the first message",
      "3: no message of its own",
      "4: a private message",
      "5: a private message",
      "6: an empty message",
    ]);
  });

  test("with a list in a message", () => {
    expect(ideas("ana  10:03 AM\nMine:\n• Too slow\n• Too late\n")).toEqual([
      "Too slow (ana)",
      "Too late (ana)",
    ]);
  });

  test("are not seen in lists with times and names", () => {
    expect(shape("10:30 Deploy: it fails\nNobody notices\nClients do\n")).toBe("lines");
    expect(shape("The batch starts at 10:03 AM\nNobody notices\nClients do\n")).toBe("lines");
    expect(shape("<p> Too slow\n<p> Too late\n")).toBe("lines");
  });
});

describe("mails", () => {
  test("lose their marks, heads and who wrote them", () => {
    const text = `From: ana
Sent: Monday
Subject: Risks

On Mon, 12 Nov 2018 at 10:03, Ana wrote:
> - Too slow
> > - Too late
>
>- Too dear`;
    expect(ideas(text)).toEqual(["Too slow", "Too late", "Too dear"]);
    expect(skipped(text)).toEqual([
      "1: the head of a mail",
      "2: the head of a mail",
      "3: the head of a mail",
      "5: says who wrote the mail",
    ]);
  });
});

test("signatures are no ideas, up to the next mail, quote or list", () => {
  const signature = "\n\nSent from my iPhone\n-- \nKim\n\nAn Example Inc.\n";
  expect(ideas(`> - the model drifted${signature}`)).toEqual(["the model drifted"]);
  expect(skipped(`> - the model drifted${signature}`)).toEqual([
    "3: a signature",
    "4: a signature",
    "5: a signature",
    "7: a signature",
  ]);
  const mails = ["> Too late", "> -- ", "> Kim", "Too slow", "-- ", "Sol", "", "- Too dear"];
  expect(ideas(mails.join("\n"))).toEqual(["Too late", "Too slow", "Too dear"]);
  expect(ideas(`Too slow\n-- \nSol\nFrom: Ana\nSubject: Re\n\nToo late`)).toHaveLength(2);
  expect(ideas("Sent from my queue, two messages were lost\n--\nToo late")).toHaveLength(2);
});

test.each([
  ["2018-11-05", "only a date"],
  ["5.11.2018 10:30", "only a date"],
  ["Monday, 5 November 2018", "only a date"],
  ["- Nov 5th, 2018:", "only a date"],
  ["https://example.com/board/7?x=1", "only a link"],
  ["* [the board](https://example.com)", "only a link"],
  ["Frame 1", "only the name that a board gives"],
  ["Untitled", "only the name that a board gives"],
])("%s is no idea: %s", (line, why) => {
  const text = `${line}\n\nToo slow on 2018-11-05\nFrame 1 of https://example.com is late\n`;
  expect(ideas(text)).toHaveLength(2);
  expect(skipped(text)).toEqual([`1: ${why}`]);
});

/** Words that each stand in one place, so that it can be seen where they went. */
const words = fc
  .array(fc.constantFrom("slow", "Late", "ana:", "10:03", "Idea", "x,", "(data)", "a;b"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.join(" "));
const marks = fc.constantFrom(
  ...["", "", "- ", "  - ", "1. ", "# ", "> ", "\t", "[10:03] ana: ", "12/11/18, 10:03 - sol: "],
  ...[
    "<kim> ",
    "10:03:12 From ana to Everyone: ",
    "ana,",
    "ana\t",
    "ana  10:03 AM\n",
    '"',
    "| ",
    "\n",
  ],
);
const pastes = fc
  .array(fc.tuple(marks, words), { maxLength: 12 })
  .map((lines) => lines.map(([mark, text], index) => `${mark}${text} w${index}w`).join("\n"));

test("nothing is lost without a word: each line is in an idea, a group, or skipped", () => {
  fc.assert(
    fc.property(pastes, (text) => {
      const read = readPastedIdeas(text);
      const kept = [...read.ideas, ...read.groups].map((one) => one.text).join("\n");
      const why = new Map(read.skipped.map((one) => [one.line, one.why]));
      const lines = text.split("\n");
      for (const [index, line] of lines.entries()) {
        const word = /w\d+w/.exec(line)?.[0];
        if (word === undefined) continue;
        const isTold = kept.includes(word) || why.has(index + 1);
        // A table's other columns, and the further lines of a cell that is skipped.
        if (!isTold) expect(read.shape).toBe("table");
      }
      for (const idea of read.ideas) {
        expect(idea.text).not.toMatch(/[\n\r\t]|^$|^ | $/);
        expect(idea.line).toBeLessThanOrEqual(lines.length);
      }
      expect(read.ideas.map(({ line }) => line)).toEqual(
        read.ideas.map(({ line }) => line).sort((a, b) => a - b),
      );
    }),
    { numRuns: 500 },
  );
});

describe("every text", () => {
  test("is made one harmless line", () => {
    expect(
      ideas(
        "\ufeff- A &amp; B &lt;c&gt; &#8211; d&nbsp;e\r\n- <p>Too <b>slow</b>er<br/>now</p>\r- x\x1b[31my\x07 z&#27;[0m",
      ),
    ).toEqual(["A & B <c> – d e", "Too slower now", "xy z"]);
  });

  test("is kept once", () => {
    const text = "Too slow\nToo late\ntoo  SLOW\n";
    expect(ideas(text)).toEqual(["Too slow", "Too late"]);
    expect(skipped(text)).toEqual(["3: the same as line 1"]);
  });

  test("has words, and not too many", () => {
    const text = `👍\n${"x".repeat(1000)}\n${"y".repeat(1001)}\n${"z".repeat(20_000)}\n`;
    expect(readPastedIdeas(text).ideas.map(({ line }) => line)).toEqual([2]);
    expect(skipped(text)).toEqual([
      "1: no words in it",
      "3: longer than 1,000 characters",
      "4: longer than 1,000 characters",
    ]);
  });

  test("is one of a thousand", () => {
    const text = Array.from({ length: 1002 }, (_, i) => `- idea ${i}`).join("\n");
    expect(ideas(text)).toHaveLength(1000);
    expect(skipped(text)).toEqual(["1001: more than 1,000 ideas", "1002: more than 1,000 ideas"]);
  });

  test("is read up to a line that nobody comes to", () => {
    const text = `${"Too slow\n".repeat(20_000)}Too late\n`;
    expect(ideas(text)).toEqual(["Too slow"]);
    expect(skipped(text).at(-1)).toBe(
      "20001: more than 20,000 lines: nothing was read from here on",
    );
    expect(skipped(`${"Too slow\n".repeat(20_000)}\n\n`).at(-1)).toBe("20000: the same as line 1");
  });

  test("may be nothing", () => {
    for (const text of ["", "\n \n", "\ufeff"]) {
      expect(readPastedIdeas(text)).toEqual({ ideas: [], groups: [], skipped: [], shape: "lines" });
    }
  });
});
