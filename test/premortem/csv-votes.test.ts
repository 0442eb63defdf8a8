import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ballotCsv } from "../../src/premortem/ballot-form.ts";
import { readCsvVotes } from "../../src/premortem/csv-votes.ts";
import { votableRisks } from "../../src/premortem/electorate.ts";
import { votersOf } from "../../src/premortem/voters.ts";
import { printCsv, readCsv } from "../../src/values/csv.ts";
import { LEVELS, type Level } from "../../src/values/vote.ts";
import { refusal } from "../support/refusal.ts";
import { EXPLORER, premortem } from "./support.ts";

const PEOPLE = [{ handle: "kim", name: "Kim of Client Success" }];
const read = (text: string, document = premortem()) => {
  const setting = { document, risks: votableRisks(document), people: PEOPLE };
  const people = readCsvVotes(text, "answers.csv", setting);
  return Object.fromEntries(
    people.map(({ voter, votes }) => [
      voter.handle,
      Object.fromEntries(
        [...votes].map(([id, { likelihood, impact }]) => [id, [likelihood, impact]]),
      ),
    ]),
  );
};
/** `line: message` of the first fault, and the lines of its hint. */
const refused = (text: string) => {
  const { message, hint, place } = refusal(() => read(text));
  return [`${place.line}: ${message}`, ...hint.split("\n")];
};

const ANA_AND_KIM = { ana: { R1: [2, 3], R2: [1, 1] }, kim: { R2: [3, 2] } };

describe("a row a vote", () => {
  it.each([
    "voter,risk,likelihood,impact\nana,R1,2,3\nana,R2,1,1\nkim,R1,,\nkim,R2,3,2\n",
    "Impact;Likelihood;Risk;Name\r\n3;2;R1 The app is slow;Ana\r\n1;1;feature gaps;@ana\r\n2;3;r2;KIM\r\n",
    "\ufeffvoter\trisk\ttitle\tlikelihood\timpact\nana\tR1\tx\t2\t3\nana\tR2\tx\t1\t1\nkim\tR2\tx\t3\t2\n",
    'voter|risk|likelihood|impact|why\nana|R1|2.0|3 – the project fails|"a\nb"\nana@example.com|R2|1 unlikely|1 (a nuisance)|\nKim of Client Success|R2|3|2|\n',
  ])("is read with any delimiter, in any order of columns: %j", (text) => {
    expect(read(text)).toEqual(ANA_AND_KIM);
  });

  it("may be a Markdown table, also below other text", () => {
    const rows = "|ana|R1|2|3|\n|ana|R2 a \\| b|1|1|\n| kim | R1 | | |\n| kim | R2 | 3 | 2 |\n";
    for (const above of ["", "# Votes\n\nOf all.\n\n"])
      expect(
        read(`${above}|voter|risk|likelihood|impact|\n|---|---|:-:|---|\n${rows}\nThanks.\n`),
      ).toEqual(ANA_AND_KIM);
    expect(
      refused("| voter | risk | likelihood | impact |\n|-|-|-|-|\n| ana | R1 | 4 | 1 |\n")[0],
    ).toBe("3: the likelihood of R1 is not a whole number from 1 to 3");
  });

  it("takes back the form that was sent round, whatever the titles hold", () => {
    const title = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `x${text}`);
    const vote = fc.tuple(fc.constantFrom(...LEVELS), fc.constantFrom(...LEVELS));
    const votes = fc.array(vote, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(title, votes, (words, given) => {
        const document = premortem();
        const risks = votableRisks(document).map((risk) => ({ ...risk, title: words }));
        const form = readCsv(ballotCsv(document, risks, votersOf(document))).rows;
        const wanted: Record<string, Record<string, readonly Level[]>> = {};
        const filled = form.map(({ cells }, index) => {
          const [voter = "", risk = "", said = ""] = cells;
          const levels = given[index - 1];
          if (levels === undefined) return cells;
          wanted[voter] = { ...wanted[voter], [risk]: levels };
          return [voter, risk, said, ...levels];
        });
        expect(read(printCsv(filled), document)).toEqual(wanted);
      }),
    );
  });
});

describe("a row a person", () => {
  it.each([
    "Voter,R1 likelihood,R1 impact,R2 likelihood,R2 impact\nana,2,3,1,1\nkim,,,3,2\n",
    "Timestamp,Your name,How likely is each? [The app is slow],How likely is each? [Feature gaps],How bad would each be? [The app is slow],How bad would each be? [Feature gaps],Remarks\n1,Ana,2,1,3,1,R2 is likely\n2,kim,,3,,2,\n3,sol,,,,,nothing\n",
    "Email Address;R1: probability;R1: severity;Likelihood (R2 Feature gaps);Impact (R2 Feature gaps)\nana@example.com;2;3;1;1\nKIM@example.com;;;3;2\n",
  ])("is read as form services export it: %j", (text) => {
    expect(read(text)).toEqual(ANA_AND_KIM);
  });

  it("takes a title for what it is, also where it holds the words of another column", () => {
    const document = premortem(
      EXPLORER.replace("R1 The app is slow", "R1 Impact on clients").replace(
        "R2 Feature gaps",
        "R2 Impact on clients abroad",
      ),
    );
    const header =
      "name,Impact on clients: likelihood,Impact on clients: impact,Impact on clients abroad likelihood,Impact on clients abroad impact";
    expect(read(`${header}\nana,2,3,1,1\nkim,,,3,2\n`, document)).toEqual(ANA_AND_KIM);
  });
});

