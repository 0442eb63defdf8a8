/** Values of single fields: severities, states, titles, people. */
import { describe, expect, it } from "vitest";
import { handlesIn } from "../../../../src/import/documents/facts/people.ts";
import { readSeverity } from "../../../../src/import/documents/facts/severity.ts";
import { readStatus } from "../../../../src/import/documents/facts/status.ts";
import { bareTitle, isGeneric, titleOfFile } from "../../../../src/import/documents/facts/title.ts";

const OURS = ["sev1", "sev2", "sev3", "sev4"];

describe("a severity", () => {
  const read = (value: string, text = value) => readSeverity(value, OURS, text)?.severity;

  it.each([
    ["SEV-1", "sev1"],
    ["Sev 2", "sev2"],
    ["S3", "sev3"],
    ["P4", "sev4"],
    ["P1 - Critical", "sev1"],
    ["Severity 2", "sev2"],
    ["Level 1", "sev1"],
    ["1", "sev1"],
    ["2 (major)", "sev2"],
    ["SEV0", "sev1"],
    ["SEV5", "sev4"],
    ["Critical - Complete failure", "sev1"],
    ["High (customer impact)", "sev2"],
    ["Major", "sev2"],
    ["medium", "sev3"],
    ["Minor", "sev3"],
    ["Low", "sev4"],
    ["🔴 Critical", "sev1"],
    ["🟠", "sev2"],
    ["9.8 (Critical)", "sev1"],
    ["重大", "sev1"],
    ["高", "sev2"],
    ["SEV-3（提案。他機能への影響なし）", "sev3"],
    ["严重", "sev2"],
    ["Kritisk", "sev1"],
    ["Høy", "sev2"],
    ["Alta", "sev2"],
    ["kritisch", "sev1"],
    ["Schwer", "sev2"],
    ["hoch (alle Kunden)", "sev2"],
    ["mittel", "sev3"],
    ["gering", "sev4"],
    ["niedrig", "sev4"],
    ["Svært høy", "sev1"],
    ["Majeure", "sev2"],
    ["Mineur", "sev3"],
    ["Leve", "sev4"],
  ])("%s", (value, severity) => expect(read(value)).toBe(severity));

  it.each([
    "SEV1 / SEV2 / SEV3",
    "low | medium | high",
    "Highlander",
    "12%",
    "1 hour",
    "3 services were down",
    "tbd",
    "",
  ])("none: %s", (value) => expect(read(value)).toBeUndefined());

  it("is counted from 0 where the document does so", () => {
    expect(read("P1", "Severity: P1. A P0 would have been worse.")).toBe("sev2");
    expect(read("P1", "P10")).toBe("sev1");
  });

  it("is the worst of several, and said to be", () => {
    expect(readSeverity("SEV2 → SEV1", OURS, "")).toEqual({
      severity: "sev1",
      doubt: "several severities stand here; sev1 is taken, the worst of them",
      choices: ["sev1", "sev2"],
    });
    expect(readSeverity("3 → 2", OURS, "")).toMatchObject({
      severity: "sev2",
      choices: ["sev2", "sev3"],
    });
  });

  it.each([
    ["[ ] SEV1 [x] SEV2 [ ] SEV3", "sev2"],
    ["☐ SEV1 ☑ SEV2 ☐ SEV3", "sev2"],
    ["not SEV1, SEV2", "sev2"],
    ["S3 (S1 = worst)", "sev3"],
    ["SEV3 (SEV1 is the highest)", "sev3"],
  ])("is the one that is meant, without doubt: %s", (value, severity) => {
    expect(readSeverity(value, OURS, value)).toEqual({ severity, doubt: undefined });
  });

  it("is one of the config's, whatever they are", () => {
    expect(read("none yet")).toBeUndefined();
    expect(readSeverity("high → medium", OURS, "")).toEqual({
      severity: "sev2",
      doubt: "several severities stand here; sev2 is taken, the worst of them",
      choices: ["sev2", "sev3"],
    });
    expect(readSeverity("low to medium", OURS, "")).toEqual({
      severity: "sev3",
      doubt: "several severities stand here; sev3 is taken, the worst of them",
      choices: ["sev3", "sev4"],
    });
    expect(readSeverity("major", ["critical", "major"], "")?.severity).toBe("major");
    expect(readSeverity("SEV-1", ["sev0", "sev1", "sev2"], "")?.severity).toBe("sev1");
    expect(readSeverity("low", ["bad", "fine"], "")?.severity).toBe("fine");
    expect(readSeverity("major", ["critical", "high", "low"], "")?.severity).toBe("high");
  });

  it("is doubtful where a word stands for one of ours, or ours go not as far", () => {
    const doubt = (value: string) => readSeverity(value, OURS, value)?.doubt;
    expect(doubt("High (all users)")).toBe('"High (all users)" is read as sev2');
    expect(doubt("minor")).toBe('"minor" is read as sev3');
    expect(doubt("SEV5")).toBe('"SEV5" is read as sev4');
    for (const sure of ["SEV2", "P1 - Critical", "2", "sev3"]) expect(doubt(sure)).toBeUndefined();
  });

  it.each([
    ["medium", ["sev1", "sev2", "sev3"]],
    ["medium", ["critical", "high", "low"]],
    ["high", ["bad", "fine"]],
  ])("is none where a word may mean several: %s of %j", (value, severities) => {
    expect(readSeverity(value, severities, "")).toEqual({
      severity: undefined,
      doubt: `"${value}" may be any of ${severities.join(", ")}: left out`,
    });
  });
});

