import { expect, it } from "vitest";
import { actionId, freeActionNumber, nextActionId } from "../../src/document/action-ids.ts";
import { refusal } from "../support/refusal.ts";
import { bodyOf } from "./support.ts";

const TABLE = "| ID | Action | Owner | Due | Status |\n| --- | --- | --- | --- | --- |\n";

it("never gives again what stands anywhere", () => {
  expect(nextActionId(bodyOf(""))).toBe("A1");
  expect(nextActionId(bodyOf("## Action items\n\n- [ ] **A3** a\n- [ ] b\n"))).toBe("A4");
  expect(nextActionId(bodyOf("## Root causes\n\n- a → A7, A2\n"))).toBe("A8");
  expect(nextActionId(bodyOf(`## Action items\n\n${TABLE}| A9 | a |  |  |  |\n`))).toBe("A10");
});

it("gives none that could not be read back", () => {
  expect(nextActionId(bodyOf("## Root causes\n\n- a → A999998\n"))).toBe("A999999");
  const full = bodyOf("## Root causes\n\n- a → A999999\n");
  expect(freeActionNumber(full)).toBeUndefined();
  expect(refusal(() => nextActionId(full)).message).toContain("A999999");
  expect(refusal(() => actionId(1_000_000)).message).toContain("A999999");
});
