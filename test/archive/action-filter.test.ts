import { expect, it } from "vitest";
import { type ActionFilter, isAbout, isInState } from "../../src/archive/action-filter.ts";
import { groupActions, stateCounts } from "../../src/archive/action-groups.ts";
import type { ListedState } from "../../src/archive/action-list.ts";
import { LISTED, namesOf } from "./action-list-support.ts";

it.each<[ActionFilter, string]>([
  [{}, namesOf(LISTED)],
  [{ owner: "@ANA" }, "slow-login#A1 disk#A3 slow-login#A3"],
  [{ owner: "org/Team" }, "slow-login#A2"],
  [{ types: ["detect"] }, "slow-login#A1 disk#A1"],
  [{ types: ["detect"], owner: "sol" }, "disk#A1"],
  [{ types: ["repair", "detect"], owner: "ana" }, "slow-login#A1 slow-login#A3"],
  [{ priorities: ["P0", "P1"] }, "slow-login#A1"],
  [{ service: "mail" }, "slow-login#A1 slow-login#Write it down slow-login#A2 slow-login#A3"],
  [{ service: "log" }, ""],
  [{ dueWithin: 0 }, "slow-login#A1 disk#A3"],
  [{ dueWithin: 6 }, "slow-login#A1 disk#A3"],
  [{ dueWithin: 7 }, "slow-login#A1 disk#A3 disk#A1 slow-login#A2"],
])("those that fit %j", (filter, expected) => {
  expect(namesOf(LISTED.filter((one) => isAbout(one, filter)))).toBe(expected);
});

it.each<[ListedState[], string]>([
  [["open"], "slow-login#A1 disk#A3 disk#A1 slow-login#Write it down"],
  [["overdue"], "slow-login#A1"],
  [["proposed", "declined"], "slow-login#A2 disk#A2"],
  [["done"], "slow-login#A3"],
])("those that are %j", (states, expected) => {
  expect(namesOf(LISTED.filter((one) => isInState(one, states)))).toBe(expected);
});

it("groups them by owner, however the handle is written, those without one last", () => {
  expect(
    groupActions(LISTED, "owner").map(({ name, actions }) => [name, namesOf(actions)]),
  ).toEqual([
    ["Ana", "slow-login#A1 disk#A3 slow-login#A3"],
    ["org/team", "slow-login#A2"],
    ["sol", "disk#A1"],
    [undefined, "slow-login#Write it down disk#A2"],
  ]);
});

it("groups them by document, and by type in the usual order", () => {
  expect(groupActions(LISTED, "document").map(({ name, title }) => [name, title])).toEqual([
    ["2019-03-01-disk", "A disk was full"],
    ["2019-04-05-slow-login", "Login was slow"],
  ]);
  expect(groupActions(LISTED, "type").map(({ name }) => name)).toEqual([
    "repair",
    "detect",
    undefined,
  ]);
});

it("counts them by state", () => {
  expect(stateCounts(LISTED)).toBe("1 overdue, 3 open, 1 proposed, 1 done, 1 declined");
  expect(stateCounts([])).toBe("");
});
