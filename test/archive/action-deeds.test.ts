import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assignEdits,
  declineEdits,
  doneEdits,
  dueEdits,
  ticketEdits,
} from "../../src/archive/action-deeds.ts";
import type { ActionItem } from "../../src/document/actions.ts";
import type { Document } from "../../src/document/document.ts";
import { MortemError } from "../../src/values/error.ts";
import type { Edit } from "../../src/values/text.ts";
import { readCorpus, withFrontMatter } from "../document/corpus.ts";
import { documents } from "../document/edits/generated.ts";
import { bodyOf, documentOf, edited } from "../document/support.ts";
import { refusal } from "../support/refusal.ts";

const HEAD = "## Action items\n\n";
const TABLE = "| ID | Action | Owner | Due | Status |\n| --- | --- | --- | --- | --- |\n";
const today = "2019-04-16";

type DeedOn = (document: Document, action: ActionItem) => Edit[];

function changed(content: string, deed: DeedOn): string {
  const document = bodyOf(HEAD + content);
  const { text } = edited(document, deed(document, document.actions[0] as ActionItem));
  return text.slice(text.indexOf(HEAD) + HEAD.length);
}

const done: DeedOn = (document, action) => doneEdits(document, action, { today });
const doneWith =
  (proof: { on?: string; evidence?: string }): DeedOn =>
  (document, action) =>
    doneEdits(document, action, { ...proof, today });
const decline =
  (why: string): DeedOn =>
  (document, action) =>
    declineEdits(document, action, why);
const assign: DeedOn = (document, action) => assignEdits(document, action, "org/team");
const due: DeedOn = (document, action) => dueEdits(document, action, "2031-05-06");
const ticket: DeedOn = (document, action) => ticketEdits(document, action, "#4711");

describe("in a list", () => {
  it.each<[DeedOn, string, string]>([
    [done, "- [ ] **A1** a — @b", "- [x] **A1** a — @b, done 2019-04-16"],
    [done, "- [x] **A1** a — @b", "- [x] **A1** a — @b"],
    [done, "- [ ] a — proposed", "- [x] a — done 2019-04-16"],
    [doneWith({ on: "2019-04-01" }), "- [ ] a", "- [x] a — done 2019-04-01"],
    [doneWith({ on: "2019-04-01" }), "- [x] a — done 2019-04-02", "- [x] a — done 2019-04-01"],
    [
      doneWith({ evidence: "#1" }),
      "- [x] a — done 2019-04-02",
      "- [x] a — done 2019-04-02, evidence #1",
    ],
    [doneWith({ evidence: "#1" }), "- [x] a", "- [x] a — evidence #1"],
    [
      decline("no,  never\n— ever"),
      "- [ ] a — @b, proposed",
      "- [ ] a — @b, declined: no, never — ever",
    ],
    [decline("no"), "- [ ] a — declined: no", "- [ ] a — declined: no"],
    [
      doneWith({ evidence: "#1" }),
      "- [ ] a — evidence #1",
      "- [x] a — evidence #1, done 2019-04-16",
    ],
    [assign, "- [ ] a — @b, due 2019-04-20", "- [ ] a — @org/team, due 2019-04-20"],
    [due, "- a\n\n  more", "- a — due 2031-05-06\n\n  more"],
    [due, "* [ ] a\n  - [ ] b", "* [ ] a — due 2031-05-06\n  - [ ] b"],
    [ticket, "- [ ] a — @b, declined: no", "- [ ] a — @b, #4711, declined: no"],
  ])("%#: %j", (deed, before, expected) => {
    expect(changed(before, deed)).toBe(expected);
    expect(changed(expected, deed)).toBe(expected);
  });
});

describe("in a table", () => {
  it.each<[DeedOn, string, string]>([
    [done, "| A1 | a | @b |  | Open |", "| A1 | a | @b |  | Done 2019-04-16 |"],
    [done, "| A1 | a | @b |  | ✅ in May |", "| A1 | a | @b |  | ✅ in May |"],
    [
      doneWith({ evidence: "#1" }),
      "| A1 | a | @b |  | Done 2019-04-02 |",
      "| A1 | a | @b |  | Done 2019-04-02 #1 |",
    ],
    [
      doneWith({ on: "2019-04-01" }),
      "| A1 | a | @b |  | Done 2019-04-02 #1 |",
      "| A1 | a | @b |  | Done 2019-04-01 #1 |",
    ],
    [
      decline("not since 2019-04-01 | ever"),
      "| A1 | a | @b |  | Proposed |",
      "| A1 | a | @b |  | Declined: not since 2019-04-01 \\| ever |",
    ],
    [assign, "| A1 | a | the team |  | Open |", "| A1 | a | @org/team |  | Open |"],
    [due, "| A1 | a | @b | next week | Open |", "| A1 | a | @b | 2031-05-06 | Open |"],
  ])("%#: %j", (deed, before, expected) => {
    expect(changed(TABLE + before, deed)).toBe(TABLE + expected);
    expect(changed(TABLE + expected, deed)).toBe(TABLE + expected);
  });
});

