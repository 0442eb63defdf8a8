import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addNewIdeas } from "../../src/premortem/edits/ideas.ts";
import { ideaKey } from "../../src/premortem/idea.ts";
import { peopleIn } from "../../src/premortem/people.ts";
import { readIdeas } from "../../src/premortem/risks.ts";
import { asRead, readSaidIdea, readSignedIdea, whyNoIdea } from "../../src/premortem/said-idea.ts";
import { printStanding } from "../../src/premortem/standing-ideas.ts";
import { oneLine } from "../../src/values/text.ts";
import { EXPLORER, edited, premortem } from "./support.ts";

const CONFIGURED = [
  { handle: "Ana", name: "Ana Example", role: "platform" },
  { handle: "quinn", name: "Quinn Example", role: "legal" },
  { handle: "bare", name: "Bare Example" },
];
const people = peopleIn(premortem(), CONFIGURED);

describe("an idea as it is typed", () => {
  it.each([
    ["The app is slow", "The app is slow", undefined],
    ["The app is slow (client success)", "The app is slow", "client success"],
    ["The app is slow (Client Success)", "The app is slow", "client success"],
    ["The app is slow (a guest)", "The app is slow", "a guest"],
    ["The app is slow (si\x1b[1mdes)", "The app is slow", "sides"],
    ["The app is slow (kim)", "The app is slow", "client success"],
    ["ana: the app is slow", "the app is slow", "engineering"],
    ["Ana: the app is slow", "the app is slow", "engineering"],
    ["@ana the app is slow", "the app is slow", "engineering"],
    ["@ana: the app is slow", "the app is slow", "engineering"],
    ["@ana, the app is slow", "the app is slow", "engineering"],
    ["Ana Example: the app is slow", "the app is slow", "engineering"],
    ["quinn example: a contract forbids it", "a contract forbids it", "legal"],
    ["bare: it is slow", "it is slow", "bare"],
    ["ana: it is slow (sol)", "ana: it is slow", "product"],
    ["ana the app is slow", "ana the app is slow", undefined],
    ["database: it is full", "database: it is full", undefined],
    ["@nobody it is full", "@nobody it is full", undefined],
    ["data: ana: slow", "data: ana: slow", undefined],
    ["ana:", "ana:", undefined],
    ["esc \x1b[31mred\x07 \u202eor", "esc red or", undefined],
    ["ana:\tslow  \n twice", "slow twice", "engineering"],
  ])("%s", (words, text, who) => {
    expect(readSaidIdea(words, people, "by-role")).toEqual({ text, who });
  });

  it("keeps who said it where names are wanted", () => {
    const said = (words: string) => readSaidIdea(words, people, "named").who;
    expect(said("ANA: it is slow")).toBe("ana");
    expect(said("it is slow (Quinn Example)")).toBe("quinn");
    expect(said("it is slow (client success)")).toBe("client success");
  });

  it.each(["", "…", "(?!)", "None: there are none", "x".repeat(1001)])("is none: %s", (text) => {
    expect(whyNoIdea({ text })).toBeDefined();
  });
});

describe("an idea with its author beside it", () => {
  it.each([
    ["ana", "engineering", "ana"],
    ["Quinn Example", "legal", "quinn"],
    ["CLIENT SUCCESS", "client success", "CLIENT SUCCESS"],
    ["Pat St. Example (she/her)", undefined, "Pat St Example she/her"],
    ["Bare Example", undefined, "bare"],
  ])("of %s", (author, byRole, named) => {
    const text = "It was slow";
    expect(readSignedIdea(text, author, people, "by-role")).toEqual({
      text,
      who: byRole,
      isDropped: byRole === undefined,
    });
    expect(readSignedIdea(text, author, people, "named").who).toBe(named);
  });
});

describe("ideas that are added", () => {
  const add = (text: string, ...ideas: string[]) => {
    const document = premortem(text);
    const added = addNewIdeas(
      document,
      ideas.map((idea) => readSaidIdea(idea, people, "by-role")),
    );
    return { ...added, after: edited(document, added.edits) };
  };

  it("stand behind the others, unless they are there already, in Ideas or in a risk", () => {
    const { after, taken, refused } = add(
      EXPLORER,
      "ana: it is down",
      "not  grouped YET!",
      "queries over a year of data time out (client success)",
      "It is **down**",
    );
    expect(taken).toEqual([{ text: "it is down", who: "engineering" }]);
    expect(refused.map(({ standing }) => standing && printStanding(standing))).toEqual([
      "among the ideas, line 23",
      "in R1 The app is slow, line 43",
      undefined,
    ]);
    expect(after.text).toBe(
      EXPLORER.replace(
        "yet (client success)\n",
        "yet (client success)\n- it is down (engineering)\n",
      ),
    );
  });

  it("keep what looks like HTML as it was typed", () => {
    const { after } = add(EXPLORER, "pasted four <b>html</b> into <script>");
    expect(readIdeas(after).at(-1)?.text).toBe("pasted four <b>html</b> into <script>");
  });

  it("begin the list, in the line endings of the file, and leave a comment that is there", () => {
    const bare = EXPLORER.replace("- Not grouped yet (client success)", "<!-- Ours -->");
    const { after } = add(bare.replaceAll("\n", "\r\n"), "It is down");
    expect(after.text).toContain(
      "## Ideas\r\n\r\n- It is down\r\n\r\n<!-- Ours -->\r\n\r\n## Risks",
    );
  });

  it("are read back as they were said, whatever is typed, and change nothing else", () => {
    const odd = fc.constantFrom(..."#-*_`<>[]()!:.+1 \\|~&ab→@x=".split(""), "<!--", "-->", "```");
    const typed = fc.array(odd, { minLength: 1, maxLength: 20 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(typed, fc.string(), fc.string({ unit: "grapheme" })), (words) => {
        const idea = readSaidIdea(words, people, "by-role");
        fc.pre(whyNoIdea(idea) === undefined && oneLine(words) !== "");
        const before = premortem();
        const { edits, taken } = addNewIdeas(before, [idea]);
        fc.pre(taken.length === 1);
        const after = edited(before, edits);
        expect(readIdeas(after).map(ideaKey)).toEqual(["not grouped yet", ideaKey(asRead(idea))]);
        expect(after.body.sections.map(({ section }) => section.id)).toEqual(
          before.body.sections.map(({ section }) => section.id),
        );
        expect(addNewIdeas(after, [idea]).taken).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
