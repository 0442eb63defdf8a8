import { expect, it } from "vitest";
import { printTable } from "../../src/cli/listing/table.ts";
import { styleOf } from "../../src/cli/style.ts";

const columns = [
  { heading: "Text", text: ([text]: string[]) => text ?? "" },
  { heading: "Owner", text: ([, owner]: string[]) => owner ?? "", expendable: 1 },
];

it("is as long as its rows in a pipe, not as the longest of them times their number", () => {
  const monster = "y".repeat(100_000);
  const rows = [[monster, "ana"], ...Array.from({ length: 1000 }, () => ["z", "sol"])];
  const printed = printTable(rows, columns, { style: styleOf(false), width: undefined });
  expect(printed).toContain(`${monster}  ana\n`);
  expect(printed).toContain(`z${" ".repeat(99)}  sol\n`);
  expect(printed.length).toBeLessThan(250_000);
});

it("cuts to fit in a terminal", () => {
  const rows = [["a long sentence about what is to be done by somebody", "ana"]];
  const printed = printTable(rows, columns, { style: styleOf(false), width: 40 });
  for (const line of printed.trimEnd().split("\n")) expect(line.length).toBeLessThanOrEqual(40);
});

it("holds no command for the runner of a workflow", () => {
  const rows = [["::add-mask::x", "##[group]ana"]];
  const printed = printTable(rows, columns, { style: styleOf(false), width: undefined });
  expect(printed).toContain(": :add-mask::x  ## [group]ana\n");
});