describe("refuses", () => {
  const why = (content: string, deed: DeedOn) => refusal(() => changed(content, deed));

  it("to decline what is done, and to do what was declined", () => {
    const error = why("- [x] **A1** a — done 2019-04-02", decline("no"));
    expect([error.message, error.place.line]).toEqual(["A1 is done since 2019-04-02", 7]);
    expect(why("- [ ] **A1** a — declined: no", done).message).toBe("A1 was declined: no");
  });

  it.each([
    ["- [x] **A1** a — @b, due 2019-04-01, done 2019-04-02", "A1 is done since 2019-04-02"],
    ["- [ ] **A1** a — declined: no", "A1 was declined: no"],
    ["- [ ] a — declined: no", "“a” was declined: no"],
    [`${TABLE}| A1 | a | @b | 2019-04-01 | Done 2019-04-02 |`, "A1 is done since 2019-04-02"],
  ])("another owner or day for what is settled: %s", (line, message) => {
    for (const deed of [assign, due]) expect(why(line, deed).message).toBe(message);
    for (const deed of [assign, due]) expect(why(line, deed).hint).toMatch(/^Take .* first, if/);
  });

  it.each(["due soon", "@b, due 2019-02-31", "@b, done today"])(
    "to put meta behind what cannot be read: %s",
    (meta) => {
      const line = `- [ ] **A1** a — ${meta}`;
      for (const deed of [done, decline("no"), assign, due, ticket]) {
        const { message, place } = why(line, deed);
        expect(message).toBe(`\`${meta.replace("@b, ", "")}\` cannot be read as part of A1`);
        expect(place.line).toBe(7);
      }
    },
  );

  it("what the table has no column for, saying what to do", () => {
    const error = why(`${TABLE}| A1 | a |  |  |  |`, ticket);
    expect(error.message).toBe('the table of action items has no cell for "ticket"');
    expect(error.hint).toBe('Add a column "ticket" to the table, or edit the row by hand.');
  });

  it("a ticket where a table says done in its place", () => {
    const table =
      "| Id | Action | Owner | Ticket |\n|-|-|-|-|\n| A1 | a | @b | [Done](https://x.test/1) |";
    expect(why(table, ticket)).toMatchObject({
      message: 'A1 has "Done" in place of a ticket, which a ticket would take away',
      hint: "Write both into its row.",
    });
  });

  it("to replace evidence and reasons that somebody gave, in lists and in tables", () => {
    const lines = ["- [x] **A1** a — evidence #2", "- [ ] **A1** a — evidence #2"];
    for (const line of [...lines, `${TABLE}| A1 | a |  |  | Done 2019-04-02 #2 |`]) {
      expect(why(line, doneWith({ evidence: "#1" })).message).toBe("A1 has evidence already: #2");
    }
    for (const line of [
      "- [ ] **A1** a — declined: no",
      `${TABLE}| A1 | a |  |  | Declined: no |`,
    ]) {
      expect(why(line, decline("yes")).message).toBe("A1 was declined already: no");
    }
  });

  it("what a row lacks the cell for, saying that it is the row", () => {
    const error = why(`${TABLE}| A1 | a |`, due);
    expect([error.message, error.place.line]).toEqual([
      "the row has fewer cells than the heading",
      9,
    ]);
  });

  it("what would not be read back", () => {
    const error = why("- [ ] **A1** a", decline("no <!-- yet -->"));
    expect(error.message).toBe(
      "what is to be said of A1 would not be read back from where it stands",
    );
  });
});

interface Trial {
  readonly name: string;
  readonly deed: DeedOn;
  readonly now: (before: ActionItem) => Partial<ActionItem>;
}

