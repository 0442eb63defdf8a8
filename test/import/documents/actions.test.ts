import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DayOrder } from "../../../src/import/dates/day-order.ts";
import { settleActions } from "../../../src/import/documents/actions.ts";
import { lostWords } from "../../../src/import/documents/loss.ts";
import { applyEdits } from "../../../src/values/text.ts";
import { bodyOf, documentOf } from "../../document/support.ts";

const PEOPLE = [{ handle: "rl", name: "Release Lead" }];
const HEAD = "## Action items\n\n";
const FOOT = "\n\n## Lessons learned\n\n- A lesson\n";

const settled = (list: string, dayOrder?: DayOrder, front = "") => {
  const plain = bodyOf(HEAD + list + FOOT).text;
  const document = documentOf(plain.replace("---\n", `---\n${front}`));
  const { edits, doubts } = settleActions(document, { people: PEOPLE, dayOrder, mayMove: true });
  const after = documentOf(applyEdits(document.text, edits));
  const body = after.text.slice(document.text.indexOf(HEAD) + HEAD.length);
  return { before: document, after, doubts, list: body.slice(0, body.indexOf(FOOT)) };
};

/** What our reader finds: `A1 done @owner due P1 #12: text` */
const read = (list: string) =>
  settled(list).after.actions.map((action) =>
    [
      action.id,
      action.isDone ? "done" : undefined,
      action.owner && `@${action.owner}`,
      action.due,
      action.priority,
      action.ticket,
      `| ${action.text}`,
    ]
      .filter((part) => part !== undefined)
      .join(" "),
  );

describe("owners and days in lists", () => {
  it.each([
    ["- Fix it - Verantwortlich: Anna Weiß, fällig 12.03.2024", "A1 @anna-weiß 2024-03-12"],
    ["- Fix it (Anna Weiß, bis 12.03.2024) - erledigt", "A1 done @anna-weiß 2024-03-12"],
    ["- Fix it (responsable : Anna, échéance 12/03/2024)", "A1 @anna 2024-03-12"],
    ["- Fix it - responsable: Anna, fecha límite 12/03/2024", "A1 @anna 2024-03-12"],
    ["- Fix it – Verantwortlicher: @anna, Termin: 12.03.2024", "A1 @anna 2024-03-12"],
    ["- Fix it (@bob by 2024-03-12)", "A1 @bob 2024-03-12"],
    ["- Fix it (Ops team, due 05.04.2024)", "A1 @ops-team 2024-04-05"],
    ["- [Release Lead] Fix it by 2024-03-12", "A1 @rl 2024-03-12"],
    ["- [Checkout] Fix it by 2024-03-12", "A1 2024-03-12"],
    ["- Fix it - @First Last, due 2024-03-12", "A1 @first-last 2024-03-12"],
    ["- Fix it (Owner: @First Last)", "A1 @first-last"],
    ["- @first Fix it", "A1 @first"],
    ["- Fix it - responsible for most of the load", "A1"],
    ["- Fix it [owner: Ann] [due: 2024-03-06] [P1]", "A1 @ann 2024-03-06"],
    ["- Fix it (P1) (Owner: Ann, by 2024-03-06)", "A1 @ann 2024-03-06"],
    ["- Fix it [@ann] (FERDIG)", "A1 done @ann"],
    ["- Fix it (Owner: Ann) (see below)", "A1 @ann"],
    ["- Fix it (see below) (later)", "A1"],
    ["- Fix it, owner @bob, due 2024-03-05, ticket OPS-12", "A1 @bob 2024-03-05"],
    ["- Fix it, Owner: Ann, due: 5 March 2024", "A1 @ann 2024-03-05"],
    ["- Fix it, verantwortlich: Ann, Status: erledigt", "A1 done @ann"],
    ["- Fix what was caused, by the 2022-03-01 release", "A1"],
    ["- Tell the owner, who: we guess, is away", "A1"],
    ["- Fix it (Ann, pour le 12 mars 2024)", "A1 @ann 2024-03-12"],
    ["- Fix it (DONE by Ann, 2024-03-12)", "A1 done"],
    ["- Fix it (done in part)", "A1"],
    ["- Fix it -> done", "A1 done"],
    ["- Fait : prévenir", "A1 done"],
    ["- Terminé - purger", "A1 done"],
    ["- Fix it\n\n  Owner: Ann, Due: 2024-03-12, Status: done", "A1 done @ann 2024-03-12"],
    ["- Fix it (Verantwortlich: N.N., bis 12.03.2024)", "A1 2024-03-12"],
    ["- Fix it (responsable : à déterminer)", "A1"],
    ["- Fix it (Owner: Ann, who knows it best)", "A1 @ann"],
    ["- Fix it (responsable: Ann, vence: 12/03/2024)", "A1 @ann 2024-03-12"],
    ["- Fix it antes del 12 de marzo de 2024", "A1 2024-03-12"],
    ["- Fix it, Termin 12.03.2024", "A1 2024-03-12"],
    ["- Fix it (@kai, ETA: 2023-01-15)", "A1 @kai 2023-01-15"],
    ["- Fix it (Owner: @kai; ETA: 2023-01-15; Status: in progress)", "A1 @kai 2023-01-15"],
    ["- Fix it. Status: Not started. Owner: @kai. Due: 2023-01-15", "A1 @kai 2023-01-15"],
    ["- Fix it @Lena Fischer March 18, 2022", "A1 @lena-fischer 2022-03-18"],
    ["- Fix it @Lena Fischer 2022-03-18", "A1 @lena-fischer 2022-03-18"],
    ["- Fix it @lena 2022-03-18", "A1 @lena 2022-03-18"],
    ["- Fix it, verantw.: Uwe", "A1 @uwe"],
    ["- Fix it - @maria - due 2023-06-01 (originally due 2023-04-15)", "A1 @maria 2023-06-01"],
    ["- Fix it (Release Lead)", "A1 @rl"],
    ["- Fix it (Redis)", "A1"],
    ["- Fix it (Owner: Ann Lee, priority: Urgent, https://a.example/issues/7)", "A1 @ann-lee"],
    ["- Fix it (Owner: Ann, priority: P1, not doing)", "A1 declined @ann"],
    ["- Fix it – hecho", "A1 done"],
    ["- DROPPED: fix it", "A1 declined"],
    ["- Fix it - DONE", "A1 done"],
    ["- Fix it - Done 2024-03-01", "A1 done 2024-03-01!"],
    ["- Fix it - erledigt am 1. März 2024", "A1 done 2024-03-01!"],
  ])("%s", (list, expected) => {
    const { after, doubts } = settled(list, "day-first");
    expect(
      after.actions.map(({ id, isDone, owner, due, doneOn, declined }) =>
        [
          id,
          isDone && "done",
          declined && "declined",
          owner && `@${owner}`,
          due,
          doneOn && `${doneOn}!`,
        ]
          .filter(Boolean)
          .join(" "),
      ),
    ).toEqual([expected]);
    expect(doubts).toEqual([]);
  });
});

