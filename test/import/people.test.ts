import { describe, expect, it } from "vitest";
import { handlesIn } from "../../src/import/documents/facts/people.ts";

describe("people of a field", () => {
  it.each([
    ["Release Lead, Co Maintainer", ["release-lead", "co-maintainer"]],
    ["Release Lead, and the SRE team", ["release-lead", "sre-team"]],
    ["Lead from logistics, maybe somebody takes over", []],
    ["everyone on call, see the channel", []],
    ["TBD, everyone, @tbc, Team, nobody, n/a, ?, 要アサイン", []],
    ["on-call engineer", ["on-call-engineer"]],
    ["Will Example", ["will-example"]],
  ])("%s", (value, handles) => {
    expect(handlesIn(value, undefined, [])).toEqual(handles);
  });
});
