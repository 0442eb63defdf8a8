import { expect, it } from "vitest";
import { votingOrder } from "../../src/premortem/voting-order.ts";

const RISKS = ["R1", "R2", "R3", "R4", "R5"].map((id) => ({ id }));
const order = (handle: string, risks = RISKS, id = "2018-11-05-x") =>
  votingOrder(id, handle, risks).map((risk) => risk.id);

it("is the same for one person, however the handle and the document are written", () => {
  expect(order("ana")).toEqual(order("Ana", RISKS.toReversed()));
  expect(order("ana")).not.toEqual(order("ana", RISKS, "2018-11-06-y"));
});

it("is another for each person, and puts each risk first for somebody", () => {
  const people = Array.from({ length: 200 }, (_, index) => `person-${index}`);
  const orders = people.map((person) => order(person));
  expect(new Set(orders.map(String)).size).toBeGreaterThan(60);
  for (const { id } of RISKS) {
    const first = orders.filter(([one]) => one === id).length;
    expect(first).toBeGreaterThan(20);
  }
});

it("changes nothing between the others when a risk is added", () => {
  const longer = order("ana", [...RISKS, { id: "R6" }]);
  expect(longer.filter((id) => id !== "R6")).toEqual(order("ana"));
});