describe("what is said and cannot be told for certain", () => {
  const due = (words: string) => `when A1 is due could not be read: "${words}"`;
  it.each([
    ["- Fix it (Bob, Nov 27)", "bob", due("Nov 27")],
    ["- Fix it - Bob - Nov 27", "bob", due("Nov 27")],
    ["- Fix it (Jörg, bis Ende März)", "jörg", due("Ende März")],
    ["- Fix it (Pedro, antes del 28 de febrero)", "pedro", due("28 de febrero")],
    ["- Fix it (Bob, end of next week)", "bob", due("end of next week")],
    [
      "- [ ] Fix it [DONE]",
      undefined,
      'the box of A1 says one thing, and its words another: "Fix it [DONE]"',
    ],
    ["- [-] Fix it", undefined, '"[-]" of A1 may mean dropped or under way; it stays open'],
    ["- @kai, @lou: fix it", undefined, 'A1 names several owners, and none is taken: "@kai, @lou"'],
    [
      "- Fix it (@kai and @lou)",
      undefined,
      'A1 names several owners, and none is taken: "@kai and @lou"',
    ],
    // In a sentence they may be anybody, and a word with a number anything.
    ["- Ask @kai and @lou for it", undefined],
    ["- Fix it (Redis, 6.2)", undefined],
    ["- Fix it (Redis, March)", undefined],
    ["- Fix it (by hand)", undefined],
    ["- Fix it before the May release", undefined],
  ])("%s", (list, owner, ...messages) => {
    const { after, doubts } = settled(list);
    expect(after.actions).toMatchObject([{ owner, due: undefined, isDone: false }]);
    expect(doubts.map(({ message }) => message)).toEqual(messages);
  });
});

it("is in doubt where the day has no year", () => {
  const { after, doubts } = settled("- Fix it (Jo, by 12 May)");
  expect(after.actions).toMatchObject([{ owner: "jo", due: undefined }]);
  expect(doubts.map(({ message }) => message)).toEqual([
    'when A1 is due could not be read: "12 May"',
  ]);
});

describe("actions in lists", () => {
  it.each([
    ["bullets", "- Fix it\n- Test it", "- [ ] **A1** Fix it\n- [ ] **A2** Test it"],
    ["numbers stay", "1. Fix it\n2. Test it", "1. [ ] **A1** Fix it\n2. [ ] **A2** Test it"],
    ["boxes", "* [x] Fix it\n* [ ] Test it", "* [x] **A1** Fix it\n* [ ] **A2** Test it"],
    [
      "an id that is there",
      "- [ ] **A7** Fix it\n- Test it",
      "- [ ] **A7** Fix it\n- [ ] **A8** Test it",
    ],
    ["an id that only the words name", "- Fix it, see A1", "- [ ] **A2** Fix it, see A1"],
    [
      "details below stay",
      "- Fix it\n  - in the cache\n  - and the proxy",
      "- [ ] **A1** Fix it\n  - in the cache\n  - and the proxy",
    ],
    [
      "details with too few blanks for a numbered list",
      "1. Fix it\n  * in the cache\n2. Test it",
      "1. [ ] **A1** Fix it\n   * in the cache\n2. [ ] **A2** Test it",
    ],
    [
      "what bullets below a number say of it",
      "1. Fix it\n- Why: it broke\n- Owner: @ana\n2. Test it",
      "1. [ ] **A1** Fix it — @ana\n   - Why: it broke\n   - Owner: @ana\n2. [ ] **A2** Test it",
    ],
    [
      "names of groups",
      "- Short term\n  - Fix it\n- Long term:\n  - Test it",
      "- Short term\n  - [ ] **A1** Fix it\n- Long term:\n  - [ ] **A2** Test it",
    ],
    [
      "a label above boxes",
      "- **The cache**\n  - [ ] Fix it\n  - [x] Test it",
      "- **The cache**\n  - [ ] **A1** Fix it\n  - [x] **A2** Test it",
    ],
    [
      "a box above boxes",
      "- [ ] Alerts for:\n  - [ ] the cache\n  - [ ] the proxy",
      "- [ ] **A1** Alerts for:\n  - [ ] the cache\n  - [ ] the proxy",
    ],
    [
      "details one blank deeper",
      "- Fix it\n - since it was slow\n- Test it\n - since nobody did",
      "- [ ] **A1** Fix it\n  - since it was slow\n- [ ] **A2** Test it\n  - since nobody did",
    ],
    [
      "details of another marker",
      "* Fix it\n + since it was slow",
      "* [ ] **A1** Fix it\n  + since it was slow",
    ],
    [
      "a first item alone is cut short",
      "- Fix it\n - Test it\n - Ship it",
      "- [ ] **A1** Fix it\n - [ ] **A2** Test it\n - [ ] **A3** Ship it",
    ],
    [
      "boxes one blank deeper",
      "- [ ] Fix it\n - [ ] Test it\n- [ ] Ship it",
      "- [ ] **A1** Fix it\n - [ ] **A2** Test it\n- [ ] **A3** Ship it",
    ],
    [
      "what names the owner is no action",
      "- Fix it\n- **Owner:** Ana Lind\n- Test it\n- Issue: the cache is slow",
      "- [ ] **A1** Fix it — @ana-lind\n  - **Owner:** Ana Lind\n- [ ] **A2** Test it\n- [ ] **A3** Issue: the cache is slow",
    ],
    ["none", "-\n- ", "-\n- "],
  ])("%s", (_, list, expected) => {
    expect(settled(list).list).toBe(expected);
    expect(settled(list.replaceAll("\n", "\r\n")).list).toBe(expected.replaceAll("\n", "\r\n"));
  });

  it.each([
    ["- ✅ Fix it", "A1 done | ✅ Fix it"],
    ["- [DONE] Fix it", "A1 done | [DONE] Fix it"],
    ["- **Completed (#4)**: fix it", "A1 done | Completed (#4): fix it"],
    ["- Fix it (done)", "A1 done | Fix it (done)"],
    ["- Fix it. **(Done during the incident)**", "A1 done | Fix it. (Done during the incident)"],
    ["- ~~Fix it~~ done", "A1 done | Fix it done"],
    ["- ✅ ~~Fix it~~", "A1 done | ✅ Fix it"],
    ["- ~~Fix it~~ ([#4](https://x.test/o/r/pull/4))", "A1 done #4 | Fix it"],
    ["- ~~Fix it~~", "A1 | Fix it"],
    ["- ~~Fix it~~ done?", "A1 | Fix it done?"],
    ["- 直す — **完了**: 昨日", "A1 done | 直す — 完了: 昨日"],
    ["- Fix it (done?)", "A1 | Fix it (done?)"],
    ["- Fix it (in progress)", "A1 | Fix it (in progress)"],
    ["- Done is better than perfect", "A1 | Done is better than perfect"],
    ["- Complete the migration", "A1 | Complete the migration"],
    ["### Completed\n\n- Fix it", "A1 done | Fix it"],
    ["### Immediate (completed)\n\n- Fix it", "A1 done | Fix it"],
    ["**Done:**\n\n- Fix it", "A1 done | Fix it"],
    ["### Already done\n\n#### The cache\n\n- Fix it", "A1 done | Fix it"],
    ["### Immediate (done 2024-05-06)\n\n- Fix it", "A1 done | Fix it"],
    ["### Guardrails added\n\n- Fix it", "A1 done | Fix it"],
    ["### 已采取的措施\n\n- Fix it", "A1 done | Fix it"],
    ["Immediate actions taken:\n\n- Fix it", "A1 done | Fix it"],
    ["- (done) Fix it", "A1 done | (done) Fix it"],
    ["- **Done** – it is fixed", "A1 done | Done – it is fixed"],
    ["- Fix it, done 2024-05-08", "A1 done | Fix it, done 2024-05-08"],
    ["- Fix it — done 2024-05-08", "A1 done | Fix it"],
    ["### Completed\n\n### Planned\n\n- Fix it", "A1 | Fix it"],
    ["### Actions to be taken\n\n- Fix it", "A1 | Fix it"],
    ["### What can be done\n\n- Fix it", "A1 | Fix it"],
    ["- Fix what was not yet done", "A1 | Fix what was not yet done"],
    ["### Completed\n\n- [ ] Fix it", "A1 | Fix it"],
    ["### To be completed\n\n- Fix it", "A1 | Fix it"],
    ["### Ready for the audit ✅\n\n- Fix it", "A1 | Fix it"],
  ])("what is done: %s", (list, expected) => {
    expect(read(list)).toEqual([expected]);
  });

  it.each([
    ["- Fix it (@ana, due 2019-05-02)", "- [ ] **A1** Fix it — @ana, due 2019-05-02"],
    ["- Fix it (Owner: @ana, due 2019-05-02)", "- [ ] **A1** Fix it — @ana, due 2019-05-02"],
    ["- Fix it (Owner: Ana Lind; P1)", "- [ ] **A1** Fix it — @ana-lind, P1"],
    ["- Fix it (#12)", "- [ ] **A1** Fix it — #12"],
    ["- Fix it\n  ([#12](https://x.test/12))", "- [ ] **A1** Fix it\n  — [#12](https://x.test/12)"],
    ["- Fix it (#12, done)", "- [x] **A1** Fix it (#12, done) — #12"],
    [
      "- Fix it (@ana, due Jan 5, 2019)",
      "- [ ] **A1** Fix it (@ana, due Jan 5, 2019) — @ana, due 2019-01-05",
    ],
    ["- Fix it (@ana, by 10/04/2019)", "- [ ] **A1** Fix it (@ana, by 10/04/2019) — @ana"],
    ["- Fix it (@ana, by 3 teams)", "- [ ] **A1** Fix it (@ana, by 3 teams) — @ana"],
    [
      "- 直す。 — **担当:** 基盤 担当、**期限:** 2019-05-02。後で",
      "- [ ] **A1** 直す。 — **担当:** 基盤 担当、**期限:** 2019-05-02。後で — @基盤-担当, due 2019-05-02",
    ],
    [
      "- Fix it\n  - Owner: Ana Lind\n  - **Due**: 2019-05-02\n  - Status: done",
      "- [x] **A1** Fix it — @ana-lind, due 2019-05-02\n  - Owner: Ana Lind\n  - **Due**: 2019-05-02\n  - Status: done",
    ],
    ["- Fix it — @ana", "- [ ] **A1** Fix it — @ana"],
    ["- Kill the worker (process)", "- [ ] **A1** Kill the worker (process)"],
    ["- Ask the team (Ana and Bo)", "- [ ] **A1** Ask the team (Ana and Bo)"],
    ["- Fix it (Owner: Ana and Bo)", "- [ ] **A1** Fix it (Owner: Ana and Bo)"],
    ["- Fix it (Owner: Release Lead)", "- [ ] **A1** Fix it (Owner: Release Lead) — @rl"],
    ["- Fix it (Owner: @RL; P1)", "- [ ] **A1** Fix it — @rl, P1"],
    ["- Fix it (Owner: Ana Lind (@ana))", "- [ ] **A1** Fix it (Owner: Ana Lind (@ana)) — @ana"],
    ["- Fix it (Owner: @ana and @bo)", "- [ ] **A1** Fix it (Owner: @ana and @bo)"],
    ["- Fix it (Owner: ana@example.com)", "- [ ] **A1** Fix it (Owner: ana@example.com)"],
    ["- Fix it (Owner: TBD)", "- [ ] **A1** Fix it (Owner: TBD)"],
    ["- See [the page](https://x.test/p)", "- [ ] **A1** See [the page](https://x.test/p)"],
    ["- Read it (https://x.test/design)", "- [ ] **A1** Read it (https://x.test/design)"],
  ])("what is said of it: %s", (list, expected) => {
    expect(settled(list).list).toBe(expected);
  });
});

