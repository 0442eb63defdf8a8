import { expect, it } from "vitest";
import { readAskedField } from "../../src/interview/objection.ts";
import { at, documentOf, fieldOf, lookup } from "./support.ts";

const document = documentOf("timezone: America/Chicago\nstarted_at: 2019-04-02T10\n");
const ask = (id: string, typed: string, one = document) =>
  readAskedField(one, fieldOf(id), typed, at);

it.each([
  ["detected_at", "09:30", "that is before it began, at 2019-04-02T10"],
  ["mitigated_at", "2019-04-01", "before it began"],
  ["resolved_at", "2019-04-02 9:59", "before it began"],
  ["held_at", "2019-04-01", "before it began"],
  ["resolved_at", "today 21:50", "2019-04-05 21:50 is still to come"],
  ["started_at", "tomorrow", "2019-04-06 is still to come"],
])("%s is not taken: %s", async (id, typed, why) => {
  expect(await ask(id, typed)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
});

it.each([
  ["detected_at", "10:00"],
  ["detected_at", "2019-04-02"],
  ["resolved_at", "now"],
  ["held_at", "2019-04-02"],
  ["held_at", "next friday"],
  ["started_at", "2019-03-01"],
])("%s is taken: %s", async (id, typed) => {
  expect(await ask(id, typed)).toMatchObject({ ok: true });
});

it("says nothing of a time that may well be to come, or where no start is known", async () => {
  const security = lookup("security", "postmortem");
  const notify = fieldOf("notify_by", security);
  expect(await readAskedField(document, notify, "tomorrow 10:00", at)).toMatchObject({ ok: true });
  expect(await ask("detected_at", "2019-01-01", documentOf(""))).toMatchObject({ ok: true });
});
