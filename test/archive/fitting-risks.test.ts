import { expect, it } from "vitest";
import { incidentWords, rankByFit } from "../../src/archive/fitting-risks.ts";
import { wordsOf } from "../../src/archive/words.ts";
import { documentOf } from "./support.ts";

const risk = (title: string, ideas: string[] = [], earlySign?: string) => ({
  title,
  ideas,
  earlySign,
});

const RISKS = [
  risk("The release breaks those who depend on it", [
    "A method that every job calls was renamed, and nobody knew which jobs there are",
    "Clients found out from their own reports",
  ]),
  risk(
    "Tests do not run on what production has",
    ["Tests passed on a laptop, and the image held older dependencies"],
    "A dependency of the image is older than the one that the tests use",
  ),
  risk("Nobody but one person can release it", ["The one who knows the release was on leave"]),
  risk("The licence server is down", ["The new licence server was down on the day of the launch"]),
  risk("Releases are slow", ["Each release waits for a release of another team's release train"]),
];

it.each([
  [
    "Every job failed after the 2.4.0 release. The tests ran on other dependencies than the production image",
    1,
  ],
  ["The maintainer was on leave when it broke, and no other person could release", 2],
  ["Licences could not be checked out: the server had no disk left", 3],
  ["A method was renamed and the clients' reports were empty", 0],
  ["Waiting for the train of the other team's release", 4],
])("%s", (words, best) => {
  expect(rankByFit(wordsOf(words), RISKS)[0]).toBe(RISKS[best]);
});

it("takes several words of an idea for more than one word of a title", () => {
  const gaps = risk("Feature gaps", [
    "The charts do not answer what clients ask",
    "Nobody can export a table",
  ]);
  const all = [
    risk("The data is late"),
    gaps,
    risk("The app is slow", ["Queries over a year of data time out"]),
    ...RISKS,
  ];
  const said = wordsOf(
    "Exports of large audiences failed. Nobody could export a table. A client exported a year of data.",
  );
  expect(rankByFit(said, all)[0]).toBe(gaps);
});

it("keeps the order of those that fit equally, and so of all where nothing fits", () => {
  expect(rankByFit(wordsOf("Zebras"), RISKS)).toEqual(RISKS);
  expect(rankByFit(wordsOf("Zebras"), [])).toEqual([]);
});

it("lets no risk win by its length alone", () => {
  const long = risk("Everything", [
    `${"quota disk server memory cpu ".repeat(9)}full late lost`,
    ...words(200),
  ]);
  const short = risk("The disk is full");
  expect(rankByFit(wordsOf("A disk was full"), [long, short])[0]).toBe(short);
});

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`);

it("takes an incident's words from what says what happened and why, without guidance and code", () => {
  const document = documentOf(
    "title: Exports fail",
    "## Summary\n\n<!-- guidance -->\n\nIt **timed** out.\n\n```\nsecret\n```\n\n## Impact\n\nDozens\n\n## Root causes\n\n- Queries\n  - Nested\n",
  );
  expect([...incidentWords(document)].sort()).toEqual(
    [...wordsOf("Exports fail timed queries nested")].sort(),
  );
});
