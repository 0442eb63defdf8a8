import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setField } from "../../../src/document/edits/field.ts";
import { documentOf, edited } from "../support.ts";
import { trialsFor } from "./every.ts";
import { documents } from "./generated.ts";
import { holdAll } from "./untouched.ts";

describe("every edit", () => {
  it("changes what it must and nothing else, in whatever style the document is written", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const before = documentOf(text);
        expect(before.front.problems).toEqual([]);
        holdAll(trialsFor(before), before);
      }),
    );
  });
});

describe("setField", () => {
  it("is the same text when it is done twice, and reads back", () => {
    const key = fc.constantFrom("title", "services", "x-ours", "y-ours", "status");
    const value = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 3 }));
    fc.assert(
      fc.property(documents, key, value, (text, name, said) => {
        const once = edited(documentOf(text), setField(documentOf(text), name, said));
        const twice = edited(once, setField(once, name, said));
        expect(twice.text).toBe(once.text);
      }),
    );
  });
});