it("numbered subheadings with code are actions, and what is named below them is not in the last", () => {
  const code = "```sh\nfix\n```";
  const list = `### 1. Fix it\n${code}\n\n### 2. Test it\n\n**More**\n\n### Others\n\n- Ship it`;
  expect(settled(list).list).toBe(
    "1. [ ] **A1** Fix it\n\n   ```sh\n   fix\n   ```\n\n2. [ ] **A2** Test it\n\n**More**\n\n### Others\n\n- [ ] **A3** Ship it",
  );
});

it("many details one blank deeper are read in good time", () => {
  const list = `- Fix it\n- Test it\n${" - since it is so\n".repeat(3000)}`;
  expect(settled(list).after.actions).toHaveLength(2);
});

describe("what words say of an action", () => {
  it.each([
    [
      "pieces behind dashes",
      "- Add alerts - Tom - due 28 Feb 2022 - done",
      "A1 done @tom 2022-02-28 | Add alerts",
    ],
    [
      "a name before our meta",
      "- Watch disks - Ann - due 2022-04-01",
      "A1 @ann 2022-04-01 | Watch disks",
    ],
    [
      "a name and a day",
      "- Write it down — Henrik — 2019-11-20",
      "A1 @henrik 2019-11-20 | Write it down",
    ],
    [
      "sentences that are labels",
      "- Alert on it. Owner: Ann Lee. Due: 2022-04-01. Status: Done",
      "A1 done @ann-lee 2022-04-01 | Alert on it",
    ],
    [
      "a label with a name and a day",
      "- Watch disks - Owner: Ann Lee, due 2022-04-01",
      "A1 @ann-lee 2022-04-01 | Watch",
    ],
    ["a day behind a handle", "- Watch disks (@ann) 2022-04-01", "A1 @ann 2022-04-01 | Watch"],
    [
      "mentions of Notion",
      "- Watch disks @Ann Lee @April 1, 2022",
      "A1 @ann-lee 2022-04-01 | Watch",
    ],
    ["the day it is expected", "- Watch disks, ETA 2022-04-01", "A1 2022-04-01 | Watch"],
    ["bars", "- Retry twice | Bob | P1", "A1 @bob P1 | Retry twice"],
    ["a known name alone", "- Retry twice - Release Lead", "A1 @rl | Retry twice"],
    ["a word that is no name", "- Use a queue - Not a list", "A1 | Use a queue"],
    ["a person and a day in brackets", "- Talk (Ann, due 2022-04-01)", "A1 @ann 2022-04-01 | Talk"],
    [
      "the same in Japanese",
      "- 監視を足す（田中、2022年3月1日まで）",
      "A1 @田中 2022-03-01 | 監視を足す",
    ],
    ["brackets that explain", "- Move the mail (Ann, Bob)", "A1 | Move the mail"],
    ["one handle", "- Ask @bob to look", "A1 @bob | Ask @bob to look"],
    ["two handles", "- Ask @bob or @ann", "A1 | Ask @bob"],
    ["a package", "- Use @scope/pkg and mail a@b.test", "A1 | Use @scope/pkg"],
    ["the day at its end", "- Migrate by March 3, 2022", "A1 2022-03-03 | Migrate"],
    ["a day that is no end", "- Undo what was caused by the 2022-03-01 release", "A1 | Undo"],
    ["bold words", "- #123 Fix the retry **DONE**", "A1 done | #123 Fix"],
    ["capitals behind a ticket", "- #12 DONE Reboot", "A1 done | #12 DONE"],
    ["a word in a sentence", "- Have it done by the team", "A1 | Have it done"],
    ["a word before a dash", "- Done - reboot it", "A1 done | Done"],
    ["a word with a hyphen", "- Fixed-size buffers for workers", "A1 | Fixed-size"],
    ["a question", "- Done? Ask the vendor", "A1 | Done?"],
    ["capitals that deny it", "- Rotate the keys - NOT DONE", "A1 | Rotate"],
    ["capitals of what is left", "- Rotate the keys, TO BE FIXED.", "A1 | Rotate"],
  ])("%s", (_, list, expected) => {
    const [one] = read(list);
    expect(one?.startsWith(expected), one).toBe(true);
    expect(one?.split(" | ")[0]).toBe(expected.split(" | ")[0]);
  });

  it.each([
    ["- ~~Rewrite it~~ won't do: too costly", "too costly"],
    ["- Buy a host (wontfix)", "wontfix"],
    ["- Buy two — decided against: no money", "no money"],
    ["- ~~作り直す~~ 見送り", "見送り"],
    ["- Buy a host (entfällt)", "entfällt"],
    ["- Buy a host [annulé]", "annulé"],
    ["- Abandonné : acheter", "Abandonné"],
    ["- WONTFIX: buy a host", "WONTFIX"],
    ["- Buy a host - cancelado", "cancelado"],
    ["- [N/A] Buy two — that is not what broke", "N/A"],
  ])("that it is declined: %s", (list, why) => {
    const [action] = settled(list).after.actions;
    expect(action).toMatchObject({ isDone: false, declined: why });
  });

  it.each([
    ["- ~~Rewrite it~~", ['A1 is struck out, done or dropped? It stays open: "Rewrite it"']],
    ["- <del>Rewrite it</del>", ['A1 is struck out, done or dropped? It stays open: "Rewrite it"']],
    [
      "- ~~a~~\n- ~~b~~\n- c",
      ['A1 and A2 are struck out, done or dropped? They stay open, A1 for one: "a"'],
    ],
    [
      "| Action | Status |\n|-|-|\n| ~~a~~ | |\n| ~~b~~ | done |",
      ['A1 is struck out, done or dropped? It stays open: "a"'],
    ],
    ["- [x] ~~a~~\n- ~~b~~ superseded\n- ~~c~~ ✅\n\n**Done:**\n\n- ~~d~~", []],
  ])("with a doubt, where words are only struck: %s", (list, expected) => {
    expect(settled(list).doubts.map(({ message }) => message)).toEqual(expected);
  });

  it("with a doubt, of a day that only has a name", () => {
    const { after, doubts } = settled("- Talk (Ann, by Friday)");
    expect(after.actions[0]).toMatchObject({ owner: "ann", due: undefined });
    expect(doubts.map(({ message }) => message)).toEqual([
      'when A1 is due could not be read: "Friday"',
    ]);
  });

  it.each([
    [
      "- Fix it - due next week",
      "- [ ] **A1** Fix it, due next week",
      ['when A1 is due could not be read: "next week"'],
    ],
    [
      "- Fix it - Tom - due next week",
      "- [ ] **A1** Fix it - Tom - due next week — @tom",
      ['when A1 is due could not be read: "next week"'],
    ],
    [
      "- Fix it. — due 31.04.2019",
      "- [ ] **A1** Fix it. due 31.04.2019",
      ['when A1 is due could not be read: "31.04.2019"'],
    ],
    ["- Fix it\n  — owner needed", "- [ ] **A1** Fix it,\n  owner needed", []],
    [
      "- Fix it\n  — owner unclear",
      "- [ ] **A1** Fix it,\n  owner unclear",
      ['what A1 says behind a dash could not be read: "owner unclear"'],
    ],
    [
      "- Fix it - in the cache, #12",
      "- [ ] **A1** Fix it, in the cache, #12",
      ['what A1 says behind a dash could not be read: "in the cache"'],
    ],
    [
      "- Fix it — @ana, @bo, #1, #2",
      "- [ ] **A1** Fix it, @ana, @bo, #1, #2 — #1",
      ['A1 names several owners, and none is taken: "@bo"'],
    ],
    ["- Fix it (#12, #13)", "- [ ] **A1** Fix it (#12, #13) — #12", []],
    ["- Fix it - and test it", "- [ ] **A1** Fix it - and test it", []],
  ])("and only resembles meta: %s", (list, expected, doubts) => {
    const done = settled(list);
    expect(done.list).toBe(expected);
    expect(done.after.actions.flatMap(({ doubtful }) => doubtful)).toEqual([]);
    expect(done.doubts.map(({ message }) => message)).toEqual(doubts);
    expect(lostWords(done.before.text, done.after.text)).toEqual([]);
  });

  it.each([
    ["- Fix it - Jane Doe, 2024-05-01", "A1 @jane-doe 2024-05-01"],
    ["- Fix it (Jane Doe, 2024-05-01)", "A1 @jane-doe 2024-05-01"],
    ["- Fix it — Jane Doe — 2024-05-01", "A1 @jane-doe 2024-05-01"],
    ["- Fix it (Jane Doe, May 1, 2024)", "A1 @jane-doe 2024-05-01"],
  ])("with a doubt, of a name that nobody knows beside a day: %s", (list, expected) => {
    expect(read(list)[0]?.split(" | ")[0]).toBe(expected);
    expect(settled(list).doubts).toEqual([
      {
        line: 7,
        message:
          'who owns A1 and until when is taken from a name and a day: "Jane Doe, 2024-05-01"',
      },
    ]);
    const names = ["owner: jane-doe\n", "participants: [ana, jane-doe (engineering)]\n"];
    for (const front of names) expect(settled(list, undefined, front).doubts).toEqual([]);
  });

  it("with a doubt, of names alone in square brackets", () => {
    const list =
      "- a [Rick]\n- b [Jerry] [EN COURS]\n- c [Release Lead]\n- d [later]\n- e [Cache, Proxy]";
    const { after, doubts } = settled(list);
    expect(after.actions.map(({ owner }) => owner)).toEqual([
      "rick",
      "jerry",
      "rl",
      undefined,
      undefined,
    ]);
    expect(doubts.map(({ message }) => message)).toEqual([
      'who owns A1 and A2 is taken from names in brackets, A1 for one: "[Rick]"',
    ]);
  });

  it("once for all such names of a document, and not for those of the config", () => {
    const list =
      "- a (Jane Doe, 2024-05-01)\n- b - Bo, 2024-05-02\n- c (Release Lead, 2024-05-03)\n- d (@ana, 2024-05-04)";
    expect(read(list).map((one) => one.split(" | ")[0])).toEqual([
      "A1 @jane-doe 2024-05-01",
      "A2 @bo 2024-05-02",
      "A3 @rl 2024-05-03",
      "A4 @ana 2024-05-04",
    ]);
    expect(settled(list).doubts.map(({ message }) => message)).toEqual([
      'who owns A1 and A2 and until when is taken from names and days, A1 for one: "Jane Doe, 2024-05-01"',
    ]);
  });

  it.each([
    ["- Fix it (Owner: Ana and Bo)", '"Ana and Bo"'],
    ["- Fix it\n  - Owner: Ana / Bo", '"Ana / Bo"'],
    ["- Fix it. **Owner:** @ana @bo", '"@ana @bo"'],
    ["- Fix it - Owner: Ana & Bo", '"Ana & Bo"'],
    ["| Action | Owner |\n|-|-|\n| Fix it | Ana, Bo |", '"Ana, Bo"'],
    ["| Action | Owner |\n|-|-|\n| Fix it | Ana/Bo |", '"Ana/Bo"'],
    ["| Action | Owner |\n|-|-|\n| Fix it | Ana<br>Bo |", '"Ana, Bo"'],
    ["| Action | Owner |\n|-|-|\n| Fix it | Ana, TBD |", undefined],
    ["- Fix it (Owner: TBD)", undefined],
    ["- Fix it - Owner: the whole team - due TBD", undefined],
  ])("with a doubt, of several owners: %s", (list, words) => {
    const { after, doubts } = settled(list);
    expect(after.actions[0]?.owner).toBeUndefined();
    expect(doubts.map(({ message }) => message)).toEqual(
      words === undefined ? [] : [`A1 names several owners, and none is taken: ${words}`],
    );
  });

  it.each(["- None", "- N/A", "* [ ] なし", "1. Keine."])("that there is none: %s", (list) => {
    expect(settled(list).after.actions).toEqual([]);
  });

  it.each([
    ["- None\n- Fix it", "None\n\n- [ ] **A1** Fix it"],
    ["- Fix it\n- N/A\n- Test it", "- [ ] **A1** Fix it\n\nN/A\n\n- [ ] **A2** Test it"],
    ["### Now\n- Keine\n### Later\n- Fix it", "### Now\nKeine\n### Later\n- [ ] **A1** Fix it"],
    [
      "Now:\n- None so far\n\nLater:\n- Fix it",
      "Now:\n\nNone so far\n\nLater:\n- [ ] **A1** Fix it",
    ],
    ["1. Fix it\n2. None", "1. [ ] **A1** Fix it\n\nNone"],
  ])("that there is none, among others: %j", (list, after) => {
    expect(settled(list).list).toBe(after);
  });

  it.each(["- None of the alerts fired: mend them", "- No action without a second approval"])(
    "nothing of what only begins so: %s",
    (list) => {
      expect(read(list)).toHaveLength(1);
    },
  );

  it("below numbered headings and others with facts at once", () => {
    const once = settled("### 1. Fix it\n\n### 2. Test it\n\n### Rest\n\nOwner: Bo").after;
    expect(once.actions.map(({ id, text }) => `${id} ${text}`)).toEqual([
      "A1 Fix it",
      "A2 Test it",
      "A3 Rest",
    ]);
    expect(
      settleActions(once, { people: PEOPLE, dayOrder: undefined, mayMove: true }).edits,
    ).toEqual([]);
  });

  it("below a dash alone, which would make a heading of the words above it", () => {
    const list = "- Fix it\n- \n  Due: next week";
    expect(settled(`**Legend:**\n${list}`).list).toBe(`**Legend:**\n${list}`);
  });

  it("in a list of reasons, which belongs to what stands above", () => {
    const list = "- Add alerts\n\n**Rationale:**\n\n- They were missing\n- We like them";
    expect(read(list)).toEqual(["A1 | Add alerts"]);
  });

  it("in lines below it", () => {
    const list =
      "### 1. Add alerts\n\n**Owner:** Tom\n**Due:** 2022-04-01\n\n### 2. Watch disks\n\nOwner: Ann\nStatus: done";
    expect(read(list)).toEqual(["A1 @tom 2022-04-01 | Add alerts", "A2 done @ann | Watch disks"]);
  });

  it.each([
    [
      "1. Fix it\n   Owner: Ann Lee\n   Due: 2022-04-01\n   Status: Done",
      "A1 done @ann-lee 2022-04-01",
    ],
    ["- Fix it\nOwner: Ann", "A1 @ann"],
    ["- Fix it\n  Owner: TBD\n  Status: Not done", "A1"],
    ["- Fix it\n  since the owner: Ann is away", "A1"],
    ["- Fix it (@bob)\n  Owner: Ann", "A1 @bob"],
  ])("in lines right below its words: %j", (list, expected) => {
    expect(read(list).map((one) => one.split(" | ")[0])).toEqual([expected]);
  });

  it("with a doubt, of several owners right below its words", () => {
    expect(settled("- Fix it\n  Owner: Ann, Bo").doubts).toMatchObject([
      { message: 'A1 names several owners, and none is taken: "Ann, Bo"' },
    ]);
  });
});

