import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RankedRisk, rankRisks } from "../../src/premortem/ranking.ts";
import {
  isRankingCurrent,
  putRanking,
  rankingCells,
  rankingTable,
  standingRanking,
} from "../../src/premortem/ranking-table.ts";
import { titleHeading } from "../../src/template/heading.ts";
import { EXPLORER, edited, premortem } from "./support.ts";
import { RISKS, vote } from "./votes.ts";

const [OPEN, CLOSE] = ["<!-- mortem:ranking -->", "<!-- /mortem:ranking -->"];

/** Titles as people and pasted lists have them. */
const title = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "|",
        "\\",
        "\\|",
        "*",
        "**",
        "_",
        "a_b",
        "`",
        "``",
        "[x](y)",
        "<b>",
        "<!--",
        "-->",
        "&amp;",
        "&",
        "&copy;",
        "~~",
        "🚢",
        "前例",
        "#",
        "https://x.test/a_b",
        " - ",
        "R2",
        "  ",
        "1 | 2",
      ),
      fc.string({ maxLength: 6 }),
      fc.constantFrom("word", "Slow", "2.4.0"),
    ),
    { maxLength: 8 },
  )
  .map((parts) =>
    parts
      .join("")
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim(),
  );

const ranked = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...RISKS), title, fc.array(vote, { maxLength: 5 })), {
    selector: ([id]) => id,
    maxLength: 5,
  })
  .map((all) => rankRisks(all.map(([id, title, votes]) => ({ id, title, votes }))));

const put = (text: string, risks: readonly RankedRisk[]) =>
  edited(premortem(text), putRanking(premortem(text), rankingTable(risks)));

