import { describe, expect, it } from "vitest";
import { printEntry } from "../../src/document/edits/timeline.ts";
import { readAskedEntry, readEntryAnswer } from "../../src/interview/entry-answer.ts";
import { at, documentOf } from "./support.ts";

describe("a timeline entry", () => {
  const document = documentOf("started_at: 2019-04-02T10\n");
  it.each([
    ["14:05 rolled back", "14:05 rolled back"],
    ["14:05 - rolled back", "14:05 rolled back"],
    ["14:05: rolled back #mitigated", "14:05 rolled back #mitigated"],
    ["~13:00 a second maintainer", "~13:00 a second maintainer"],
    ["2pm rolled back", "~14:00 rolled back"],
    ["2019-04-03 09:10 reports are out", "2019-04-03 09:10 reports are out"],
    ["yesterday 14:05 rolled back", "2019-04-04 14:05 rolled back"],
    ["2h ago rolled back", "2019-04-05 07:00 rolled back"],
    ["[18:27] noticed", "18:27 noticed"],
    ["14:05 opened #inc-42", "14:05 opened #inc-42"],
    ["14:05 it is #detected by users", "14:05 it is #detected by users"],
  ])("%s", async (typed, written) => {
    const reading = await readEntryAnswer(typed, at);
    expect(reading.ok && printEntry(document, reading.value)).toBe(written);
  });

  it.each(["rolled back", "today rolled back", "14:05", "14:05 #detected", ""])(
    "is not: %j",
    async (typed) => {
      expect(await readEntryAnswer(typed, at)).toMatchObject({ ok: false });
    },
  );

  it("has happened", async () => {
    const today = { ...at, day: "2019-04-05" };
    expect(await readEntryAnswer("09:00 rolled back", today)).toMatchObject({ ok: true });
    expect(await readEntryAnswer("~09:10 rolled back", today)).toMatchObject({ ok: true });
    expect(await readEntryAnswer("21:50 rolled back", today)).toMatchObject({
      why: expect.stringContaining("2019-04-05 21:50 is still to come"),
    });
  });

  it("needs a day from somewhere, or takes today", async () => {
    const reading = await readEntryAnswer("08:05 rolled back", { ...at, day: undefined });
    expect(reading.ok && printEntry(document, reading.value)).toBe("2019-04-05 08:05 rolled back");
  });
});

describe("a milestone beside what the document says of it", () => {
  const front = "started_at: ~2019-04-02T10\ndetected_at: 2019-04-02T09:45\n";
  const unmarked = documentOf(front, { Timeline: "- 09:45 The alert fired" });
  const marked = documentOf(front, { Timeline: "- 09:45 The alert fired #detected" });

  it.each([
    ["a guess", "10:05 tagged #started"],
    ["the same time", "09:45 seen #detected"],
    ["nothing", "11:00 rolled back #mitigated"],
  ])("is taken where %s stands", async (_, line) => {
    expect(await readAskedEntry(unmarked, line, at)).toMatchObject({ ok: true });
  });

  it("is refused where another time stands, or another entry has the mark", async () => {
    expect(await readAskedEntry(unmarked, "10:05 seen #detected", at)).toEqual({
      ok: false,
      why: "`detected_at` is 2019-04-02 09:45 already: take the mark off, or change it there",
    });
    expect(await readAskedEntry(marked, "09:45 seen #detected", at)).toMatchObject({
      why: "another entry has `#detected` already: take the mark off",
    });
    expect(await readAskedEntry(marked, "10:05 seen", at)).toMatchObject({ ok: true });
    expect(await readAskedEntry(marked, "soon #detected", at)).toMatchObject({ ok: false });
  });
});
