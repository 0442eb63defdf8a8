import { describe, expect, test } from "vitest";
import { besideLabel, type Hinted, hintColumn } from "../../../src/cli/ask/hints.ts";

const row = (label: string, hint = "") => ({ label, hint });
/** As a list shows them, from where the labels begin. */
function shown(rows: readonly Hinted[], width: number): string[] {
  const column = hintColumn(rows, width);
  return rows.map((one) => {
    const beside = besideLabel(one, column, width);
    return beside === undefined ? one.label : one.label + beside.gap + beside.hint;
  });
}

const LONG = "A title of a risk that goes on for more than thirty columns";

describe("hints of a list", () => {
  test("stand below each other, also behind long labels", () => {
    expect(shown([row(LONG, "0 ideas"), row("Short", "12 ideas"), row("None")], 76)).toEqual([
      `${LONG}  0 ideas`,
      `${"Short".padEnd(LONG.length)}  12 ideas`,
      "None",
    ]);
    expect(shown([row("Short", "1 idea"), row(LONG)], 76)).toEqual([
      `${"Short".padEnd(30)}  1 idea`,
      LONG,
    ]);
  });

  test("stand right behind their labels where one column would be too far", () => {
    const far = "2019-04-02-release · Root causes";
    expect(shown([row(LONG, "once"), row("Short", far)], 76)).toEqual([
      `${LONG}  once`,
      `Short  ${far}`,
    ]);
  });

  test("are whole, or not there, and then move no others", () => {
    const rows = [
      row("R1 The app is slow", "1 idea"),
      row("change the risks", "rename, merge, move, remove"),
      row("stop here", "nothing is lost"),
    ];
    expect(shown(rows, 36)).toEqual([
      "R1 The app is slow  1 idea",
      "change the risks",
      "stop here           nothing is lost",
    ]);
    expect(shown(rows, 10)).toEqual(rows.map(({ label }) => label));
  });
});
