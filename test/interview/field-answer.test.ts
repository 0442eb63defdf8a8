import { describe, expect, it } from "vitest";
import { readFieldAnswer, readHandle } from "../../src/interview/field-answer.ts";
import { at, fieldOf } from "./support.ts";

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
    ["title", "\u001b[31m", "a title is missing"],
    ["title", "a".repeat(1001), "more than 1000 characters"],
    ["started_at", "2027-01-01", "2027-01-01 is still to come"],
  ])("%s cannot be %s, and it says what can", async (id, typed, says) => {
    const reading = await readFieldAnswer(fieldOf(id), typed, at);
    expect(reading).toMatchObject({ ok: false });
    expect("why" in reading && reading.why).toContain(says);
  });

  it("says how a clock time that lies ahead is given the day that was meant", async () => {
    const reading = await readFieldAnswer(fieldOf("started_at"), "9:50 pm", {
      ...at,
      day: undefined,
    });
    expect(reading).toMatchObject({
      why: "2019-04-05 21:50 is still to come; write its day where it was another, as in yesterday 14:05",
    });
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
