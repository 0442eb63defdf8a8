import { describe, expect, it } from "vitest";
import { printEntry } from "../../src/document/edits/timeline.ts";
import { readEntryAnswer, readFieldAnswer, readHandle } from "../../src/interview/understand.ts";
import { at, documentOf, fieldOf } from "./support.ts";

describe("a field's value", () => {
  it.each([
    ["title", "  All   jobs fail ", "All jobs fail"],
    ["started_at", "10am", "2019-04-02T10"],
    ["started_at", "yesterday 2pm", "2019-04-04T14"],
    ["started_at", "2h ago", "2019-04-05T07:00"],
    ["started_at", "2019-04-02 ~10", "~2019-04-02T10"],
    ["held_at", "friday", "2019-04-12"],
    ["held_at", "2w", "2019-04-19"],
    ["timezone", "Europe/Berlin", "Europe/Berlin"],
    ["owner", "@ana", "ana"],
    ["owner", "sol (product)", "sol"],
    ["participants", "@ana, sol (product),", ["ana", "sol (product)"]],
    ["status", "RESOLVED", "resolved"],
    ["severity", "sev2", "sev2"],
    ["services", "[api, shop]", ["api", "shop"]],
  ])("%s: %s", async (id, typed, value) => {
    expect(await readFieldAnswer(fieldOf(id), typed, at)).toMatchObject({ ok: true, value });
  });

  it.each([
    ["started_at", "when it rained", "14:05, yesterday 2pm"],
    ["held_at", "some day", "2019-04-16, friday"],
    ["timezone", "Berlin", "Europe/Berlin"],
    ["owner", "the whole team", "one word"],
    ["participants", "ana, two words", '"two words"'],
    ["status", "resloved", "did you mean resolved?"],
    ["severity", "P1", "sev1, sev2, sev3"],
  ])("%s cannot be %s, and it says what can", async (id, typed, says) => {
    const reading = await readFieldAnswer(fieldOf(id), typed, at);
    expect(reading).toMatchObject({ ok: false });
    expect("why" in reading && reading.why).toContain(says);
  });

  it("shows a time as it was understood, with its zone", async () => {
    expect(await readFieldAnswer(fieldOf("started_at"), "10am", at)).toMatchObject({
      shown: "about 2019-04-02 10:00 (America/Chicago)",
    });
  });

  it("takes a handle from a name with a role, and refuses what is none", () => {
    expect(readHandle("org/team")).toEqual({ ok: true, value: "org/team" });
    expect(readHandle("@")).toMatchObject({ ok: false });
  });
});

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

  it("needs a day from somewhere, or takes today", async () => {
    const reading = await readEntryAnswer("14:05 rolled back", { ...at, day: undefined });
    expect(reading.ok && printEntry(document, reading.value)).toBe("2019-04-05 14:05 rolled back");
  });
});
