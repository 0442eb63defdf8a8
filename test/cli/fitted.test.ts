import { describe, expect, it } from "vitest";
import { fitted } from "../../src/cli/fitted.ts";

describe("lines for a terminal", () => {
  it.each([
    ["short\n  enough\n", "short\n  enough\n"],
    [
      "still missing: services, check in every, meeting held\n",
      "still missing: services, check in\n  every, meeting held\n",
    ],
    [
      "  Look into it in the meeting: mortem continue\n",
      "  Look into it in the meeting:\n    mortem continue\n",
    ],
    [
      "next: mortem pre vote 2018-11-05-explorer\n",
      "next:\n  mortem pre vote 2018-11-05-explorer\n",
    ],
    [
      "next: mortem continue 2018-11-05-explorer asks more",
      "next:\n  mortem continue 2018-11-05-explorer\n  asks more",
    ],
    ["\u001b[2mnext:\u001b[22m mortem pre group x  (12 ideas left)", undefined],
    [`x ${"y".repeat(50)} z`, `x\n  ${"y".repeat(50)}\n  z`],
    ["y".repeat(50), "y".repeat(50)],
    [`\r\u001b[KReading ${"░".repeat(29)}`, `\r\u001b[KReading ${"░".repeat(29)}`],
  ])("are broken between words: %j", (text, wanted) => {
    const lines = fitted(text, 38);
    if (wanted !== undefined) expect(lines).toBe(wanted);
    expect(lines.replace(/\n +/g, " ").replace(/ +/g, " ").trim()).toBe(
      text.replace(/\n +/g, " ").replace(/ +/g, " ").trim(),
    );
  });

  it("takes a time that grows with their length", () => {
    expect(fitted("mortem --a ".repeat(20_000), 40).length).toBeGreaterThan(200_000);
  });
});
