import fc from "fast-check";
import { expect, test } from "vitest";
import { documentId, numbered, parseId, slugify } from "../../src/values/id.ts";

test.each([
  [
    "Every modelling job failed after the 2.4.0 release",
    "every-modelling-job-failed-after-the-2-4-0-release",
  ],
  ["  API — answers 500!  ", "api-answers-500"],
  ["データベースの停止", "データベースの停止"],
  ["デ\u30fcタ ハ\u3099", "データ-バ"],
  ["सर्वर बंद हो गया", "सर्वर-बंद-हो-गया"],
  ["Straße gesperrt: ÄÖÜ", "straße-gesperrt-äöü"],
  ["e\u0301te\u0301", "été"],
  ["می‌خواهم", "میخواهم"],
  ["🔥🔥 database 👩‍🚒", "database"],
  ["1️⃣ first", "1-first"],
  ["🔥", "untitled"],
  ["", "untitled"],
  ["?!… --- ???", "untitled"],
  ["\u0301", "untitled"],
  ["- \u0301a", "a"],
  ["../../etc/passwd", "etc-passwd"],
  ["..\\..\\con", "con"],
  ['a<b>c:d"e/f\\g|h?i*j', "a-b-c-d-e-f-g-h-i-j"],
  ["a\0b\u001b[31mc", "a-b-31mc"],
  ["\u202eevil\u200b", "evil"],
])("%j", (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

test("a long title is cut, and does not end in a hyphen", () => {
  expect(slugify("x".repeat(300))).toBe("x".repeat(60));
  expect(slugify(`${"x".repeat(59)} y`)).toBe("x".repeat(59));
  expect(slugify("停".repeat(300))).toBe("停".repeat(60));
  expect(slugify(`${"停".repeat(59)} 止`)).toBe("停".repeat(59));
});

test("a cut does not part a letter from its marks", () => {
  expect(slugify(`${"あ".repeat(58)}q\u0301\u0302\u0303`)).toBe("あ".repeat(58));
});

test("a name fits a file system, whatever the script", () => {
  const name = `${numbered(documentId("2019-04-02", "𠮷".repeat(300)), 99)}.votes`;
  expect(new TextEncoder().encode(name).length).toBeLessThan(230);
});

test("any title gives a plain name, which is its own slug and part of an id", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (title) => {
      const slug = slugify(title);
      expect(slug).toMatch(/^[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}-]*[\p{L}\p{M}\p{Nd}])?$/u);
      expect(slug).not.toContain("--");
      expect([...slug].length).toBeLessThanOrEqual(60);
      expect(slugify(slug)).toBe(slug);
      expect(parseId(documentId("2019-04-02", title))).toEqual({ day: "2019-04-02", slug });
    }),
    { numRuns: 2000 },
  );
});

test("a second document of the name gets a number", () => {
  expect(numbered("2019-04-02-a", 1)).toBe("2019-04-02-a");
  expect(numbered("2019-04-02-a", 2)).toBe("2019-04-02-a-2");
  expect(parseId("2019-04-02-a-2")).toEqual({ day: "2019-04-02", slug: "a-2" });
});

test.each([
  "",
  "README",
  "2019-04-02",
  "2019-04-02-",
  "2019-02-30-a",
  "2019-4-2-a",
  "2019-04-02_a",
  "2019-04-02-A",
  "2019-04-02-a--b",
  "2019-04-02-a-",
  "2019-04-02--a",
  "2019-04-02-a b",
  "2019-04-02-a/b",
  `2019-04-02-${"a".repeat(1000)}`,
])("%j is no id", (stem) => {
  expect(parseId(stem)).toBeUndefined();
});
