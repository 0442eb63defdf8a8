import { expect, it } from "vitest";
import { likelierStart } from "../../src/interview/start-answer.ts";
import { documentOf } from "./support.ts";

const likelier = (start: string, timeline: string) =>
  likelierStart(documentOf(`started_at: ${start}\n`, { Timeline: timeline }));

it.each([
  ["the first of two", "~2019-04-02T09:45", "- 09:40 Alert\n- 09:30 Tagged", "2019-04-02T09:30"],
  ["another day", "~2019-04-02T00:10", "- 2019-04-01 23:50 Tagged", "2019-04-01T23:50"],
  ["a later one", "~2019-04-02T09:45", "- 09:50 Alert", undefined],
  ["an exact start", "2019-04-02T09:45", "- 09:30 Tagged", undefined],
  ["no entry", "~2019-04-02T09:45", "", undefined],
])("offers the earliest entry before a guess: %s", (_, start, timeline, offered) => {
  expect(likelier(start, timeline)).toBe(offered);
});