describe("what cannot be taken", () => {
  const LONG = "voter,risk,likelihood,impact\n";

  it.each([
    ["ana,R1,4,1", "the likelihood of R1 is not a whole number from 1 to 3"],
    ["ana,R1,1,2.5", "the impact of R1 is not a whole number from 1 to 3"],
    ["ana,R1,1,likely", "the impact of R1 is not a whole number from 1 to 3"],
    ["ana,R1,12,1", "the likelihood of R1 is not a whole number from 1 to 3"],
    ["ana,R1,1,", "the vote on R1 has no impact"],
    ["ana,R1,,1", "the vote on R1 has no likelihood"],
    ["ana,R9,1,1", "there is no risk R9"],
    ["ana,The app is slwo,1,1", 'there is no risk "The app is slwo"'],
    ["bob,R1,1,1", 'the pre-mortem does not list "bob"'],
    [",R1,1,1", "the line does not say whose vote it is"],
  ])("is named with its line: %s", (row, message) => {
    const [first, ...hint] = refused(`${LONG}kim,R1,1,1\n${row}\n`);
    expect(first).toBe(`3: ${message}`);
    expect(hint.at(-1)).toBe("Nothing was written.");
  });

  it("is one person's second vote, under another spelling too", () => {
    expect(refused(`${LONG}ana,R1,1,1\nkim,R1,1,1\nAna,r1,1,1\n`).slice(0, 2)).toEqual([
      '4: ana has voted on R1 in line 2 already, there as "ana"',
      "One person votes once: keep one of the two lines.",
    ]);
    const wide = "voter,R1 likelihood,R1 impact,R2 likelihood,R2 impact\n";
    expect(refused(`${wide}ana,1,1,1,1\nＡＮＡ,1,1,1,1\n`)).toEqual([
      '3: ana has voted on R1 in line 2 already, there as "ana"',
      "One person votes once: keep one of the two lines.",
      "Nothing was written.",
    ]);
  });

  it("is told of together, in the order of the lines, and shows no vote", () => {
    const rows = ["ana,R1,7,1", "bob,R1,1,1", "bob,R2,1,1", "kim,R5,1,1", 'kim,R2,"x', 'y",1'];
    expect(refused(LONG + rows.join("\n"))).toEqual([
      "2: the likelihood of R1 is not a whole number from 1 to 3",
      "Write 1, 2 or 3; leave likelihood and impact empty for no vote.",
      'Also in line 3: the pre-mortem does not list "bob"',
      "Also in line 5: there is no risk R5",
      "Also in line 6: the likelihood of R2 is not a whole number from 1 to 3",
      "Nothing was written.",
    ]);
  });

  it.each([
    ["risk,likelihood,impact\nR1,1,1", "1: no column says who has voted"],
    ["voter,remark\nana,x", "1: no column is about a risk"],
    ["voter,R1 likelihood\nana,1", "1: no column has the impact of R1"],
    ["voter,R1\nana,1", '1: the column "R1" is not about either likelihood or impact'],
    [
      "voter,R1 likelihood/impact\nana,1",
      '1: the column "R1 likelihood/impact" is not about either likelihood or impact',
    ],
    [
      "voter,R7 likelihood,R7 impact\nana,1,1",
      '1: the column "R7 likelihood": there is no risk R7',
    ],
    [
      "voter,likelihood of it\nana,1",
      '1: the column "likelihood of it" does not say which risk it is about',
    ],
    [
      "voter,R1 likelihood,R1 chance\nana,1,1",
      '1: the column "R1 chance" is the second for the likelihood of R1',
    ],
    [`${LONG}ana,R1,"1,1`, "2: a quote is never closed"],
  ])("is a table that is none of these: %j", (text, first) => {
    expect(refused(text)[0]).toBe(first);
  });

  it("is nothing", () => {
    expect(() => read("")).toThrow("there is nothing in it");
    expect(() => read(LONG)).toThrow("there is no vote in it");
    expect(() => read(`${LONG}ana,R1,,\n`)).toThrow("there is no vote in it");
  });

  it("is never trusted, and throws nothing but what it means", () => {
    const cell = fc.constantFrom(
      "ana",
      "R1",
      "1",
      "voter",
      "risk",
      "likelihood",
      "impact",
      '"',
      "",
      "x,y",
      "\u0000",
      "=1+1",
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(",", ";", "\t", "|"), (all, delimiter) => {
        try {
          read(all.map((cells) => cells.join(delimiter)).join("\n"));
        } catch (error) {
          expect(error).toMatchObject({ name: "MortemError" });
        }
      }),
    );
  });
});
