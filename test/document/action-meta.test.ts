import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printMeta, readActionParts } from "../../src/document/action-meta.ts";
import { at } from "./support.ts";

/** `text | owner ana, due 2019-04-16 | doubtful pieces` */
function read(line: string) {
  const parts = readActionParts(line, { start: 0, end: line.length });
  return {
    text: at(line, parts.textSpan),
    meta: parts.meta.map(({ kind, value }) => `${kind} ${value}`.trim()),
    doubtful: parts.doubtful.map((span) => at(line, span)),
  };
}

describe("the meta of an action", () => {
  it.each([
    [
      "Do it — @release-lead, due 2019-04-16, prevent, #482",
      ["owner release-lead", "due 2019-04-16", "type prevent", "ticket #482"],
    ],
    ["Do it — process, done 2019-04-04, P1", ["type process", "done 2019-04-04", "priority P1"]],
    ["Do it – @a", ["owner a"]],
    ["Do it -- @a", ["owner a"]],
    ["Do it - @a", ["owner a"]],
    ["Do it —\n  @a,\n  due 2019-04-16", ["owner a", "due 2019-04-16"]],
    ["Do it — @org/platform", ["owner org/platform"]],
    ["Do it — @héllo.w_1-a", ["owner héllo.w_1-a"]],
    ["Do it — ABC-12", ["ticket ABC-12"]],
    ["Do it — https://x.test/issues/1", ["ticket https://x.test/issues/1"]],
    ["Do it — <https://x.test/issues/1>", ["ticket https://x.test/issues/1"]],
    ["Do it — [#12](https://x.test/issues/12)", ["ticket #12"]],
    ["Do it — evidence https://x.test/a", ["evidence https://x.test/a"]],
    ["Do it — proposed", ["proposed"]],
    ["Do it — declined: too dear, and @a says - no", ["declined too dear, and @a says - no"]],
    ["Do it — @a, declined: why, with commas", ["owner a", "declined why, with commas"]],
    ["Do it — due: 2019-04-16", ["due 2019-04-16"]],
  ])("%j", (line, meta) => {
    expect(read(line)).toEqual({ text: "Do it", meta, doubtful: [] });
  });

  it.each([
    ["Move A - B first — @a", "Move A - B first", ["owner a"]],
    ["Split - by - @a, P0", "Split - by", ["owner a", "priority P0"]],
    ["Keep — as it is, with dashes", "Keep — as it is, with dashes", []],
    ["Well-known run-book -x", "Well-known run-book -x", []],
    ["@a does this", "@a does this", []],
    ["Write to a@b.test - soon", "Write to a@b.test - soon", []],
    ["No blank—@a", "No blank—@a", []],
    ["Ends with — ", "Ends with — ", []],
    ["— @a", "", ["owner a"]],
    ["Do it — @a <!-- b --> <!-- — @c -->", "Do it", ["owner a"]],
    ["Do it — declined: a, b <!-- c -->", "Do it", ["declined a, b"]],
    ["Tell `-->`", "Tell `-->`", []],
    [`Do it — @a${", P1".repeat(50)}`, `Do it — @a${", P1".repeat(50)}`, []],
    ["", "", []],
  ])("begins at the first dash behind which all is meta: %j", (line, text, meta) => {
    expect(read(line)).toEqual({ text, meta, doubtful: [] });
  });

  it.each([
    ["Do it — @a, due next week", ["due next week"]],
    ["Do it — due 2019-02-30", ["due 2019-02-30"]],
    ["Do it — @a, soon", ["soon"]],
    ["Do it — @-a", ["@-a"]],
    ["Do it — Prevent, P7", ["Prevent", "P7"]],
    ["Do it — declined", ["declined"]],
    ["Do it — owner: release-lead", ["owner: release-lead"]],
  ])("is text with something that resembles it: %j", (line, doubtful) => {
    expect(read(line)).toEqual({ text: line, meta: [], doubtful });
  });

  it("counts once what stands twice", () => {
    expect(read("Do it — @a, @b, due 2019-04-16")).toEqual({
      text: "Do it",
      meta: ["owner a", "owner b", "due 2019-04-16"],
      doubtful: ["@b"],
    });
  });

  it("reads back what is printed", () => {
    const day = fc.constantFrom("2019-04-02", "2020-02-29");
    const piece = fc.oneof(
      fc.constantFrom("ana", "org/team", "ü.b").map((value) => ({ kind: "owner" as const, value })),
      day.map((value) => ({ kind: "due" as const, value })),
      day.map((value) => ({ kind: "done" as const, value })),
      fc.constantFrom("repair", "detect").map((value) => ({ kind: "type" as const, value })),
      fc.constantFrom("P0", "P4").map((value) => ({ kind: "priority" as const, value })),
      fc
        .constantFrom("#1", "AB-2", "https://x.test/1")
        .map((value) => ({ kind: "ticket" as const, value })),
      fc.constant({ kind: "evidence" as const, value: "https://x.test/2" }),
      fc.constant({ kind: "proposed" as const, value: "" }),
    );
    const declined = { kind: "declined" as const, value: "no, since — @a, due never" };
    const metas = fc.uniqueArray(piece, { selector: ({ kind }) => kind });
    fc.assert(
      fc.property(metas, fc.boolean(), (some, isDeclined) => {
        const all = isDeclined ? [...some, declined] : some;
        fc.pre(all.length > 0);
        const line = `Do it — ${all.map(printMeta).join(", ")}`;
        const { meta, doubtful } = readActionParts(line, { start: 0, end: line.length });
        expect(meta.map(({ kind, value }) => ({ kind, value }))).toEqual(all);
        expect(doubtful).toEqual([]);
      }),
    );
  });
});
