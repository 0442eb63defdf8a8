import { expect, it } from "vitest";
import { mistypedKind, readFrontMatter } from "../../src/document/front-matter.ts";

it.each([
  ["kynd: postmortem", "kynd"],
  ["title: X\nKIND: postmortem", "KIND"],
  ["knid: postmortem", "knid"],
  ["kind: postmortem\nkinds: x", undefined],
  ["link: x\nid: 1\nhint: y", undefined],
])("in %j the key meant as `kind` is %s", (front, key) => {
  expect(mistypedKind(readFrontMatter(`---\n${front}\n---\n`))).toBe(key);
});
