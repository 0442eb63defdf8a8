import { describe, expect, it, test } from "vitest";
import { parseQuery } from "../../../src/archive/search/query.ts";
import { MortemError } from "../../../src/values/error.ts";

const termsOf = (typed: string) => parseQuery(typed).terms.map(({ term }) => term.text);

test.each([
  ["Expired  certificate", ["expired", "certificate"]],
  ["sign-in", ["sign", "in"]],
  ["certificate Certificate", ["certificate"]],
  ["ディスク", ["ディ", "ィス", "スク"]],
  ["検索 api", ["検索", "api"]],
  ["鍵", ["鍵"]],
  ["ECONNREFUSED 10.0.0.1:5432", ["econnrefused", "10", "0", "1", "5432"]],
])("%s is looked for as %j", (typed, terms) => {
  expect(termsOf(typed)).toEqual(terms);
});

describe("filters", () => {
  test.each([
    ["service:login timeout", { service: ["login"] }],
    ["SERVICE:login", { service: ["login"] }],
    ["services:a,b service:c", { service: ["a", "b", "c"] }],
    ["year:2018, severity:SEV-1", { year: ["2018"], severity: ["SEV-1"] }],
    ['service:"news creator" tag:dns', { service: ["news creator"], tag: ["dns"] }],
    ["template:outage", { type: ["outage"] }],
    ["severity：sev1", { severity: ["sev1"] }],
  ])("%s", (typed, filters) => {
    expect(Object.fromEntries(parseQuery(typed).filters)).toEqual(filters);
  });

  test.each([
    ["service: login", 'the filter "service:" has no value', "service:login"],
    ["tag:,", 'the filter "tag:" has no value', "tag:dependencies"],
  ])("%s is refused", (typed, message, hint) => {
    const refusal = (() => {
      try {
        parseQuery(typed);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(MortemError);
    expect(refusal).toMatchObject({ message, hint: expect.stringContaining(hint) });
  });

  test.each([
    ["servce:login", "service:login"],
    ["tar:foo", "tag:foo"],
    ['ownr:"the lead"', 'owner:"the lead"'],
  ])("%s is text, and may have been meant as %s", (typed, near) => {
    expect(parseQuery(typed)).toMatchObject({ doubtful: [{ typed, near }] });
    expect(termsOf(typed).length).toBeGreaterThan(1);
  });

  test.each([
    "error: timeout",
    "https://example.com/x",
    "TypeError:x",
    "localhost:5432",
    "std::bad",
    "constructor:x",
  ])("%s is text", (typed) => {
    expect(parseQuery(typed)).toMatchObject({ filters: new Map(), doubtful: [] });
    expect(termsOf(typed).length).toBeGreaterThan(0);
  });
});

it("takes what stands in quotes as a phrase, and looks for its words too", () => {
  const { phrases, terms } = parseQuery('"No space  left" disk');
  expect(phrases).toEqual(["no space left"]);
  expect(terms.map(({ term }) => term.text)).toEqual(["no", "space", "left", "disk"]);
  expect(parseQuery('"not closed').phrases).toEqual(["not closed"]);
});

test.each(["", "   ", '""', "→ !"])("%j asks for nothing", (typed) => {
  expect(() => parseQuery(typed)).toThrow("there is nothing to search for");
});

it("is bounded", () => {
  expect(() => parseQuery("a".repeat(1001))).toThrow("more than 1000 characters");
  expect(termsOf(Array.from({ length: 100 }, (_, n) => `w${n}`).join(" "))).toHaveLength(40);
  expect(parseQuery(Array.from({ length: 100 }, (_, n) => `w${n}`).join(" ")).dropped).toBe(60);
});