describe("actions in tables", () => {
  it.each([
    ["| Maßnahme | Verantwortlich | Fällig | Status |", "erledigt"],
    ["| Tiltak | Ansvarlig | Frist | Status |", "utført"],
    ["| Acción | Encargado | Fecha límite | Estado |", "hecho"],
    ["| Tarefa | Responsável | Prazo | Estado |", "concluído"],
    ["| 対応 | 担当 | 期限 | 状態 |", "完了"],
    ["| 措施 | 负责人 | 截止 | 状态 |", "已完成"],
  ])("in other languages: %s", (head, done) => {
    const rows = `| Alarm | Tom | 2022-04-01 | ${done} |\n| Mehr | Ann | 2022-05-01 | x |`;
    const table = `${head}\n|-|-|-|-|\n${rows}`;
    expect(
      read(table).map((one) =>
        one.split(" | ")[0]?.replace("@Tom", "@tom").replace("@Ann", "@ann"),
      ),
    ).toEqual(["A1 done @tom 2022-04-01", "A2 @ann 2022-05-01"]);
  });

  it("get an id where there is a place for it, and own numbers stay", () => {
    expect(settled("| ID | Action |\n|-|-|\n|  | Fix it |\n| P-2 | Test it |").list).toBe(
      "| ID | Action |\n|-|-|\n| A1 | Fix it |\n| P-2 | **A2** Test it |",
    );
    expect(settled("| Tiltak | Ansvarlig |\n|-|-|\n| Rett | Team Kø |").list).toBe(
      "| Tiltak | Ansvarlig |\n|-|-|\n| **A1** Rett | @Team-Kø |".replace("Team-Kø", "team-kø"),
    );
  });

  it.each([
    [
      "| 改善策 | 担当者 | 期限 | 状態 |",
      "| 直す | ana | 2019/05/02 | **完了** |",
      "A1 done @ana 2019-05-02 | 直す",
    ],
    [
      "| 行动项 | 负责人 | 截止日期 | 状态 |",
      "| 修复 | ana | 2019-05-02 | 已完成 |",
      "A1 done @ana 2019-05-02 | 修复",
    ],
    [
      "| Measure | Who | When | Ref |",
      "| Fix | @ana | Jan 5, 2019 | #4 |",
      "A1 @ana 2019-01-05 #4 | Fix",
    ],
    ["| What | Type (detect/prevent) | Owner |", "| Fix | prevent | — |", "A1 | Fix"],
    ["| Item | Action | Owner |", "| Cache | Fix | ana |", "A1 @ana | Fix"],
  ])("%s", (head, row, expected) => {
    const rule = head.replace(/[^|]+/g, "-");
    expect(read(`${head}\n${rule}\n${row}`)).toEqual([expected]);
  });

  it.each([
    ["Release Lead", "@rl (Release Lead)", "rl"],
    ["release lead (payments)", "@rl (release lead) (payments)", "rl"],
    ["@RL", "@RL", "RL"],
    ["Ana Lind (@ana)", "@ana (Ana Lind)", "ana"],
    ["Ana Lind (payments)", "@ana-lind (payments)", "ana-lind"],
    ["ana (payments)", "ana (payments)", "ana"],
    ["Ana, Bo", "Ana, Bo", undefined],
    ["ana/bo", "ana/bo", "ana/bo"],
    ["ana@example.com", "ana@example.com", undefined],
  ])("owned by %s", (cell, written, owner) => {
    const { list, before, after } = settled(
      `| ID | Action | Owner |\n|-|-|-|\n|  | Fix | ${cell} |`,
    );
    expect(list).toContain(`| A1 | Fix | ${written} |`);
    expect(after.actions[0]?.owner).toBe(owner);
    expect(lostWords(before.text, after.text)).toEqual([]);
  });

  it.each([
    [
      "one below another is parted from it",
      "| Action | Owner |\n|-|-|\n| Fix | ana |\n| Task | Owner | Due |\n|-|-|-|\n| Test | bo | 2024-04-01 |",
      ["A1 @ana | Fix", "A2 @bo 2024-04-01 | Test"],
    ],
    [
      "a row of dashes is none",
      "| Action | Owner |\n|-|-|\n| Fix | ana |\n| --- | --- |",
      ["A1 @ana | Fix"],
    ],
    [
      "a header gets its rule",
      "| Action | Owner |\n| Fix | ana |\n| Test | bo |",
      ["A1 @ana | Fix", "A2 @bo | Test"],
    ],
    [
      "a header whose rule stands too low",
      "| Action | Owner |\n| Fix | ana |\n| --- | --- |\n| --- | --- |",
      ["A1 @ana | Fix"],
    ],
    ["a line of bars is no table", "| Action | Owner |", []],
  ])("%s", (_, table, expected) => {
    expect(read(table)).toEqual(expected);
    expect(read(table.replaceAll("\n", "\r\n"))).toEqual(expected);
  });

  it("tell of days that cannot be read", () => {
    const { doubts } = settled("| Action | Due |\n|-|-|\n| Fix | 03/04/2019 |\n| Test | |");
    expect(doubts).toEqual([
      { line: 9, message: 'when A1 is due could not be read: "03/04/2019"' },
    ]);
  });

  it("are told of once for all, in tables and lists alike", () => {
    const { doubts } = settled(
      "- Fix (@ana, by 10/04/2019)\n- Test\n  - Due: 31.04.2019\n- Try (due: in Q2)\n- Ask (due: 5/6/2019)\n- Rest (due 2019-05-02)",
    );
    expect(doubts).toEqual([
      {
        line: 7,
        message: 'when A1, A2, A3 and 1 more are due could not be read, A1 for one: "10/04/2019"',
      },
    ]);
  });

  it.each([
    ["| Fix | ~~Kim~~ Lee | ~~2024-03-05~~ 2024-04-01 |", "lee", "2024-04-01"],
    ["| Fix | ~~Kim~~ Release Lead | ~~5 March 2024~~ 1 April 2024 |", "rl", "2024-04-01"],
    ["| Fix | ~~Kim~~ | ~~2024-03-05~~ |", "Kim", "2024-03-05"],
    ["| Fix | [~ana] | 2024-03-05 |", "ana", "2024-03-05"],
  ])("have who and when stands, not who is struck out: %s", (row, owner, due) => {
    const { before, after } = settled(`| Action | Owner | Due |\n|-|-|-|\n${row}`);
    expect(after.actions.map((one) => [one.owner?.toLowerCase(), one.due])).toEqual([
      [owner.toLowerCase(), due],
    ]);
    expect(lostWords(before.text, after.text)).toEqual([]);
  });

  it("are read where the order of day and month is known", () => {
    const row = "| Action | Due |\n|-|-|\n| Fix | 03/04/2019 |";
    expect(settled(row, "day-first").list).toContain("2019-04-03 (03/04/2019)");
    expect(settled(row, "month-first").list).toContain("2019-03-04 (03/04/2019)");
    expect(settled(row, "month-first").doubts).toEqual([]);
    expect(settled("- Fix (@ana, by 10/04/2019)", "day-first").after.actions[0]?.due).toBe(
      "2019-04-10",
    );
  });

  it("are explained by lists that are none", () => {
    const table = "| Action | Type |\n|-|-|\n| Fix | Prevent |\n| Alert | Detect |";
    expect(
      read(`${table}\n\n- **Prevent:** never again\n- Detect - see it\n- Mitigate: less of it`),
    ).toHaveLength(2);
    expect(read(`${table}\n\n- Prevent: never again\n- Fix the rest`)).toHaveLength(4);
    const named = "| Action | Owner |\n|-|-|\n| Fix | Ana Lind |\n| Alert | Bo Berg |";
    const { after } = settled(`${named}\n\n- Fix: mend it\n- Ana Lind: leads it\n- Alert: tell it`);
    expect(after.actions).toHaveLength(2);
    expect(
      settleActions(after, { people: PEOPLE, dayOrder: undefined, mayMove: true }).edits,
    ).toEqual([]);
  });
});