describe("a status", () => {
  it.each([
    ["Resolved", "resolved"],
    ["✅ Fixed", "resolved"],
    ["Resolved with compromises", "resolved"],
    ["完了", "resolved"],
    ["Løst, oppdatert 18.02.2020", "resolved"],
    ["Monitoring", "mitigated"],
    ["Investigating", "ongoing"],
    ["Pågående", "ongoing"],
    ["Draft", "draft"],
    ["In review", "in-review"],
    ["published", "reviewed"],
    ["Final (approved)", "reviewed"],
  ])("%s", (value, says) => expect(readStatus(value)?.value).toBe(says));

  it.each(["Resolved / In Progress / Monitoring", "Root cause identified", "Openly discussed", ""])(
    "none: %s",
    (value) => expect(readStatus(value)).toBeUndefined(),
  );
});

describe("a title", () => {
  it.each([
    ["Postmortem: Search was down", "Search was down"],
    ["Post-mortem of the search outage on November 24th, 2025", "search outage"],
    ["Incident report – Search was down", "Search was down"],
    ["INC-123: Search was down", "Search was down"],
    ["Incident 001: Lambda retries", "Lambda retries"],
    ["2024-01-02 - Search was down", "Search was down"],
    ["2024-01-02 4:23PM PST, Search was down", "Search was down"],
    ["Search was down - January 2, 2024", "Search was down"],
    ["Search was down (2024-01-02)", "Search was down"],
    ["Search was down 1-2-24", "Search was down"],
    ["[SEV-1] Search was down", "Search was down"],
    ["🚨 Search was down", "Search was down"],
    ["ポストモーテム: 検索の停止", "検索の停止"],
    ["障害報告：検索の停止", "検索の停止"],
    ["検索APIの障害報告", "検索APIの障害報告"],
    ["Hendelsesrapport: Søk var nede", "Søk var nede"],
    ["Major outage postmortem", "Major outage"],
    ["Incident date: 2024-01-02, Search was down", "Search was down"],
    ["CVE-2021-41773", "CVE-2021-41773"],
    ["2024 was bad", "2024 was bad"],
    ["Panne de la recherche du 5 mai 2022", "Panne de la recherche"],
    ["Panne de la recherche le 5 mai 2022", "Panne de la recherche"],
    ["Ausfall der Suche vom 5. Mai 2022", "Ausfall der Suche"],
    ["Queda da busca no dia 5 de maio de 2022", "Queda da busca"],
    ["Caída de la búsqueda del 5 de mayo de 2022", "Caída de la búsqueda"],
    ["Search outage of the 5th of May 2022", "Search outage"],
    ["PM: Search was down", "Search was down"],
    ["PM Search was down", "PM Search was down"],
    ["Incident 2022-12-31: Search was down", "Search was down"],
    ["Postmortem 31 Dec 2022 - Search was down", "Search was down"],
    ["障害報告書 2022年12月31日 検索が停止", "検索が停止"],
    ["Incident 3 nodes were lost", "Incident 3 nodes were lost"],
  ])("%s", (title, bare) => expect(bareTitle(title)).toBe(bare));

  it.each([
    "Postmortem",
    "Incident Report",
    "The Incident",
    "# 42",
    "事後分析",
    "Tittel",
    "Post-Mortem Template",
    "Incident 1",
    "INC-123",
    "Incident Report 2024-01-02",
  ])("says nothing: %s", (title) => expect(isGeneric(title)).toBe(true));

  it.each([
    ["docs/2024-01-02-search-was-down.md", "Search was down"],
    ["PM2021-004 - ADFS outage.md", "ADFS outage"],
    ["postmortem_search_2024-01-02.md", "Search"],
    ["2024-01-02.md", ""],
    ["01-02-search-was-down.md", "Search was down"],
    ["2024-01-02T1005-search-was-down.md", "Search was down"],
    ["Störung-im-März.md".normalize("NFD"), "Störung im März"],
  ])("of the file %s", (path, title) => expect(titleOfFile(path)).toBe(title));
});

describe("people", () => {
  const people = [{ handle: "release-lead", name: "Release Lead" }];

  it.each([
    ["@release-lead, Support Lead", undefined, ["release-lead", "support-lead"]],
    ["Release Lead (facilitator)", undefined, ["release-lead"]],
    ["On Call (@on-call) and Support", undefined, ["on-call", "support"]],
    ["", ["A B", "TBD", "<name>"], ["a-b"]],
    ["TBD", undefined, []],
    ["we all met in the room upstairs", undefined, []],
  ])("%s", (value, items, handles) => expect(handlesIn(value, items, people)).toEqual(handles));
});
