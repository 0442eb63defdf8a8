/** The sections around an offset, held against what a section is. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { NestedHeadings } from "../../src/lint/nested-headings.ts";
import { documentOf } from "./support.ts";

const [sample] = documentOf().body.headings;
const headingsOf = (levels: readonly number[]) =>
  levels.map((level, at) => ({
    ...(sample as NonNullable<typeof sample>),
    level,
    span: { start: at * 10 + 5, end: at * 10 + 9 },
  }));

it("are those that have begun and not ended, the innermost first", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), (levels) => {
      const headings = headingsOf(levels);
      const nested = new NestedHeadings(headings);
      for (let offset = 0; offset < levels.length * 10 + 10; offset += 2) {
        const last = headings.findLastIndex(({ span }) => span.start <= offset);
        const around = levels.flatMap((level, at) => {
          const isTitle = at === 0 && level === 1;
          const within = levels.slice(at + 1, last + 1);
          return at <= last && within.every((one) => !isTitle && one > level) ? [at] : [];
        });
        const innermost = around.reverse();
        expect([...nested.around(offset)]).toEqual(last === -1 ? [-1] : innermost);
      }
    }),
  );
});