describe("names of groups", () => {
  it.each([
    ["Things that we decided not to do:", "Things that we decided not to do"],
    ["### Rejected ideas", "Rejected ideas"],
    ["**Won't do**", "Won't do"],
    ["### 見送り", "見送り"],
    ["### Nicht umgesetzt", "Nicht umgesetzt"],
  ])("say that nobody will do it: %s", (name, why) => {
    const list = `- Keep it\n\n${name}\n\n- Fix it\n- [x] Test it\n- Buy it (wontfix: too dear)`;
    expect(settled(list).after.actions.map(({ isDone, declined }) => declined ?? isDone)).toEqual([
      false,
      why,
      true,
      "too dear",
    ]);
  });

  it.each(["Also done already:", "### Already done", "**Done**"])(
    "say that it is done: %s",
    (name) => {
      const { actions } = settled(`- Keep it\n\n${name}\n\n- Fix it`).after;
      expect(actions.map(({ isDone }) => isDone)).toEqual([false, true]);
    },
  );

  it.each(["### Declined payments", "We decided against a rewrite, so:", "### Rejected messages"])(
    "may only begin so: %s",
    (name) => {
      const { actions } = settled(`${name}\n\n- Fix it`).after;
      expect(actions.map(({ declined }) => declined)).toEqual([undefined]);
    },
  );

  /** `A1 @owner due P1 type: text` */
  const told = (list: string) =>
    settled(list, undefined, "participants: [jane-doe]\n").after.actions.map((one) =>
      [one.id, one.owner && `@${one.owner}`, one.due, one.priority, one.type, `| ${one.text}`]
        .filter((part) => part)
        .join(" "),
    );

  it.each([
    ["### Jane Doe (@jane)\n\n- Fix it", ["A1 @jane | Fix it"]],
    ["### Jane-Doe\n\n- Fix it", ["A1 @jane-doe | Fix it"]],
    ["### Release Lead\n\n- Fix it — @ana", ["A1 @ana | Fix it"]],
    [
      "**Release Lead:**\n\n- Fix it\n\n**Later:**\n\n- Test it",
      ["A1 @rl | Fix it", "A2 | Test it"],
    ],
    ["### Bo Unknown\n\n- Fix it", ["A1 | Fix it"]],
    ["### Owner: Bo\n\n- Fix it", ["A1 @bo | Fix it"]],
    ["### Short term (by 2024-05-01)\n\n- Fix it", ["A1 2024-05-01 | Fix it"]],
    [
      "### Due 2024-05-01\n\n- Fix it\n- Test it — due 2024-04-01",
      ["A1 2024-05-01 | Fix it", "A2 2024-04-01 | Test it"],
    ],
    ["### Short term (2024-05-01)\n\n- Fix it", ["A1 | Fix it"]],
    [
      "### P1 (urgent)\n\n#### Prevention\n\n- Fix it\n\n#### Other\n\n- Test it",
      ["A1 P1 prevent | Fix it", "A2 P1 | Test it"],
    ],
    ["### P1\n\n- Fix it\n\n### The cache\n\n- Test it", ["A1 P1 | Fix it", "A2 | Test it"]],
    [
      "### The cache\n\nOwner: Bo\nDue: 2024-05-01\n\n- Fix it\n- Test it",
      ["A1 @bo 2024-05-01 | Fix it", "A2 @bo 2024-05-01 | Test it"],
    ],
    ["- Prevention:\n  - Fix it\n- Test it", ["A1 prevent | Fix it", "A2 | Test it"]],
    ["- @ana\n  - Fix it\n- Test it", ["A1 @ana | Fix it", "A2 | Test it"]],
    ["- Monitoring:\n  - watch disks\n- Test it", ["A1 | Monitoring:", "A2 | Test it"]],
    ["- Fix it:\n  - one step\n  - another\n- Test it", ["A1 | Fix it:", "A2 | Test it"]],
    ["- [ ] Fix it\n  - [ ] one step\n- [ ] Test it", ["A1 | Fix it", "A2 | Test it"]],
  ])("say what is true of all below: %s", (list, expected) => {
    expect(told(list)).toEqual(expected);
  });
});

