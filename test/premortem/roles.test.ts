import { expect, it } from "vitest";
import { perspectivesOf, rolesOf } from "../../src/premortem/roles.ts";
import { EXPLORER, premortem } from "./support.ts";

it("counts each role once, however it is written, and people without one not at all", () => {
  const people = "[ana (Engineering), sol (engineering ), kim, org/team (design)]";
  const text = EXPLORER.replace(/participants: .*/, `participants: ${people}`);
  expect(rolesOf(premortem(text), [])).toEqual(["engineering"]);
  expect(rolesOf(premortem(text), [{ handle: "Kim", role: "Sales" }])).toEqual([
    "engineering",
    "sales",
  ]);
  expect(rolesOf(premortem(), [])).toEqual(["engineering", "product", "client success"]);
});

it.each([
  [
    ["client success", "Back-end engineer"],
    ["engineering", "client-facing"],
  ],
  [
    ["data science", "UX"],
    ["data", "product"],
  ],
  [["data engineer"], ["engineering", "data"]],
  [
    ["operations", "sales", "analyst"],
    ["engineering", "data", "client-facing"],
  ],
  [["legal", "finance"], []],
])("%j see with the eyes of %j", (roles, seen) => {
  expect(perspectivesOf(roles)).toEqual(seen);
});
