import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PASTE_LIMIT } from "../../../src/cli/ask/bounds.ts";
import { createGatherer, type Deed, QUIET } from "../../../src/cli/ask/gather.ts";
import type { Key } from "../../../src/cli/ask/keys.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const typed = (text: string): Key[] => Array.from(text, (sequence) => ({ sequence }));
const START: Key = { name: "paste-start", sequence: "" };
const END: Key = { name: "paste-end", sequence: "" };
const STOP: Key = { name: "c", ctrl: true, sequence: "\x03" };

/** What is found, in short: keys as they are, pastes in brackets. */
function gathering() {
  const found: string[] = [];
  const gatherer = createGatherer((deed) => found.push(shortly(deed)));
  return { gatherer, found };
}

function shortly(deed: Deed): string {
  if (deed.kind === "key") return deed.key === STOP ? "stop" : deed.key.sequence;
  return deed.kind === "paste" ? `[${deed.text}]` : deed.kind;
}

test("a key alone is found at once", () => {
  const { gatherer, found } = gathering();
  gatherer.add(typed("a"), 0);
  expect(found).toEqual(["a"]);
  expect(gatherer.since).toBeUndefined();
});

test("keys that arrive together are held until it is quiet, and those that come meanwhile with them", () => {
  const { gatherer, found } = gathering();
  gatherer.add(typed("on"), 7);
  vi.advanceTimersByTime(QUIET - 1);
  gatherer.add(typed("e"), 46);
  vi.advanceTimersByTime(QUIET - 1);
  expect([found, gatherer.since]).toEqual([[], 7]);
  vi.advanceTimersByTime(1);
  expect([found, gatherer.since]).toEqual([["o", "n", "e"], undefined]);
});

test("they are one paste where a line break stands inside", () => {
  const { gatherer, found } = gathering();
  gatherer.add(typed("one\rtwo"), 0);
  vi.advanceTimersByTime(QUIET);
  expect(found).toEqual(["[one\rtwo]"]);
});

test("a marked paste is one, however it is cut into pieces; what was held before it comes first", () => {
  const { gatherer, found } = gathering();
  gatherer.add([...typed("ab"), START, ...typed("x\r")], 0);
  gatherer.add(typed("y"), 500);
  expect(found).toEqual(["a", "b"]);
  gatherer.add([END], 501);
  expect(found).toEqual(["a", "b", "[x\ry]"]);
});

test("Ctrl-C alone ends a paste whose end mark never came; inside of one it is text", () => {
  const { gatherer, found } = gathering();
  gatherer.add([START, ...typed("x"), STOP], 0);
  gatherer.add([STOP], 1);
  expect(found).toEqual(["[x\x03]", "stop"]);
});

test("Ctrl-C waits for nothing", () => {
  const { gatherer, found } = gathering();
  gatherer.add([...typed("ab"), STOP], 0);
  expect(found).toEqual(["a", "b", "stop"]);
});

test.each([
  ["marked", (keys: Key[]) => [START, ...keys, END]],
  ["not marked", (keys: Key[]) => keys],
])("what is too much is none of it kept: %s", (_, sent) => {
  const { gatherer, found } = gathering();
  const thousand = { sequence: "x".repeat(1000) };
  gatherer.add(sent(Array.from({ length: PASTE_LIMIT / 1000 + 1 }, () => thousand)), 0);
  vi.advanceTimersByTime(QUIET);
  expect(found).toEqual(["flood"]);
  gatherer.add(typed("a"), 9);
  expect(found).toEqual(["flood", "a"]);
});
