import { beforeEach, expect, it, vi } from "vitest";
import { readInput } from "../../src/io/input.ts";
import { refusal } from "../support/refusal.ts";
import { temporaryRepository } from "../support/repo.ts";

// Standard input, in the pieces in which a pipe hands it over; the last is handed over again and again.
const pipe = vi.hoisted(() => ({ pieces: [] as Buffer[] }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    readSync(file: number, room: Buffer) {
      if (file !== 0) return fs.readSync(file, room);
      const piece = pipe.pieces.length > 1 ? pipe.pieces.shift() : pipe.pieces[0];
      return piece?.copy(room) ?? 0;
    },
  };
});

beforeEach(() => {
  pipe.pieces = [];
});

it("reads a file by its path from the folder", () => {
  const { root } = temporaryRepository({ "answers.yaml": "title: a\n" });
  expect(readInput("answers.yaml", root)).toBe("title: a\n");
});

it("reads standard input to its end, also where a piece ends inside of a letter", () => {
  const bytes = Buffer.from("title: Störung\n");
  const inside = bytes.indexOf("ö") + 1;
  pipe.pieces = [bytes.subarray(0, inside), bytes.subarray(inside), Buffer.alloc(0)];
  expect(readInput("-", "/")).toBe("title: Störung\n");
});

it("refuses standard input that does not end", () => {
  pipe.pieces = [Buffer.alloc(64 * 1024, "a")];
  const error = refusal(() => readInput("-", "/"));
  expect(error.message).toContain("more than 20 MB");
  expect(error.place.path).toBe("standard input");
});

it("refuses standard input that is no text", () => {
  pipe.pieces = [Buffer.from([0xff, 0xfe, 0x41]), Buffer.alloc(0)];
  expect(refusal(() => readInput("-", "/")).message).toContain("not UTF-8");
});
