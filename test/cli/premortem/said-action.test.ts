import { expect, it } from "vitest";
import { minutesOf } from "../../../src/cli/premortem/minutes.ts";
import { readSaidAction } from "../../../src/cli/premortem/said-action.ts";

it.each([
  ["Ask two clients", "Ask two clients", { type: "prevent" }],
  ["- [ ] **A7** Ask — @sol, due 2018-11-19", "Ask — @sol, due 2018-11-19", { type: "prevent" }],
  ["Ask — @sol, mitigate", "Ask — @sol, mitigate", {}],
  ["Ask - or do not", "Ask - or do not", { type: "prevent" }],
])("%s", (line, text, meta) => {
  expect(readSaidAction(line, "prevent")).toEqual({ ok: true, value: { text, meta } });
});

it.each([
  ["Ask — @sol, due next week", '"due next week" is not understood'],
  [" - ", "it does not say what is to be done"],
  ["[ ] **A1** ", "it does not say what is to be done"],
])("refuses: %s", (line, why) => {
  expect(readSaidAction(line, "prevent")).toMatchObject({
    ok: false,
    why: expect.stringContaining(why),
  });
});

it("minutes are a number, and none at all is without a clock", () => {
  expect([minutesOf("8"), minutesOf("0"), minutesOf("0.5")]).toEqual([8, 0, 0.5]);
  for (const text of ["", "-1", "8m", "9999", "1e3"]) expect(() => minutesOf(text)).toThrow();
});
