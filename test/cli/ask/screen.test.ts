import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { createScreen, type Frame } from "../../../src/cli/ask/screen.ts";

function openScreen({ columns = 40, rows = 10 } = {}) {
  let written = "";
  let width = columns;
  const output = Object.assign(new EventEmitter(), {
    rows,
    write(text: string) {
      written += text;
    },
  });
  const screen = createScreen(output as unknown as NodeJS.WriteStream, () => width);
  return {
    screen,
    /** What was written since it was last asked for. */
    written() {
      const all = written;
      written = "";
      return all;
    },
    resize(to: number) {
      width = to;
      output.emit("resize");
    },
    watchers: () => output.listenerCount("resize"),
  };
}

const frame =
  (lines: string[], row = 0, column = 0) =>
  (): Frame => ({
    lines,
    cursor: { row, column },
  });

test("draws a frame, and puts the cursor where it belongs", () => {
  const { screen, written } = openScreen();
  screen.show(frame(["one", "two", "three"], 1, 2));
  expect(written()).toBe("one\r\ntwo\r\nthree\x1b[1A\r\x1b[2C");
  screen.refresh();
  expect(written()).toBe("\x1b[1A\r\x1b[Jone\r\ntwo\r\nthree\x1b[1A\r\x1b[2C");
});

test("an update writes only the lines that have changed, and leaves the cursor in its place", () => {
  const { screen, written } = openScreen();
  let clock = "9:59";
  let place = { row: 1, column: 2 };
  screen.show(() => ({ lines: ["one", "two", "three", clock], cursor: place }));
  written();
  screen.update();
  expect(written()).toBe("");
  clock = "9:58";
  screen.update();
  expect(written()).toBe("\x1b[2B\r9:58\x1b[K\x1b[2A\r\x1b[2C");
  place = { row: 0, column: 0 };
  screen.update();
  expect(written()).toBe("\x1b[1A\r");
  screen.refresh();
  expect(written()).toBe("\r\x1b[Jone\r\ntwo\r\nthree\r\n9:58\x1b[3A\r");
});

test("an update draws everything where lines have come or gone, or the width is another", () => {
  const { screen, written, resize } = openScreen();
  let lines = ["one", "two"];
  screen.show(() => ({ lines, cursor: { row: 0, column: 0 } }));
  written();
  lines = ["one", "two", "three"];
  screen.update();
  expect(written()).toBe("\r\x1b[Jone\r\ntwo\r\nthree\x1b[2A\r");
  resize(20);
  expect(written()).toContain("\x1b[J");
  screen.update();
  expect(written()).toBe("");
});

test("an update draws nothing where no frame stands", async () => {
  const { screen, written } = openScreen();
  screen.update();
  screen.show(frame(["a"]));
  await screen.aside(async () => {
    written();
    screen.update();
    expect(written()).toBe("");
  });
  screen.clear();
  written();
  screen.update();
  expect(written()).toBe("");
});

test("finds its first row again after the terminal has reflowed the lines above the cursor", () => {
  const { screen, written, resize } = openScreen();
  screen.show(frame(["x".repeat(30), "日".repeat(10), "end"], 2, 3));
  written();
  resize(10);
  const rows = 3 + 2; // of the first line and the second
  expect(written().startsWith(`\x1b[${rows}A\r\x1b[J`)).toBe(true);
});

test("tells the view the columns that may be written to", () => {
  const { screen, written, resize } = openScreen();
  screen.show(({ columns, rows }) => frame([`${columns} x ${rows}`])());
  expect(written()).toContain("39 x 10");
  resize(1);
  expect(written()).toContain("2 x 10");
});

test("prints above the frame", () => {
  const { screen, written } = openScreen();
  screen.show(frame(["a", "b"], 1));
  written();
  screen.print(["for good"]);
  expect(written()).toBe("\x1b[1A\r\x1b[Jfor good\r\na\r\nb\r");
});

test("shows the end of a frame that is too tall, but always the cursor's row", () => {
  const { screen, written } = openScreen({ rows: 4 });
  const lines = ["1", "2", "3", "4", "5"];
  screen.show(frame(lines, 4));
  expect(written()).toBe("3\r\n4\r\n5\r");
  screen.show(frame(lines, 1));
  expect(written()).toContain("2\r\n3\r\n4\x1b[2A\r");
});

test("takes the frame away while another program has the terminal, and draws it again", async () => {
  const { screen, written, watchers } = openScreen();
  screen.show(frame(["a"]));
  written();
  await screen.aside(async () => {
    expect([written(), watchers()]).toEqual(["\r\x1b[J", 0]);
    screen.refresh();
    expect(written()).toBe("");
  });
  expect([written(), watchers()]).toEqual(["a\r", 1]);
});

test("leaves the frame as it stands, or clears it, and then draws no more", () => {
  const { screen, written, resize, watchers } = openScreen();
  screen.show(frame(["a", "b", "c"], 0));
  written();
  screen.leave();
  expect(written()).toBe("\x1b[2B\r\n");
  screen.show(frame(["a"]));
  screen.clear();
  written();
  resize(20);
  expect([written(), watchers()]).toEqual(["", 0]);
});
