import { describe, expect, it } from "vitest";
import { printEntry } from "../../src/document/edits/timeline.ts";
import { readEntryAnswer } from "../../src/interview/entry-answer.ts";
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