describe("subheadings", () => {
  it.each([
    [
      "### Fix it\n\nOwner: Ana\nDue: 2024-05-01\n\n### Others\n\n- Test it",
      ["A1 @ana 2024-05-01 | Fix it", "A2 | Test it"],
    ],
    ["### Fix it\n\n- **Owner:** Ana\n- **Status:** done", ["A1 done @ana | Fix it"]],
    [
      "### Short term\n\n#### Fix it\n\nSince it broke.\n\n#### Test it\n\nBy hand.",
      ["A1 | Fix it", "A2 | Test it"],
    ],
    ["### Done\n\n#### Fix it\n\nStatus: merged", ["A1 done | Fix it"]],
    ["### Status\n\nStatus: open", []],
  ])("of which each is an action by what stands below it: %s", (list, expected) => {
    expect(read(list)).toEqual(expected);
    const { before, after } = settled(list);
    expect(lostWords(before.text, after.text)).toEqual([]);
  });

  it("that are numbered become items with what stands below them", () => {
    const text =
      "### 1. Add an alert\nOn the queue.\n\n```sh\n  ls\n```\n\n### 2. Test it\n\n#### How\n\n- by hand\n";
    expect(settled(text.trim()).list).toBe(
      "1. [ ] **A1** Add an alert\n\n   On the queue.\n\n   ```sh\n     ls\n   ```\n\n2. [ ] **A2** Test it\n\n   #### How\n\n   - by hand",
    );
  });

  it("become items where all of them say what to do in prose", () => {
    const text = "### Add an alert\n\nOn the queue.\n\n### ✅ Test it\n\nBy hand.";
    expect(read(text)).toEqual(["A1 | Add an alert", "A2 done | ✅ Test it"]);
  });

  it.each([
    ["groups", "### Short-term actions\n\n- a\n\n### Long-term\n\n- b", 2],
    ["numbered groups", "### 1. Prevent\n\n- a\n- b\n\n### 2. Detect\n\n- c", 3],
    ["components", "### The cache\n\n- a\n\n### The proxy\n\nNothing to do.", 1],
    [
      "numbers with boxes below",
      "### 1. The cache\n\n- [ ] a\n- [ ] b\n\n### 2. The proxy\n\n- [ ] c",
      3,
    ],
    ["one alone", "### 1. The cache\n\n- a", 1],
    ["prose", "We will look into it.", 0],
  ])("stay headings: %s", (_, text, count) => {
    const { after, list } = settled(text);
    expect(after.actions).toHaveLength(count);
    expect(list.match(/^###/gm)).toEqual(text.match(/^###/gm));
  });
});

/** Pieces that lists of actions are made of, and such as break them. */
const lines = fc.array(
  fc.constantFrom(
    ..."- Fix it|1. Test it|  - Owner: Ana|  * nested|- [x] Done (#12)|### 1. Alert|### Completed|text".split(
      "|",
    ),
    ..."- ~~a~~ (Owner: @b, due 2019-01-02)|\t- tab|> - quote|```|- [ ] **A1** x|**Done:**|---|".split(
      "|",
    ),
    "| Action | Owner | Due |\n|-|-|-|\n| a | Ana Lind | 2019/1/2 |",
    ..."- Fix X - due next week|- X — @ana, @bo|- Y (Jane Doe, 2024-05-01)|- Z - Jane Doe, 2024-05-01|- W (#1, #2, P1)".split(
      "|",
    ),
    ..."- ~~x~~ won't do: dear|- <del>y</del> ✅|### P1|### @ana|### Prevention (by 2024-05-01)|**Legend:**|- P1: now|- P2 = soon".split(
      "|",
    ),
    ..."- Prevention:|  - [ ] sub — done properly|Owner: Bo|  Due: next week|- a - b, prevent|1) c — owner unclear, P1|- Ask @bob - @ana".split(
      "|",
    ),
    "| **Soon** | | |",
    "| x | TBD | ? |",
    "| Ana Lind | A/B | 03/04/2024 |",
    "| Priority | Meaning |\n|-|-|\n| P1 | now |\n| P2 | soon |",
    ..."- a (Owner: ~~Kim~~ Lou)|- b. Status: cancelled|- c Owner: Tom Due: Friday|- d **Owner:** Ann, Bo".split(
      "|",
    ),
    ..."- [P1] e (@kim: 2024-03-01)|- f (Kim, Lou, 2024-03-01)|  Status: won't do|- ❌ Dropped: g|- h since @kim did".split(
      "|",
    ),
    "- x — due 2024-01-01, due 2024-01-02",
    "- x\n  — P1, P2",
    "- (#1)",
    "[ ] x",
    "AI: x",
    "① x",
    "x. Owner: Ana. Due: 2024-03-01",
    "- x (Owner: Ana, ETA: 2024-03-01)",
    "- x (Verantwortlich: Ana, Frist: 2024-03-01)",
    "- ",
    "## Timeline",
    "-   a **Owner:** b、",
  ),
  { maxLength: 14 },
);

it("whatever stands there: settles once, loses no word, and leaves the rest as it is", () => {
  fc.assert(
    fc.property(lines, (pieces) => {
      const { before, after } = settled(pieces.join("\n"));
      expect(
        settleActions(after, { people: PEOPLE, dayOrder: undefined, mayMove: true }).edits,
      ).toEqual([]);
      expect(lostWords(before.text, after.text)).toEqual([]);
      const ids = after.actions.flatMap(({ id }) => id ?? []);
      const isOld = new Set(before.actions.flatMap(({ id }) => id ?? []));
      const slips = after.actions.filter(({ doubtful }) => doubtful.length > 0);
      expect(slips.filter(({ id }) => id === undefined || !isOld.has(id))).toEqual([]);
      const isGiven = ids.filter((id) => !isOld.has(id));
      expect(new Set(isGiven).size).toBe(isGiven.length);
      expect(ids.length).toBeGreaterThanOrEqual(before.actions.filter((one) => one.id).length);
      expect(after.text.startsWith(before.text.slice(0, before.text.indexOf(HEAD)))).toBe(true);
    }),
    { numRuns: Number(process.env.MORTEM_FUZZ_RUNS ?? 400) },
  );
}, 3_600_000);

it.each([
  ["[ ] Fix it\n[x] Test it", ["A1 | Fix it", "A2 done | Test it"]],
  ["☐ Fix it\n☑ Test it", ["A1 | ☐ Fix it", "A2 done | ☑ Test it"]],
  ["AI: Ann to fix it\nAI: test it", ["A1 | AI: Ann to fix it", "A2 | AI: test it"]],
  ["**Action 1:** Fix it\n**Owner:** Ann", ["A1 @ann | Action 1: Fix it Owner: Ann"]],
  ["① 直す\n② 試す", ["A1 | ① 直す", "A2 | ② 試す"]],
  ["（1）直す\n（2）試す", ["A1 | （1）直す", "A2 | （2）試す"]],
  [
    "Fix it. Owner: Ann. Due: 2022-04-01.\n\nTest it. Owner: Bo. Status: done.",
    ["A1 @ann 2022-04-01 | Fix it", "A2 done @bo | Test it"],
  ],
  ["[x] Fix it\nsince it was slow", ["A1 done | Fix it since it was slow"]],
  ["(1) was never used in the end", []],
  ["Owner: Ann\n\n- Fix it", ["A1 @ann | Fix it"]],
  ["The cache. Owner: Ann\n\n- Fix it\n- Test it", ["A1 | Fix it", "A2 | Test it"]],
  ["We agreed on these with the owner: they are Ann's.", []],
])("of lines that are no list: %j", (list, expected) => {
  const found = read(list);
  expect(found).toHaveLength(expected.length);
  for (const [at, one] of expected.entries())
    expect(found[at]?.startsWith(one), found[at]).toBe(true);
  const { after } = settled(list);
  expect(
    settleActions(after, { people: PEOPLE, dayOrder: undefined, mayMove: true }).edits,
  ).toEqual([]);
});

it("of brackets side by side, the last become meta where they alone say something", () => {
  expect(settled("- Fix it (it was slow) (#12)").list).toBe(
    "- [ ] **A1** Fix it (it was slow) — #12",
  );
});

it.each(["(Owner: Ana, ETA: 2024-03-01)", "(Verantwortlich: Ana, Frist: 2024-03-01)"])(
  "brackets whose labels ours do not replace stay as they are: %s",
  (group) => {
    expect(settled(`- Fix it ${group}`).list).toBe(
      `- [ ] **A1** Fix it ${group} — @ana, due 2024-03-01`,
    );
  },
);

it.each([
  ["a long table", `| Action | Owner |\n|-|-|\n${"| Fix it | Ana Lind |\n".repeat(5000)}`],
  ["many items", "- Fix it (Owner: @ana)\n".repeat(5000)],
  ["deep lists", Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}- a`).join("\n")],
  ["brackets", `- ${"(".repeat(100_000)}${")".repeat(100_000)}`],
  ["bold", `- ${"**Owner:** ".repeat(50_000)}`],
  ["headings", "### 1. a\n\nb\n\n".repeat(3000)],
])("%s are read in good time", (_, list) => {
  expect(settled(list).after.text.length).toBeGreaterThan(0);
});

/** What is said of one action: `done|declined @owner due P1 #12`. */
const saidOf = (list: string) =>
  settled(list).after.actions.map(({ isDone, declined, owner, due, priority, ticket }) =>
    [
      isDone ? "done" : declined !== undefined && "declined",
      owner && `@${owner}`,
      due,
      priority,
      ticket,
    ]
      .filter(Boolean)
      .join(" "),
  );

describe("how an action stands, beside who owns it and until when", () => {
  it.each([
    ["- Fix it. Owner: Ann. Due: 2024-03-01. Status: Not started", "@ann 2024-03-01"],
    ["- Fix it - owner: Ann - due: 2024-03-01 - status: in progress", "@ann 2024-03-01"],
    ["- Fix it, owner: Ann, status: waiting for parts", "@ann"],
    ["- Réparer. Responsable : Zoé. Statut : en cours", "@zoé"],
    ["- Fix it (Owner: Ann Lee, due 2024-03-01) – in progress", "@ann-lee 2024-03-01"],
    ["- Fix it (Ann, bis 15.03.2024) – in Arbeit.", "@ann 2024-03-15"],
    ["- アラートを追加する【完了】", "done"],
    ["- アラートを追加する【田中】", "@田中"],
    ["- [Done by Bob] Fix it", "done"],
    ["- アラートを追加する：完了", "done"],
    ["- Fix it DONE by Bob", "done"],
    ["- Fix it. Due 2024-03-01. Owner @kim. Done.", "done @kim 2024-03-01"],
    ["- Fix it. Not done.", ""],
    ["- Fix it\n  - Owner: Ann\n  - Status: cancelled", "declined @ann"],
    ["- Fix it. Owner: Ann. Status: won't do", "declined @ann"],
    ["- Fix it. Status: cancelled?", ""],
    ["- ❌ Won't do: fix it", "declined"],
    ["- Wird nicht umgesetzt: Alarm ergänzen", "declined"],
    ["- Alarm ergänzen - wird nicht gemacht", "declined"],
    ["- Fix it Owner: Tom Due: 2024-03-01", "@tom 2024-03-01"],
    ["- 直す 担当: 田中 期限: 2024-03-15", "@田中 2024-03-15"],
    ["- Make it the owner: nobody knows it", ""],
    ["- Fix it\n  Owner: Kim / Due: 2024-03-01 / Status: Done", "done @kim 2024-03-01"],
    ["- Fix it (Done: no)", ""],
    ["- Set Status: cancelled on old orders", ""],
    ["- Use Status: done in the API", ""],
    ["- Add a column Owner: default of Kim", ""],
    ["- Fix it (Since 2024-03-01)", ""],
    ["- Pair with @kim and @lou on it", ""],
    ["- Ask @here about it", ""],
    ["- Corriger le cache : fait", "done"],
    ["- 修缓存（已取消）", "declined"],
    ["- [P1] Fix it (@kim 2024-03-01)", "@kim 2024-03-01 P1"],
    ["- Fix it (@kim: 2024-03-01)", "@kim 2024-03-01"],
    ["- Fix it (Kim Lee - 2024-03-01)", "@kim-lee 2024-03-01"],
    ["- Fix it (March 2024 - 2024-05-01)", ""],
    ["- Fix it (Owner: ~~Kim~~ Lou, due: ~~2024-02-01~~ 2024-03-01)", "@lou 2024-03-01"],
    ["- Fix it (created 2024-03-01, due 2024-04-01)", "2024-04-01"],
    ["- Mend the check that @kim merged", ""],
    ["- Fix it, thanks to @kim", ""],
    ["- Fix it (Owner: @kim, priority: Urgent, https://x.test/a)", "@kim"],
  ])("%s", (list, expected) => {
    expect(saidOf(list)).toEqual([expected]);
  });

  it.each([
    ["- Fix it (Kim, Lou, 2024-03-01)", "2024-03-01", "owners", "Kim, Lou"],
    ["- Fix it (Owners: Kim, Lou)", "", "owners", "Kim, Lou"],
    ["- Fix it - Owner: Ann, Bo", "", "owners", "Ann, Bo"],
    ["- Fix it **Owner:** Ann, Bo", "", "owners", "Ann, Bo"],
    ["- Fix it (Owner: Kim?)", "", "owner", "Kim?"],
    [
      "- Fix it (due 2024-02-01, moved to 2024-03-01)",
      "",
      "due",
      "due 2024-02-01, moved to 2024-03-01",
    ],
    ["- Fix it (@kim, ASAP)", "@kim", "due", "ASAP"],
    ["- Fix it (@kim, in 2 weeks)", "@kim", "due", "in 2 weeks"],
    ["- Réparer (Zoé, d’ici fin mars)", "@zoé", "due", "fin mars"],
    ["- Adicionar (João, até sexta)", "@joão", "due", "sexta"],
    ["- Dan to add an alert by next Friday", "", "due", "next Friday"],
    ["- Alarm ergänzen bis Ende März", "", "due", "Ende März"],
    ["- Cache beheben (Jörg, offen)", "@jörg", "alone", "(Jörg, offen)"],
    ["- Réparer (Zoé et Léa, 2024-03-01)", "2024-03-01", "owners", "Zoé, Léa"],
    ["- 修缓存（王伟和李娜，2024-03-01）", "2024-03-01", "owners", "王伟, 李娜"],
    ["- キャッシュを直す（田中、3月末）", "@田中", "due", "3月末"],
    ["- 修缓存（王伟，下周）", "@王伟", "due", "下周"],
    ["- Remove the queue since @kim wrote it anew", "@kim", "within", "@kim"],
  ])("with a doubt: %s", (list, expected, kind, words) => {
    const telling = {
      owners: "A1 names several owners, and none is taken",
      owner: "who owns A1 could not be read",
      due: "when A1 is due could not be read",
      alone: "who owns A1 is taken from a name in brackets",
      within: "who owns A1 is taken from a name in its sentence",
    }[kind];
    expect(saidOf(list)).toEqual([expected]);
    expect(settled(list).doubts.map(({ message }) => message)).toEqual([`${telling}: "${words}"`]);
  });

  it.each([
    "- Add an alert before the release",
    "- Ask for it by mail",
    "- Fix it (Owner: n/a, due: n/a)",
    "- Meet every week",
    "- Fix it, @kim",
    "- Fix it [@kim] by 2024-03-01",
  ])("with none: %s", (list) => {
    expect(settled(list).doubts).toEqual([]);
  });
});

it("a doubt names the line at which it stood, also where lines came in above it", () => {
  const list = "### Now\n- None\n### 1. Fix it (Owner: Kim or Lou)\n\n### 2. Test it\n\nBy hand.";
  const { before, doubts } = settled(list);
  const [line = 0] = doubts.map((one) => one.line);
  expect(before.text.split("\n")[line - 1]).toBe("### 1. Fix it (Owner: Kim or Lou)");
});
