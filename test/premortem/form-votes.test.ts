import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ballotCsv, ballotText } from "../../src/premortem/ballot-form.ts";
import { votableRisks } from "../../src/premortem/electorate.ts";
import { isFilledForm, readFormVotes } from "../../src/premortem/form-votes.ts";
import { votersOf } from "../../src/premortem/voters.ts";
import { LEVELS } from "../../src/values/vote.ts";
import { refusal } from "../support/refusal.ts";
import { EXPLORER, premortem } from "./support.ts";

const setting = (text = EXPLORER) => {
  const document = premortem(text);
  return { document, risks: votableRisks(document), people: [] };
};
const read = (text: string) =>
  Object.fromEntries(
    readFormVotes(text, "mails.txt", setting()).map(({ voter, votes }) => [
      voter.handle,
      Object.fromEntries(
        [...votes].map(([id, { likelihood, impact }]) => [id, [likelihood, impact]]),
      ),
    ]),
  );
const form = (handle?: string) => {
  const { document, risks } = setting();
  const voters = votersOf(document);
  return ballotText(
    document,
    risks,
    voters,
    voters.find((one) => one.handle === handle),
  );
};
/** The form, with the answers in the order of its lines. */
const fill = (name: string, answers: readonly (string | number)[], text = form()) => {
  const left = [...answers];
  return text
    .replace("(ana, sol, kim):", `(ana, sol, kim): ${name}`)
    .replace(/\(1-3\):/g, (label) => `${label} ${left.shift() ?? ""}`.trimEnd());
};

describe("the form, filled in", () => {
  it("is told from a table", () => {
    expect(isFilledForm(form())).toBe(true);
    const { document, risks } = setting();
    expect(isFilledForm(ballotCsv(document, risks, votersOf(document)))).toBe(false);
    expect(isFilledForm("Your name:,R1 likelihood,R1 impact\nana,1,1\n")).toBe(false);
  });

  it("is read with what is filled in, one behind the other, quoted or not, in any line endings", () => {
    const level = fc.option(fc.constantFrom(...LEVELS), { nil: undefined });
    const person = fc.tuple(level, level, fc.constantFrom("", "> ", ">> "));
    fc.assert(
      fc.property(person, person, fc.constantFrom("\n", "\r\n"), (ana, kim, eol) => {
        fc.pre(ana[0] !== undefined || kim[0] !== undefined || ana[1] !== undefined);
        const wanted: Record<string, Record<string, number[]>> = {};
        const mail = (name: string, [one, two, quote]: typeof ana) => {
          const votes = { ...(one && { R1: [one, 2] }), ...(two && { R2: [3, two] }) };
          if (one !== undefined || two !== undefined) wanted[name] = votes;
          const answers = [one ?? "", one ? 2 : "", two ? "3 likely" : "", two ?? ""];
          return fill(name, answers).replace(/^/gm, quote);
        };
        const text = `Subject: votes\n${mail("Ana", ana)}\nHi all,\n${mail("kim", kim)}`;
        const named = Object.fromEntries(
          Object.entries(wanted).map(([name, votes]) => [name.toLowerCase(), votes]),
        );
        expect(read(text.replaceAll("\n", eol))).toEqual(named);
      }),
    );
  });

  it("may have the answers below the quoted questions, and the empty form below all", () => {
    const answered = form()
      .replace(/^/gm, "> ")
      .replace(/^> Your name.*$/m, "$&\nsol@example.com")
      .replace(/^> {3}(?:Likelihood|Impact) \(1-3\):$/gm, "$&\n2");
    expect(read(`${answered}\n${form().replace(/^/gm, "> ")}`)).toEqual({
      sol: { R1: [2, 2], R2: [2, 2] },
    });
  });

  it("is one person's own, in their order", () => {
    expect(read(fill("", [1, 2, 3, 3], form("kim")))).toEqual({ kim: { R1: [1, 2], R2: [3, 3] } });
  });

  it("is refused as a whole, with the line, for what is no vote", () => {
    const refused = (text: string) => {
      const { message, place } = refusal(() => read(text));
      return `${place.line}: ${message}`;
    };
    expect(refused(fill("ana", [4, 1]))).toBe(
      "12: the likelihood of R1 is not a whole number from 1 to 3",
    );
    expect(refused(fill("ana", [1]))).toBe("12: the vote on R1 has no impact");
    expect(refused(fill("", [1, 1]))).toBe("12: the line does not say whose vote it is");
    expect(refused(fill("bob", [1, 1]))).toBe('12: the pre-mortem does not list "bob"');
    expect(refused(fill("ana", [1, 1]).replace("R1 The", "R9 The"))).toBe(
      "12: there is no risk R9",
    );
    expect(refused(fill("ana", [1, 1]) + fill("ana", [1, 2]))).toMatch(
      /ana has voted on R1 in line 12 already/,
    );
    expect(refused(form())).toBe("undefined: there is no vote in it");
  });
});
