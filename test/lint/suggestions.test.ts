import { expect, it, vi } from "vitest";
import { firstSuggestions } from "../../src/lint/suggestions.ts";

const names = Array.from({ length: 30 }, (_, at) => `2019-04-02-jobs-failed-${at + 100}`);

it("suggests a name for the first twenty words, each looked up once, from names gathered once", () => {
  const gather = vi.fn(() => names);
  const suggest = firstSuggestions(gather);
  expect(gather).not.toHaveBeenCalled();
  const typed = names.map((name) => name.replace("failed", "faild"));
  for (const _ of [1, 2]) {
    expect(typed.map(suggest)).toEqual(names.map((name, at) => (at < 20 ? name : undefined)));
  }
  expect(gather).toHaveBeenCalledOnce();
});

it("suggests nothing where nothing is near", () => {
  expect(firstSuggestions(() => names)("the-design")).toBeUndefined();
});
