import fc from "fast-check";
import { expect, it } from "vitest";
import { printable } from "../../src/values/printable.ts";
import { withoutWorkflowCommands } from "../../src/values/workflow-command.ts";

it.each([
  ["##[group]x ##[error]y", "## [group]x ## [error]y"],
  ["::error::x", ": :error::x"],
  ["a ::error::x", "a ::error::x"],
  ["a\n \u2003::error::x", "a\n \u2003: :error::x"],
  [":::", ": ::"],
])("%j", (text, wanted) => {
  expect(withoutWorkflowCommands(text)).toBe(wanted);
});

it("leaves no line that a runner obeys", () => {
  const pieces = fc.constantFrom("#", "[", ":", " ", "\n", "\r", "\u00a0", "\u0085", "error", "x");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (all) => {
      const lines = withoutWorkflowCommands(printable(all.join(""), { lines: true })).split("\n");
      // As the runner reads a line: blanks before `::` do not count.
      for (const line of lines) expect(line.trimStart()).not.toMatch(/^::|##\[/);
    }),
  );
});
