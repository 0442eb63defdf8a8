/** What the words of a timeline's entry say of the beginning and of the end. */
import { describe, expect, it } from "vitest";
import { beginningTold, tells } from "../../../../src/import/documents/facts/story-words.ts";

describe("of when it began", () => {
  it.each([
    ["Outage begins", "marked"],
    ["A new version is rolled out, outage starts", "marked"],
    ["Release 1.2 (start of impact)", "marked"],
    ["The incident start was not noticed", "told"],
    ["Errors begin", "told"],
    ["First log entry in the logs", "told"],
    ["Første innslag i loggene", "told"],
    ["The service returns 503 to some", "harm"],
    ["HTTP 502 from the proxy", "harm"],
    ["404s on every page", "harm"],
    ["The queue stalled", "harm"],
    ["500 errors on every page", "harm"],
    ["Event number 400 is sent to the queue", undefined],
    ["400 customers signed up", undefined],
    ["Requests fail again", "later"],
    ["Errors start again after the restart", "later"],
    ["Requests fail, users try again", "harm"],
    ["Lag nede igjen", "later"],
    ["Die Anfragen scheitern wieder", "later"],
    ["再発し、エラー", "later"],
    ["All clear, no more errors", "later"],
    ["Failed jobs were deleted manually", "later"],
    ["The queue recovered, and lost jobs are counted", "later"],
    ["Names could not be resolved, requests fail", "noticed"],
    ["Version 2.4.0 deployed", "change"],
  ])("%s", (words, says) => expect(beginningTold(words)).toBe(says));
});

describe("of when it was over", () => {
  it.each([
    "Outage ends",
    "All works: end of the outage",
    "All clear",
    "It is confirmed to be well. Outage ends.",
    "Service fully restored",
    "復旧: 再起動した",
    "サービス復旧確認",
  ])("%s", (words) => expect(tells("resolved", words)).toBe(true));

  it.each([
    "Service partially restored",
    "The issue is not yet resolved",
    "The issue should be fixed by noon, and the outage will be over",
    "Ticket marked as resolved",
    "All action items resolved",
    "**部分復旧**: 一台だけ",
    "復旧作業を始める",
  ])("not: %s", (words) => expect(tells("resolved", words)).toBe(false));
});

describe("in Japanese", () => {
  it("of a beginning only where something breaks", () => {
    expect(beginningTold("発生: 応答なし")).toBe("marked");
    expect(beginningTold("502 エラー発生")).toBe("told");
    expect(beginningTold("調査開始")).toBe("noticed");
  });

  it("of what was noticed, and not of what was not", () => {
    expect(tells("detected", "障害検知")).toBe(true);
    expect(tells("detected", "未検知のまま")).toBe(false);
  });
});
