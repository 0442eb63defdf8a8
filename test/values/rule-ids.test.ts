import { expect, test } from "vitest";
import { RULES } from "../../src/lint/rules/index.ts";
import { RULE_IDS } from "../../src/values/rule-ids.ts";

test("the config knows the rules of lint, each of them and no other", () => {
  expect(RULE_IDS).toEqual(RULES.map(({ id }) => id));
});
