import { describe, expect, it } from "vitest";
import { progressLine, progressOf } from "../../src/cli/progress.ts";

/** A terminal whose clock goes on by so many milliseconds each time that it is looked at. */
function watched(each: number, changes: object = {}) {
  let time = 0;
  let sent = "";
  const context = {
    errIsTerminal: true,
    width: 40,
    outIsAscii: false,
    err: (text: string) => {
      sent += text;
    },
    ...changes,
  };
  const progress = progressOf(context, "Reading", 10, undefined, () => {
    time += each;
    return time;
  });
  return { progress, sent: () => sent };
}

describe("progress", () => {
  it("says nothing of work that is soon done", async () => {
    const { progress, sent } = watched(50);
    for (let done = 0; done < 10; done++) await progress.step(done);
    progress.end();
    expect(sent()).toBe("");
  });

  it("shows a line that is written over, and is gone at the end", async () => {
    const { progress, sent } = watched(600);
    for (let done = 0; done < 3; done++) await progress.step(done);
    progress.end();
    progress.end();
    expect(sent().split("\r\u001b[K")).toEqual([
      "",
      "Reading 1 of 10 [██░░░░░░░░░░░░░░░░░░░]",
      "Reading 2 of 10 [████░░░░░░░░░░░░░░░░░]",
      "",
    ]);
  });

  it("is gone too where the process ends amid the work", async () => {
    const before = process.listeners("exit");
    const { progress, sent } = watched(600);
    for (let done = 0; done < 3; done++) await progress.step(done);
    const added = process.listeners("exit").filter((one) => !before.includes(one));
    expect(added).toHaveLength(1);
    added[0]?.(130);
    expect(sent().endsWith("\r\u001b[K")).toBe(true);
    progress.end();
    expect(process.listeners("exit")).toEqual(before);
  });

  it("says nothing where nobody watches", async () => {
    const { progress, sent } = watched(600, { errIsTerminal: false });
    for (let done = 0; done < 10; done++) await progress.step(done);
    progress.end();
    expect(sent()).toBe("");
  });

  it.each([
    [0, 0, 40, "Reading 0 of 0 [░░░░░░░░░░░░░░░░░░░░░░]"],
    [10, 10, 200, `Reading 10 of 10 [${"█".repeat(30)}]`],
    [10, 10, 20, "Reading 10 of 10"],
    [10, 10, 9, "Reading "],
  ])("%i of %i in %i columns", (done, total, width, line) => {
    expect(progressLine("Reading", done, total, width, false)).toBe(line);
  });

  it("draws with ASCII where nothing else shows", () => {
    expect(progressLine("Reading", 1, 2, 26, true)).toBe("Reading 1 of 2 [####....]");
  });
});
