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
  it.each(["Outage ends", "Prow works: end of the outage", "All clear"])("%s", (words) =>
    expect(tells("resolved", words)).toBe(true),
  );
});