describe("the table", () => {
  it("is read back as it was meant, whatever the titles hold", () => {
    fc.assert(
      fc.property(ranked, (risks) => {
        const document = put(EXPLORER, risks);
        expect(standingRanking(document)?.slice(1)).toEqual(risks.map(rankingCells).map(folded));
        expect(isRankingCurrent(document, risks)).toBe(true);
        expect(putRanking(document, rankingTable(risks))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("says the titles that headings in the document have", () => {
    fc.assert(
      fc.property(title, (words) => {
        const heading = `### ${titleHeading(`R1 ${words}`).slice(2)}`;
        const document = premortem(EXPLORER.replace("### R1 The app is slow", heading));
        const read = document.body.headings.find(({ text }) => text.startsWith("R1"));
        fc.pre(read !== undefined);
        const risks = rankRisks([{ id: "R1", title: (read?.text ?? "").slice(3), votes: [] }]);
        expect(isRankingCurrent(put(document.text, risks), risks)).toBe(true);
      }),
    );
  });

  it("has – for what is not known, and one decimal for the rest, halves up", () => {
    const levels = (...all: (readonly [1 | 2 | 3, 1 | 2 | 3])[]) =>
      all.map(([likelihood, impact]) => ({ likelihood, impact }));
    const cells = (votes: ReturnType<typeof levels>) =>
      rankRisks([{ id: "R1", title: "", votes }]).flatMap(rankingCells);
    expect(cells([])).toEqual(["–", "R1", "–", "–", "–", "–", "0"]);
    expect(cells(levels([2, 3]))).toEqual(["1", "R1", "2.0", "3.0", "6.0", "–", "1"]);
    expect(cells(levels([1, 1], [2, 2], [2, 2], [1, 2]))).toEqual([
      "1",
      "R1",
      "1.5",
      "1.8",
      "2.6",
      "0.5",
      "4",
    ]);
  });

  it("stays current when a formatter has padded and aligned it", () => {
    fc.assert(
      fc.property(ranked, fc.nat(9), fc.constantFrom("\n", "\r\n"), (risks, width, eol) => {
        const text = put(EXPLORER, risks).text.replace(/^\|.*\|$/gm, (line) => {
          if (/^[\s|:-]+$/.test(line)) return line.replaceAll("---", "-".repeat(3 + width));
          return line.replace(/^\| | \|$/g, (edge) => edge.replace(" ", " ".repeat(1 + width)));
        });
        const blankAround = text.replace(OPEN, `${OPEN}\n`).replace(CLOSE, `\n${CLOSE}`);
        const document = premortem(blankAround.replaceAll("\n", eol));
        expect(isRankingCurrent(document, risks)).toBe(true);
      }),
    );
  });
});

function folded(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.replace(/\s+/g, " ").trim());
}

describe("the text around the markers", () => {
  const words = fc.constantFrom(
    "",
    "Words.\n\n",
    "- a list\n\n",
    "> quoted\n\n",
    "| a |\n| - |\n| b |\n\n",
    "```\n<!-- mortem:ranking -->\n```\n\n",
  );
  it("never changes, in any line endings", () => {
    const around = fc.tuple(words, words, ranked, ranked, fc.constantFrom("\n", "\r\n"));
    fc.assert(
      fc.property(around, ([above, below, first, second, eol]) => {
        const markers = `${above}${OPEN}\n${CLOSE}\n\n${below}`;
        const text = EXPLORER.replace("## Risks\n\n", `## Risks\n\n${markers}`).replaceAll(
          "\n",
          eol,
        );
        const once = put(text, first);
        const twice = put(once.text, second);
        const emptied = edited(twice, putRanking(twice, []));
        expect(emptied.text).toBe(text);
        expect(put(emptied.text, first).text).toBe(once.text);
        expect(isRankingCurrent(once, first)).toBe(true);
        const start = once.text.indexOf(`${OPEN}${eol}|`);
        expect(text.startsWith(once.text.slice(0, start))).toBe(true);
        expect(text.endsWith(once.text.slice(once.text.lastIndexOf(CLOSE)))).toBe(true);
      }),
    );
  });

  it("stays where the markers are put for the first time", () => {
    for (const eol of ["\n", "\r\n"]) {
      const text = EXPLORER.replaceAll("\n", eol);
      const lines = ["| a |", "| - |"];
      const written = edited(premortem(text), putRanking(premortem(text), lines)).text;
      const block = [OPEN, ...lines, CLOSE].join(eol);
      expect(written).toBe(
        text.replace(`## Risks${eol}${eol}`, `## Risks${eol}${eol}${block}${eol}${eol}`),
      );
    }
  });

  it("gets the markers back around our table where somebody has deleted them", () => {
    const votes = [{ likelihood: 2, impact: 3 }] as const;
    const first = rankRisks([{ id: "R1", title: "Slow", votes }]);
    const second = rankRisks([{ id: "R1", title: "Slower", votes }]);
    for (const eol of ["\n", "\r\n"])
      for (const [above, below] of [
        ["", ""],
        ["Ours.\n\n", ""],
        ["", "A remark below it\n"],
        ["| a |\n| - |\n| b |\n\n", ""],
      ]) {
        const marked = put(
          EXPLORER.replace("### R2", `${above}${OPEN}\n${CLOSE}\n${below}\n### R2`).replaceAll(
            "\n",
            eol,
          ),
          first,
        ).text;
        const bare = marked.replace(OPEN + eol, "").replace(CLOSE + eol, "");
        expect(put(bare, first).text).toBe(marked);
        expect(put(bare, second).text).toBe(marked.replace("R1 Slow |", "R1 Slower |"));
        const emptied = edited(premortem(bare), putRanking(premortem(bare), [])).text;
        expect(put(emptied, first).text).toBe(marked);
      }
    const below = `### R9\n\n${rankingTable(first).join("\n")}\n`;
    const text = EXPLORER.replace("## Check-ins", `${below}\n## Check-ins`);
    expect(put(text, first).text).toContain(below);
  });

  it("is not touched where the markers are broken", () => {
    for (const broken of [OPEN, `${CLOSE}\n${OPEN}`, `${OPEN}\n${OPEN}\n${CLOSE}`]) {
      const document = premortem(EXPLORER.replace("## Risks\n", `## Risks\n\n${broken}\n`));
      expect(() => putRanking(document, ["x"])).toThrow(/marker|mortem:ranking/);
    }
  });
});