const TRIALS: readonly Trial[] = [
  {
    name: "done",
    deed: done,
    now: ({ isDone }) => (isDone ? {} : { isDone: true, isProposed: false, doneOn: today }),
  },
  {
    name: "done on a day, with evidence",
    deed: doneWith({ on: "2019-04-01", evidence: "https://x.test/1" }),
    now: ({ isDone, isProposed }) => ({
      isDone: true,
      isProposed: isDone && isProposed,
      doneOn: "2019-04-01",
      evidence: "https://x.test/1",
    }),
  },
  {
    name: "decline",
    deed: decline("it is, in short, too dear"),
    now: () => ({ declined: "it is, in short, too dear", isProposed: false }),
  },
  { name: "assign", deed: assign, now: () => ({ owner: "org/team" }) },
  { name: "due", deed: due, now: () => ({ due: "2031-05-06" }) },
  { name: "ticket", deed: ticket, now: () => ({ ticket: "#4711" }) },
];

/** What is over, and stays as it was. */
const SETTLED = /^.* (?:is done|was declined)/;
/** What a person has to settle first, or has to give the table a column for. */
const REFUSED =
  /^(?:.* has evidence already|.* in place of a ticket|.* cannot be read as part of |the table of action items has no cell|the row has (?:more|fewer) cells)/;

type Outcome = "made" | "refused" | "settled";

/** @returns how many edits there were, and how many were refused */
function holdAll(before: Document): Record<Outcome, number> {
  const count = { made: 0, refused: 0, settled: 0 };
  for (const trial of TRIALS) {
    for (const index of before.actions.keys()) count[holdOne(trial, before, index)]++;
  }
  return count;
}

function holdOne({ name, deed, now }: Trial, before: Document, index: number): Outcome {
  const action = before.actions[index] as ActionItem;
  const place = `${name} on line ${action.line} of ${before.path}`;
  let edits: Edit[];
  try {
    edits = deed(before, action);
  } catch (error) {
    expect(error, place).toBeInstanceOf(MortemError);
    const { message } = error as Error;
    if (SETTLED.test(message)) return "settled";
    expect(message, place).toMatch(REFUSED);
    return "refused";
  }
  const { text } = edited(before, edits);
  const [from, to] = changedIn(before.text, text);
  expect(from, place).toBeGreaterThanOrEqual(action.span.start);
  expect(to, place).toBeLessThanOrEqual(
    action.form.kind === "list" ? action.form.end : action.span.end,
  );
  expect(linesBroken(text), place).toEqual(linesBroken(before.text));
  const document = documentOf(text, before.path);
  const facts = (one: ActionItem) => ({ ...one, ...PLACES });
  expect(document.actions.map(facts), place).toEqual(
    before.actions.map((one, at) => facts(at === index ? { ...one, ...now(one) } : one)),
  );
  const again = deed(document, document.actions[index] as ActionItem);
  expect(edited(document, again).text, place).toBe(text);
  return "made";
}

/** What depends on where an action stands, and how its line is written. */
const PLACES = {
  idSpan: 0,
  box: 0,
  span: 0,
  textSpan: 0,
  form: 0,
  doubtful: 0,
} as const;

/** The part of the text before that is otherwise now. */
function changedIn(before: string, now: string): [from: number, to: number] {
  if (before === now) return [Number.MAX_SAFE_INTEGER, 0];
  let from = 0;
  while (from < before.length && before[from] === now[from]) from++;
  let behind = 0;
  const most = Math.min(before.length, now.length) - from;
  while (behind < most && before.at(-1 - behind) === now.at(-1 - behind)) behind++;
  return [from, before.length - behind];
}

/** How many lines end in which way. */
function linesBroken(text: string): [crlf: number, all: number] {
  return [text.split("\r\n").length, text.split("\n").length];
}

describe("each deed changes its action's line or cells and nothing else, and twice is once", () => {
  it("in whatever style a document is written", () => {
    fc.assert(fc.property(documents, (text) => void holdAll(documentOf(text))));
  });

  const files = readCorpus();
  it.skipIf(files.length === 0)("on every action of every real file", { timeout: 120_000 }, () => {
    const counts = files.map(({ path, text }) => holdAll(documentOf(withFrontMatter(text), path)));
    const sum = (key: Outcome) => counts.reduce((all, one) => all + one[key], 0);
    expect(sum("made")).toBeGreaterThan(7 * sum("refused"));
  });
});
