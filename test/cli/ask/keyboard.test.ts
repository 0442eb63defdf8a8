import { PassThrough } from "node:stream";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { AHEAD_LIMIT } from "../../../src/cli/ask/bounds.ts";
import { createKeyboard, type Input, type Keyboard } from "../../../src/cli/ask/keyboard.ts";

let keyboard: Keyboard;
afterEach(() => keyboard.giveBack());

function openKeyboard() {
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    setRawMode: (on: boolean) => modes.push(on),
    ref: vi.fn(),
    unref: vi.fn(),
  });
  const output = new PassThrough();
  keyboard = createKeyboard(
    input as unknown as NodeJS.ReadStream,
    output as unknown as NodeJS.WriteStream,
  );
  keyboard.take();
  return { input, modes, written: () => String(output.read() ?? "") };
}

async function read(count: number): Promise<string[]> {
  const found: string[] = [];
  for (let i = 0; i < count; i++) found.push(shortly(await keyboard.next()));
  return found;
}

function shortly(event: Input): string {
  return event.kind === "key" ? (event.key.name ?? event.key.sequence) : event.kind;
}

test("is taken once, and given back as it was", () => {
  const { modes, written } = openKeyboard();
  const listeners = process.listenerCount("SIGINT");
  keyboard.take();
  expect([modes, written()]).toEqual([[true], "\x1b[?2004h"]);
  keyboard.giveBack();
  keyboard.giveBack();
  expect([modes, written()]).toEqual([[true, false], "\x1b[?2004l"]);
  expect(process.listenerCount("SIGINT")).toBe(listeners - 1);
});

test("keeps in order what comes before it is asked for", async () => {
  const { input } = openKeyboard();
  input.write("ab\r");
  input.write("\x1b[A");
  expect(await read(4)).toEqual(["a", "b", "return", "up"]);
  expect(keyboard.hasMore).toBe(false);
});

test("hands a marked paste over whole", async () => {
  const { input } = openKeyboard();
  input.write("\x1b[200~one\rtwo\x1b[201~");
  expect(await keyboard.next()).toMatchObject({ kind: "paste", text: "one\rtwo" });
});

test("knows what followed an Enter too closely for a hand", async () => {
  const { input } = openKeyboard();
  vi.spyOn(performance, "now").mockReturnValue(1000);
  onTestFinished(() => void vi.restoreAllMocks());
  input.write("\r");
  const enter = (await keyboard.next()) as Parameters<Keyboard["followed"]>[0];
  input.write("more");
  expect(await keyboard.followed(enter)).toBe(true);
  await read(4);
  input.write("\r");
  expect(await keyboard.followed((await keyboard.next()) as typeof enter)).toBe(false);
});

test("tells that a stop waits, until it is read", async () => {
  const { input } = openKeyboard();
  input.write("\x03");
  await vi.waitFor(() => expect(keyboard.stopWaits).toBe(true));
  expect(await read(1)).toEqual(["c"]);
  expect(keyboard.stopWaits).toBe(false);
});

test("ends with the terminal, again and again", async () => {
  const { input } = openKeyboard();
  input.end();
  expect(await read(2)).toEqual(["end", "end"]);
});

test("gives the terminal to another program, and takes it back", async () => {
  const { modes } = openKeyboard();
  const inside = await keyboard.lend(async () => [...modes]);
  expect([inside, modes]).toEqual([
    [true, false],
    [true, false, true],
  ]);
});

test("forgets no key in silence when very many wait", async () => {
  const { input } = openKeyboard();
  const up = "\x1b[A".repeat(500);
  for (let sent = 0; sent < AHEAD_LIMIT + 500; sent += 500) input.write(up);
  await vi.waitFor(() => expect(keyboard.hasMore).toBe(true));
  const found = await read(AHEAD_LIMIT + 1);
  expect([new Set(found.slice(0, -1)), found.at(-1)]).toEqual([new Set(["up"]), "flood"]);
  expect(keyboard.hasMore).toBe(false);
});
