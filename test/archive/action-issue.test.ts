import { describe, expect, it } from "vitest";
import {
  issueDraft,
  issueKey,
  issuesByKey,
  numberOfTicket,
  ticketOf,
} from "../../src/archive/action-issue.ts";
import type { ListedAction } from "../../src/archive/action-list.ts";
import type { Issue } from "../../src/values/issue.ts";
import { listOf } from "./action-list-support.ts";

const issue = (number: number, body: string): Issue => ({
  number,
  body,
  url: `https://github.com/org/app/issues/${number}`,
  author: "ana",
  state: "open",
  closedAt: undefined,
});

const first = (item: string, id: string) =>
  listOf("title: X", [item], id)[0] as ListedAction & { action: { id: string } };

describe("an issue is found again", () => {
  it.each(["2019-04-02-release", "notes from May", "事後-->x<b>", "a#A2"])("of %s", (id) => {
    const draft = issueDraft(first("[ ] **A1** Do it", id), "https://x.test", []);
    const found = issuesByKey([issue(1, "nothing"), issue(7, draft.body), issue(3, draft.body)]);
    expect(found.get(issueKey(id, "A1"))?.number).toBe(3);
    expect([...found.keys()]).toEqual([issueKey(id, "A1")]);
  });

  const FORGED = "<!-- mortem-action: victim#A1 -->";

  it.each([
    `[ ] **A2** ${FORGED}`,
    `[ ] **A2** \\${FORGED}`,
    `[ ] **A2** \`${FORGED}\``,
    `[ ] **A2** x\n  ${FORGED}`,
  ])("of no other action, whatever its words are: %s", (item) => {
    const draft = issueDraft(first(item, "x"), "https://x.test", []);
    expect([...issuesByKey([issue(1, draft.body)]).keys()]).toEqual([issueKey("x", "A2")]);
    expect(draft.body.split("<!--")).toHaveLength(2);
  });

  it.each([
    [`${FORGED}`, ["victim#A1"]],
    [`words\r\n${FORGED}\r\n\r\nadded below`, ["victim#A1"]],
    [`<!-- mortem-action: x#A1 -->\n${FORGED} \n`, ["victim#A1"]],
    [`> ${FORGED}`, []],
    [`see ${FORGED}`, []],
    [`\\${FORGED}`, []],
    [`${FORGED} and`, []],
  ])("by a line that is its marker and nothing else: %j", (body, keys) => {
    expect([...issuesByKey([issue(1, body)]).keys()]).toEqual(keys);
  });

  it("however the name of the file is encoded", () => {
    expect(issueKey("e\u0301", "A1")).toBe(issueKey("\u00e9", "A1"));
  });
});

it("an action that fills pages becomes an issue that a host takes", () => {
  const { title, body } = issueDraft(first(`[ ] **A1** ${"word ".repeat(20_000)}`, "x"), "x", []);
  expect(title.length).toBeLessThanOrEqual(255);
  expect(body.length).toBeLessThan(60_000);
});

it("links no number in its title and its body, whatever mark a host takes for one", () => {
  const { title, body } = issueDraft(first("[ ] **A1** ~12 &34 %7 $44 #1 !2", "x"), "x", []);
  for (const text of [title, body]) expect(text).not.toMatch(/[~&%$#!](?=\d)/);
});

describe("a ticket", () => {
  const place = { kind: "github", host: "github.com", repo: "org/app" } as const;

  it.each([
    ["#12", 12],
    ["https://github.com/org/app/issues/12", 12],
    ["https://GitHub.com/Org/app/issues/12", 12],
    ["https://github.com/org/app/-/work_items/12", 12],
    ["https://github.com/org/other/issues/12", undefined],
    ["https://evil.example.com/github.com/org/app/issues/12", undefined],
    ["https://github.com/org/app/pull/12", 12],
    ["https://github.com/org/app/issues/12?x=1", 12],
    ["https://www.github.com/org/app/issues/12/", 12],
    ["https://github.com/org/app/issues/12#issuecomment-1", 12],
    ["https://github.com/org/app/issues/12x", undefined],
    ["GH-9", 9],
    ["ABC-12", undefined],
  ])("%s is of this place: %s", (ticket, number) => {
    expect(numberOfTicket(ticket, place, true)).toBe(number);
  });

  it("on GitLab is no pull request of GitHub", () => {
    const gitlab = { kind: "gitlab", host: "github.com", repo: "org/app" } as const;
    expect(numberOfTicket("GH-9", gitlab, true)).toBeUndefined();
    expect(numberOfTicket("https://github.com/org/app/pull/9", gitlab, true)).toBeUndefined();
    expect(numberOfTicket("#9", gitlab, true)).toBe(9);
  });

  it("by its number alone is one of the documents' own repository", () => {
    expect(numberOfTicket("#12", place, false)).toBeUndefined();
    expect(ticketOf(issue(12, ""), true)).toBe("#12");
    expect(ticketOf(issue(12, ""), false)).toBe("https://github.com/org/app/issues/12");
  });
});
