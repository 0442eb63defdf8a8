import { expect, it } from "vitest";
import { isSummaryCurrent, putSummary } from "../../src/archive/index-page.ts";
import { yearFacts, yearTable } from "../../src/archive/year-table.ts";
import { documentOf } from "./support.ts";

const incident = (front: string, actions = "") =>
  documentOf(front, `## Action items\n\n${actions}`, "notes");
const tableOf = (...documents: ReturnType<typeof incident>[]) =>
  yearTable(documents.flatMap(yearFacts));

const TABLE = tableOf(
  incident("started_at: 2018-01-05"),
  incident(
    "started_at: 2019-04-02T10\ndetected_at: 2019-04-02T10:30\nresolved_at: 2019-04-02T17",
    "- [x] **A1** a — done 2019-04-04\n- [ ] **A2** b — due 2019-04-01\n- [ ] **A3** c — proposed\n- [ ] **A4** d — declined: no\n",
  ),
  incident(
    "started_at: 2019-05-02T10:00\nresolved_at: 2019-05-02T12:00",
    "- [ ] **A1** a — due 2019-06-01\n",
  ),
);

it("has a row a year, the latest first", () => {
  expect(TABLE).toEqual([
    "| Year | Incidents | To detect (median) | To resolve (median) | Actions done |",
    "| --- | ---: | ---: | ---: | ---: |",
    "| 2019 | 2 | about 30 min (1 of 2) | about 4 h 30 min (2 of 2) | 1 of 3 |",
    "| 2018 | 1 |  |  |  |",
  ]);
});

it("has no more than five rows, and none where there is no incident", () => {
  const years = [2012, 2019, 2015, 2014, 2016, 2018].map((year) =>
    incident(`started_at: ${year}-01-05`),
  );
  expect(tableOf(...years).slice(2)).toEqual(
    [2019, 2018, 2016, 2015, 2014].map((year) => `| ${year} | 1 |  |  |  |`),
  );
  expect(tableOf(incident("title: x"))).toEqual([]);
});

const [OPEN, CLOSE] = ["<!-- mortem:stats -->", "<!-- /mortem:stats -->"];
const page = (inside: string) => `# Ours\r\n\r\n${OPEN}\r\n${inside}${CLOSE}\r\nEnd`;

it("is written where the page asks for it, in its line endings, and once", () => {
  const written = putSummary(page("old\r\n"), TABLE, "x.md");
  expect(written).toBe(page(TABLE.map((line) => `${line}\r\n`).join("")));
  expect(putSummary(written, TABLE, "x.md")).toBe(written);
  expect(putSummary("# Ours\n", TABLE, "x.md")).toBe("# Ours\n");
  expect(putSummary(page("old\r\n"), [], "x.md")).toBe(page(""));
});

it("is compared by what its cells say", () => {
  const formatted = `${TABLE.join("\r\n")}\r\n`
    .replaceAll(" | ", "   |  ")
    .replaceAll("---", "-----");
  expect(isSummaryCurrent(page(`\r\n${formatted}\r\n`), TABLE, "x.md")).toBe(true);
  expect(isSummaryCurrent(page(formatted.replace("1 of 3", "2 of 3")), TABLE, "x.md")).toBe(false);
  expect(isSummaryCurrent(page(""), TABLE, "x.md")).toBe(false);
  expect(isSummaryCurrent(page(""), [], "x.md")).toBe(true);
  expect(isSummaryCurrent("# Ours\n", TABLE, "x.md")).toBe(true);
});
