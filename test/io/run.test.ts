import { expect, it } from "vitest";
import { LATE, runProgram } from "../../src/io/run.ts";

const run = (script: string, timeoutMilliseconds: number) =>
  runProgram("sh", ["-c", script], { cwd: "/", timeoutMilliseconds, env: process.env });

it("hands over what a program answers", async () => {
  const { code, bytes, complaint } = await run("echo out; echo err >&2; exit 3", 60_000);
  expect([code, bytes.toString(), complaint]).toEqual([3, "out\n", "err"]);
});

it("waits no longer for one whose own children hold its streams open", async () => {
  expect(await run("sleep 60 & wait", 50)).toMatchObject({ code: undefined, complaint: LATE });
});
